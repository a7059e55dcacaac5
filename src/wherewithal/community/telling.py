"""How history tells of what stands around the library: as strictly as its pages do, then and now."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.community.models import CommunityAsset, GovernmentTopic

Beside = Sequence[tuple[str, RowData]]


def _sees_asset(member: Member, state: RowData, latest: RowData) -> bool:
    """As strictly as the card; the person it is about reads it as it was when it was about them."""
    about_me = member.person_id is not None and state.get("person_id") == member.person_id
    reads_level = state.get("level", Level.PRIVATE) in MAY_SEE[member.role]
    return _is_author(member, state) or about_me or reads_level


def _is_author(member: Member, state: RowData) -> bool:
    noted_by = state.get("noted_by_id")
    return noted_by is not None and noted_by == member.actor_user_id


def _takes_back_asset(member: Member, state: RowData, beside: Beside) -> bool:
    if _is_author(member, state):
        return member.can(Permission.ADD_NOTES)
    about_me = member.person_id is not None and state.get("person_id") == member.person_id
    return member.can(Permission.EDIT_COMMUNITY) or (
        about_me and member.can(Permission.EDIT_OWN_PROFILE)
    )


def _takes_back_outlet(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the card: as it stands in the same change set, or as it is."""
    key: Any = state.get("community_asset_id")
    around = [row for model, row in beside if model == "communityasset" and row["id"] == key]
    if around:
        return all(_takes_back_asset(member, row, beside) for row in around)
    cards = CommunityAsset.objects.in_library(member.library_id).filter(pk=key)
    author = cards.values_list("noted_by_id", flat=True).first()
    return _takes_back_asset(member, {"noted_by_id": author}, beside)


def _takes_back_point(member: Member, state: RowData, beside: Beside) -> bool:
    if member.can(Permission.EDIT_COMMUNITY):
        return True
    owns_it = state.get("owner_id") is not None and state["owner_id"] == getattr(member, "pk", None)
    return owns_it and member.can(Permission.ADD_NOTES)


def _topic(state: RowData) -> str:
    topic = state.get("topic")
    return str(GovernmentTopic(topic).label) if topic in GovernmentTopic.values else ""


TELLINGS = (
    Telling(
        "communityasset",
        _("community asset"),
        "community",
        _sees_asset,
        _takes_back_asset,
        must_see=frozenset({"person_id"}),
        page=("community_asset", "community_asset_id"),
        is_in_bin=True,
    ),
    Telling(
        "communityassetoutlet",
        _("outlet that knows a community asset"),
        "community",
        anyone,
        _takes_back_outlet,
        name=without_name,
        must_see=frozenset({"community_asset_id"}),
    ),
    Telling(
        "governmentpoint",
        _("point of the local government"),
        "community",
        anyone,
        _takes_back_point,
        name=_topic,
        is_in_bin=True,
    ),
)
