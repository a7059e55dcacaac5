"""Everything that somebody who leaves looks after, with who could take over, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.partnerships.handover.around import Around, Beside, look_around
from wherewithal.partnerships.handover.known_alone import KnownAlone, known_alone
from wherewithal.partnerships.handover.leaver import Leaver
from wherewithal.partnerships.handover.things import KINDS, Kind, Thing
from wherewithal.people.models import Person


@dataclass(frozen=True, slots=True)
class Proposed:
    """Who could take over, and the reason."""

    row: Any
    reason: str

    @property
    def name(self) -> str:
        return str(self.row.actor_name if isinstance(self.row, Membership) else self.row.name)


@dataclass(frozen=True, slots=True)
class PackLine:
    """A thing, who could take it over, and who else knows the partner."""

    thing: Thing
    proposed: Proposed | None
    others: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PackPart:
    """Things of one kind."""

    kind: Kind
    lines: tuple[PackLine, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """All of it."""

    leaver: Leaver
    around: Around
    parts: tuple[PackPart, ...]
    alone: tuple[KnownAlone, ...]
    contacts: tuple[str, ...]

    @property
    def lines(self) -> list[tuple[Kind, PackLine]]:
        """Every line with its kind."""
        return [(part.kind, line) for part in self.parts for line in part.lines]


def pack_of(member: Member, leaver: Leaver, *, today: date) -> Pack:
    """Read it all, in a fixed number of queries."""
    around = look_around(member, leaver, today=today)
    parts = [
        PackPart(kind, tuple(_line(kind, thing, around) for thing in kind.find(member, leaver)))
        for kind in KINDS
    ]
    return Pack(
        leaver=leaver,
        around=around,
        parts=tuple(part for part in parts if part.lines),
        alone=tuple(known_alone(member, leaver.person)),
        contacts=tuple(name for partner, name in around.theirs if partner[0] == "person"),
    )


def candidates(kind: Kind, around: Around) -> list[tuple[int, str]]:
    """Who may take over things of this kind, for a form to choose from."""
    if kind.to_person:
        return [(person.pk, person.name) for person in around.people.values()]
    return [(each.pk, each.actor_name) for each in around.members]


def _line(kind: Kind, thing: Thing, around: Around) -> PackLine:
    others = tuple(around.who_knows(thing.partners))
    return PackLine(thing, _propose(kind, thing, around, others), others)


def _propose(
    kind: Kind, thing: Thing, around: Around, others: tuple[Person, ...]
) -> Proposed | None:
    if thing.second is not None and thing.second.pk in dict(candidates(kind, around)):
        return Proposed(thing.second, _("They know of it already."))
    knows = [each if kind.to_person else around.member_of(each) for each in others]
    tied = next((each for each in knows if each is not None and each != thing.kept_by), None)
    if tied is not None:
        return Proposed(tied, _("They know the partner already."))
    asks = next((each for each in _askers(kind, thing, around) if each != thing.kept_by), None)
    if asks is not None:
        return Proposed(asks, _("They ask them for something already."))
    for beside, reason in (
        (around.team, _("They work in the same team.")),
        (around.place, _("They work at the same place.")),
    ):
        near = _near(kind, thing, around, beside)
        if near is not None:
            return Proposed(near, reason)
    return None


def _askers(kind: Kind, thing: Thing, around: Around) -> list[Any]:
    members = around.who_asks(thing.partners)
    if not kind.to_person:
        return list(members)
    return [around.people[m.person_id] for m in members if m.person_id in around.people]


def _near(kind: Kind, thing: Thing, around: Around, beside: Beside) -> Any:
    if kind.to_person:
        return next((p for key, p in around.people.items() if key in beside.people), None)
    near = (each for each in around.members if each.pk in beside.members)
    return next((each for each in near if each != thing.kept_by), None)
