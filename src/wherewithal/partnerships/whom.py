"""Somebody on the other side, as addresses name them: "organization-5", "person-3", "asset-9".

A partnership is a row of the relationships sheet. Where that row names an organization or a person, what
is noted of them and what is noted of the partnership is one and the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to

LONGEST_KEY = 15


@dataclass(frozen=True, slots=True)
class Whom:
    """One partner: the record of them, the partnership, or both."""

    key: str
    organization: Organization | None = None
    person: Person | None = None
    asset: Asset | None = None

    @property
    def name(self) -> str:
        """What they are called."""
        row = self.asset or self.organization or self.person
        return "" if row is None else row.name

    @property
    def partner(self) -> Organization | Person | None:
        """The record of them, where there is one."""
        return self.organization or self.person

    @property
    def page(self) -> tuple[str, Mapping[str, Any]]:
        """The URL name of the page about them, and what its address needs."""
        if self.asset is not None:
            return "partnership", {"asset_id": self.asset.pk}
        if self.organization is not None:
            return "organization", {"organization_id": self.organization.pk}
        if self.person is not None:
            return "person", {"person_id": self.person.pk}
        return "partnerships", {}

    @property
    def named_in(self) -> Q:
        """Rows whose column organization, person or asset names them."""
        found = Q(pk__in=[])
        for name in ("asset", "organization", "person"):
            row = getattr(self, name)
            if row is not None:
                found |= Q(**{name: row.pk})
        return found


def find_whom(member: Member, key: str) -> Whom | None:
    """Of whom an address speaks; None where there is nobody whom this member may read about."""
    kind, _dash, number = key.partition("-")
    if not (number.isascii() and number.isdecimal()) or len(number) > LONGEST_KEY:
        return None
    if kind == "organization":
        body = organizations_in(member).filter(pk=number).first()
        return None if body is None else Whom(key, organization=body)
    if kind == "person":
        person = people_visible_to(member).filter(pk=number).first()
        return None if person is None else Whom(key, person=person)
    if kind == "asset":
        row = partnerships_in(member).filter(pk=number).first()
        return None if row is None else whom_of(row)
    return None


def whom_of(asset: Asset) -> Whom:
    """The partner of a partnership; of its own name where no record stands behind it."""
    facts: Any = getattr(asset, "relationship_facts", None)
    if facts is None:
        return Whom(key_of(asset), asset=asset)
    return Whom(key_of(asset), facts.organization, facts.person, asset)


def key_of(row: Organization | Person | Asset) -> str:
    """How addresses name this partner."""
    return f"{type(row).__name__.lower()}-{row.pk}"
