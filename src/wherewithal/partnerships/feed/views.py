"""One's own days: as a page, and as a file at a secret address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.formats.calendar import write_calendar
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.dates import Dated, days_of
from wherewithal.partnerships.feed import actions, queries
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

HERE = "my_page"


@require_safe
def my_calendar(request: LibraryRequest) -> HttpResponse:
    """The days of this member, and whether a calendar program may read them."""
    return _page(request, token="")


@never_cache
@require_POST
def open_calendar(request: LibraryRequest) -> HttpResponse:
    """Make a new address, and show it this once."""
    return _page(request, token=actions.open_calendar(by=request.member))


@require_POST
def close_calendar(request: LibraryRequest) -> HttpResponse:
    """The address finds nothing any more."""
    actions.close_calendar(by=request.member)
    return was_done(request, library_url(request.library, "my_calendar"), said=_("Done."))


@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The file for a calendar program: no account, one member's days and nothing else."""
    member = queries.member_behind(token)
    if member is None:
        raise Http404
    with translation.override(member.user.language or translation.get_language()):
        found = queries.as_calendar(
            member,
            days_of(member),
            host=request.get_host().partition(":")[0],
            address=lambda day: request.build_absolute_uri(_page_of(member.library, day)),
        )
        data = write_calendar(
            found,
            name=_("%(library)s: my days") % {"library": member.library.name},
            language=translation.get_language() or "en",
        )
    response = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="days.ics"'
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-cache"
    # The same days are the same bytes: a program that looks again and again is told that nothing changed.
    set_response_etag(response)
    asked = get_conditional_response(request, etag=response.headers["ETag"], response=response)
    return asked or response


def _page(request: LibraryRequest, *, token: str) -> HttpResponse:
    days = days_of(request.member)
    address = reverse("calendar_feed", kwargs={"token": token}) if token else ""
    context = {
        "here": HERE,
        "days": [(day, _page_of(request.library, day)) for day in days],
        "today": today_in(request),
        "address": request.build_absolute_uri(address) if token else "",
        "link": queries.open_address(request.member),
    }
    return render(request, "partnerships/my_calendar.html", context)


def _page_of(library: Library, day: Dated) -> str:
    name, arguments = day.page
    return library_url(library, name, **arguments)
