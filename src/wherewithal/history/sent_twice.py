"""A form that was sent twice (a double click, a resend after a lost answer) is done once.

Every page shows the token against forgery under a new mask. With the address and all that was typed it
tells this form on this page from every other, so no form needs a key of its own; and words that were
changed before they were sent again are new words. Scripts that save as one types send the same form
many times from one page and mean it: they ask for JSON, and bring keys of their own where they need them.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.log import AlreadyDone
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.once import lend_key
from wherewithal.audit.rows import model_for
from wherewithal.history import registry
from wherewithal.ui.links import library_url

TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field, not a secret


class SentTwiceMiddleware:
    """Lends every form its key, and answers where the key was used before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self.get_response(request)
        finally:
            lend_key(None)

    def process_view(
        self, request: Any, view: Any, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Answer what was done before, so that no form says that its own name is taken."""
        key = form_key(request) if hasattr(request, "library") else None
        if key is None:
            return None
        same = {"library_id": request.library.pk, "request_key": key}
        earlier = ChangeSet.objects.filter(**same).first()
        if earlier is None:
            lend_key(key)
            return None
        # Taken back since: whoever goes back and sends it once more means it.
        return _done_once(request, earlier) if earlier.undone_by_id is None else None

    def process_exception(self, request: Any, problem: Exception) -> HttpResponse | None:
        """Answer where both came at the same instant: the second meets the first when it writes."""
        if not isinstance(problem, AlreadyDone) or not hasattr(request, "library"):
            return None
        return _done_once(request, problem.earlier)


def _done_once(request: LibraryRequest, earlier: ChangeSet) -> HttpResponse:
    """Say so, and lead to what was made, or back, or to the line in history that tells what was done."""
    messages.info(request, _("That came in twice, and was done once."))
    told = library_url(request.library, "history_entry", entry_id=earlier.pk)
    return redirect(_page_of_made(request, earlier) or _page_before(request) or told)


def form_key(request: HttpRequest) -> UUID | None:
    """The key of the form that was sent from a page; None for all else."""
    if request.method != "POST" or "application/json" in request.headers.get("Accept", ""):
        return None
    if not request.POST.get(TOKEN):
        return None
    sent = [file for name in request.FILES for file in request.FILES.getlist(name)]
    files = "".join(f"&{file.name}={file.size}" for file in sent)
    return uuid5(NAMESPACE_URL, f"{request.get_full_path()}#{request.POST.urlencode()}{files}")


def _page_of_made(request: LibraryRequest, earlier: ChangeSet) -> str:
    """The page of the first thing that was made then, has one, and is still there."""
    for change in earlier.changes.filter(action=ChangeAction.CREATED).order_by("pk"):
        telling = registry.telling_for(change.model)
        if telling is not None and telling.page is not None and _is_there(change):
            name, argument = telling.page
            return library_url(
                request.library, name, **({argument: change.key} if argument else {})
            )
    return ""


def _is_there(change: Change) -> bool:
    rows = model_for(change.model)._base_manager.filter(library_id=change.library_id)
    return bool(rows.filter(pk=change.key).exists())


def _page_before(request: LibraryRequest) -> str:
    """The page on which the form stood, unless it was sent to itself: what it asked about may be gone."""
    before = request.headers.get("Referer", "")
    found = urlsplit(before)
    is_here = url_has_allowed_host_and_scheme(before, {request.get_host()})
    if is_here and found.path != request.path:
        return urlunsplit(("", "", found.path, found.query, ""))
    return ""
