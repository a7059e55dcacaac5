"""What a date of a program leaned on: whatever was set aside for its needs on that day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.models import Allocation, AllocationState, Program

IN_USE = (AllocationState.HAVE, AllocationState.SECURED)
KINDS = ("asset", "person", "organization")


@dataclass(frozen=True, slots=True)
class Leaned:
    """One asset, person or organization; `key` is what a form calls it: "asset-5"."""

    kind: str
    row: Any

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.row.pk}"

    @property
    def is_person(self) -> bool:
        """Of people only what suits them is asked: nobody is judged here."""
        return self.kind == "person"


def leaned_on(member: Member, program: Program, *, on: date) -> list[Leaned]:
    """As far as the member may read about it; people who agreed. Each stands here once."""
    rows = Allocation.objects.in_library(member.library_id).filter(
        Q(starts_on=None) | Q(starts_on__lte=on),
        Q(ends_on=None) | Q(ends_on__gte=on),
        resource_need__program=program,
        state__in=IN_USE,
    )
    seen: dict[str, Any] = {
        "asset": assets_visible_to(member),
        "person": people_visible_to(member),
        "organization": organizations_in(member),
    }
    found = []
    for kind in KINDS:
        keys = rows.exclude(**{kind: None}).order_by().values(f"{kind}_id")
        for row in seen[kind].filter(pk__in=keys).distinct().order_by("name", "pk"):
            if not isinstance(row, Person) or row.has_agreed:
                found.append(Leaned(kind, row))
    return found


About = Asset | Person | Organization
