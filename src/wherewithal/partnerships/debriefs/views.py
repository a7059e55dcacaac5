"""Pages of looks back: those of a program, a new one, one's own changed, withdrawn or removed."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.debriefs import actions, queries
from wherewithal.partnerships.debriefs.dates import now_in, past_dates
from wherewithal.partnerships.debriefs.forms import DebriefForm, WordsForm
from wherewithal.partnerships.debriefs.leaned_on import leaned_on
from wherewithal.partnerships.debriefs.models import Debrief
from wherewithal.people.views.answers import ask_first, ask_to_withdraw, form_page
from wherewithal.programs.models import Program
from wherewithal.programs.queries import programs_with_places
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

HERE = "programs"
BOXES = ("went_well", "was_hard", "learned")


@require_safe
def debriefs(request: LibraryRequest, program_id: int) -> HttpResponse:
    """What was written about a program, and the dates that nobody has looked back at."""
    program = _program(request, program_id)
    shown = queries.shown_debriefs(request.member, program)
    told = {each.debrief.on for each in shown}
    dates = past_dates(request.member, [program], now=now_in(request.library))[program.pk]
    context = {
        "here": HERE,
        "program": program,
        "shown": shown,
        "open_dates": [day for day in dates if day not in told],
        "may_add": request.member.can(Permission.ADD_NOTES),
    }
    return render(request, "partnerships/debriefs/debriefs.html", context)


def add_debrief(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Two minutes about one date; the address says which, else it is the last."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    program = _program(request, program_id)
    on = _date(request, program)
    form = DebriefForm(request.POST or None, leaned=leaned_on(request.member, program, on=on))
    return form_page(
        request,
        form,
        lambda **values: actions.add_debrief(by=request.member, program=program, on=on, **values),
        title=_("How was it?"),
        lede=f"{program.name}, {date_format(on)}",
        button=_("Save"),
        back=_list(request, program),
        here=HERE,
        said=_("Thank you. What you said about single things waits for somebody’s yes."),
        template="partnerships/debriefs/add.html",
        more={"program": program, "on": on},
    )


@require_POST
def set_debrief_aside(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Nothing to note about this date."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    program = _program(request, program_id)
    actions.set_debrief_aside(by=request.member, program=program, on=_date(request, program))
    return was_done(request, library_url(request.library, "home"))


def change_debrief(request: LibraryRequest, debrief_id: int) -> HttpResponse:
    """Other words in one's own boxes."""
    found = _own(request, debrief_id)
    form = WordsForm(request.POST or None, initial=model_to_dict(found, fields=BOXES))
    return form_page(
        request,
        form,
        lambda **values: actions.change_debrief(by=request.member, debrief=found, **values),
        title=_("How was it?"),
        lede=f"{found.program.name}, {date_format(found.on)}",
        button=_("Save"),
        back=_list(request, found.program),
        here=HERE,
    )


def remove_debrief(request: LibraryRequest, debrief_id: int) -> HttpResponse:
    """Move it to the bin."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    found = _found(request, debrief_id)
    if not queries.may_remove(request.member, found):
        raise PermissionDenied
    return ask_first(
        request,
        lambda: actions.remove_debrief(by=request.member, debrief=found),
        title=_("Remove this look back?"),
        button=_("Move to the bin"),
        back=_list(request, found.program),
        gone_to=_list(request, found.program),
        words=[
            _("What was suggested from it stays for a decision. All of it can be brought back.")
        ],
        here=HERE,
    )


def withdraw_debrief(request: LibraryRequest, debrief_id: int) -> HttpResponse:
    """Take one's own words back for good."""
    found = _own(request, debrief_id)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_debrief(by=request.member, debrief=found),
        back=_list(request, found.program),
        told=[
            _(
                "The words disappear here, in what was made of them and in all of history, and "
                "nobody can bring them back. That somebody wrote them, and when, stays."
            )
        ],
        here=HERE,
    )


def _program(request: LibraryRequest, program_id: int) -> Program:
    return get_object_or_404(programs_with_places(request.member), pk=program_id)


def _found(request: LibraryRequest, debrief_id: int) -> Debrief:
    rows: Any = queries.debriefs_in(request.member)
    return get_object_or_404(rows.prefetch_related("program__program_outlets"), pk=debrief_id)


def _own(request: LibraryRequest, debrief_id: int) -> Debrief:
    found = _found(request, debrief_id)
    if not queries.is_author(request.member, found):
        raise Http404
    return found


def _list(request: LibraryRequest, program: Program) -> str:
    return library_url(request.library, "debriefs", program_id=program.pk)


def _date(request: LibraryRequest, program: Program) -> date:
    """The date that the address names, where the program took place then; else the last one, or today."""
    now = now_in(request.library)
    dates = past_dates(request.member, [program], now=now)[program.pk]
    named = request.GET.get("on", "")
    return next((day for day in dates if day.isoformat() == named), (dates or [now.date()])[0])
