"""Conversations, told to the pages of people: for whoever had them, and whoever noted them."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library
from wherewithal.partnerships.contact import queries
from wherewithal.partnerships.contact.models import Conversation, ConversationLink
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url


def talks_with(member: Membership, library: Library, person: Person) -> list[Said]:
    """What was noted of talks with the reader: all of it, whatever else those talks concerned."""
    if not is_self(member, person):
        return []
    links = ConversationLink.objects.in_library(library).filter(person=person.pk)
    return _told(member, library, _with_words(member).filter(pk__in=links.values("conversation")))


def noted_by_me(member: Membership, library: Library) -> list[Said]:
    """What the member noted of talks with people, also with those they no longer see."""
    if member.actor_user_id is None:
        return []
    links = ConversationLink.objects.in_library(library).exclude(person=None)
    links = links.exclude(person=member.person_id)
    rows = _with_words(member).filter(noted_by=member.actor_user_id)
    return _told(member, library, rows.filter(pk__in=links.values("conversation")))


def _with_words(member: Membership) -> QuerySet[Conversation]:
    rows = Conversation.objects.in_library(member.library_id).exclude(words="")
    return queries.with_links(member, rows).order_by("-on", "-pk")


def _told(member: Membership, library: Library, rows: Iterable[Conversation]) -> list[Said]:
    found = list(rows)
    keys = [row.pk for row in found]
    seen = queries.conversations_visible_to(member).filter(pk__in=keys)
    seen_keys = set(seen.order_by().values_list("pk", flat=True))
    return [_of(member, library, row, is_seen=row.pk in seen_keys) for row in found]


def _of(member: Membership, library: Library, row: Conversation, *, is_seen: bool) -> Said:
    def address(name: str) -> str:
        return library_url(library, name, conversation_id=row.pk)

    may_change = is_seen and queries.may_edit(member, row)
    return Said(
        kind=_("conversation"),
        name=date_format(row.on),
        words=row.words,
        by_name=row.noted_by_name,
        at=row.noted_at,
        edited_by_name=row.edited_by_name,
        level=row.get_level_display(),
        page=address("conversation") if is_seen else "",
        change=address("change_conversation") if may_change else "",
        withdraw=address("withdraw_conversation") if queries.may_withdraw(member, row) else "",
    )
