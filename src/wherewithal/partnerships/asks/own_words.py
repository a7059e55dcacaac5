"""What was learned from an ask, told to My page: for whom it is about, and for whoever wrote it."""

from collections.abc import Iterable, Mapping

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.own_texts import (
    OwnTexts,
    entries_that_began,
    own_texts,
    rows_written_by,
)
from wherewithal.audit.rows import model_slug
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url

KIND: str | Promise = _("what was learned from an ask")
EARLIER: str | Promise = _("what was learned from an ask, in words that history alone still has")
LEVEL: str | Promise = _("people of this library")
COLUMN = "learned"


def learned_about(member: Membership, library: Library, person: Person) -> list[Said]:
    """What was noted after the reader was asked. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    rows = list(_asks(member).filter(person=person))
    return _told(library, rows, _mine(member, rows))


def learned_by_me(member: Membership, library: Library) -> list[Said]:
    """What the member noted after others were asked, also where somebody put other words in its place."""
    changed = rows_written_by(
        library_id=member.library_id, model=model_slug(Ask), user_id=member.actor_user_id
    )
    rows = _asks(member).filter(Q(pk__in=changed)) if changed else []
    others = [row for row in rows if not is_about(member, row)]
    return _told(library, others, _mine(member, others))


def may_withdraw(member: Member, ask: Ask) -> bool:
    """True for whoever wrote the words, and for whom they are about; also once others were put in their place."""
    return ask.library_id == member.library_id and bool(words_of_mine(member, ask))


def still_says_mine(member: Member, ask: Ask) -> bool:
    """True where the ask says words now that this member may take back."""
    if not ask.learned or ask.library_id != member.library_id or member.actor_user_id is None:
        return False
    return is_about(member, ask) or any(each.standing for each in _mine(member, [ask]).values())


def is_about(member: Member, ask: Ask) -> bool:
    """True for whoever was asked."""
    return member.person_id is not None and ask.person_id == member.person_id


def words_of_mine(member: Member, ask: Ask) -> tuple[str, ...]:
    """What would go, if this member took their words back: all that is about them, or what they wrote of it."""
    found = _mine(member, [ask]).get(ask.pk)
    if found is None:
        is_mine = member.actor_user_id is not None and is_about(member, ask)
        return (ask.learned,) if is_mine and ask.learned else ()
    return found.all_words


def _mine(member: Member, rows: Iterable[Ask]) -> dict[int, OwnTexts]:
    """What of these words is the member's to take back, in two queries at most."""
    if member.actor_user_id is None:
        return {}
    about_me: dict[int, str] = {}
    others: dict[int, str] = {}
    for row in rows:
        (about_me if is_about(member, row) else others)[row.pk] = row.learned
    return _texts(member, about_me, by=None) | _texts(member, others, by=member.actor_user_id)


def _texts(member: Member, now: Mapping[int, str], *, by: int | None) -> dict[int, OwnTexts]:
    return own_texts(
        library_id=member.library_id, model=model_slug(Ask), column=COLUMN, now=now, by=by
    )


def _asks(member: Member) -> QuerySet[Ask]:
    rows = Ask.objects.in_library(member.library_id)
    return rows.select_related("organization", "person").order_by("pk")


def _told(library: Library, rows: Iterable[Ask], mine: Mapping[int, OwnTexts]) -> list[Said]:
    wrote = entries_that_began(mine)
    return [
        Said(
            kind=KIND if mine[row.pk].standing else EARLIER,
            name=called(row),
            words=mine[row.pk].words,
            by_name=wrote[row.pk].by_name,
            at=wrote[row.pk].made_at,
            edited_by_name="",
            level=LEVEL,
            page=library_url(library, "ask", ask_id=row.pk),
            withdraw=library_url(library, "withdraw_ask_learned", ask_id=row.pk),
        )
        for row in rows
        if row.pk in mine
    ]
