"""All that waits for one member's yes or no: from words, from colleagues, by link."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.fields import is_blank, library_fact
from wherewithal.home.people_to_decide import PersonToDecide, people_to_decide
from wherewithal.libraries.models import Library
from wherewithal.proposals.about_people import (
    ORGANIZATION,
    PERSON,
    accept_about_people,
    decline_about_people,
)
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.proposals.queries import open_proposals
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.worksheets import actions
from wherewithal.worksheets.requests.deciding import waiting_count
from wherewithal.worksheets.row_view import SuggestionOnPage, value_in_words
from wherewithal.worksheets.suggestions_to_decide import RowToDecide, rows_to_decide


@dataclass(frozen=True, slots=True)
class ToDecide:
    """What waits: about rows and the library, shown here; by link, on a page of its own."""

    rows: list[RowToDecide]
    by_link: int
    people: list[PersonToDecide]

    @property
    def count(self) -> int:
        """How many yeses or noes are wanted."""
        rows: list[Any] = [*self.rows, *self.people]
        return self.by_link + sum(len(row.suggestions) for row in rows)


def to_decide(member: Membership, library: Library) -> ToDecide:
    """Only what this member may decide, in a fixed number of statements."""
    about_library = _about_library(member, library)
    first = [RowToDecide(None, about_library)] if about_library else []
    return ToDecide(
        rows=[*first, *rows_to_decide(member)],
        by_link=waiting_count(member),
        people=people_to_decide(member),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def suggestions(request: LibraryRequest) -> HttpResponse:
    """Every open suggestion with its two buttons; POST decides on one."""
    if not request.member.can(Permission.DECIDE_PROPOSALS):
        raise PermissionDenied
    if request.method == "POST":
        _decide(request)
        return redirect(library_url(request.library, "suggestions"))
    waiting = to_decide(request.member, request.library)
    context = {
        "here": "to_check",
        "rows": waiting.rows,
        "people": waiting.people,
        "waiting_count": waiting.by_link,
    }
    return render(request, "home/suggestions.html", context)


def _decide(request: LibraryRequest) -> None:
    word, _colon, key = request.POST.get("do", "").partition(":")
    here = open_proposals(request.member).exclude(source=ProposalSource.LINK)
    proposal = here.filter(pk=read_key(key) or 0).first()
    if proposal is None or word not in {"keep", "no"}:  # decided in another window meanwhile
        return
    keep, decline = _DECIDE.get(proposal.model, _ABOUT_ROW)
    try:
        (keep if word == "keep" else decline)(by=request.member, proposal=proposal)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    else:
        messages.success(request, _("Saved."))


def _about_library(member: Membership, library: Library) -> list[SuggestionOnPage]:
    if not member.can(Permission.EDIT_LIBRARY):
        return []
    waiting = open_proposals(member).filter(model=model_slug(Library)).order_by("pk")
    found = (_in_words(library, proposal) for proposal in waiting)
    return [suggestion for suggestion in found if suggestion is not None]


def _in_words(library: Library, proposal: Proposal) -> SuggestionOnPage | None:
    fact = library_fact(proposal.field)
    if fact is None:  # of an earlier version
        return None
    value = getattr(library, fact.name)
    return SuggestionOnPage(
        proposal=proposal,
        label=fact.label,
        words=value_in_words(fact, library, proposal.value),
        now="" if is_blank(value) else str(value),
        may_decide=True,
        may_take_back=False,
    )


_ABOUT_ROW = (actions.accept_suggestion, actions.decline_suggestion)
_ABOUT_PEOPLE = (accept_about_people, decline_about_people)
_DECIDE: dict[str, Any] = {
    model_slug(Library): (
        capacity.keep_library_suggestion,
        capacity.decline_library_suggestion,
    ),
    ORGANIZATION: _ABOUT_PEOPLE,
    PERSON: _ABOUT_PEOPLE,
}
