"""The library's calendar: what all arithmetic about days, money and distances begins with."""

from django.conf import settings
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries import actions
from wherewithal.libraries.models import CalendarEntry, CalendarKind
from wherewithal.people.views.answers import form_page
from wherewithal.programs import queries
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.forms import CalendarEntryForm, CalendarSettingsForm
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

SETTINGS = ("budget_year_starts", "time_zone", "distance_unit")


@require_safe
def calendar(request: LibraryRequest) -> HttpResponse:
    """What is known of the library's year, by kind and day."""
    library, entries = request.library, list(queries.calendar_of(request.member))
    kinds = [(kind, [row for row in entries if row.kind == kind]) for kind in CalendarKind]
    this_year = timezone.localdate(timezone=zone_of(library)).year
    context = {
        "here": "calendar",
        "kinds": kinds,
        "month": MONTHS.get(library.budget_year_starts),
        "usual_zone": settings.TIME_ZONE,
        "may_edit": queries.may_edit_goals(request.member),
        "holidays_of": [this_year, this_year + 1],
    }
    return render(request, "programs/calendar.html", context)


def change_calendar(request: LibraryRequest) -> HttpResponse:
    """The start of the budget year, the clock, miles or kilometers."""
    library = request.library
    access.require(request.member, Permission.EDIT_LIBRARY, library.pk)
    initial = {name: getattr(library, name) for name in SETTINGS}
    return form_page(
        request,
        CalendarSettingsForm(request.POST or None, initial=initial),
        lambda **values: actions.change_library(by=request.member, library=library, **values),
        title=_("How this library counts"),
        button=_("Save"),
        back=_page(request),
        here="calendar",
    )


def add_calendar_entry(request: LibraryRequest) -> HttpResponse:
    """A school term, a closure, a board date, something else."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    initial = {"kind": request.GET.get("kind", "")}
    return form_page(
        request,
        CalendarEntryForm(request.POST or None, initial=initial, member=request.member),
        lambda **values: actions.add_calendar_entry(by=request.member, **values),
        title=_("Add to the calendar"),
        button=_("Add"),
        back=_page(request),
        here="calendar",
    )


def change_calendar_entry(request: LibraryRequest, calendar_entry_id: int) -> HttpResponse:
    """Other days, another name."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    entry = _find(request, calendar_entry_id)
    form = CalendarEntryForm(
        request.POST or None, initial=model_to_dict(entry), member=request.member
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_calendar_entry(by=request.member, entry=entry, **values),
        title=entry.name,
        button=_("Save"),
        back=_page(request),
        here="calendar",
    )


@require_POST
def remove_calendar_entry(request: LibraryRequest, calendar_entry_id: int) -> HttpResponse:
    """Take it out; it lies in the bin."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    actions.remove_calendar_entry(by=request.member, entry=_find(request, calendar_entry_id))
    return was_done(request, _page(request))


def _page(request: LibraryRequest) -> str:
    return library_url(request.library, "calendar")


def _find(request: LibraryRequest, calendar_entry_id: int) -> CalendarEntry:
    return get_object_or_404(queries.calendar_of(request.member), pk=calendar_entry_id)
