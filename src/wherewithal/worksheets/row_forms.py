"""The form of a row's own page: facts in groups, places, the record behind a relationship."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.actions import Leave
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import fields_of
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.models import Area, Asset
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Person
from wherewithal.ui.digests import digest, tidy
from wherewithal.worksheets.actions.row import RowDetails
from wherewithal.worksheets.fact_groups import FACT_GROUPS
from wherewithal.worksheets.fact_inputs import changed_meanwhile, shown_text
from wherewithal.worksheets.group_form import members_field, members_of, put_together

FACT_PREFIX = "fact"
WAS = "facts.was"
OUTLETS, TEAM = "outlets", "team"
PEOPLE, PEOPLE_WAS = "people", "people.was"
NEW_ORGANIZATION, NEW_PERSON = "new_organization", "new_person"
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class InputGroup:
    """A few facts that belong together, as inputs."""

    title: str | Promise
    fields: list[forms.BoundField]
    has_numbers: bool


class RowForm(forms.Form):
    """Facts and places of one row. Only what a person changed is saved."""

    def __init__(self, data: QueryDict | None, *, asset: Asset, member: Member) -> None:
        super().__init__(data)
        self.asset = asset
        self.member = member
        self._add_facts()
        self._add_places()
        if asset.area == Area.RELATIONSHIP:
            self._add_new_records()
        if asset.area == Area.STAFF:
            self._add_people()

    def _add_facts(self) -> None:
        facts = facts_of(self.asset)
        for fact in fields_of(self.asset):
            name = f"{FACT_PREFIX}.{fact.name}"
            self.fields[name] = form_field(fact, member=self.member)
            self.initial[name] = getattr(facts, fact.name)

    def _add_places(self) -> None:
        outlets = Outlet.objects.in_library(self.asset.library_id)
        self._outlets = list(outlets)
        teams = Team.objects.in_library(self.asset.library_id)
        if self.member.outlet_id is None and self._outlets:
            self.fields[OUTLETS] = forms.ModelMultipleChoiceField(
                queryset=outlets,
                required=False,
                label=_("Found at"),
                widget=forms.CheckboxSelectMultiple,
            )
            self.initial[OUTLETS] = [place.outlet_id for place in self.asset.placements.all()]
        if self.member.team_id is None and teams:
            self.fields[TEAM] = forms.ModelChoiceField(
                queryset=teams, required=False, label=_("Team"), empty_label=_("no team")
            )
            self.initial[TEAM] = self.asset.team_id

    def _add_new_records(self) -> None:
        self.fields[NEW_ORGANIZATION] = forms.CharField(
            required=False,
            max_length=LONGEST_NAME,
            label=_("or an organization that is not listed yet"),
        )
        self.fields[NEW_PERSON] = forms.CharField(
            required=False, max_length=LONGEST_NAME, label=_("or a person who is not listed yet")
        )

    def _add_people(self) -> None:
        self.fields[PEOPLE] = members_field(self.member, self.asset)
        self.members = members_of(self.member, self.asset)
        self.initial[PEOPLE] = [person.pk for person in self.members]

    @property
    def people_was(self) -> str:
        """Whom the page showed as ticked, so that only what this person ticked is changed."""
        shown = " ".join(str(key) for key in self.initial.get(PEOPLE, []))
        return str(self.data.get(PEOPLE_WAS, shown))

    @property
    def groups(self) -> list[InputGroup]:
        """The facts in groups, for the page; the new names stand below the choices they add to."""
        found = []
        for group in FACT_GROUPS[self.asset.area]:
            here = [name for name in group.names if f"{FACT_PREFIX}.{name}" in self.fields]
            if not here:
                continue
            fields = [field for name in here for field in self._with_new_record(name)]
            numbers = any(name.startswith(NUMBERS) for name in here)
            found.append(InputGroup(group.title, fields, has_numbers=numbers))
        return found

    def _with_new_record(self, name: str) -> Iterator[forms.BoundField]:
        yield self[f"{FACT_PREFIX}.{name}"]
        if f"new_{name}" in self.fields:
            yield self[f"new_{name}"]

    @property
    def was(self) -> str:
        """Digests of the facts as this page shows them, to notice that somebody changed one."""
        return " ".join(f"{name}={digest(self._stored(name))}" for name in self._fact_names())

    def clean(self) -> dict[str, Any]:
        """A fact that somebody else changed meanwhile is shown to the person before it is overwritten."""
        for name in self._changed_facts():
            if self._was().get(name) not in (None, digest(self._stored(name))):
                self.add_error(name, self._changed_meanwhile(name))
        return self.cleaned_data

    def details(self) -> RowDetails:
        """What is to be saved, once the form is valid."""
        facts = {
            name.removeprefix(f"{FACT_PREFIX}."): self.cleaned_data[name]
            for name in self._changed_facts()
        }
        return RowDetails(
            facts=facts,
            facts_seen={name: self.initial[f"{FACT_PREFIX}.{name}"] for name in facts},
            outlets=list(self.cleaned_data[OUTLETS]) if self._has_changed(OUTLETS) else None,
            team=self.cleaned_data[TEAM] if self._has_changed(TEAM) else Leave.AS_IT_IS,
            people=self._people(),
            new_organization=self.cleaned_data.get(NEW_ORGANIZATION, ""),
            new_person=self.cleaned_data.get(NEW_PERSON, ""),
        )

    def _people(self) -> list[Person] | None:
        if PEOPLE not in self.fields or PEOPLE_WAS not in self.data:
            return None
        shown = {int(key) for key in self.people_was.split() if key.isdecimal()}
        ticked = list(self.cleaned_data[PEOPLE])
        if {person.pk for person in ticked} == shown:
            return None
        return put_together(stored=self.members, shown=shown, ticked=ticked)

    @property
    def found_at(self) -> str:
        """The places that are ticked, in a few words."""
        ticked = {str(key) for key in self[OUTLETS].value() or []}
        names = [outlet.name for outlet in self._outlets if str(outlet.pk) in ticked]
        return few_of(names, out_of=len(self._outlets))

    def _has_changed(self, name: str) -> bool:
        """What the page did not ask about (a choice between two texts) stays as it is."""
        return WAS in self.data and name in self.fields and name in self.changed_data

    def _fact_names(self) -> list[str]:
        return [f"{FACT_PREFIX}.{fact.name}" for fact in fields_of(self.asset)]

    def _changed_facts(self) -> list[str]:
        """The facts that the person typed over: other words than the page showed."""
        was = self._was()
        return [
            name
            for name in self._fact_names()
            if name in self.data and digest(tidy(self.data[name])) != was.get(name)
        ]

    def _was(self) -> Mapping[str, str]:
        pairs = self.data.get(WAS, "").split()
        return dict(pair.split("=", 1) for pair in pairs if "=" in pair)

    def _stored(self, name: str) -> str:
        """The stored value as the input would show it."""
        return shown_text(self.fields[name], self.initial[name])

    def _changed_meanwhile(self, name: str) -> str:
        return changed_meanwhile(str(self.initial[name] or ""))


def few_of(names: list[str], *, out_of: int) -> str:
    """A few places by name and how many more there are."""
    if not names:
        return _("the whole library")
    if len(names) == out_of > MOST_NAMES:
        return _("all %(number)s outlets") % {"number": out_of}
    shown = names if len(names) <= MOST_NAMES else names[: MOST_NAMES - 1]
    listed = _(", ").join(shown)
    rest = len(names) - len(shown)
    more = ngettext("%(names)s and %(number)s more", "%(names)s and %(number)s more", rest)
    return more % {"names": listed, "number": rest} if rest else listed


MOST_NAMES = 3
NUMBERS = ("capacity", "how_many", "floor_area", "quantity", "headcount", "hours_per_week")
