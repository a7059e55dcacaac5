"""One blank fact about the library itself: an admin answers, everybody else who writes suggests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import access
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import actions
from wherewithal.capacity.fields import LIBRARY_FACTS, FactField, library_fact
from wherewithal.capacity.forms import form_field
from wherewithal.libraries.models import Library
from wherewithal.libraries.waiting import Waiting
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.worksheets.row_view import value_in_words


@dataclass(frozen=True, slots=True)
class LibrarySuggestion:
    """What somebody suggests, in words."""

    proposal: Proposal
    words: str
    is_own: bool

    @property
    def told(self) -> str:
        """On what it rests, or who made it."""
        who = {"who": self.proposal.made_by_name}
        return self.proposal.grounds or (
            _("by %(who)s") % who if self.proposal.made_by_name else ""
        )


class LibraryFactForm(forms.Form):
    """The fact's own input."""

    def __init__(self, data: object, *, fact: FactField, request: LibraryRequest) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["value"] = form_field(fact, member=request.member)


@require_http_methods(["GET", "HEAD", "POST"])
def answer_library_fact(request: LibraryRequest, field: str) -> HttpResponse:
    """Say or suggest the fact, or decide on what was suggested."""
    access.require(request.member, Permission.PROPOSE, request.library.pk)
    fact = library_fact(field)
    if fact is None:
        raise Http404
    suggestions = list(_suggestions(request.member, request.library, [fact]))
    if request.method == "POST" and _decide(request, suggestions):
        asked_on = request.POST.get("back")
        back = asked_on if asked_on == "library_profile" else "to_check"
        return redirect(library_url(request.library, back))
    is_answer = request.method == "POST" and "do" not in request.POST
    form = LibraryFactForm(request.POST if is_answer else None, fact=fact, request=request)
    if form.is_valid() and _answer(request, fact, form):
        return redirect(library_url(request.library, "to_check"))
    context = {"here": "to_check", "form": form, "fact": fact, "suggestions": suggestions}
    return render(request, "home/answer_library_fact.html", context)


def _answer(request: LibraryRequest, fact: FactField, form: forms.Form) -> bool:
    member, library = request.member, Library.objects.get(pk=request.library.pk)
    value = form.cleaned_data["value"]
    try:
        if member.can(Permission.EDIT_LIBRARY):
            actions.answer_library_fact(by=member, library=library, fact=fact, value=value)
            messages.success(request, _("Saved."))
        else:
            actions.suggest_library_fact(by=member, library=library, fact=fact, value=value)
            messages.success(request, _("Thank you. An admin of the library will decide."))
    except ValidationError as problem:
        form.add_error("value", problem)
        return False
    return True


def waiting_about_library(member: Membership, library: Library) -> dict[str, list[Waiting]]:
    """The open suggestions by field, for the page about the library."""
    waiting: dict[str, list[Waiting]] = {}
    if member.can(Permission.PROPOSE):
        for suggestion in _suggestions(member, library, LIBRARY_FACTS):
            proposal = suggestion.proposal
            told = Waiting(proposal.pk, suggestion.words, suggestion.told)
            waiting.setdefault(proposal.field, []).append(told)
    return waiting


def _suggestions(
    member: Membership, library: Library, facts: Iterable[FactField]
) -> Iterator[LibrarySuggestion]:
    """The open ones: all of them for those who decide, their own for everybody else."""
    by_name = {fact.name: fact for fact in facts}
    found = Proposal.objects.in_library(library).filter(
        model=model_slug(Library), field__in=by_name, decision=Decision.OPEN
    )
    if not member.can(Permission.EDIT_LIBRARY):
        found = found.filter(made_by=member.actor_user_id)
    for proposal in found:
        words = value_in_words(by_name[proposal.field], library, proposal.value)
        is_own = proposal.made_by_id == member.actor_user_id
        yield LibrarySuggestion(proposal, words, is_own)


def _decide(request: LibraryRequest, suggestions: list[LibrarySuggestion]) -> bool:
    """Do what the pressed button says about one of these; False where no such button was pressed."""
    word, _colon, key = request.POST.get("do", "").partition(":")
    for suggestion in suggestions:
        if word in _DECISIONS and suggestion.proposal.pk == read_key(key):
            _DECISIONS[word](by=request.member, proposal=suggestion.proposal)
            messages.success(request, _("Saved."))
            return True
    return False


_DECISIONS = {
    "keep": actions.keep_library_suggestion,
    "no": actions.decline_library_suggestion,
    "back": actions.take_back_suggestion,
}
