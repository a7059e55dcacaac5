"""The inputs of the facts in the grid: one per column, for all of its rows; and what they show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.fields import FACT_FIELDS, FactField, FactKind
from wherewithal.capacity.forms import form_field
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.ui.digests import tidy

LONGEST_NAME = 300


def shown_text(field: forms.Field, value: Any) -> str:
    """The stored value as the input would show it."""
    shown = field.prepare_value(value)
    return tidy(str(getattr(shown, "pk", shown) if shown is not None else ""))


def changed_meanwhile(words: str) -> str:
    """What is said at an input whose fact somebody else changed while the page was open."""
    return _(
        "Somebody changed this meanwhile to: %(words)s. Save again to put yours in its place."
    ) % {"words": words or _("nothing")}


def names_of_records(rows: Iterable[tuple[int, str]]) -> dict[int, str]:
    """By key, the name to type; those that share a name are told apart by a number."""
    found = dict(rows)
    shared = {name for name, number in Counter(found.values()).items() if number > 1}
    seen: Counter[str] = Counter()
    for key, name in found.items():
        if name in shared:
            seen[name] += 1
            found[key] = f"{name} ({seen[name]})"
    return found


class NamedRecordField(forms.CharField):
    """A person or an organization by name: a list to choose from that needs no list in every cell."""

    def __init__(self, records: Mapping[int, str], *, kind: FactKind, **options: Any) -> None:
        self.records = records
        self.kind = kind
        super().__init__(required=False, max_length=LONGEST_NAME, **options)

    def prepare_value(self, value: Any) -> Any:
        """The name behind a key; typed text as it is."""
        return value if isinstance(value, str) else self.records.get(value, "")

    def clean(self, value: Any) -> int | None:
        """The key of the one record of this name."""
        name = super().clean(value)
        if not name:
            return None
        exact = [key for key, known in self.records.items() if known == name]
        folded = name.casefold()
        found = exact or [key for key, known in self.records.items() if known.casefold() == folded]
        if len(found) != 1:
            raise ValidationError(self._problem(name))
        return found[0]

    def _problem(self, name: str) -> str:
        if f"{name} (1)" in self.records.values():
            return _("There are several of this name: choose from the list.")
        if self.kind is FactKind.PERSON:
            return _(
                "Nobody of this name is written down yet. Choose from the list, or add them on the "
                "page of this row."
            )
        return _(
            "No organization of this name is written down yet. Choose from the list, or add it on "
            "the page of this row."
        )


@dataclass(frozen=True)
class FactInputs:
    """The inputs of an area's facts, as this member may use them."""

    member: Member
    area: str

    @cached_property
    def people(self) -> dict[int, str]:
        """Whom the member may read about, by key."""
        found = people_visible_to(self.member).order_by("name", "pk")
        return names_of_records(found.values_list("pk", "name"))

    @cached_property
    def organizations(self) -> dict[int, str]:
        """The organizations that the library knows, by key."""
        found = organizations_in(self.member).order_by("name", "pk")
        return names_of_records(found.values_list("pk", "name"))

    @cached_property
    def fields(self) -> dict[str, forms.Field]:
        """The input of each fact, by the fact's name."""
        return {fact.name: self._field(fact) for fact in FACT_FIELDS[self.area]}

    def text(self, facts: Any, fact: FactField) -> str:
        """What stands in the cell of this fact."""
        return shown_text(self.fields[fact.name], getattr(facts, fact.column))

    def words(self, name: str, text: str) -> str:
        """What stands in a cell as people read it: of a choice its label."""
        choices = dict(getattr(self.fields[name], "choices", []))
        return str(choices.get(text, text)) if text else ""

    def hides(self, facts: Any, fact: FactField) -> bool:
        """True where the answer is somebody whom the member may not read about."""
        if fact.kind is not FactKind.PERSON:
            return False
        key = getattr(facts, fact.column)
        return key is not None and key not in self.people

    def _field(self, fact: FactField) -> forms.Field:
        match fact.kind:
            case FactKind.PERSON:
                return NamedRecordField(self.people, kind=fact.kind)
            case FactKind.ORGANIZATION:
                return NamedRecordField(self.organizations, kind=fact.kind)
            case _:
                return form_field(fact, member=self.member)
