"""The pages behind a link: what is asked, the sheets, thank you. No account, and nothing of the rest.

Looking changes nothing, as mail programs open links by themselves: the first press of a button counts.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.accounts.throttle import Throttle
from wherewithal.audit.log import AlreadyDone
from wherewithal.people.models import Consent
from wherewithal.ui.errors import too_many_tries, typed_words
from wherewithal.worksheets import actions, queries
from wherewithal.worksheets.actions import Outcome
from wherewithal.worksheets.edits import RowEdits, parse_edits
from wherewithal.worksheets.forms import read_page_number, read_request_key
from wherewithal.worksheets.grid import GridForm, Scope
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.answerer import Answerer, answerer_of
from wherewithal.worksheets.requests.forms import AGREES, DOES_NOT_AGREE, BeginForm
from wherewithal.worksheets.requests.queries import next_sheet, open_request, sheets_of
from wherewithal.worksheets.sheets import PEOPLE, Sheet
from wherewithal.worksheets.views.answers import repeat_outcome, saved_answer
from wherewithal.worksheets.views.grid import unsaved_context

# A hand that types fast saves now and then; so many things through one link are a machine.
SAVES = Throttle("answer-by-link", tries=1000, seconds=600)
NAME_KEY = "answering-%s"
View = Callable[..., HttpResponse]


def by_link(view: View) -> View:
    """Find the open request behind the secret, or say kindly that the link is closed.

    No search engine keeps these pages. Addresses of our own pages go to no other site: the product's
    Referrer-Policy sees to that. (`no-referrer` would also take the Origin away by which a form's
    sender is checked.)
    """

    @wraps(view)
    @require_http_methods(["GET", "HEAD", "POST"])
    def opened(request: HttpRequest, token: str, **arguments: Any) -> HttpResponse:
        asked = open_request(token)
        if asked is None:
            context = {**_closed(token), "words": "\n".join(typed_words(request))}
            response = render(request, "worksheets/answer/closed.html", context, status=410)
        else:
            response = view(request, asked, token, **arguments)
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return opened


@by_link
def answer(request: HttpRequest, asked: WorksheetRequest, token: str) -> HttpResponse:
    """Who asks for what, until when, and who reads it; the sheets; and the button that says done."""
    if request.method == "POST":
        return _carry_out(request, asked, token)
    sheets = sheets_of(asked)
    context = {
        **_frame(asked, token),
        "form": BeginForm(initial={"own_name": _own_name(request, asked)}),
        "begun": asked.opened_at is not None,
        "asks_people": PEOPLE in sheets,
        "asks_places": sheets != [PEOPLE],
        "consent": Consent,
        "consent_words": consent_words(),
    }
    return render(request, "worksheets/answer/answer.html", context)


@by_link
def answer_sheet(
    request: HttpRequest, asked: WorksheetRequest, token: str, area: str
) -> HttpResponse:
    """One sheet, as much of it as the link is for; saved as you go, or with one button."""
    sheet = next((sheet for sheet in sheets_of(asked) if sheet.slug == area), None)
    if sheet is None:
        raise Http404
    by = answerer_of(asked, own_name=_own_name(request, asked))
    if request.method == "POST":
        return _save(request, by, sheet, token)
    number = read_page_number(request)
    page = queries.sheet_page(by, sheet, library=asked.library, scope=Scope(), number=number)
    context = {
        **_frame(asked, token),
        "sheet": sheet,
        "next_sheet": next_sheet(asked, sheet),
        "view": page,
        "scope": Scope(),
        "by_link": True,
        "grid": GridForm(
            action=f"?page={page.page.number}",
            store=f"answer/{asked.pk}/{sheet.slug}",
            view="",
            place=sheet.title,
            paste="",
            may_write=True,
        ),
    }
    return render(request, "worksheets/answer/sheet.html", context)


@require_safe
@by_link
def answer_thanks(request: HttpRequest, asked: WorksheetRequest, token: str) -> HttpResponse:
    """Thank you, and how to come back."""
    return render(request, "worksheets/answer/thanks.html", _frame(asked, token))


def consent_words() -> str:
    """What a person agrees to, word by word; kept with their answer."""
    return _("I agree that colleagues in this library read what is written about me here.")


def _carry_out(request: HttpRequest, asked: WorksheetRequest, token: str) -> HttpResponse:
    """Begin, agree or not, or done."""
    order = request.POST.get("do", "")
    form = BeginForm(request.POST)
    if "own_name" in request.POST and form.is_valid():
        request.session[NAME_KEY % asked.pk] = form.cleaned_data["own_name"]
    by = answerer_of(asked, own_name=_own_name(request, asked))
    actions.begin_answer(by=by)
    if order in (AGREES, DOES_NOT_AGREE):
        return _note_consent(request, by, token, agrees=order == AGREES)
    if order == "done":
        actions.finish_answer(by=by)
        return redirect("answer_thanks", token=token)
    return redirect("answer_sheet", token=token, area=sheets_of(asked)[0].slug)


def _note_consent(request: HttpRequest, by: Answerer, token: str, *, agrees: bool) -> HttpResponse:
    if agrees and "agreed" not in request.POST:
        messages.warning(request, _("Tick the box first, if that is what you want."))
    elif by.request.person_id is not None:
        words = _("by link: “%(words)s”") % {"words": consent_words()} if agrees else _("by link")
        actions.answer_consent(by=by, agrees=agrees, words=words)
        said = _("Thank you, that is noted.") if agrees else _("Noted: it stays with editors.")
        messages.success(request, said)
    return redirect(reverse("answer", args=[token]) + "#consent")


def _save(request: HttpRequest, by: Answerer, sheet: Sheet, token: str) -> HttpResponse:
    edits = parse_edits(request.POST)
    throttle_key = str(by.request.link_id)
    if SAVES.is_closed(throttle_key):
        return too_many_tries(request, wait_seconds=SAVES.wait_seconds(throttle_key))
    SAVES.count(throttle_key, times=1 + sum(_size(row) for row in edits))
    outcome = _outcome(request, by, sheet, edits)
    if "application/json" in request.headers.get("Accept", ""):
        library = by.request.library
        views = queries.row_views_by_key(by, sheet, outcome.row_ids, library=library)
        return saved_answer(request, library=library, sheet=sheet, outcome=outcome, views=views)
    back = reverse("answer_sheet", args=[token, sheet.slug])
    if outcome.conflicts or outcome.problems:
        context = {**_frame(by.request, token), **unsaved_context(request, sheet, outcome)}
        context |= {"back": back, "by_link": True}
        return render(request, "worksheets/answer/unsaved.html", context, status=409)
    if request.POST.get("do") == "done":
        actions.finish_answer(by=by)
        return redirect("answer_thanks", token=token)
    messages.success(request, _("Saved."))
    following = next_sheet(by.request, sheet)
    if request.POST.get("do") == "next" and following is not None:
        return redirect("answer_sheet", token=token, area=following.slug)
    return redirect(back)


def _outcome(request: HttpRequest, by: Answerer, sheet: Sheet, edits: list[RowEdits]) -> Outcome:
    actions.begin_answer(by=by)
    try:
        return actions.save_edits(
            by=by, sheet=sheet, edits=edits, request_key=read_request_key(request)
        )
    except AlreadyDone as done:
        return repeat_outcome(done.earlier)


def _size(row: RowEdits) -> int:
    return len(row.lines) + len(row.new_lines) + 1


def _own_name(request: HttpRequest, asked: WorksheetRequest) -> str:
    return str(request.session.get(NAME_KEY % asked.pk, ""))


def _frame(asked: WorksheetRequest, token: str) -> dict[str, Any]:
    """What every page behind the link shows."""
    return {
        "library": asked.library,
        "asked": asked,
        "target": str(asked.target),
        "sheets": sheets_of(asked),
        "token": token,
    }


def _closed(token: str) -> dict[str, Any]:
    """Why it is closed, and whom to ask; nothing else of the library."""
    spent = AccessLink.objects.filter(purpose=LinkPurpose.WORKSHEET, digest=links.digest(token))
    return {"spent": spent.first()}
