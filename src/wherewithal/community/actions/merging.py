"""The same museum, known to two branches, is one record: everything moves over, undo brings both back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import change_set
from wherewithal.audit.references import move_references
from wherewithal.community.allowed import require_edit
from wherewithal.community.models import CommunityAsset

MOST_CAREFUL_FIRST = (Level.PRIVATE, Level.LIBRARY, Level.PARTNERS, Level.PUBLIC)
PLACE = ("latitude", "longitude", "placed_how")


def merge_community_assets(
    *, by: Member, keep: CommunityAsset, other: CommunityAsset
) -> CommunityAsset:
    """Make one card of two. The outlets of both know it; what both say stays, one below the other."""
    for asset in (keep, other):
        access.require_unlimited(by, Permission.EDIT_COMMUNITY, asset.library_id)
        require_edit(by, asset)
    _require_one(keep, other)
    what = gettext_noop("made one card of “%(name)s” and “%(other)s”")
    with change_set(by=by, what=what, about=keep, name=keep.name, other=other.name) as changes:
        move_references(changes, old=other, new=keep)
        changes.delete(other)
        return changes.change(keep, **_joined(keep, other))


def _require_one(keep: CommunityAsset, other: CommunityAsset) -> None:
    if keep.pk == other.pk:
        raise ValidationError(_("Please choose two different cards."))
    people = {keep.person_id, other.person_id} - {None}
    if len(people) > 1:
        raise ValidationError(
            _("These cards are about two people. If they are one, make one person of them first.")
        )
    if _would_be_read_by_another(keep, other):
        raise ValidationError(
            _(
                "One of these cards is private, and somebody else wrote the other: as one card its "
                "words would be theirs to read. Ask its author to let it be seen first."
            )
        )


def _would_be_read_by_another(keep: CommunityAsset, other: CommunityAsset) -> bool:
    """The author of `keep` reads and opens the card that stays, whatever its level."""
    author = keep.noted_by_id
    return other.level == Level.PRIVATE and author is not None and author != other.noted_by_id


def _joined(keep: CommunityAsset, other: CommunityAsset) -> dict[str, Any]:
    names = ("kind", "bucket", "address", "organization", "person")
    values = {name: getattr(keep, name) or getattr(other, name) for name in names}
    if not keep.is_placed:
        values |= {name: getattr(other, name) for name in PLACE}
    levels = {keep.level, other.level}
    level = next(level for level in MOST_CAREFUL_FIRST if level in levels)
    return {**values, "level": level, "words": "\n\n".join(_all_words(keep, other))}


def _all_words(keep: CommunityAsset, other: CommunityAsset) -> list[str]:
    """What both say, and what has no place of its own on one card: a second name, address, holder."""
    second = [
        getattr(other, name)
        for name in ("name", "address", "organization")
        if getattr(other, name) and getattr(keep, name) not in (None, "", getattr(other, name))
    ]
    also = [_("Also: %(words)s") % {"words": ", ".join(map(str, second))}] if second else []
    texts = [keep.words, *also, other.words]
    return list(dict.fromkeys(text for text in texts if text))
