"""End a partnership, gather what came of it, thank people, go on again: each a step that can be undone."""

from datetime import date
from typing import Any, TypedDict, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import change_set
from wherewithal.capacity.actions.assets import hold
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.kept.queries import may_edit_partnership
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Person

WORDS = ("why", "numbers", "stories", "learned", "shared_with", "door_words")


class EndingFields(TypedDict, total=False):
    """What is gathered."""

    ended_on: date
    why: str
    numbers: str
    stories: str
    learned: str
    shared_with: str
    shared_on: date | None
    door_words: str
    door_on: date | None


class ThanksFields(TypedDict, total=False):
    """Whom to thank, by whom, whether it is done."""

    person: Person | None
    whom: str
    is_manager: bool
    by_member: Membership | None
    done_on: date | None


def end_partnership(
    *, by: Member, asset: Asset, **fields: Unpack[EndingFields]
) -> PartnershipEnding:
    """It ends, or ended, on `ended_on`. One that went on again may end again: the earlier words stay."""
    _require_edit(by, asset)
    values = tidied(fields, of=EndingFields)
    what = gettext_noop("ended the partnership “%(name)s”")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        hold(asset)
        earlier = PartnershipEnding.objects.in_library(by.library_id).filter(asset=asset).first()
        if earlier is None:
            return changes.create(PartnershipEnding(asset=asset, **authored(by), **values))
        if earlier.reopened_on is None:
            raise ValidationError(_("It has ended already. Somebody may have noted it meanwhile."))
        new = {name: value for name, value in values.items() if value or name not in WORDS}
        return put_right(
            changes, by=by, row=earlier, values={**new, "reopened_on": None}, words=WORDS
        )


def change_ending(
    *, by: Member, ending: PartnershipEnding, **fields: Unpack[EndingFields]
) -> PartnershipEnding:
    """Gather more, or put right what was gathered."""
    _require_edit(by, ending.asset)
    values = tidied(fields, of=EndingFields)
    what = gettext_noop("wrote down what came of “%(name)s”")
    with change_set(by=by, what=what, about=ending.asset, name=ending.asset.name) as changes:
        return put_right(changes, by=by, row=ending, values=values, words=WORDS)


def reopen_partnership(*, by: Member, ending: PartnershipEnding, on: date) -> PartnershipEnding:
    """It goes on again. What was gathered stays as it was written."""
    _require_edit(by, ending.asset)
    what = gettext_noop("went on with the partnership “%(name)s”")
    with change_set(by=by, what=what, about=ending.asset, name=ending.asset.name) as changes:
        return changes.change(ending, reopened_on=on)


def close_door(*, by: Member, ending: PartnershipEnding) -> PartnershipEnding:
    """Nobody is reminded to knock any more."""
    _require_edit(by, ending.asset)
    what = gettext_noop("let the door to “%(name)s” be")
    with change_set(by=by, what=what, about=ending.asset, name=ending.asset.name) as changes:
        return changes.change(ending, door_on=None)


def add_thanks(
    *, by: Member, ending: PartnershipEnding, **fields: Unpack[ThanksFields]
) -> PartnershipThanks:
    """Somebody to thank."""
    _require_edit(by, ending.asset)
    require_known(by, fields.get("person"))
    row = PartnershipThanks(
        library_id=by.library_id, ending=ending, **tidied(fields, of=ThanksFields)
    )
    what = gettext_noop("noted whom to thank for “%(name)s”")
    with change_set(by=by, what=what, about=ending.asset, name=ending.asset.name) as changes:
        return changes.create(row)


def change_thanks(
    *, by: Member, thanks: PartnershipThanks, **fields: Unpack[ThanksFields]
) -> PartnershipThanks:
    """It was done, or somebody else does it."""
    asset = thanks.ending.asset
    _require_edit(by, asset)
    require_known(by, thanks.person, fields.get("person"))
    values = tidied(fields, of=ThanksFields)
    what = gettext_noop("noted how thanks for “%(name)s” stand")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        return changes.change(thanks, **values)


def remove_thanks(*, by: Member, thanks: PartnershipThanks) -> None:
    """Not to be thanked for this after all, or noted twice."""
    asset = thanks.ending.asset
    _require_edit(by, asset)
    require_known(by, thanks.person)
    what = gettext_noop("took somebody off the list of thanks for “%(name)s”")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        changes.delete_with_children(thanks)


def _require_edit(by: Member, asset: Any) -> None:
    is_ours = asset.library_id == by.library_id and asset.area == Area.RELATIONSHIP
    if not is_ours or not may_edit_partnership(by, asset):
        message = "this partnership is not for this member to change"
        raise PermissionDenied(message)
