"""The week of a program, and the days that are left out."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import form_page
from wherewithal.programs import actions
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.forms import SkippedDayForm, WeeklyTimeForm
from wherewithal.programs.models import SkippedDay, WeeklyTime
from wherewithal.programs.views.pages import HERE, find_program, page_of_program
from wherewithal.ui.answered import was_done

WHEN = "#when"


def add_weekly_time(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Say a weekday, from, to."""
    program = find_program(request, program_id)
    require_edit(request.member, program)
    form = WeeklyTimeForm(request.POST or None, initial={"every_weeks": 1}, member=request.member)
    return form_page(
        request,
        form,
        lambda **values: actions.add_weekly_time(by=request.member, program=program, **values),
        title=_("When does %(name)s take place?") % {"name": program.name},
        button=_("Save"),
        back=page_of_program(request, program, WHEN),
        here=HERE,
    )


def change_weekly_time(request: LibraryRequest, weekly_time_id: int) -> HttpResponse:
    """Another hour, other days."""
    weekly = _find_time(request, weekly_time_id)
    require_edit(request.member, weekly.program)
    form = WeeklyTimeForm(
        request.POST or None, initial=model_to_dict(weekly), member=request.member
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_weekly_time(
            by=request.member, weekly_time=weekly, **values
        ),
        title=_("When does %(name)s take place?") % {"name": weekly.program.name},
        button=_("Save"),
        back=page_of_program(request, weekly.program, WHEN),
        here=HERE,
    )


@require_POST
def remove_weekly_time(request: LibraryRequest, weekly_time_id: int) -> HttpResponse:
    """Take an hour out of the week."""
    weekly = _find_time(request, weekly_time_id)
    actions.remove_weekly_time(by=request.member, weekly_time=weekly)
    return was_done(request, page_of_program(request, weekly.program, WHEN))


def skip_day(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Leave out one day."""
    program = find_program(request, program_id)
    require_edit(request.member, program)
    return form_page(
        request,
        SkippedDayForm(request.POST or None),
        lambda **values: actions.skip_day(by=request.member, program=program, **values),
        title=_("Which day does %(name)s skip?") % {"name": program.name},
        button=_("Skip it"),
        back=page_of_program(request, program, WHEN),
        here=HERE,
        lede=_("Days on which the library is closed are left out by themselves."),
    )


@require_POST
def unskip_day(request: LibraryRequest, skipped_day_id: int) -> HttpResponse:
    """It takes place on that day after all."""
    days = SkippedDay.objects.in_library(request.library).select_related("program")
    skipped = get_object_or_404(days, pk=skipped_day_id)
    actions.unskip_day(by=request.member, skipped_day=skipped)
    return was_done(request, page_of_program(request, skipped.program, WHEN))


def _find_time(request: LibraryRequest, weekly_time_id: int) -> WeeklyTime:
    times = WeeklyTime.objects.in_library(request.library).select_related("program")
    return get_object_or_404(times, pk=weekly_time_id)
