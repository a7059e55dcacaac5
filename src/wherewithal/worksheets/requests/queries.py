"""Requests with what came of them, and the open one behind a link."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, Q, QuerySet

from wherewithal.accounts import links
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import LinkPurpose
from wherewithal.accounts.permissions import Permission
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.sheets import PEOPLE, SHEETS, Sheet


def sheets_for(areas: Iterable[str], *, is_person: bool) -> list[Sheet]:
    """The sheets that can be asked for: the one of people goes to people, each for their own row."""
    wanted = set(areas)
    asked = [sheet for slug, sheet in SHEETS.items() if slug in wanted]
    return [sheet for sheet in asked if is_person or sheet is not PEOPLE]


def sheets_of(request: WorksheetRequest) -> list[Sheet]:
    """The sheets that this request asks for."""
    return sheets_for(request.areas, is_person=request.person_id is not None)


def next_sheet(request: WorksheetRequest, sheet: Sheet) -> Sheet | None:
    """The sheet that comes after this one; None after the last."""
    asked = sheets_of(request)
    return next(iter(asked[asked.index(sheet) + 1 :]), None)


def requests_of(member: Member) -> QuerySet[WorksheetRequest]:
    """Every request of the library with the numbers of rows and lines that came in."""
    requests = WorksheetRequest.objects.in_library(member.library_id)
    if not member.can(Permission.SEND_LINKS):
        return requests.none()
    requests = requests.select_related("link", "outlet", "team", "person")
    return requests.annotate(
        row_count=Count("arrivals", filter=Q(arrivals__is_row=True)),
        line_count=Count("arrivals", filter=Q(arrivals__is_row=False)),
    )


def by_urgency(requests: Iterable[WorksheetRequest]) -> Sequence[WorksheetRequest]:
    """Overdue ones first, then by the day to answer by; answered and closed ones last."""
    return sorted(requests, key=_urgency)


def _urgency(request: WorksheetRequest) -> tuple[bool, bool, str, int]:
    due = request.due_on.isoformat() if request.due_on else "9999"
    return not request.link.is_open, request.answered_at is not None, due, -request.pk


def open_request(token: str) -> WorksheetRequest | None:
    """The request behind a secret while its link is open. Looking changes nothing."""
    link = links.find_open(purpose=LinkPurpose.WORKSHEET, token=token)
    if link is None or link.library_id is None:
        return None
    requests = WorksheetRequest.objects.in_library(link.library_id).filter(link=link)
    return requests.select_related("library", "link", "outlet", "team", "person").first()
