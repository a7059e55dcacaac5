"""The door of every library: its slug becomes a library and a member, or the page does not exist."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from wherewithal.accounts.models import Membership
from wherewithal.ui.errors import signed_out, typed_in

SLUG_ARGUMENT = "library_slug"


class LibraryRequest(HttpRequest):
    """A request inside a library: who asks is known."""

    library: Any
    member: Membership


class LibraryMiddleware:
    """Resolves /<slug>/… for members; for everybody else the library cannot be told to exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Any, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Take the slug out of the arguments and put library and member on the request."""
        slug = kwargs.pop(SLUG_ARGUMENT, None)
        if slug is None:
            return None
        if not request.user.is_authenticated:
            return _ask_to_sign_in(request)
        member = member_of(user_id=request.user.pk, slug=slug)
        if member is None:
            raise Http404
        request.member, request.library = member, member.library
        return None


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """The page for signing in, unless somebody's words would be lost on the way there."""
    wants_page = "application/json" not in request.headers.get("Accept", "")
    if request.method == "POST" and wants_page and typed_in(request):
        return signed_out(request)
    return redirect_to_login(request.get_full_path())


def member_of(*, user_id: int, slug: str) -> Membership | None:
    """This user's membership of the library behind the slug, or None."""
    found = Membership._base_manager.filter(library__slug=slug, user_id=user_id)
    return found.select_related("library", "user", "outlet", "team", "person").first()
