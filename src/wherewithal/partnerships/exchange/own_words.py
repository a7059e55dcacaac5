"""Words of the ledger, told to My page: for whom they are about, and for whoever wrote them."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library
from wherewithal.partnerships.exchange import queries
from wherewithal.partnerships.exchange.actions import called
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url


def said_about(member: Membership, library: Library, person: Person) -> Sequence[Said]:
    """What was noted of exchanges with the reader. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    return _told(member, library, _with_words(member).filter(person=person))


def said_by_me(member: Membership, library: Library) -> Sequence[Said]:
    """What the member noted of exchanges with others."""
    if member.actor_user_id is None:
        return []
    rows = _with_words(member).filter(noted_by=member.actor_user_id).exclude(person=None)
    return _told(member, library, rows.exclude(person=member.person_id))


def _with_words(member: Member) -> QuerySet[Exchange]:
    rows = Exchange.objects.in_library(member.library_id).exclude(words="")
    return rows.select_related("organization", "person").order_by("pk")


def _told(member: Membership, library: Library, rows: Iterable[Exchange]) -> list[Said]:
    found = list(rows)
    keys = [row.pk for row in found]
    seen = queries.exchanges_visible_to(member).filter(pk__in=keys).values_list("pk", flat=True)
    return [_of(member, library, row, is_seen=row.pk in set(seen)) for row in found]


def _of(member: Membership, library: Library, row: Exchange, *, is_seen: bool) -> Said:
    def address(name: str) -> str:
        return library_url(library, name, exchange_id=row.pk)

    may_change = is_seen and queries.may_edit(member, row)
    return Said(
        kind=_("what was given or received"),
        name=called(row),
        words=row.words,
        by_name=row.noted_by_name,
        at=row.noted_at,
        edited_by_name=row.edited_by_name,
        level=_("people of this library"),
        change=address("change_exchange") if may_change else "",
        withdraw=address("withdraw_exchange") if queries.may_withdraw(member, row) else "",
    )
