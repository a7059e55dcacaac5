"""What the pages about asks have in common."""

from datetime import date
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions.allowed import require_edit_ask
from wherewithal.partnerships.asks.models import Ask
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.ui.links import library_url

HERE = "asks"


def find_ask(request: LibraryRequest, ask_id: int) -> Ask:
    return get_object_or_404(queries.asks_in(request.member), pk=ask_id)


def find_ask_to_edit(request: LibraryRequest, ask_id: int) -> Ask:
    found = find_ask(request, ask_id)
    require_edit_ask(request.member, found)
    return found


def find_line(request: LibraryRequest, model: Any, key: int) -> Any:
    """A line of an ask that this member may change."""
    rows = model.objects.in_library(request.member.library_id).select_related("ask")
    row = get_object_or_404(rows, pk=key)
    row.ask = find_ask_to_edit(request, row.ask_id)
    return row


def title_of(found: Ask) -> str:
    return _("Ask to %(name)s") % {"name": found}


def page_of_ask(request: LibraryRequest, found: Ask) -> str:
    return library_url(request.library, "ask", ask_id=found.pk)


def today_in(request: LibraryRequest) -> date:
    return timezone.localdate(timezone=zone_of(request.library))
