"""What a member may read of the ledger, and what it comes to."""

from datetime import date

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import is_author
from wherewithal.capacity import queries as capacity
from wherewithal.partnerships.asks import queries as asks
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.exchange.totals import Totals, totals_of
from wherewithal.partnerships.whom import Whom
from wherewithal.people.queries import is_self, people_visible_to


def exchanges_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Exchange]:
    """The lines that this member may read, the newest first: with a person, where they may read about them.

    `leaving`: for paper, files, and counts that go further than the screen; people who have not
    agreed are in none of those.
    """
    seen = people_visible_to(member, leaving=leaving)
    assets = capacity.assets_visible_to(member, leaving=leaving)
    rows = Exchange.objects.in_library(member.library_id).filter(
        Q(person=None) | Q(person__in=seen),
        Q(asset=None) | Q(asset__in=assets),
        Q(ask=None) | Q(ask__in=asks.asks_in(member).values("pk")),
    )
    named = ("organization", "person", "asset", "program", "ask")
    return rows.select_related(*named).order_by("-on", "-pk")


def of_whom(entries: QuerySet[Exchange], whom: Whom) -> QuerySet[Exchange]:
    """The lines with one partner; of a partnership, also those that name its partner alone."""
    theirs = Q(pk__in=[])
    if whom.organization is not None:
        theirs |= Q(organization=whom.organization.pk)
    if whom.person is not None:
        theirs |= Q(person=whom.person.pk)
    if whom.asset is None:
        return entries.filter(theirs)
    return entries.filter(Q(asset=whom.asset.pk) | (theirs & Q(asset=None)))


def between(
    entries: QuerySet[Exchange], *, first: date | None = None, last: date | None = None
) -> QuerySet[Exchange]:
    """The lines whose first day lies within these days, both counted.

    A line over several weeks is not cut in two: nobody knows how much of it fell before a day.
    """
    if first is not None:
        entries = entries.filter(on__gte=first)
    if last is not None:
        entries = entries.filter(on__lte=last)
    return entries


def totals(
    member: Member,
    *,
    whom: Whom | None = None,
    first: date | None = None,
    last: date | None = None,
    leaving: bool = False,
) -> Totals:
    """What was given and received, per direction, kind and unit: value, how many unknown, which lines."""
    entries = between(exchanges_visible_to(member, leaving=leaving), first=first, last=last)
    return totals_of(entries if whom is None else of_whom(entries, whom))


def may_edit(member: Member, entry: Exchange) -> bool:
    """Editors."""
    return entry.library_id == member.library_id and member.can(Permission.EDIT_PROGRAMS)


def may_withdraw(member: Member, entry: Exchange) -> bool:
    """The words of a line are taken back by whoever wrote them, and by whom they are about."""
    if entry.library_id != member.library_id or not (entry.words or entry.worth_how):
        return False
    return is_author(member, entry) or (entry.person is not None and is_self(member, entry.person))
