"""What of a program is covered, and setting things aside for what it needs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import form_page
from wherewithal.programs import actions, queries
from wherewithal.programs.allowed import require_edit_need
from wherewithal.programs.coverage.forms import (
    FitForm,
    KindForm,
    SetAsideForm,
    initial_of,
)
from wherewithal.programs.coverage.gather import gather, window_of, zone_of
from wherewithal.programs.coverage.most_needed import most_needed as find_most_needed
from wherewithal.programs.coverage.page import coverage_page
from wherewithal.programs.coverage.rows import NeedRow
from wherewithal.programs.coverage.spaces import (
    best_split,
    fitting_rows,
    space_need_of,
    wanted_of,
)
from wherewithal.programs.kept_elsewhere import keepers_of
from wherewithal.programs.models import (
    Allocation,
    AllocationState,
    GoalState,
    Program,
    ResourceNeed,
)
from wherewithal.programs.steps import NEED_STEPS, PROGRAM_STEPS
from wherewithal.ui.links import library_url

# Of most of them only the name is known: more would make a heavy page that says little.
MOST_PARTNERS = 60


@require_safe
def coverage(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Each need with what it has, and where the same thing or the same hour is given twice."""
    program = _find_program(request, program_id)
    window = window_of(program, today=today_in(request))
    page = coverage_page(gather(request.member, also=program.pk), program, window)
    _lead_on(request, page.needs)
    context = {
        "here": "programs",
        "program": program,
        "window": window,
        "page": page,
        "may_edit": queries.may_edit(request.member, program),
        "steps": PROGRAM_STEPS.of(request.member, program),
    }
    return render(request, "programs/coverage/coverage.html", context)


def _lead_on(request: LibraryRequest, rows: Iterable[NeedRow]) -> None:
    """From each need that somebody still has to see to: who can help."""
    for row in rows:
        need: Any = row.need
        need.library = request.library
        need.next_steps = NEED_STEPS.of(request.member, need) if row.is_open else []


@require_safe
def fit_space(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Which room would do for a program, over all outlets and partners. Nothing is stored."""
    program = _find_program(request, program_id)
    window = window_of(program, today=today_in(request))
    gathered = gather(request.member, also=program.pk)
    need = space_need_of(gathered, program)
    noted = wanted_of(need, program)
    form = FitForm(request.GET if "layout" in request.GET else None, initial=noted)
    wanted = form.cleaned_data if form.is_valid() else noted
    rows = fitting_rows(request.member, gathered, program, window, **wanted)
    partners = [row for row in rows if row.partner]
    context = {
        "here": "programs",
        "program": program,
        "need": need,
        "form": form,
        "is_measured": wanted["seats"].is_known,
        "own": [row for row in rows if row.asset],
        "partners": partners if "all" in request.GET else partners[:MOST_PARTNERS],
        "partner_count": len(partners),
        "all_query": _query_with_all(request),
        "fits": sum(not row.fit.lacks and not row.fit.questions for row in rows),
        "perhaps": sum(not row.fit.lacks and bool(row.fit.questions) for row in rows),
        "split": best_split(rows),
        "may_edit": queries.may_edit(request.member, program),
    }
    return render(request, "programs/coverage/fit_space.html", context)


@require_safe
def most_needed(request: LibraryRequest) -> HttpResponse:
    """What is needed most, over all programs."""
    form = KindForm(request.GET or None)
    kind = form.cleaned_data["kind"] if form.is_valid() else ""
    goals = {
        goal.pk: goal for goal in queries.goals_in(request.member).filter(state=GoalState.ACTIVE)
    }
    wishes = find_most_needed(gather(request.member), goals, kind=kind)
    context = {
        "here": "programs",
        "wishes": wishes,
        "form": form,
        "is_filtered": bool(kind),
        "steps": PROGRAM_STEPS.of(request.member, None),
    }
    return render(request, "programs/coverage/most_needed.html", context)


def set_aside(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Give something to a need."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    form = SetAsideForm(
        request.POST or None,
        kind=need.kind,
        member=request.member,
        initial=_from_address(request),
    )
    return form_page(
        request,
        form,
        lambda **values: actions.set_aside(by=request.member, need=need, **values),
        title=_("For “%(need)s”") % {"need": need.name},
        lede=_(
            "Write down what is so. Where it is not enough for everybody, the page will say so; "
            "it never refuses."
        ),
        button=_("Set aside"),
        back=_back(request, need),
        here="programs",
    )


def change_allocation(request: LibraryRequest, allocation_id: int) -> HttpResponse:
    """Put right what is set aside, or how sure it is; what an answer set aside, by the answer."""
    allocation = _find(request, allocation_id)
    keeper = keepers_of(request.member, Allocation, [allocation.pk]).get(allocation.pk)
    if keeper is not None:
        return redirect(keeper.address)
    need = allocation.resource_need
    require_edit_need(request.member, need)
    form = SetAsideForm(
        request.POST or None, kind=need.kind, member=request.member, initial=initial_of(allocation)
    )

    def save(**values: Any) -> Allocation:
        return actions.change_allocation(by=request.member, allocation=allocation, **values)

    return form_page(
        request,
        form,
        save,
        title=_("For “%(need)s”") % {"need": need.name},
        button=_("Save"),
        back=_back(request, need),
        here="programs",
    )


@require_POST
def release_allocation(request: LibraryRequest, allocation_id: int) -> HttpResponse:
    """Give it back; history brings it again."""
    allocation = _find(request, allocation_id)
    words = _("Given back. It is free for others now.")
    return _let_go(request, allocation, actions.release_allocation, words)


@require_POST
def remove_allocation(request: LibraryRequest, allocation_id: int) -> HttpResponse:
    """It was a mistake; it lies in the bin."""
    allocation = _find(request, allocation_id)
    return _let_go(request, allocation, actions.remove_allocation, _("Done."))


def _let_go(request: LibraryRequest, allocation: Allocation, act: Any, words: str) -> HttpResponse:
    """Do it and say so; or lead to where it is kept up."""
    try:
        act(by=request.member, allocation=allocation)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        keeper = keepers_of(request.member, Allocation, [allocation.pk]).get(allocation.pk)
        return redirect(keeper.address if keeper else _back(request, allocation.resource_need))
    messages.success(request, words)
    return redirect(_back(request, allocation.resource_need))


def _from_address(request: LibraryRequest) -> dict[str, str]:
    """What a link from another page fills in."""
    found = {name: request.GET.get(name, "") for name in ("source", "words")}
    state = request.GET.get("state", "")
    return {**found, "state": state} if state in AllocationState.values else found


def _query_with_all(request: LibraryRequest) -> str:
    """What was asked for, with every place of partners."""
    query = request.GET.copy()
    query["all"] = "1"
    return query.urlencode()


def today_in(request: LibraryRequest) -> date:
    """The day by the library's own clock."""
    return timezone.localdate(timezone=zone_of(request.library))


def _find_program(request: LibraryRequest, program_id: int) -> Program:
    programs = queries.programs_in(request.member).prefetch_related("program_outlets")
    return get_object_or_404(programs.select_related("outlet", "goal"), pk=program_id)


def _find_need(request: LibraryRequest, resource_need_id: int) -> ResourceNeed:
    needs = queries.needs_in(request.member).select_related("program", "goal")
    return get_object_or_404(needs, pk=resource_need_id)


def _find(request: LibraryRequest, allocation_id: int) -> Allocation:
    rows = Allocation.objects.in_library(request.member.library_id)
    rows = rows.select_related("resource_need__program", "resource_need__goal")
    return get_object_or_404(rows, pk=allocation_id)


def _back(request: LibraryRequest, need: ResourceNeed) -> str:
    """The program's page of what is covered; a goal's own need has its own page."""
    if need.program_id is None:
        return library_url(request.library, "resource_need", resource_need_id=need.pk)
    address = library_url(request.library, "coverage", program_id=need.program_id)
    return f"{address}#need-{need.pk}"
