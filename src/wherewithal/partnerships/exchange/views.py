"""Pages of the ledger: all of it, that of one partner, a line noted, put right, let go, taken back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.exchange import actions, queries
from wherewithal.partnerships.exchange.file import lines_as_csv
from wherewithal.partnerships.exchange.forms import ExchangeForm, initial_values
from wherewithal.partnerships.exchange.models import Direction, Exchange
from wherewithal.partnerships.exchange.noticed import Noticed, noticed
from wherewithal.partnerships.exchange.page import ledger, lines_to_take_along
from wherewithal.partnerships.exchange.wording import typed_amount
from wherewithal.partnerships.whom import Whom, find_whom, key_of
from wherewithal.people.views.answers import ask_first, ask_to_withdraw, form_page
from wherewithal.ui.links import library_url

HERE = "exchanges"
YEARS = range(1900, 2200)
NOTICED_SHOWN = 5


@require_safe
def exchanges(request: LibraryRequest) -> HttpResponse:
    """What the library gave and received, both ways."""
    return _ledger_page(request, None)


@require_safe
def exchange(request: LibraryRequest, partner_key: str) -> HttpResponse:
    """What was given and received with one partner."""
    whom = find_whom(request.member, partner_key)
    if whom is None:
        raise Http404
    return _ledger_page(request, whom)


@require_safe
def exchanges_file(request: LibraryRequest) -> HttpResponse:
    """The lines that the page shows, for a spreadsheet: of all or one partner, of all years or one."""
    key = request.GET.get("with", "")
    whom = find_whom(request.member, key) if key else None
    if key and whom is None:
        raise Http404
    lines = lines_to_take_along(request.member, whom=whom, year=_year(request))
    response = HttpResponse(lines_as_csv(lines), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="given-and-received.csv"'
    return response


def _ledger_page(request: LibraryRequest, whom: Whom | None) -> HttpResponse:
    may_edit = request.member.can(Permission.EDIT_PROGRAMS)
    found = noticed(request.member, today=today_in(request), whom=whom) if may_edit else []
    context = {
        "here": HERE,
        "whom": whom,
        "whom_page": library_url(request.library, whom.page[0], **whom.page[1]) if whom else "",
        "ledger": ledger(request.member, whom=whom, year=_year(request)),
        "noticed": found[:NOTICED_SHOWN],
        "not_shown": max(0, len(found) - NOTICED_SHOWN),
        "may_edit": may_edit,
    }
    return render(request, "partnerships/exchanges.html", context)


def add_exchange(request: LibraryRequest) -> HttpResponse:
    """Note what was given or received; the address may say with whom, which way, or what was promised."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    found = _noticed(request)
    initial = _from_noticed(found) if found else _from_address(request)

    def save(**values: Any) -> Exchange:
        done: dict[str, Any] = {}
        if found:
            done = {"promise": found.promise, "ask_need": found.ask_need}
        if found and found.ask_need:
            values["ask"] = found.ask_need.ask
        return actions.add_exchange(by=request.member, **done, **values)

    return form_page(
        request,
        ExchangeForm(request.POST or None, member=request.member, initial=initial),
        save,
        title=_("What was given or received?"),
        lede=_("Which way, with whom and what is enough. What nobody counted stays unknown."),
        button=_("Note it"),
        back=_back(request, initial.get("partner", "")),
        after=lambda entry: _page_of(request, entry),
        here=HERE,
    )


def change_exchange(request: LibraryRequest, exchange_id: int) -> HttpResponse:
    """Put a line right."""
    entry = _find_to_edit(request, exchange_id)
    form = ExchangeForm(request.POST or None, member=request.member, initial=initial_values(entry))
    return form_page(
        request,
        form,
        lambda **values: actions.change_exchange(by=request.member, entry=entry, **values),
        title=_("What was given or received?"),
        button=_("Save"),
        back=_page_of(request, entry),
        after=lambda row: _page_of(request, row),
        here=HERE,
    )


def remove_exchange(request: LibraryRequest, exchange_id: int) -> HttpResponse:
    """Take a line out of the ledger."""
    entry = _find_to_edit(request, exchange_id)
    return ask_first(
        request,
        lambda: actions.remove_exchange(by=request.member, entry=entry),
        title=_("Take this line out of the ledger?"),
        button=_("Move to the bin"),
        back=_page_of(request, entry),
        gone_to=library_url(request.library, HERE),
        words=[_("The sums are worked out anew without it, and it can be brought back.")],
        here=HERE,
    )


def withdraw_exchange(request: LibraryRequest, exchange_id: int) -> HttpResponse:
    """Take back the words of a line, for good: whoever wrote them, and whom they are about."""
    rows = Exchange.objects.in_library(request.library.pk).select_related("organization", "person")
    entry = get_object_or_404(rows, pk=exchange_id)
    if not queries.may_withdraw(request.member, entry):
        raise Http404
    own = library_url(request.library, "my_page")
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_exchange(by=request.member, entry=entry),
        back=own,
        quoted=[entry.words or entry.worth_how],
        told=[
            _(
                "The words disappear here and in all of history, and nobody can bring them back. "
                "What was given or received stays, and so does who noted it."
            )
        ],
        here="my_page",
    )


def _find_to_edit(request: LibraryRequest, exchange_id: int) -> Exchange:
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    return get_object_or_404(queries.exchanges_visible_to(request.member), pk=exchange_id)


def _noticed(request: LibraryRequest) -> Noticed | None:
    """What the address wants to note as done, where it may be noted."""
    asked = {
        f"{name}={request.GET[name]}" for name in ("promise", "ask_need") if name in request.GET
    }
    if not asked:
        return None
    found = noticed(request.member, today=today_in(request))
    return next((each for each in found if each.query in asked), None)


def _from_noticed(found: Noticed) -> dict[str, Any]:
    return {
        "direction": found.direction,
        "partner": found.partner_key,
        "kind": found.kind,
        "amount": typed_amount(found.amount, found.unit),
        "unit": found.unit,
        "on": found.on,
        "until": found.until,
        "words": found.words,
    }


def _from_address(request: LibraryRequest) -> dict[str, Any]:
    direction = request.GET.get("direction", "")
    return {
        "direction": direction if direction in Direction.values else None,
        "partner": request.GET.get("with", ""),
        "on": today_in(request),
    }


def _year(request: LibraryRequest) -> int | None:
    typed = request.GET.get("year", "")
    is_year = typed.isascii() and typed.isdecimal() and len(typed) == len("2026")
    return int(typed) if is_year and int(typed) in YEARS else None


def _page_of(request: LibraryRequest, entry: Exchange) -> str:
    row = entry.asset or entry.partner
    if row is None:
        return library_url(request.library, HERE) + f"#line-{entry.pk}"
    page = library_url(request.library, "exchange", partner_key=key_of(row))
    return f"{page}#line-{entry.pk}"


def _back(request: LibraryRequest, partner_key: str) -> str:
    if partner_key and find_whom(request.member, partner_key) is not None:
        return library_url(request.library, "exchange", partner_key=partner_key)
    return library_url(request.library, HERE)
