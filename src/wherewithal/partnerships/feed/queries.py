"""Whose calendar an address opens, and what stands in it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.formats.calendar import CalendarDay
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.feed.gone import gone_days
from wherewithal.partnerships.feed.gone_reviews import gone_reviews


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
    gone = [*gone_days(member, days), *gone_reviews(member, days)]
    changed = _changed(member, [*days, *gone])
    is_gone = {day.place for day in gone}
    return [
        CalendarDay(
            uid=f"{day.part}-{day.model}-{day.key}-{member.library_id}@{host}",
            on=day.on,
            words=day.words,
            changed_at=changed[day.place].at,
            sequence=changed[day.place].often,
            address=address(day),
            is_cancelled=day.place in is_gone,
        )
        for day in (*days, *gone)
        if day.words.strip()
    ]


@dataclass(frozen=True, slots=True)
class _Changed:
    """When a row was last changed, and how often since it was made: history only grows, and so does this."""

    at: datetime
    often: int


def _changed(member: Membership, days: Sequence[Dated]) -> dict[tuple[str, int, str], _Changed]:
    """Of each day, in two queries. What was done about a row counts: who looks after it is written elsewhere."""
    rows = {row for day in days for row in day.rows}
    about = {row for day in days for row in day.changed_with}
    logged = Change.objects.filter(library_id=member.library_id, **_among("model", "key", rows))
    entries = ChangeSet.objects.filter(
        library_id=member.library_id, **_among("about_model", "about_key", about)
    )
    told = [
        *logged.order_by()
        .values_list("model", "key")
        .annotate(Max("change_set__made_at"), Count("pk")),
        *entries.order_by()
        .values_list("about_model", "about_key")
        .annotate(Max("made_at"), Count("pk")),
    ]
    found: dict[tuple[str, int], list[_Changed]] = defaultdict(list)
    for model, key, last, often in told:
        found[model, int(key)].append(_Changed(last, often))
    return {
        day.place: _together([each for row in day.rows for each in found[row]], member)
        for day in days
    }


def _among(model: str, key: str, rows: Collection[tuple[str, int]]) -> dict[str, Any]:
    return {
        f"{model}__in": {slug for slug, _pk in rows},
        f"{key}__in": {str(pk) for _slug, pk in rows},
    }


def _together(changes: Sequence[_Changed], member: Membership) -> _Changed:
    if not changes:
        return _Changed(member.since, 0)
    return _Changed(max(each.at for each in changes), sum(each.often for each in changes) - 1)
