"""Send links to fill in a part of the worksheets; remind, give more time, revoke.

The request is a row of the library and stands in history. Its link is a secret that left the house: it
is not taken back by an undo but revoked, and what was closed stays closed; a new one is sent instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access, links
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Person
from wherewithal.worksheets.models import AnswersArrive, WorksheetRequest
from wherewithal.worksheets.requests.queries import sheets_for

# A late answer is welcome: so long does the link work after the day to answer by.
GRACE = timedelta(days=14)
WITHOUT_A_DATE = timedelta(days=30)
LAST_MINUTE = time(23, 59)

Target = Outlet | Team | Person


@dataclass(frozen=True, slots=True)
class Sent:
    """A request with its secret, which is shown this once."""

    request: WorksheetRequest
    token: str = field(repr=False)


def send_requests(
    *,
    by: Member,
    targets: Sequence[Target],
    areas: Sequence[str],
    message: str = "",
    due_on: date | None = None,
    answers_arrive: str = AnswersArrive.LINES,
    request_key: UUID | None = None,
) -> list[Sent]:
    """One link for each outlet, team or person. All of them stand in history as one step.

    Taking that back ends the requests; their links open nothing then.
    """
    access.require(by, Permission.SEND_LINKS, by.library_id)
    one = gettext_noop("sent a request to fill in worksheets")
    many = gettext_noop("sent %(number)s requests to fill in worksheets")
    what = one if len(targets) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, number=len(targets)) as changes:
        sent = []
        for target in targets:
            link, token = _make_link(by, due_on)
            request = WorksheetRequest(
                library_id=by.library_id,
                link=link,
                **{_kind_of(target): target},
                areas=_areas_for(target, areas),
                message=message.strip(),
                due_on=due_on,
                answers_arrive=answers_arrive,
                asked_by_name=by.actor_name,
            )
            sent.append(Sent(changes.create(request), token))
    return sent


def remind(*, by: Member, request: WorksheetRequest) -> Sent:
    """A fresh link in place of the old one, which closes: secrets are shown once and kept nowhere."""
    access.require(by, Permission.SEND_LINKS, request.library_id)
    old = request.link
    what = gettext_noop("sent a new link to “%(name)s”")
    with change_set(by=by, what=what, about=request, name=str(request.target)) as changes:
        link, token = _make_link(by, request.due_on)
        changes.change(request, link=link, reminded_at=timezone.now())
        links.revoke(old)
    return Sent(request, token)


@transaction.atomic
def extend_request(*, by: Member, request: WorksheetRequest, due_on: date) -> WorksheetRequest:
    """Another day to answer by. The same link goes on working; one that was revoked stays closed."""
    access.require(by, Permission.SEND_LINKS, request.library_id)
    if due_on < timezone.localdate():
        raise ValidationError({"due_on": _("That day is over. Choose today or a later one.")})
    what = gettext_noop("gave “%(name)s” until another day to answer")
    with change_set(by=by, what=what, about=request, name=str(request.target)) as changes:
        changes.change(request, due_on=due_on)
    AccessLink.objects.filter(pk=request.link_id).update(expires_at=_open_until(due_on))
    return request


def revoke_request(*, by: Member, request: WorksheetRequest) -> None:
    """Close the link for good. What came in through it stays. Send a new one to change your mind."""
    access.require(by, Permission.SEND_LINKS, request.library_id)
    links.revoke(request.link)


def _make_link(by: Member, due_on: date | None) -> tuple[AccessLink, str]:
    return links.make_link(
        purpose=LinkPurpose.WORKSHEET,
        lasts=_open_until(due_on) - timezone.now(),
        library_id=by.library_id,
        made_by_name=by.actor_name,
    )


def _open_until(due_on: date | None) -> datetime:
    """The end of the day to answer by, and some more; never less than that from today."""
    today = timezone.localdate()
    last_day = max(due_on, today) + GRACE if due_on else today + WITHOUT_A_DATE
    return timezone.make_aware(datetime.combine(last_day, LAST_MINUTE))


def _areas_for(target: Target, areas: Sequence[str]) -> list[str]:
    found = [sheet.slug for sheet in sheets_for(areas, is_person=isinstance(target, Person))]
    if not found:
        raise ValidationError(
            _("The sheet “person by person” goes to people: each fills in their own row.")
        )
    return found


def _kind_of(target: Target) -> Any:
    return {Outlet: "outlet", Team: "team", Person: "person"}[type(target)]
