"""Take words back for good: those of a card, those of a point of the checklist."""

from typing import Any

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import is_author
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import is_withdrawn
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.community.allowed import require_withdraw, require_withdraw_point
from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.community.withdrawing import CARD, POINT, cards_within


def withdraw_community_asset(*, by: Member, asset: CommunityAsset) -> CommunityAsset:
    """Take back what a card says: its author does, and whoever it is about. It leaves every list.

    Blank here and in all of history, so this cannot be undone. Where somebody else's card was made
    into it, the card goes on with their words alone, under their name; unless all of it is about
    whoever takes it back.
    """
    require_withdraw(by, asset)
    within = cards_within(asset.library_id, str(asset.pk))
    theirs = [key for key, _said in within] if not is_author(by, asset) else []
    left = _words_of_others(asset, [said for _key, said in within]) if not theirs else {}
    what = gettext_noop("withdrew the words of a card around us")
    with change_set(by=by, what=what, about=asset) as changes:
        for key in (str(asset.pk), *theirs):
            withdraw_words(changes, library_id=asset.library_id, model=CARD, key=key)
        asset.refresh_from_db()
        if left:
            changes.change(asset, **left, withdrawn_at=None, edited_by_name="", edited_at=None)
        for tie in asset.taggings.order_by("pk") if not left else ():
            changes.delete(tie)
    return asset


def withdraw_government_point(*, by: Member, point: GovernmentPoint) -> GovernmentPoint:
    """Take back what one wrote about the local government; the point stays on the checklist."""
    require_withdraw_point(by, point)
    what = gettext_noop("withdrew words about the local government")
    with change_set(by=by, what=what, about=point.organization) as changes:
        withdraw_words(changes, library_id=point.library_id, model=POINT, key=str(point.pk))
    point.refresh_from_db()
    return point


def _words_of_others(asset: CommunityAsset, within: list[dict[str, Any]]) -> dict[str, Any]:
    """The card as it is without its author's words; nothing where they are all there is."""
    others = [said for said in within if _is_anothers(said, asset)]
    if not others:
        return {}
    first = others[0]
    names = [said["name"] for said in others[1:]]
    texts = [text for said in others for text in [said["words"]] if text]
    return {
        "name": first["name"],
        "words": "\n\n".join(dict.fromkeys([*names, *texts])),
        **{column: first[column] for column in ("noted_by_id", "noted_by_name", "noted_at")},
    }


def _is_anothers(said: dict[str, Any], asset: CommunityAsset) -> bool:
    """True for a card that somebody else wrote and that was not taken back."""
    is_gone = is_withdrawn(said.get("name")) or said.get("name") == NO_WORDS
    return said.get("noted_by_id") != asset.noted_by_id and not is_gone
