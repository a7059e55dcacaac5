"""Cards about people, told to the pages of people: for whoever they are about, and whoever wrote them."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.community import queries
from wherewithal.community.models import CommunityAsset
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url


def cards_about(member: Membership, library: Library, person: Person) -> list[Said]:
    """The cards about a person that this member may read."""
    cards = queries.assets_visible_to(member).filter(person=person)
    return [_of(member, library, card, is_seen=True) for card in _in_order(cards)]


def cards_about_others(member: Membership, library: Library) -> list[Said]:
    """The cards about others that this member wrote, also those that they no longer see."""
    if member.actor_user_id is None:
        return []
    cards = queries.assets_within_reach(member).exclude(person=None)
    cards = cards.filter(noted_by=member.actor_user_id).exclude(person=member.person_id)
    seen = set(queries.assets_visible_to(member).filter(pk__in=cards).values_list("pk", flat=True))
    return [_of(member, library, card, is_seen=card.pk in seen) for card in _in_order(cards)]


def _in_order(cards: QuerySet[CommunityAsset]) -> QuerySet[CommunityAsset]:
    return cards.select_related("person").prefetch_related(None).order_by("position", "pk")


def _of(member: Membership, library: Library, card: CommunityAsset, *, is_seen: bool) -> Said:
    def address(name: str) -> str:
        return library_url(library, name, community_asset_id=card.pk)

    may_change = is_seen and queries.may_edit(member, card)
    return Said(
        kind=_("card around us"),
        name=card.name,
        words=card.words,
        by_name=card.noted_by_name,
        at=card.noted_at,
        edited_by_name=card.edited_by_name,
        level=card.get_level_display(),
        page=address("community_asset") if is_seen else "",
        change=address("change_community_asset") if may_change else "",
        withdraw=(
            address("withdraw_community_asset") if queries.may_withdraw(member, card) else ""
        ),
    )
