"""Who should meet, with the words of both, and through whom: who has what the other looks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.engine.networks.meeting import Meeting, Reason, Said, who_should_meet
from wherewithal.engine.networks.network import Node
from wherewithal.insights.networks.gather import Gathered
from wherewithal.insights.networks.gather.voices import Voices, read_voices
from wherewithal.insights.networks.meanings import meanings
from wherewithal.insights.networks.naming import without_parentheses
from wherewithal.people.queries import talks_of
from wherewithal.programs.models import Program
from wherewithal.programs.queries import programs_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How near two texts must lie to have to do with each other (docs/people-and-silos.md).
NEAR_ENOUGH = 0.4
MOST_PAIRS = 12


@dataclass(frozen=True, slots=True)
class PartyName:
    """Somebody who could meet somebody: a name and the page about them."""

    id: str
    name: str

    @property
    def short(self) -> str:
        """The name without what a row of a sheet explains in parentheses."""
        return without_parentheses(self.name)

    @property
    def page(self) -> str:
        """A person of the network, or a row of the staff sheet."""
        return self.id.partition("-")[0]

    @property
    def key(self) -> int:
        """The record's key."""
        return int(self.id.rpartition("-")[2])


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason in the words of both: who looks for what, who has what."""

    wanting: PartyName
    wish: Said
    giving: PartyName
    gift: Said

    @property
    def is_trouble(self) -> bool:
        """True where the first words are a line about what is hard, or could be better."""
        return self.wish.id.startswith("note-")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who should meet, as the page tells it."""

    one: PartyName
    other: PartyName
    reasons: tuple[ReasonRow, ...]
    programs: tuple[Program, ...]
    through: tuple[Node, ...]

    @property
    def ends(self) -> tuple[str, str]:
        """The ids of both."""
        return (self.one.id, self.other.id)


def pairs_to_meet(member: Member, gathered: Gathered) -> tuple[Pair, ...]:
    """Colleagues, and groups of them, whom nothing ties and of whom one has what the other looks for."""
    voices = read_voices(member, gathered.network, unspoken=gathered.unspoken)
    found = who_should_meet(
        gathered.network,
        [party for party in voices.parties if party.id in voices.names],
        wishes=voices.wishes,
        gifts=voices.gifts,
        nearness=nearness(member.library_id, voices.wishes, voices.gifts, only_these=True),
        least=NEAR_ENOUGH,
        most=MOST_PAIRS,
    )
    return told(member, found, voices.names, gathered)


def whom(pair: Pair) -> str:
    """Both names, as they stand on the list of conversations to have."""
    return _("%(one)s and %(other)s") % {"one": pair.one.name, "other": pair.other.name}


def planned(member: Member, pairs: Sequence[Pair]) -> frozenset[tuple[str, str]]:
    """Which of these the member plans to introduce already."""
    open_talks = set(talks_of(member).filter(done_on=None).values_list("whom", flat=True))
    return frozenset(pair.ends for pair in pairs if whom(pair)[:300] in open_talks)


def nearness(
    library_id: int, wishes: Sequence[Said], gifts: Sequence[Said], *, only_these: bool = False
) -> NDArray[np.floating]:
    """The cosine of every wish with every gift; `only_these` as in `meanings`."""
    import numpy as np

    if not wishes or not gifts:
        return np.zeros((len(wishes), len(gifts)))
    words = [each.words for each in (*wishes, *gifts)]
    found = meanings(library_id, words, only_these=only_these)
    near: NDArray[np.floating] = found[: len(wishes)] @ found[len(wishes) :].T
    return near


def told(
    member: Member, meetings: Sequence[Meeting], names: Mapping[str, str], gathered: Gathered
) -> tuple[Pair, ...]:
    """Meetings with names, programs and those through whom one is introduced."""
    keys = {int(key.rpartition("-")[2]) for each in meetings for key in each.programs}
    programs = {f"program-{row.pk}": row for row in programs_in(member).filter(pk__in=keys)}
    nodes = {node.id: node for node in gathered.network.nodes}
    return tuple(
        Pair(
            one=PartyName(each.one, names[each.one]),
            other=PartyName(each.other, names[each.other]),
            reasons=tuple(_reason(reason, names) for reason in each.reasons),
            programs=tuple(
                programs[key]
                for key in each.programs
                if key in programs and gathered.unspoken.allows(programs[key].name)
            ),
            through=tuple(
                nodes[key] for key in (each.introduction.through if each.introduction else ())
            ),
        )
        for each in meetings
    )


def touching(
    member: Member, gathered: Gathered, me: str, open_ids: frozenset[str]
) -> tuple[Pair, ...]:
    """People whose work touches mine: among those who want to be found, whatever they said of themselves."""
    voices = read_voices(member, gathered.network, unspoken=gathered.unspoken)
    mine, theirs = _said_by(voices, {me}), _said_by(voices, open_ids - {me})
    found = who_should_meet(
        gathered.network,
        [party for party in voices.parties if party.id in open_ids | {me}],
        wishes=mine,
        gifts=theirs,
        nearness=nearness(member.library_id, mine, theirs),
        least=NEAR_ENOUGH,
        most=5,
        most_per_party=5,
    )
    return told(member, found, voices.names, gathered)


def _said_by(voices: Voices, parties: set[str] | frozenset[str]) -> list[Said]:
    return [each for each in (*voices.wishes, *voices.gifts) if each.party in parties]


def _reason(reason: Reason, names: Mapping[str, str]) -> ReasonRow:
    return ReasonRow(
        wanting=PartyName(reason.wish.party, names[reason.wish.party]),
        wish=reason.wish,
        giving=PartyName(reason.gift.party, names[reason.gift.party]),
        gift=reason.gift,
    )
