"""The fewest asks: read them, say what is looked for and whom not to ask, plan a conversation."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.index.look import look
from wherewithal.insights.matches.naming import find_source
from wherewithal.insights.portfolio import actions, planning, queries, searching, usual
from wherewithal.insights.portfolio.forms import AskForm, AskPlanForm, AskUsualForm
from wherewithal.insights.portfolio.models import AskPlan
from wherewithal.insights.portfolio.page import page_for
from wherewithal.insights.portfolio.proof import proof_now
from wherewithal.insights.said_why.queries import own_words
from wherewithal.people.views.answers import form_page
from wherewithal.programs.models import Program
from wherewithal.programs.queries import programs_in
from wherewithal.ui.links import library_url

HERE = "programs"


@require_safe
def fewest_asks(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """Which few conversations cover most of what is open."""
    program = _find_program(request, program_id)
    reading = look(request.library.pk)
    asking, page = page_for(request.member, program)
    context = {
        "here": HERE,
        "program": program,
        "page": page,
        "plan": asking.plan,
        "form": AskPlanForm(initial=_plan_values(asking.plan)),
        "links": _links(request, program),
        "reading": reading,
        "usual": usual.in_words(asking.usual),
        "may_edit": queries.may_plan(request.member, program),
        "own_words": own_words(request.member, list(asking.choices.values())),
        "may_talk": request.member.can(Permission.EDIT_OWN_PROFILE),
    }
    return render(request, "insights/fewest_asks.html", context)


@require_safe
def ask_proof(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """How far the search for the best answer is, for a page that is open: `of` which problem, `shown` which answer."""
    program = _find_program(request, program_id)
    row = searching.search_of(request.member, program)
    is_same = row is not None and row.digest == request.GET.get("of", "")
    found = searching.standing(row) if row is not None and is_same else None
    proof = proof_now(found, shown=request.GET.get("shown", ""))
    context = {"proof": proof, "links": _links(request, program), "is_later": True}
    return render(request, "insights/ask_proof.html", context)


@require_POST
def stop_search(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """End the member's own search; what was found so far stays."""
    program = _find_program(request, program_id)
    row = searching.search_of(request.member, program)
    if row is not None:
        searching.stop(row)
    return redirect(_page(request, program))


@require_POST
def go_on_searching(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """Look once more."""
    program = _find_program(request, program_id)
    row = searching.search_of(request.member, program)
    if row is not None:
        searching.go_on(row)
    return redirect(_page(request, program))


def change_ask_plan(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """What is looked for, within how many hours."""
    program = _find_program(request, program_id)
    _require_plan(request, program)
    plan = queries.plan_for(request.member, program)
    return form_page(
        request,
        AskPlanForm(request.POST or None, initial=_plan_values(plan)),
        lambda **values: actions.change_ask_plan(by=request.member, program=program, **values),
        title=_("What to look for"),
        button=_("Work it out"),
        back=_page(request, program),
        here=HERE,
    )


def change_ask_usual(request: LibraryRequest, program_id: int | None = None) -> HttpResponse:
    """What is taken where nobody said otherwise."""
    program = _find_program(request, program_id)
    _require_plan(request, program)
    plan = queries.plan_for(request.member, program)
    return form_page(
        request,
        AskUsualForm(request.POST or None, initial=plan.usual),
        lambda **said: actions.change_ask_usual(by=request.member, program=program, usual=said),
        title=_("What is taken where nobody said otherwise"),
        lede=_("For this page alone. A field that is empty is as usual."),
        button=_("Work it out"),
        back=_page(request, program),
        here=HERE,
    )


def change_ask(request: LibraryRequest, helper: str, program_id: int | None = None) -> HttpResponse:
    """Talk to them anyway, or not; and what it takes."""
    program = _find_program(request, program_id)
    _require_plan(request, program)
    holder = find_source(request.member, helper)
    plan = queries.plan_for(request.member, program)
    choice = queries.choices_of(request.member, plan).get(helper.replace("-", ":"))
    names = ("stance", "why", "hours", "money", "asks_a_year")
    stored = {name: getattr(choice, name) for name in names} if choice is not None else {}
    return form_page(
        request,
        AskForm(request.POST or None, initial=stored),
        lambda **values: actions.change_ask(
            by=request.member, program=program, holder=holder, **values
        ),
        title=_("Asking “%(name)s”") % {"name": holder},
        button=_("Save"),
        back=_page(request, program),
        here=HERE,
    )


@require_POST
def plan_ask(request: LibraryRequest, helper: str, program_id: int | None = None) -> HttpResponse:
    """Put the conversation on the member's own list."""
    access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
    program = _find_program(request, program_id)
    holder = find_source(request.member, helper)
    talk = planning.plan_ask(by=request.member, program=program, holder=holder)
    messages.success(request, _("Remembered. It stands on My page; say here by when, if you like."))
    return redirect(library_url(request.library, "change_talk", talk_id=talk.pk))


def _find_program(request: LibraryRequest, program_id: int | None) -> Program | None:
    """The program, or 404; none for the whole library."""
    if program_id is None:
        return None
    rows = programs_in(request.member).prefetch_related("program_outlets")
    return get_object_or_404(rows.select_related("goal"), pk=program_id)


def _require_plan(request: LibraryRequest, program: Program | None) -> None:
    if not queries.may_plan(request.member, program):
        raise PermissionDenied


def _plan_values(plan: AskPlan) -> dict[str, Any]:
    limits = {name: getattr(plan, name) for name in ("budget_hours", "budget_money")}
    return {"aim": plan.aim, **{name: _plainly(value) for name, value in limits.items()}}


def _plainly(number: Decimal | None) -> Decimal | None:
    """6, not 6.00, as people write it."""
    if number is None or number % 1:
        return number
    return number.quantize(Decimal(1))


def _page(request: LibraryRequest, program: Program | None) -> str:
    if program is None:
        return library_url(request.library, "fewest_asks_library")
    return library_url(request.library, "fewest_asks", program_id=program.pk)


def _links(request: LibraryRequest, program: Program | None) -> dict[str, str]:
    """Where the page's forms go."""
    here = _page(request, program)
    return {"here": here, "limits": f"{here}limits/", "proof": f"{here}proof/"}
