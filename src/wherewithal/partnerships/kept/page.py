"""One partnership as its page shows it: the row of the worksheet, and all that hangs on it."""

from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset, Note, NoteKind, RelationshipFacts
from wherewithal.libraries.labels import column_label
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.pipeline import OVER
from wherewithal.partnerships.asks.queries import with_lines
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.steps import PARTNERSHIP_STEPS
from wherewithal.people.models import Person, Role
from wherewithal.programs.offering.models import OfferPromise

SIGNS = {
    NoteKind.STRENGTH: "+",
    NoteKind.CHALLENGE: "–",
    NoteKind.IMPROVEMENT: "→",
    NoteKind.QUESTION: "?",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """Lines of the worksheet of one kind, under the library's own heading."""

    title: str
    sign: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class PartnershipPage:
    """All of it, as far as the reader may read."""

    asset: Asset
    facts: RelationshipFacts
    kinds: tuple[Kind, ...]
    holder: Person | None
    second_holder: Person | None
    roles: tuple[Role, ...]
    asks: tuple[Ask, ...]
    past_asks: tuple[Ask, ...]
    promises: tuple[OfferPromise, ...]
    steps: tuple[Step, ...]

    @property
    def lacks_second(self) -> bool:
        """True where it would rest with nobody if one person left."""
        return self.facts.second_holder_id is None


def partnership_page(member: Member, library: Library, asset: Asset) -> PartnershipPage:
    """Everything about one partnership, in a fixed number of queries."""
    facts = queries.facts_of(asset)
    seen = queries.seen_people(member, (facts.holder, facts.second_holder))
    asks = with_lines(member, queries.asks_of(member, asset))
    return PartnershipPage(
        asset=asset,
        facts=facts,
        kinds=_kinds(library, queries.lines_of(member, asset)),
        holder=facts.holder if facts.holder_id in seen else None,
        second_holder=facts.second_holder if facts.second_holder_id in seen else None,
        roles=tuple(queries.roles_at(member, facts.organization)),
        asks=tuple(ask for ask in asks if ask.state not in OVER),
        past_asks=tuple(ask for ask in asks if ask.state in OVER),
        promises=tuple(queries.promises_to(member, asset)),
        steps=tuple(PARTNERSHIP_STEPS.of(member, asset)),
    )


def _kinds(library: Library, notes: list[Note]) -> tuple[Kind, ...]:
    """Strengths stand first; a kind of which nothing is said is left out."""
    of_kind = {kind: tuple(note for note in notes if note.kind == kind) for kind in NoteKind}
    return tuple(
        Kind(column_label(library, kind), SIGNS[kind], said)
        for kind, said in of_kind.items()
        if said
    )
