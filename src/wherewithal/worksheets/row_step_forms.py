"""The small forms behind a row's buttons: copy, move to another sheet, split, merge, suggest."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.actions.suggest import NAME
from wherewithal.capacity.fields import FACT_FIELDS, fact_field, is_blank
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.merging import fact_in_words
from wherewithal.capacity.models import Area, Asset, Note, NoteKind

LONGEST_NAME = 300
LONGEST_LINE = 20_000


class CopyForm(forms.Form):
    """What the copy is called."""

    name = forms.CharField(max_length=LONGEST_NAME)

    def __init__(self, *args: Any, asset: Asset, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].label = _("What is the copy called?")
        self.initial["name"] = _("%(name)s (copy)") % {"name": asset.name}


class AreaForm(forms.Form):
    """The sheet to move a row to."""

    area = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, *args: Any, asset: Asset, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["area"]
        field.label = _("To which sheet?")
        field.choices = [choice for choice in Area.choices if choice[0] != asset.area]


class SplitForm(forms.Form):
    """What goes to the new row."""

    name = forms.CharField(max_length=LONGEST_NAME)
    notes = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    facts = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, asset: Asset, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].label = _("What is the new row called?")
        self._offer("notes", _("Lines that go to it"), _lines(asset, member))
        self._offer("facts", _("Facts that go to it"), _facts(asset))

    def _offer(self, name: str, label: str, choices: list[tuple[str, str]]) -> None:
        if not choices:
            del self.fields[name]
            return
        field: Any = self.fields[name]
        field.label, field.choices = label, choices


class MergeForm(forms.Form):
    """The row to merge with, and which of the two stays."""

    other = forms.ModelChoiceField(queryset=Asset._base_manager.none())
    keep = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, asset: Asset, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["other"]
        rows = capacity.assets_visible_to(member).filter(area=asset.area)
        field.queryset = rows.exclude(pk=asset.pk).order_by("position", "pk")
        field.label = _("Which row is the same thing?")
        field.empty_label = _("Choose a row of this sheet")
        keep: Any = self.fields["keep"]
        keep.choices = [("", ""), ("this", ""), ("other", "")]


def suggest_form(member: Member, asset: Asset, about: str, data: Any = None) -> "SuggestForm":
    """The form for a suggestion about the name, a fact, or ("line-12") a line. KeyError: no such thing."""
    form = SuggestForm(data)
    form.asset, form.about = asset, about
    if about.startswith("line-"):
        form.note = capacity.notes_visible_to(member).filter(asset=asset, pk=_key(about)).first()
        if form.note is None:
            raise KeyError(about)
        form.begin(_words(form.note.get_kind_display()), form.note.text)
    elif about == NAME:
        form.begin(forms.CharField(max_length=LONGEST_NAME, label=_("Name")), asset.name)
    else:
        field = form_field(fact_field(asset.area, about), member=member)
        form.begin(field, getattr(facts_of(asset), about))
    return form


class SuggestForm(forms.Form):
    """One field with what stands there now, to be worded better."""

    asset: Asset
    about: str
    note: Note | None = None

    def begin(self, field: forms.Field, now: Any) -> None:
        """Show this input with what is stored now."""
        self.fields["value"] = field
        self.initial["value"] = now

    def clean(self) -> dict[str, Any]:
        """A suggestion says something, and something else than what stands there."""
        value = self.cleaned_data.get("value")
        if "value" in self.cleaned_data and (is_blank(value) or value == self.initial["value"]):
            raise ValidationError(_("Write what should stand here instead."))
        return self.cleaned_data


def _words(label: str) -> forms.Field:
    return forms.CharField(
        max_length=LONGEST_LINE, label=label, widget=forms.Textarea(attrs={"rows": 3})
    )


def _key(about: str) -> int:
    number = about.removeprefix("line-")
    return int(number) if number.isdecimal() else 0


def _lines(asset: Asset, member: Member) -> list[tuple[str, str]]:
    """The lines in the order of the sheet: strengths first."""
    kinds: list[str] = list(NoteKind.values)
    notes = capacity.notes_visible_to(member).filter(asset=asset).order_by("position", "pk")
    return [
        (str(note.pk), f"{note.get_kind_display()}: {Truncator(note.text).chars(160)}")
        for note in sorted(notes, key=lambda note: kinds.index(note.kind))
    ]


def _facts(asset: Asset) -> list[tuple[str, str]]:
    facts = facts_of(asset)
    return [
        (fact.name, f"{fact.label}: {Truncator(fact_in_words(fact, facts)).chars(160)}")
        for fact in FACT_FIELDS[asset.area]
        if not is_blank(getattr(facts, fact.name))
    ]
