"""Inputs for the facts of an area: each kind of fact has the input that suits it."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.fields import FactField, FactKind
from wherewithal.capacity.models import MaterialFacts, RelationshipFacts
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.quantities.field import QuantityFormField

YES, NO = "yes", "no"
LINE_LENGTH = 300


class YesNoField(forms.TypedChoiceField):
    """Yes, no, or not known yet: True, False or None."""

    def __init__(self, **options: Any) -> None:
        options["choices"] = [("", _("not known yet")), (YES, _("yes")), (NO, _("no"))]
        super().__init__(coerce=lambda word: word == YES, empty_value=None, **options)

    def prepare_value(self, value: Any) -> Any:
        """Show a stored True or False as its word."""
        if value is None or isinstance(value, str):
            return value
        return YES if value else NO


def form_field(fact_field: FactField, *, member: Member) -> forms.Field:
    """The input for this fact; nothing is ever required. People are those the member may read about."""
    return _MAKERS[fact_field.kind](
        fact_field, member, {"label": fact_field.label, "required": False}
    )


def _quantity(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return QuantityFormField(**options)


def _yes_no(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return YesNoField(**options)


def _choice(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(choices=_CHOICES[fact_field.name], **options)


def _line(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return forms.CharField(max_length=LINE_LENGTH, **options)


def _text(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), **options)


def _person(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return _row_choice(people_visible_to(member).order_by("name", "pk"), options)


def _organization(fact_field: FactField, member: Member, options: dict[str, Any]) -> forms.Field:
    return _row_choice(organizations_in(member), options)


def _row_choice(rows: models.QuerySet[Any], options: dict[str, Any]) -> forms.Field:
    return forms.ModelChoiceField(queryset=rows, empty_label=_("not known yet"), **options)


_CHOICES: dict[str, Any] = {
    "carrier": MaterialFacts._meta.get_field("carrier").choices,
    "formality": RelationshipFacts._meta.get_field("formality").choices,
}
_MAKERS = {
    FactKind.QUANTITY: _quantity,
    FactKind.YES_NO: _yes_no,
    FactKind.CHOICE: _choice,
    FactKind.LINE: _line,
    FactKind.TEXT: _text,
    FactKind.PERSON: _person,
    FactKind.ORGANIZATION: _organization,
}
