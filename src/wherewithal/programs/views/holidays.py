"""Federal holidays as closed days: looked at first, then put into the calendar in one go."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.federal_holidays import FIRST_YEAR, LAST_YEAR
from wherewithal.libraries import actions
from wherewithal.libraries.actions.calendar import EntryFields
from wherewithal.libraries.models import CalendarKind
from wherewithal.programs import queries
from wherewithal.programs.forms import HolidaysForm
from wherewithal.programs.holidays import closed_days
from wherewithal.ui.links import library_url


def holidays(request: LibraryRequest, year: int) -> HttpResponse:
    """Tick the days on which the library is closed; those that are closed days already are told."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    days = closed_days(year, queries.calendar_of(request.member))
    form = HolidaysForm(request.POST if request.method == "POST" else None, days=days)
    back = library_url(request.library, "calendar")
    if form.is_valid():
        entries: list[EntryFields] = [
            {"kind": CalendarKind.CLOSURE, "name": day.name, "starts_on": day.on}
            for day in form.cleaned_data["days"]
        ]
        actions.add_holidays(by=request.member, year=year, entries=entries)
        sentence = ngettext(
            "%(count)s closed day is in the calendar now. History takes it back.",
            "%(count)s closed days are in the calendar now. History takes them back in one step.",
            len(entries),
        )
        messages.success(request, sentence % {"count": len(entries)})
        return redirect(back)
    context = {
        "here": "calendar",
        "title": _("Federal holidays of %(year)s") % {"year": year},
        "form": form,
        "there": [day for day in days if day.is_there],
        "years": [each for each in (year - 1, year + 1) if FIRST_YEAR <= each <= LAST_YEAR],
        "back": back,
    }
    return render(request, "programs/holidays.html", context)
