"""Priorities: what could be one, everybody's order, what was decided."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.tabs import tabs
from wherewithal.opportunities.weighing import actions, queries
from wherewithal.opportunities.weighing.fit import fits
from wherewithal.opportunities.weighing.forms import (
    CandidateForm,
    ChangeCandidateForm,
    DecisionForm,
    OrderForm,
    ReopenForm,
)
from wherewithal.opportunities.weighing.models import PriorityCandidate, PriorityDecision
from wherewithal.opportunities.weighing.ranking import Together, order_together
from wherewithal.people.views.answers import ask_first, attempt, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url

HERE = "priorities"


@require_safe
def priorities(request: LibraryRequest) -> HttpResponse:
    """Every candidate with its evidence and fit, in the order together; and what was decided."""
    return _page(request)


@require_POST
def keep_own_order(request: LibraryRequest) -> HttpResponse:
    """How this member would order them."""
    access.require(request.member, Permission.ANSWER_REVIEWS, request.library.pk)
    form = OrderForm(request.POST, candidates=_open(request))
    if not form.is_valid():
        return _page(request, own_form=form)
    actions.keep_own_order(by=request.member, candidates=form.chosen())
    return was_done(request, _address(request))


def decide_priorities(request: LibraryRequest) -> HttpResponse:
    """Record what people decided."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    together = _together(request)
    rows = [row for row, _ranks in together]
    initial = {f"place_{row.pk}": place for place, row in enumerate(rows, start=1)}
    form = DecisionForm(request.POST or None, candidates=rows, initial=initial)

    def save(reasons: str, on: Any, **_places: Any) -> PriorityDecision:
        return actions.decide_priorities(
            by=request.member, candidates=form.chosen(), reasons=reasons, on=on
        )

    if attempt(form, save) is not None:
        return redirect(_address(request))
    context = {"here": HERE, "form": form, "back": _address(request)}
    return render(request, "opportunities/decide.html", context)


def reopen_decision(request: LibraryRequest, decision_id: int) -> HttpResponse:
    """Look at a decision again."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    decision = get_object_or_404(queries.decisions_in(request.member), pk=decision_id)
    return form_page(
        request,
        ReopenForm(request.POST or None),
        lambda why: actions.reopen_decision(by=request.member, decision=decision, why=why),
        title=_("Open this decision again"),
        button=_("Open it again"),
        back=_address(request),
        here=HERE,
        lede=_("It stays in the record with its reasons, and so does why it was opened again."),
    )


def add_candidate(request: LibraryRequest) -> HttpResponse:
    """Put something up; from a need, its words stand there to begin with."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    initial = {}
    key = read_key(request.GET.get("need", ""))
    if key is not None:
        need = get_object_or_404(needs_visible_to(request.member), pk=key)
        initial = {"need": need.pk, "text": need.text[:300]}
    return form_page(
        request,
        CandidateForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.add_candidate(by=request.member, **values),
        title=_("A possible priority"),
        button=_("Suggest it"),
        back=_address(request),
        here=HERE,
    )


def change_candidate(request: LibraryRequest, candidate_id: int) -> HttpResponse:
    """Other words, or set aside."""
    candidate = _find(request, candidate_id)
    access.require(request.member, Permission.EDIT_COMMUNITY, candidate.library_id)
    initial = {"text": candidate.text, "is_set_aside": candidate.is_set_aside}
    return form_page(
        request,
        ChangeCandidateForm(request.POST or None, initial=initial),
        lambda **values: actions.change_candidate(by=request.member, candidate=candidate, **values),
        title=_("Change a possible priority"),
        button=_("Save"),
        back=_address(request),
        here=HERE,
    )


def remove_candidate(request: LibraryRequest, candidate_id: int) -> HttpResponse:
    """Take it away."""
    candidate = _find(request, candidate_id)
    access.require(request.member, Permission.EDIT_COMMUNITY, candidate.library_id)
    return ask_first(
        request,
        lambda: actions.remove_candidate(by=request.member, candidate=candidate),
        title=_("Remove this possible priority?"),
        button=_("Move to the bin"),
        back=_address(request),
        gone_to=_address(request),
        words=[
            f"“{candidate.text}”",
            _("Its places in everybody’s order go along. All of it can be brought back."),
        ],
        here=HERE,
    )


def _page(request: LibraryRequest, own_form: OrderForm | None = None) -> HttpResponse:
    member = request.member
    together = _together(request)
    rows = [row for row, _ranks in together]
    own = queries.own_order(member)
    mine = sorted(rows, key=lambda row: (row.pk not in own, own.get(row.pk, 0), row.pk))
    form = own_form or OrderForm(
        candidates=mine, initial={f"place_{row.pk}": own.get(row.pk) for row in rows}
    )
    decisions = list(queries.decisions_in(member))
    context = {
        "here": HERE,
        "fits": list(zip(fits(member, rows), [ranks for _row, ranks in together], strict=True)),
        "tabs": tabs(member),
        "tab": "priorities",
        "own_form": form,
        "own_rows": [(row, form.field_of(row)) for row in form.candidates],
        "has_own_order": any(row.pk in own for row in rows),
        "set_aside": queries.candidates_in(member).filter(is_set_aside=True),
        "decisions": decisions,
        "may_add": member.can(Permission.EDIT_COMMUNITY),
        "may_order": member.can(Permission.ANSWER_REVIEWS),
        "may_decide": member.can(Permission.EDIT_PROGRAMS) and not member.is_limited,
    }
    return render(request, "opportunities/priorities.html", context)


def _open(request: LibraryRequest) -> list[PriorityCandidate]:
    return list(queries.candidates_in(request.member).filter(is_set_aside=False))


def _together(request: LibraryRequest) -> list[tuple[PriorityCandidate, Together]]:
    """The candidates in the order together, each with its ranks."""
    rows = {row.pk: row for row in _open(request)}
    return [
        (rows[each.key], each)
        for each in order_together(list(rows), queries.orders_in(request.member))
    ]


def _find(request: LibraryRequest, candidate_id: int) -> PriorityCandidate:
    return get_object_or_404(queries.candidates_in(request.member), pk=candidate_id)


def _address(request: LibraryRequest) -> str:
    return library_url(request.library, "priorities")
