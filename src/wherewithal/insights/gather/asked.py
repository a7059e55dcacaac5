"""How much somebody was asked lately: what is set aside in the state "asked", dated by the change log.

Whether somebody rests is another question, with one answer for all pages: the limit for three months that the library
sets counts asks, however many needs are in each.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.insights.index.contributors import sources as called
from wherewithal.partnerships.asks.models import AskNeed, AskState
from wherewithal.partnerships.asks.pipeline import A_QUARTER, days_of_asking, is_lately
from wherewithal.partnerships.asks.put_before import put_before
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.programs.models import Allocation, AllocationState

LATELY = timedelta(days=365)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """The days on which each source was asked for something, and from when on one may ask again."""

    days: dict[str, list[date]]
    today: date
    again: dict[str, date] = field(default_factory=dict)

    def last(self, source: str) -> date | None:
        """When it was asked last, within the last year."""
        return max(self.days.get(source, ()), default=None)

    def count(self, source: str) -> int:
        """How many times within the last year."""
        return sum(self.today - day <= LATELY for day in self.days.get(source, ()))


def asked_lately(member: Member, *, today: date) -> Asked:
    """Everybody who was asked within the last year, also where they have answered since.

    What was undone does not count, and what undoing brings back was counted when it was written.
    """
    days: dict[str, list[date]] = defaultdict(list)
    for source, day in _logged(member, since=LATELY):
        days[source].append(day)
    return Asked(dict(days), today, _again(member, today=today))


def _again(member: Member, *, today: date) -> dict[str, date]:
    """Who said "not now, but from a day" that is still to come; the latest where they said so twice."""
    said = asks_in(member).filter(state=AskState.NOT_NOW, not_before__gt=today)
    told = said.order_by("not_before", "pk").values_list(
        "organization_id", "person_id", "not_before"
    )
    found: dict[str, date] = {}
    for organization, person, day in told:
        if day is None:
            continue
        if organization is not None:
            found[called.organization(organization)] = day
        elif person is not None:
            found[called.person(person)] = day
    return found


def _logged(
    member: Member, *, since: timedelta, but: Collection[int] = ()
) -> Iterator[tuple[str, date]]:
    """Whom something was noted as asked of, and on which day. What is `but` is left out."""
    whom = _sources(member)
    logged = Change.objects.filter(
        library_id=member.library_id,
        model=model_slug(Allocation),
        after__state=AllocationState.ASKED,
        change_set__made_at__gte=timezone.now() - since - ONE_DAY,
        change_set__undone_by_id=None,
        change_set__undoes_id=None,
    )
    for key, made_at in logged.order_by("pk").values_list("key", "change_set__made_at"):
        source = whom.get(int(key))
        if source is not None and int(key) not in but:
            yield source, timezone.localdate(made_at)


def asked_this_quarter(member: Member, *, today: date) -> Counter[str]:
    """How many times each source was asked within three months: an ask each time that it was put to them, and
    each need noted as asked by hand."""
    found: Counter[str] = Counter()
    since = Q(asked_on__gte=today - A_QUARTER) | Q(asked_on=None)
    asks = list(asks_in(member).filter(since))
    for ask, day in days_of_asking(asks, put=put_before(member.library_id, asks)):
        if not is_lately(day, today):
            continue
        if ask.organization_id is not None:
            found[called.organization(ask.organization_id)] += 1
        elif ask.person_id is not None:
            found[called.person(ask.person_id)] += 1
    lines = AskNeed.objects.in_library(member.library_id).exclude(allocation=None)
    of_asks = set(lines.order_by().values_list("allocation", flat=True))
    by_hand = _logged(member, since=A_QUARTER, but=of_asks)
    found.update(source for source, day in by_hand if timedelta(0) <= today - day <= A_QUARTER)
    return found


def _sources(member: Member) -> dict[int, str]:
    rows = Allocation.objects.in_library(member.library_id)
    found: dict[int, str] = {}
    for key, asset, person, organization in rows.values_list(
        "pk", "asset_id", "person_id", "organization_id"
    ):
        if asset is not None:
            found[key] = called.asset(asset)
        elif person is not None:
            found[key] = called.person(person)
        elif organization is not None:
            found[key] = called.organization(organization)
    return found
