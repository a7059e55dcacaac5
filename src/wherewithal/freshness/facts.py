"""A fact as people read it: the row it stands on, its label, its value, and who may change it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.fields import FACTS_NAME, fact_field, is_blank
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.models import Asset
from wherewithal.freshness.kinds import CONTACT_FIELDS, KIND_OF, FactName
from wherewithal.freshness.leaning import Source
from wherewithal.libraries.models import Library
from wherewithal.people import queries as people
from wherewithal.people.forms import OrganizationForm
from wherewithal.people.models import Organization, Person
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.links import library_url


@dataclass(frozen=True, slots=True)
class Fact:
    """One filled field of a row. `thing` is what a person would say it is about."""

    name: FactName
    thing: Any
    row: Any

    @property
    def label(self) -> str:
        """What the field is called."""
        if isinstance(self.thing, Asset):
            return str(fact_field(self.thing.area, self.name.field).label)
        return str(self.row._meta.get_field(self.name.field).verbose_name)

    @property
    def value(self) -> Any:
        """What is stored."""
        return getattr(self.row, self.name.field)

    @property
    def words(self) -> str:
        """The value as people read it."""
        return in_words(self.value)

    @property
    def source(self) -> Source:
        """What a program leans on to lean on this."""
        return _kind_of(self.thing), self.thing.pk

    @property
    def organization(self) -> Organization | None:
        """Who could be asked by link: the organization that it is about."""
        if isinstance(self.thing, Organization):
            return self.thing
        return getattr(self.row, "organization", None)

    def address(self, library: Library) -> str:
        """The page on which it stands."""
        kind = _kind_of(self.thing)
        return library_url(library, kind, **{f"{kind}_id": self.thing.pk})


def in_words(value: Any) -> str:
    """A stored value as people read it."""
    if isinstance(value, Quantity):
        return describe(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def facts_of(member: Member, sources: Collection[Source], *, leaving: bool = False) -> list[Fact]:
    """The filled facts of these rows that this member may read, and change. In four queries."""
    keys = {kind: [key for name, key in sources if name == kind] for kind in _VISIBLE}
    found = []
    for kind, visible in _VISIBLE.items():
        for thing in visible(member, leaving=leaving).filter(pk__in=keys[kind]).order_by("pk"):
            found += list(_facts_on(member, thing, leaving=leaving))
    return found


def find_fact(member: Member, name: FactName) -> Fact | None:
    """The fact of this name, where this member may read and change it, and it is filled."""
    kind = name.model if name.model in _VISIBLE else "asset"
    things = _VISIBLE[kind](member, leaving=False)
    lookup = {f"{_FACTS_OF[name.model]}__pk": name.key} if kind == "asset" else {"pk": name.key}
    for thing in things.filter(**lookup):
        for fact in _facts_on(member, thing):
            if fact.name == name:
                return fact
    return None


def input_for(fact: Fact, *, member: Member) -> forms.Field:
    """The input that fits the fact."""
    if isinstance(fact.thing, Asset):
        return form_field(fact_field(fact.thing.area, fact.name.field), member=member)
    if isinstance(fact.thing, Organization):
        return OrganizationForm().fields[fact.name.field]
    if isinstance(fact.value, Quantity):
        return QuantityFormField(label=fact.label)
    field: Any = fact.row._meta.get_field(fact.name.field)
    made: forms.Field = field.formfield()
    return made


def _facts_on(member: Member, thing: Any, *, leaving: bool = False) -> Iterator[Fact]:
    row = getattr(thing, FACTS_NAME[thing.area], None) if isinstance(thing, Asset) else thing
    if row is None or not _may_change(member, thing):
        return
    model = row._meta.model_name
    for field in KIND_OF[model]:
        if isinstance(thing, Person) and not _may_read(member, thing, field, leaving=leaving):
            continue
        if not is_blank(getattr(row, field)):
            yield Fact(FactName(model, row.pk, field), thing, row)


def _may_change(member: Member, thing: Any) -> bool:
    if isinstance(thing, Asset):
        return capacity.may_edit(member, thing)
    if isinstance(thing, Person):
        return people.may_edit_person(member, thing)
    return member.can(Permission.EDIT_PEOPLE)


def _may_read(member: Member, person: Person, field: str, *, leaving: bool) -> bool:
    if field not in CONTACT_FIELDS:
        return True
    may_leave = not leaving or person.contact_level in MAY_LEAVE
    return may_leave and people.may_see_contact(member, person)


def _kind_of(thing: Any) -> str:
    return str(thing._meta.model_name)


def _assets(member: Member, *, leaving: bool) -> Any:
    assets = capacity.assets_visible_to(member, leaving=leaving)
    rows = (*FACTS_NAME.values(), "relationship_facts__organization")
    return assets.select_related(*rows).prefetch_related("placements")


def _people(member: Member, *, leaving: bool) -> Any:
    return people.people_visible_to(member, leaving=leaving).prefetch_related("roles")


def _organizations(member: Member, *, leaving: bool) -> Any:
    return people.organizations_in(member)


_VISIBLE: dict[str, Any] = {"asset": _assets, "person": _people, "organization": _organizations}
_FACTS_OF = {name.replace("_", ""): name for name in FACTS_NAME.values()}


def rows_of(facts: Iterable[Fact]) -> set[tuple[str, int]]:
    """The rows on which these facts stand."""
    return {(fact.name.model, fact.name.key) for fact in facts}
