"""What goes along to the partner, and words that are taken back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import actions, own_words, queries
from wherewithal.partnerships.asks.brief import brief_of, name_on_paper
from wherewithal.partnerships.asks.brief import talking_points as points_of
from wherewithal.partnerships.asks.forms import AskingRulesForm, LetterForm
from wherewithal.partnerships.asks.letter import (
    letter_of,
    letter_to_send,
    mail_address,
    our_beginning,
)
from wherewithal.partnerships.asks.models import Ask, AskingRules
from wherewithal.partnerships.asks.views.pages import HERE, find_ask, find_ask_to_edit, today_in
from wherewithal.people.views.answers import ask_to_withdraw, attempt, form_page
from wherewithal.ui.links import library_url


@require_safe
def ask_brief(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The page for the partner, as it would be printed."""
    found = find_ask(request, ask_id)
    context = {
        "here": HERE,
        "ask": found,
        "brief": brief_of(request.member, found, today=today_in(request)),
        "today": today_in(request),
        "may_edit": queries.may_edit_ask(
            request.member, [line.resource_need for line in queries.needs_of(found)]
        ),
    }
    return render(request, "partnerships/brief.html", context)


@require_safe
def talking_points(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """For whoever goes."""
    found = find_ask(request, ask_id)
    context = {
        "here": HERE,
        "ask": found,
        "points": points_of(request.member, found, today=today_in(request)),
        "points_name": name_on_paper(found),
    }
    return render(request, "partnerships/talking_points.html", context)


def ask_letter(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The letter or e-mail: written from the library's beginning, then changed as one likes."""
    found = find_ask_to_edit(request, ask_id)
    today = today_in(request)
    made = letter_of(request.member, request.library, found, today=today)
    to_send = letter_to_send(request.member, request.library, found, today=today)
    form = LetterForm(request.POST or None, initial={"letter": found.letter or made})
    saved = attempt(form, lambda letter: _keep_letter(request, found, letter, made))
    if saved is not None:
        messages.success(request, _("Saved."))
        return redirect(library_url(request.library, "ask_letter", ask_id=found.pk))
    context = {
        "here": HERE,
        "ask": found,
        "form": form,
        "made": made,
        "is_own": bool(found.letter) and found.letter.split() != made.split(),
        "to_send": to_send,
        "mail": mail_address(request.member, found, to_send),
    }
    return render(request, "partnerships/letter.html", context)


def _keep_letter(request: LibraryRequest, found: Ask, letter: str, made: str) -> Ask:
    """What the ask says by itself is not kept, so that it goes on following the ask."""
    own = "" if letter.split() == made.split() else letter
    return actions.change_ask(by=request.member, ask=found, letter=own)


def asking_rules(request: LibraryRequest) -> HttpResponse:
    """How this library asks."""
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    rules = queries.rules_of(request.library.pk)
    initial = {
        "most_a_quarter": rules.most_a_quarter,
        "letter": rules.letter or our_beginning(),
    }
    return form_page(
        request,
        AskingRulesForm(request.POST or None, initial=initial),
        lambda **values: _keep_rules(request, **values),
        title=_("How we ask"),
        button=_("Save"),
        back=library_url(request.library, "asks"),
        here=HERE,
    )


def _keep_rules(request: LibraryRequest, *, letter: str, most_a_quarter: int) -> AskingRules:
    """The letter that comes along is kept as none of our own, so that it follows the reader's language."""
    is_ours = letter.split() == our_beginning().split()
    own = "" if is_ours else letter
    return actions.change_asking_rules(by=request.member, letter=own, most_a_quarter=most_a_quarter)


def withdraw_ask_learned(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Take back what was learned, for good: whoever wrote it, and whom it is about."""
    rows = Ask.objects.in_library(request.library.pk).select_related("organization", "person")
    found = get_object_or_404(rows, pk=ask_id)
    if not own_words.may_withdraw(request.member, found):
        raise Http404
    own = library_url(request.library, "my_page")
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_learned(by=request.member, ask=found),
        back=own,
        quoted=own_words.words_of_mine(request.member, found),
        here="my_page",
    )
