"""Pages about what an ask is for, and what it offers, line by line."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import actions, queries
from wherewithal.partnerships.asks.actions import NeedPart, OfferPart
from wherewithal.partnerships.asks.forms import (
    AskNeedForm,
    AskOfferForm,
)
from wherewithal.partnerships.asks.models import Ask, AskNeed, AskOffer
from wherewithal.partnerships.asks.views.pages import (
    HERE,
    find_ask_to_edit,
    find_line,
    page_of_ask,
    title_of,
)
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done


@require_safe
def choose_ask_need(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Which need to ask for as well."""
    found = find_ask_to_edit(request, ask_id)
    asked = {line.resource_need_id for line in queries.needs_of(found)}
    needs = [need for need in queries.needs_to_ask_for(request.member) if need.pk not in asked]
    context = {"here": HERE, "ask": found, "needs": needs, "title": title_of(found)}
    return render(request, "partnerships/choose_need.html", context)


def add_ask_need(request: LibraryRequest, ask_id: int, resource_need_id: int) -> HttpResponse:
    """Ask for one thing more."""
    found = find_ask_to_edit(request, ask_id)
    need = get_object_or_404(queries.open_needs(request.member), pk=resource_need_id)

    def save(*, is_sure: bool = False, **values: Any) -> AskNeed:
        part = NeedPart(need, **values)
        return actions.add_ask_need(by=request.member, ask=found, part=part, is_sure=is_sure)

    form = AskNeedForm(request.POST or None, need=need)
    return _line_page(request, found, form, save, title=need.name)


def change_ask_need(request: LibraryRequest, ask_need_id: int) -> HttpResponse:
    """More or less of it, other days."""
    line = find_line(request, AskNeed, ask_need_id)
    form = AskNeedForm(request.POST or None, need=line.resource_need, line=line)

    def save(**values: Any) -> AskNeed:
        return actions.change_ask_need(by=request.member, line=line, **values)

    return _line_page(request, line.ask, form, save, title=line.resource_need.name)


@require_POST
def remove_ask_need(request: LibraryRequest, ask_need_id: int) -> HttpResponse:
    """Not this after all."""
    line = find_line(request, AskNeed, ask_need_id)
    try:
        actions.remove_ask_need(by=request.member, line=line)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect(page_of_ask(request, line.ask))
    return was_done(request, page_of_ask(request, line.ask))


def add_ask_offer(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Offer something in return."""
    found = find_ask_to_edit(request, ask_id)
    initial = {name: request.GET.get(name, "") for name in ("offer", "answers")}

    def save(*, is_sure: bool = False, **values: Any) -> AskOffer:
        part = OfferPart(**values)
        return actions.add_ask_offer(by=request.member, ask=found, part=part, is_sure=is_sure)

    form = AskOfferForm(request.POST or None, member=request.member, ask=found, initial=initial)
    return _line_page(request, found, form, save, title=_("What do we offer in return?"))


def change_ask_offer(request: LibraryRequest, ask_offer_id: int) -> HttpResponse:
    """More or less of it, other days."""
    row = find_line(request, AskOffer, ask_offer_id)
    form = AskOfferForm(
        request.POST or None, member=request.member, initial=model_to_dict(row), row=row
    )

    def save(**values: Any) -> AskOffer:
        return actions.change_ask_offer(by=request.member, row=row, **values)

    return _line_page(request, row.ask, form, save, title=_("What we offer in return"))


@require_POST
def remove_ask_offer(request: LibraryRequest, ask_offer_id: int) -> HttpResponse:
    """Not this after all."""
    row = find_line(request, AskOffer, ask_offer_id)
    actions.remove_ask_offer(by=request.member, row=row)
    return was_done(request, page_of_ask(request, row.ask))


def _line_page(
    request: LibraryRequest, found: Ask, form: Any, save: Any, *, title: str
) -> HttpResponse:
    return form_page(
        request,
        form,
        save,
        title=title,
        lede=title_of(found),
        button=_("Save"),
        back=page_of_ask(request, found),
        here=HERE,
    )
