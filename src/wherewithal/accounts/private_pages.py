"""Pages are for the one who asked: no shared cache keeps them, and a browser asks again before use.

`no-cache` rather than `no-store`: the Back button keeps a half-filled form. Pages with a secret on
them say `never_cache` themselves, and signing out empties the browser's cache.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class PrivatePagesMiddleware:
    """Marks every page that says nothing about caching as private."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and add the header where it is missing."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response
