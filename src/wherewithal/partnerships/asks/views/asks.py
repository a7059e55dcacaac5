"""Pages about asks: all of them, one of them, begun, changed, moved on, removed."""

from datetime import date
from typing import Any

from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import actions, own_words, queries
from wherewithal.partnerships.asks.actions import NeedPart
from wherewithal.partnerships.asks.actions.move import STILL_ASKED
from wherewithal.partnerships.asks.forms import (
    AskForm,
    ChangeAskForm,
    MoveForm,
)
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.asks.page import ask_page
from wherewithal.partnerships.asks.pipeline import lately_of, pipeline
from wherewithal.partnerships.asks.put_before import put_before
from wherewithal.partnerships.asks.views.pages import (
    HERE,
    find_ask,
    find_ask_to_edit,
    page_of_ask,
    title_of,
    today_in,
)
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.programs.coverage.measures import wanted
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.queries import may_edit_goals
from wherewithal.ui.links import library_url

AT_ONCE = (AskState.IDEA, AskState.TO_ASK)
"""These ask nothing more: one click is enough."""


@require_safe
def asks(request: LibraryRequest) -> HttpResponse:
    """Every ask: what is due, what goes on, what is over."""
    found = queries.asks_in(request.member)
    partner = queries.partner_named(request.member, request.GET.get("to", ""))
    is_mine = partner is None and request.GET.get("whose") == "mine"
    if is_mine:
        found = found.filter(queries.of_member(request.member))
    if partner is not None:
        found = found.filter(**partner.column)
    today, rows = today_in(request), queries.with_lines(request.member, found)
    rules = queries.rules_of(request.library.pk)
    put = put_before(request.library.pk, rows)
    context = {
        "partner": partner,
        "lately": lately_of(rows, put=put, rules=rules, today=today),
        "here": HERE,
        "pipeline": pipeline(rows, today=today),
        "is_mine": is_mine,
        "may_add": request.member.can(Permission.EDIT_PROGRAMS),
        "may_change_rules": may_edit_goals(request.member),
    }
    return render(request, "partnerships/asks.html", context)


@require_safe
def ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """One ask: what for, what in return, where it stands, what could come next."""
    found = find_ask(request, ask_id)
    page = ask_page(request.member, found, today=today_in(request))
    needs = [line.line.resource_need for line in page.needs]
    context = {
        "here": HERE,
        "ask": found,
        "title": str(found),
        "page": page,
        "may_withdraw": own_words.still_says_mine(request.member, found),
        "may_edit": queries.may_edit_ask(request.member, needs),
    }
    return render(request, "partnerships/ask.html", context)


def add_ask(request: LibraryRequest) -> HttpResponse:
    """Think of asking somebody; the address may say whom, and for which need or program."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    needs = _needs_to_choose(request)
    member = request.member
    initial = {
        **queries.partner_behind(member, request.GET.get("source", "")),
        "needs": [need.pk for need in needs if str(need.pk) == request.GET.get("need", "")],
        "owner": member.pk,
    }
    return form_page(
        request,
        AskForm(request.POST or None, member=member, needs=needs, initial=initial),
        lambda **values: _begin(request, **values),
        title=_("Ask somebody"),
        lede=_(
            "Nobody hears of it yet. First you see it as a page, with what you offer in return."
        ),
        button=_("Go on"),
        back=library_url(request.library, "asks"),
        after=lambda row: library_url(request.library, "ask", ask_id=row.pk),
        here=HERE,
    )


def change_ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Other words, another owner, another next step."""
    found = find_ask_to_edit(request, ask_id)
    words = ("together", "gains", "answer_by", "learned")
    names = (*words, "owner", "second_owner", "next_step", "next_step_on")
    return form_page(
        request,
        ChangeAskForm(
            request.POST or None,
            member=request.member,
            initial=model_to_dict(found, fields=names),
        ),
        lambda **values: actions.change_ask(by=request.member, ask=found, **values),
        title=title_of(found),
        button=_("Save"),
        back=page_of_ask(request, found),
        here=HERE,
    )


def remove_ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = find_ask_to_edit(request, ask_id)
    return ask_first(
        request,
        lambda: actions.remove_ask(by=request.member, ask=found),
        title=_("Remove the ask to %(name)s?") % {"name": found},
        button=_("Move to the bin"),
        back=page_of_ask(request, found),
        gone_to=library_url(request.library, "asks"),
        words=[
            _("What it secured is open again, and what it promised is free."),
            _("If they said no, keep it: next year somebody will be glad to know."),
        ],
        here=HERE,
    )


def move_ask(request: LibraryRequest, ask_id: int, ask_state: str) -> HttpResponse:
    """It was asked, answered, taken back, or is done."""
    found = find_ask_to_edit(request, ask_id)
    if ask_state not in AskState.values:
        raise Http404
    state = AskState(ask_state)
    is_at_once = state in AT_ONCE and request.method == "POST"
    form = MoveForm(
        request.POST or ({} if is_at_once else None),
        member=request.member,
        ask=found,
        state=state,
        lines=queries.needs_of(found),
        initial={
            "stood": found.state,
            "next_step": "",
            "next_step_on": None,
            "learned": found.learned,
            "not_before": found.not_before,
            "on": _day_told(found, state) or today_in(request),
        },
    )

    def save(*, on: date | None = None, **values: Any) -> Ask:
        day = on or _day_told(found, state) or today_in(request)
        return actions.move_ask(by=request.member, ask=found, state=state, on=day, **values)

    return form_page(
        request,
        form,
        save,
        title=title_of(found),
        lede=_("It becomes: %(state)s.") % {"state": state.label},
        button=_("Save"),
        back=page_of_ask(request, found),
        here=HERE,
    )


def _day_told(found: Ask, state: AskState) -> date | None:
    """The day that stands already, where what was asked or answered is only put right."""
    if state == AskState.ASKED:
        return found.asked_on if found.state in STILL_ASKED else None
    return found.answered_on if found.state == state else None


def _begin(request: LibraryRequest, *, needs: Any, **values: Any) -> Ask:
    parts = [NeedPart(need, wanted(need)[1], need.starts_on, need.ends_on) for need in needs]
    return actions.add_ask(by=request.member, needs=parts, **values)


def _needs_to_choose(request: LibraryRequest) -> list[ResourceNeed]:
    """All that is open; where the address names a need or a program, what that program needs."""
    needs = queries.needs_to_ask_for(request.member)
    named = {str(need.pk): need for need in needs}.get(request.GET.get("need", ""))
    owner = str(named.program_id if named is not None else request.GET.get("program", ""))
    of_owner = [need for need in needs if str(need.program_id) == owner]
    if named is not None and named.program_id is None:
        of_owner = [need for need in needs if need.goal_id == named.goal_id]
    return of_owner or needs
