"""Change many rows of a sheet at once: choose them, say what, look at the count, do it in one step."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions import change_many
from wherewithal.capacity.fields import FACT_FIELDS, FactField, fact_field
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.models import Area, Asset
from wherewithal.libraries.models import Outlet, Team
from wherewithal.ui.links import library_url
from wherewithal.worksheets.bindings import ASSET_ROWS
from wherewithal.worksheets.forms import opening_scope, sheet_or_404
from wherewithal.worksheets.sheets import Sheet

LOOK, CHANGE = "look", "change"
PLACE, TEAM, AREA, BIN, FACT = "place", "team", "area", "bin", "fact"
LABELS = {
    PLACE: gettext_lazy("Say where they are"),
    TEAM: gettext_lazy("Give them to a team"),
    FACT: gettext_lazy("Say one fact of all of them"),
    AREA: gettext_lazy("Move them to another sheet"),
    BIN: gettext_lazy("Move them to the bin"),
}
DOING = {
    PLACE: gettext_lazy("From then on found at: %(value)s"),
    TEAM: gettext_lazy("From then on of the team: %(value)s"),
    FACT: gettext_lazy("From then on known – %(value)s"),
    AREA: gettext_lazy("To the end of the sheet: %(value)s"),
    BIN: gettext_lazy("To the bin, from where everything can be brought back."),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of the chosen rows: options of change_many, and the same in words."""

    options: dict[str, Any]
    words: str


class ManyForm(forms.Form):
    """Which rows, and what becomes of them."""

    rows = forms.ModelMultipleChoiceField(queryset=Asset._base_manager.none())
    do = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(
        self, data: Any, *, rows: Any, sheet: Sheet, request: LibraryRequest, fact: FactField
    ) -> None:
        super().__init__(data)
        self.sheet, self.fact = sheet, fact
        chosen: Any = self.fields["rows"]
        chosen.queryset = rows
        chosen.error_messages["required"] = _("Please tick at least one row.")
        self.fields["value"] = form_field(fact, member=request.member)
        self.fields["area"] = forms.ChoiceField(
            choices=[choice for choice in Area.choices if choice[0] != sheet.area],
            required=False,
            label=_("Sheet"),
        )
        kinds = {FACT, AREA, BIN} | self._offer_places(request)
        do: Any = self.fields["do"]
        do.choices = [(kind, label) for kind, label in LABELS.items() if kind in kinds]
        do.error_messages["required"] = _("Please choose what to do with them.")

    def _offer_places(self, request: LibraryRequest) -> set[str]:
        """Outlets and teams, where there are any and the member may give rows to them."""
        offered = set()
        outlets = Outlet.objects.in_library(request.library)
        if request.member.outlet_id is None and outlets:
            offered.add(PLACE)
            self.fields["outlets"] = forms.ModelMultipleChoiceField(
                outlets,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                label=_("Nothing ticked means the whole library"),
            )
        teams = Team.objects.in_library(request.library)
        if request.member.team_id is None and teams:
            offered.add(TEAM)
            self.fields["team"] = forms.ModelChoiceField(
                teams, required=False, empty_label=_("no team"), label=_("Team")
            )
        return offered

    def wish(self) -> Wish:
        """What was chosen, once the form is valid."""
        do, values = self.cleaned_data["do"], self.cleaned_data
        made: dict[str, Any] = {
            PLACE: lambda: ({"outlets": list(values["outlets"])}, self._places()),
            TEAM: lambda: ({"team": values["team"]}, str(values["team"] or _("no team"))),
            AREA: lambda: ({"area": values["area"]}, str(Area(values["area"]).label)),
            FACT: lambda: ({"facts": {self.fact.name: values["value"]}}, self._said()),
            BIN: lambda: ({"remove": True}, ""),
        }
        options, value = made[do]()
        return Wish(options, str(DOING[do]) % {"value": value})

    def clean(self) -> dict[str, Any]:
        """The sheet to move to is asked for only where rows move."""
        if self.cleaned_data.get("do") == AREA and not self.cleaned_data.get("area"):
            self.add_error("area", _("Please choose a sheet."))
        return self.cleaned_data

    def _places(self) -> str:
        names = [outlet.name for outlet in self.cleaned_data["outlets"]]
        return ", ".join(names) or _("the whole library")

    def _said(self) -> str:
        typed = self["value"].value()
        choices = dict(getattr(self.fields["value"], "choices", []))
        words = choices.get(typed, typed) or _("not known yet")
        return f"{self.fact.label}: {words}"


def choose_rows(request: LibraryRequest, area: str) -> HttpResponse:
    """Show the rows to choose from; with a choice its preview; with a yes the change itself."""
    sheet = sheet_or_404(area)
    if sheet.is_of_people:
        raise Http404
    if not request.member.can(Permission.EDIT_CAPACITY):
        raise PermissionDenied
    rows = ASSET_ROWS.in_scope(request.member, sheet, opening_scope(request))
    mine = [
        row
        for row in rows.select_related("team").prefetch_related("placements__outlet")
        if capacity.may_edit(request.member, row)
    ]
    form = _form(request, sheet, mine)
    step = request.POST.get("step", "")
    wish = form.wish() if step and form.is_valid() else None
    if wish is not None and step == CHANGE and _is_done(request, form, wish):
        return redirect(library_url(request.library, "worksheet", area=sheet.slug))
    return _show(request, form, mine, wish)


def _form(request: LibraryRequest, sheet: Sheet, mine: list[Asset]) -> ManyForm:
    keys = [row.pk for row in mine]
    rows = Asset.objects.in_library(request.library).filter(pk__in=keys)
    data = request.POST if request.method == "POST" else None
    return ManyForm(data, rows=rows, sheet=sheet, request=request, fact=_fact(request, sheet))


def _show(
    request: LibraryRequest, form: ManyForm, mine: list[Asset], wish: Wish | None
) -> HttpResponse:
    asked = bool(request.POST.get("step"))
    context = {
        "here": "worksheets",
        "sheet": form.sheet,
        "rows": mine,
        "form": form,
        "fact": form.fact,
        "facts": FACT_FIELDS[form.sheet.area],
        "show_errors": asked and bool(form.errors),
        "wish": None if asked and form.errors else wish,
        "chosen": set(request.POST.getlist("rows")),
        "posted": list(_posted(request)) if wish else [],
    }
    return render(
        request,
        "worksheets/choose_rows.html",
        context,
        status=400 if context["show_errors"] else 200,
    )


def _posted(request: LibraryRequest) -> Iterator[tuple[str, str]]:
    """Everything that was chosen once more, for the button that says yes."""
    for name in request.POST:
        if name not in {"csrfmiddlewaretoken", "step"}:
            for value in request.POST.getlist(name):
                yield name, value


def _fact(request: LibraryRequest, sheet: Sheet) -> FactField:
    """The fact that the form asks for; changing it shows the form with the input that suits it."""
    name = request.POST.get("fact", "")
    known = {fact.name for fact in FACT_FIELDS[sheet.area]}
    return fact_field(sheet.area, name) if name in known else FACT_FIELDS[sheet.area][0]


def _is_done(request: LibraryRequest, form: ManyForm, wish: Wish) -> bool:
    """Change the rows; where that is kindly refused, the form says why."""
    try:
        count = change_many(by=request.member, assets=form.cleaned_data["rows"], **wish.options)
    except ValidationError as problem:
        form.add_error(None, problem)
        return False
    done = ngettext(
        "%(count)s row is changed. History can undo it.",
        "%(count)s rows are changed. History can undo all of it in one step.",
        count,
    )
    messages.success(request, done % {"count": count})
    return True
