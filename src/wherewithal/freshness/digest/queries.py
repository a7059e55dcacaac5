"""Who wants mail, and the wish behind the link that ends it."""

from collections.abc import Collection

from django.conf import settings
from django.core import signing

from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.freshness.checks.queue import ShownCheck
from wherewithal.freshness.facts import facts_of
from wherewithal.freshness.models import DigestWish
from wherewithal.people.quoting import may_quote

STOP = "no more mail"


def wish_of(member: Membership) -> DigestWish:
    """What this member wants; nothing is stored where they never said."""
    rows = DigestWish.objects.in_library(member.library_id).select_related("membership__user")
    return rows.filter(membership=member.pk).first() or DigestWish(
        library_id=member.library_id, membership=member
    )


def all_wanted() -> list[DigestWish]:
    """Every wish for mail of people who still sign in, in all libraries.

    The people of a sample library exist in the demo's mailbox alone.
    """
    with across_libraries("the mail of all libraries goes out in one go"):
        rows = DigestWish.objects.filter(is_wanted=True, membership__user__is_active=True)
        rows = rows if settings.DEMO else rows.exclude(library__is_demo=True)
        wanted = rows.select_related("membership__user", "membership__library", "library")
        return list(wanted.order_by("pk"))


def may_leave(member: Membership, checks: Collection[ShownCheck]) -> list[ShownCheck]:
    """Those of a page that may be told by mail: nothing private, and nobody named who has not agreed."""
    sources = {check.fact.source for check in checks}
    leaving = {fact.name for fact in facts_of(member, sources, leaving=True)}
    quoting = may_quote(member, leaving=True)
    return [
        check
        for check in checks
        if check.fact.name in leaving
        and quoting.allows(check.fact.thing.name, check.fact.words, check.program_name)
    ]


def stop_token(wish: DigestWish) -> str:
    """What stands in the link that ends the mail: signed, good for that alone."""
    return signing.dumps([wish.library_id, wish.pk], salt=STOP)


def wish_to_stop(token: str) -> DigestWish | None:
    """The wish behind such a link."""
    try:
        library_id, key = signing.loads(token, salt=STOP)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    rows = DigestWish.objects.in_library(library_id).filter(pk=key)
    return rows.select_related("membership__user", "library").first()
