"""Needs and interests: note, change, remove, make one of two."""

from typing import Any, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.references import move_references
from wherewithal.community.needs import queries
from wherewithal.community.needs.actions.fields import NeedFields
from wherewithal.community.needs.allowed import require_change
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.people.actions.fields import tidied

CLOSEST_FIRST = (Level.PRIVATE, Level.LIBRARY, Level.PARTNERS, Level.PUBLIC)


def add_need(
    *, by: Member, request_key: UUID | None = None, **fields: Unpack[NeedFields]
) -> CommunityNeed:
    """Note a need or an interest, in the words it was told in. Only the words are needed."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    what = gettext_noop("noted a need or interest around us")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        changes.about = need = insert_need(changes, by=by, **fields)
    return need


def insert_need(changes: Changes, *, by: Member, **fields: Unpack[NeedFields]) -> CommunityNeed:
    """The need itself, for actions that write several rows at once."""
    return changes.create(CommunityNeed(**authored(by), **tidied(fields, of=NeedFields)))


def change_need(*, by: Member, need: CommunityNeed, **fields: Unpack[NeedFields]) -> CommunityNeed:
    """Put a need right. Fields that are not named stay."""
    require_change(by, need, level=fields.get("level"))
    what = gettext_noop("changed a need or interest around us")
    with change_set(by=by, what=what, about=need) as changes:
        return put_right(changes, by=by, row=need, values=tidied(fields, of=NeedFields))


def remove_need(*, by: Member, need: CommunityNeed) -> None:
    """Move a need to the bin, with its evidence and its ties to topics."""
    require_change(by, need)
    what = gettext_noop("moved a need or interest to the bin")
    with change_set(by=by, what=what, about=need) as changes:
        changes.delete_with_children(need)


def merge_needs(*, by: Member, keep: CommunityNeed, other: CommunityNeed) -> CommunityNeed:
    """Two needs turn out to be the same: evidence, topics and all that points at `other` move over.

    Its own words become one more piece of evidence where they differ, so nothing that was said is
    lost. What `keep` lacks is taken from `other`; the closer of the two levels stands.
    """
    for need in (keep, other):
        access.require_unlimited(by, Permission.EDIT_COMMUNITY, need.library_id)
        if not queries.needs_visible_to(by).filter(pk=need.pk).exists():
            message = "this is not for this member to read"
            raise PermissionDenied(message)
    if keep.pk == other.pk:
        raise ValidationError(_("Please choose two different ones."))
    what = gettext_noop("made one of two needs or interests")
    with change_set(by=by, what=what, about=keep) as changes:
        both = CommunityNeed.objects.in_library(by.library_id).filter(pk__in=[keep.pk, other.pk])
        hold_rows(both)
        move_references(changes, old=other, new=keep)
        _keep_words(changes, keep=keep, other=other)
        changes.delete(other)
        return changes.change(keep, **_joined(keep, other))


def _keep_words(changes: Changes, *, keep: CommunityNeed, other: CommunityNeed) -> None:
    """What the other need said stands on as evidence, under its author's name and date."""
    second = [
        getattr(other, name)
        for name in ("who", "place")
        if getattr(other, name) and getattr(keep, name) not in ("", getattr(other, name))
    ]
    second += _said_otherwise(keep, other)
    if other.withdrawn_at is not None or (other.text == keep.text and not second):
        return
    said = {
        name: getattr(other, name)
        for name in ("library_id", "noted_by_id", "noted_by_name", "noted_at", "level")
    }
    text = "\n".join([other.text, *(words for words in second if words != other.who)])
    changes.create(Evidence(need=keep, text=text, source=other.who, **said))


def _said_otherwise(keep: CommunityNeed, other: CommunityNeed) -> list[str]:
    """What was chosen from a list for the other one and has no room on the one that stays, in words."""
    told = [
        (_("Was noted as: %(words)s"), "kind", other.get_kind_display()),
        (_("For whom: %(words)s"), "audience", other.get_audience_display()),
        (_("Near our outlet: %(words)s"), "outlet_id", other.outlet),
    ]
    return [
        sentence % {"words": shown}
        for sentence, name, shown in told
        if getattr(other, name) and getattr(keep, name) not in ("", None, getattr(other, name))
    ]


def _joined(keep: CommunityNeed, other: CommunityNeed) -> dict[str, Any]:
    names = ("audience", "who", "place", "outlet")
    values: dict[str, Any] = {name: getattr(keep, name) or getattr(other, name) for name in names}
    missing = [text for text in (keep.not_asked, other.not_asked) if text]
    values["not_asked"] = "\n".join(dict.fromkeys(missing))
    values["level"] = min(keep.level, other.level, key=CLOSEST_FIRST.index)
    return values
