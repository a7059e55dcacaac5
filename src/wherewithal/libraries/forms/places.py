"""Outlets, pasted lists of them, and teams."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.actions import NewOutlet
from wherewithal.libraries.forms.profile import explain_numbers
from wherewithal.libraries.models import Outlet, OutletKind, Team
from wherewithal.ui.seen import Seen

MOST_AT_ONCE = 500


class OutletForm(Seen, forms.ModelForm):
    """All that is known of an outlet. Only the name is needed."""

    class Meta:
        model = Outlet
        fields = ("name", "kind", "address", "hours_per_week", "hours", "words")
        widgets = {
            "hours": forms.Textarea(attrs={"rows": 3}),
            "words": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        explain_numbers(self)


class PastedListForm(forms.Form):
    """A list of outlets as somebody has it: one per line, or copied from a spreadsheet."""

    lines = forms.CharField(
        label=_("Your outlets, one per line"),
        help_text=_(
            "Copied from anywhere. An address may follow after a comma, or in the next column."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        max_length=200_000,
        error_messages={"required": _("Nothing to read yet: write or paste one outlet per line.")},
    )


class PastedOutletForm(forms.Form):
    """One line of the list as it was understood; everything can still be put right."""

    name = forms.CharField(label=_("Name"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=OutletKind, initial=OutletKind.BRANCH)
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    hours = forms.CharField(required=False, widget=forms.HiddenInput)
    words = forms.CharField(required=False, widget=forms.HiddenInput)
    take = forms.BooleanField(label=_("Add"), required=False)

    def clean(self) -> dict[str, Any]:
        """A line that is taken needs its name."""
        values = super().clean() or self.cleaned_data
        if values.get("take") and not values.get("name"):
            self.add_error("name", _("A name, please."))
        return values

    @property
    def outlet(self) -> NewOutlet:
        """The outlet to add."""
        names = ("name", "kind", "address", "hours", "words")
        return NewOutlet(**{name: self.cleaned_data[name] for name in names})


class _PastedOutlets(forms.BaseFormSet):
    """The whole list; names may stand in it only once."""

    def clean(self) -> None:
        """Say at the second of two equal names that it is there already."""
        seen: set[str] = set()
        for form in self.forms:
            name = form.cleaned_data.get("name", "").casefold() if form.is_valid() else ""
            if name and form.cleaned_data.get("take"):
                if name in seen:
                    form.add_error("name", _("This name stands further up already."))
                seen.add(name)


PastedOutletFormSet = forms.formset_factory(
    PastedOutletForm,
    formset=_PastedOutlets,
    extra=0,
    max_num=MOST_AT_ONCE,
    absolute_max=MOST_AT_ONCE,
)


def taken_from(rows: forms.BaseFormSet) -> list[NewOutlet]:
    """The outlets that are marked to be added, in the order of the list."""
    return [form.outlet for form in rows.forms if form.cleaned_data.get("take")]


class TeamForm(Seen, forms.ModelForm):
    """A team, what is said about it, and where it works."""

    outlets = forms.ModelMultipleChoiceField(
        label=_("Works at"),
        queryset=Outlet.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Team
        fields = ("name", "words")
        widgets = {"words": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, outlets: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["outlets"]
        field.queryset = outlets
        if not outlets:
            del self.fields["outlets"]
