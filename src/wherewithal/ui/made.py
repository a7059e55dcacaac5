"""A mark that a file has come: the page that asked for it cannot know by itself (static/wherewithal/making.js)."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ASKED = "made"
SECONDS = 60
_MARK = re.compile(r"[a-z0-9]{1,20}")


def made_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Leave the mark that a page asked with as a cookie for a minute; it says nothing else."""

    def marked(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        mark = request.GET.get(ASKED, "")
        if _MARK.fullmatch(mark):
            response.set_cookie(
                ASKED,
                mark,
                max_age=SECONDS,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Strict",
            )
        return response

    return marked
