"""All that waits for one member's yes or no: from words, from colleagues, by link."""

from dataclasses import dataclass

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
from wherewithal.libraries.models import Library
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

    @property
    def count(self) -> int:
        """How many yeses or noes are wanted."""
        return self.by_link + sum(len(row.suggestions) for row in self.rows)


def to_decide(member: Membership, library: Library) -> ToDecide:
    """Only what this member may decide, in a fixed number of statements."""
    about_library = _about_library(member, library)
    first = [RowToDecide(None, about_library)] if about_library else []
    return ToDecide(rows=[*first, *rows_to_decide(member)], by_link=waiting_count(member))


@require_http_methods(["GET", "HEAD", "POST"])
def suggestions(request: LibraryRequest) -> HttpResponse:
    """Every open suggestion with its two buttons; POST decides on one."""
    if not request.member.can(Permission.DECIDE_PROPOSALS):
        raise PermissionDenied
    if request.method == "POST":
        _decide(request)
        return redirect(library_url(request.library, "suggestions"))
    waiting = to_decide(request.member, request.library)
    context = {"here": "to_check", "rows": waiting.rows, "waiting_count": waiting.by_link}
    return render(request, "home/suggestions.html", context)


def _decide(request: LibraryRequest) -> None:
    word, _colon, key = request.POST.get("do", "").partition(":")
    here = open_proposals(request.member).exclude(source=ProposalSource.LINK)
    proposal = here.filter(pk=read_key(key) or 0).first()
    if proposal is None or word not in {"keep", "no"}:  # decided in another window meanwhile
        return
    about_library = proposal.model == model_slug(Library)
    keep, decline = _ABOUT_LIBRARY if about_library else _ABOUT_ROW
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
_ABOUT_LIBRARY = (capacity.keep_library_suggestion, capacity.decline_library_suggestion)
