"""Whose calendar an address opens, and what stands in it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership
from wherewithal.audit.models import Change
from wherewithal.formats.calendar import CalendarDay
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.feed.gone import gone_days


def open_address(member: Membership) -> AccessLink | None:
    """The address of this member that works, without its secret."""
    found = AccessLink.objects.filter(
        purpose=LinkPurpose.CALENDAR,
        library=member.library_id,
        user=member.user_id,
        revoked_at=None,
        made_at__gte=member.since,
    )
    return next((link for link in found.order_by("-pk") if link.is_open), None)


def member_behind(token: str) -> Membership | None:
    """Whose calendar it is; nobody's once they have left, also where they came back since."""
    link = links.find_open(purpose=LinkPurpose.CALENDAR, token=token)
    if link is None or link.library_id is None or link.user_id is None:
        return None
    members = Membership.objects.in_library(link.library_id).filter(user__is_active=True)
    members = members.filter(user=link.user_id, since__lte=link.made_at)
    return members.select_related("user", "library").first()


def as_calendar(
    member: Membership, days: Sequence[Dated], *, host: str, address: Callable[[Dated], str]
) -> list[CalendarDay]:
    """The days for a calendar program, each with when its row was last changed, and those that are gone since.

    A fixed number of queries.
    """
    gone = gone_days(member, days)
    changed = defaultdict(lambda: _Changed(member.since, 0), _changed(member, [*days, *gone]))
    is_gone = {(day.model, day.key, day.part) for day in gone}
    return [
        CalendarDay(
            uid=f"{day.part}-{day.model}-{day.key}-{member.library_id}@{host}",
            on=day.on,
            words=day.words,
            changed_at=changed[day.model, str(day.key)].at,
            sequence=changed[day.model, str(day.key)].often,
            address=address(day),
            is_cancelled=(day.model, day.key, day.part) in is_gone,
        )
        for day in (*days, *gone)
        if day.words.strip()
    ]


@dataclass(frozen=True, slots=True)
class _Changed:
    """When a row was last changed, and how often since it was made: history only grows, and so does this."""

    at: datetime
    often: int


def _changed(member: Membership, days: Sequence[Dated]) -> dict[tuple[str, str], _Changed]:
    logged = Change.objects.filter(
        library_id=member.library_id,
        model__in={day.model for day in days},
        key__in={str(day.key) for day in days},
    )
    rows = logged.order_by().values_list("model", "key")
    found = rows.annotate(last=Max("change_set__made_at"), often=Count("pk"))
    return {(model, key): _Changed(last, often - 1) for model, key, last, often in found}
