"""The conversations that a member may read, whom they concerned, and what of them is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, Level
from wherewithal.accounts.written import is_author
from wherewithal.capacity import queries as capacity
from wherewithal.partnerships.asks import queries as asks
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.contact.models import (
    CONCERNS,
    Conversation,
    ConversationLink,
    FollowUp,
)
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.whom import Whom, key_of, whom_of
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import FURTHEST_FIRST, is_self, people_visible_to
from wherewithal.ui.digests import tidy

LATELY = timedelta(days=91)
RECENT_PARTNERS = 6
LOOKED_THROUGH = 40


def conversations_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Conversation]:
    """The conversations that this member may read, the latest first, with whom and what they concerned.

    One with, or about, somebody whom the member may not read about is left out like that person; one
    they had themself, as far as its level lets them. `leaving`: for paper, files, and counts that
    go further than the screen.
    """
    rows = Conversation.objects.in_library(member.library_id)
    rows = rows.filter(~Exists(_hidden_links(member, leaving=leaving)))
    if leaving:
        rows = rows.filter(level__in=MAY_LEAVE)
    else:
        own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
        about_me = Q(Exists(_links(member).filter(person=member.person_id or 0)))
        rows = rows.filter(Q(level__in=MAY_SEE[member.role]) | own | about_me)
    return with_links(member, rows).order_by("-on", "-pk")


def with_links(member: Member, rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """With whom and what each concerned, and what follows, in two queries for all of them."""
    named = ("organization", "person", "asset", "resource_need", "ask__organization", "ask__person")
    links: Any = ConversationLink.objects.in_library(member.library_id).select_related(*named)
    follow_ups: Any = FollowUp.objects.in_library(member.library_id).select_related("who__user")
    return rows.prefetch_related(
        Prefetch("links", queryset=links.order_by("pk")),
        Prefetch("follow_ups", queryset=follow_ups),
    )


def follow_ups_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[FollowUp]:
    """What follows from the conversations that this member may read."""
    rows = FollowUp.objects.in_library(member.library_id)
    seen = conversations_visible_to(member, leaving=leaving).order_by()
    return rows.filter(conversation__in=seen.values("pk")).select_related("who__user")


def follow_ups_due(member: Membership, *, today: date) -> QuerySet[FollowUp]:
    """What this member wanted to have done by now."""
    mine = follow_ups_visible_to(member).filter(who=member.pk, done_on=None)
    return mine.filter(by_when__lte=today)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which conversations of the list are asked for."""

    words: str = ""
    whom: Whom | None = None
    is_mine: bool = False
    is_open: bool = False


def noted_just_so(
    member: Member, *, on: date, whom: str, words: str, concerned: Iterable[Any]
) -> bool:
    """True where this member has noted the same words of the same day, with and about the same, before."""
    rows = Conversation.objects.in_library(member.library_id)
    rows = rows.prefetch_related(*(f"links__{name}" for name in CONCERNS))
    same = rows.filter(noted_by=member.actor_user_id, on=on, whom=whom).order_by("pk")
    about = set(concerned)
    return any(
        tidy(row.words) == tidy(words) and set(concerns(row.links.all())) == about for row in same
    )


def conversations_wanted(member: Membership, wanted: Wanted) -> QuerySet[Conversation]:
    """Those that were asked for."""
    found = conversations_visible_to(member)
    if wanted.words:
        said = Q(words__icontains=wanted.words) | Q(whom__icontains=wanted.words)
        links = _links(member).filter(
            Q(organization__name__icontains=wanted.words)
            | Q(person__name__icontains=wanted.words)
            | Q(asset__name__icontains=wanted.words)
        )
        found = found.filter(said | Exists(links))
    if wanted.whom is not None:
        found = of_whom(member, found, wanted.whom)
    if wanted.is_mine:
        found = found.filter(
            Q(noted_by=member.actor_user_id) | Exists(_open(member, who=member.pk))
        )
    if wanted.is_open:
        found = found.filter(Exists(_open(member)))
    return found


def of_whom(
    member: Member, conversations: QuerySet[Conversation], whom: Whom
) -> QuerySet[Conversation]:
    """Those that concerned one partner; of a partnership, also those with whom it is with."""
    return conversations.filter(Exists(_links(member).filter(whom.named_in)))


def last_conversations(
    member: Member, whom: Whom, *, most: int = 3, leaving: bool = False
) -> list[Conversation]:
    """The latest with one partner."""
    return list(of_whom(member, conversations_visible_to(member, leaving=leaving), whom)[:most])


def talked_lately(member: Member, whom: Whom, *, today: date) -> int:
    """How many conversations there were with them within the last quarter of a year."""
    rows = of_whom(member, conversations_visible_to(member), whom).order_by()
    return rows.filter(on__gt=today - LATELY, on__lte=today).count()


def whom_of_ask(ask: Ask) -> Whom:
    """Whoever is asked; nobody where words alone name them."""
    key = "" if ask.partner is None else key_of(ask.partner)
    return Whom(key, organization=ask.organization, person=ask.person)


def recent_partners(member: Member) -> list[Organization | Person]:
    """With whom somebody talked last, each once, those of this member first."""
    seen = list(conversations_visible_to(member)[:LOOKED_THROUGH])
    mine = [each for each in seen if is_author(member, each)]
    found: dict[tuple[str, int], Organization | Person] = {}
    for conversation in [*mine, *seen]:
        for link in conversation.links.all():
            row = link.organization or link.person
            if row is not None:
                found.setdefault((type(row).__name__, row.pk), row)
    return list(found.values())[:RECENT_PARTNERS]


def partners_at_hand(member: Member) -> list[Organization | Person]:
    """With whom somebody talked last; before there are enough of these, those of partnerships."""
    found = {key_of(row): row for row in recent_partners(member)}
    for asset in partnerships_in(member)[:LOOKED_THROUGH]:
        partner = whom_of(asset).partner
        is_hidden = isinstance(partner, Person) and not partner.has_agreed
        if partner is not None and not is_hidden and len(found) < RECENT_PARTNERS:
            found.setdefault(key_of(partner), partner)
    return list(found.values())


def may_edit(member: Member, conversation: Conversation) -> bool:
    """Whoever noted it; editors, where its level lets them read it."""
    if conversation.library_id != member.library_id:
        return False
    if is_author(member, conversation) and member.can(Permission.ADD_NOTES):
        return True
    reads_it = conversation.level in MAY_SEE[member.role]
    return reads_it and member.can(Permission.EDIT_PROGRAMS)


def may_finish(member: Membership, follow_up: FollowUp) -> bool:
    """Whoever does it, and whoever may change the conversation."""
    if follow_up.who_id == member.pk and member.can(Permission.ADD_NOTES):
        return True
    return may_edit(member, follow_up.conversation)


def may_withdraw(member: Member, conversation: Conversation) -> bool:
    """The words are taken back by whoever wrote them, and by whoever they are with."""
    if conversation.library_id != member.library_id or conversation.is_withdrawn:
        return False
    if is_author(member, conversation):
        return True
    people = [link.person for link in conversation.links.all() if link.person is not None]
    return any(is_self(member, person) for person in people)


def levels_for(member: Member, conversation: Conversation | None = None) -> list[str]:
    """How far this member may let the words travel: their author says so; others only keep them closer."""
    if conversation is None or is_author(member, conversation):
        return list(Level.values)
    if conversation.level not in FURTHEST_FIRST:
        return [conversation.level]
    return FURTHEST_FIRST[FURTHEST_FIRST.index(conversation.level) :]


def concerns(links: Iterable[Any]) -> list[Any]:
    """The rows that links name."""
    return [row for link in links for name in CONCERNS if (row := getattr(link, name)) is not None]


def _links(member: Member) -> QuerySet[ConversationLink]:
    rows = ConversationLink.objects.in_library(member.library_id)
    return rows.filter(conversation=OuterRef("pk")).order_by()


def _open(member: Member, **having: Any) -> QuerySet[FollowUp]:
    rows = FollowUp.objects.in_library(member.library_id)
    return rows.filter(conversation=OuterRef("pk"), done_on=None, **having).order_by()


def _hidden_links(member: Member, *, leaving: bool) -> QuerySet[ConversationLink]:
    """What a conversation concerned that this member may not read about."""
    people = people_visible_to(member, leaving=leaving).values("pk")
    assets = capacity.assets_visible_to(member, leaving=leaving).values("pk")
    seen_asks = asks.asks_in(member)
    if leaving:
        seen_asks = seen_asks.filter(Q(person=None) | Q(person__in=people))
    return _links(member).filter(
        Q(person__isnull=False) & ~Q(person__in=people)
        | Q(asset__isnull=False) & ~Q(asset__in=assets)
        | Q(ask__isnull=False) & ~Q(ask__in=seen_asks.order_by().values("pk"))
    )
