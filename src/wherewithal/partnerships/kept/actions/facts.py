"""Where a partnership stands: its level, its goal, what success means, when to look at it again."""

from typing import Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.capacity.actions.assets import assign_fact
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept.actions.allowed import (
    hold_partnership,
    require_edit_partnership,
)
from wherewithal.partnerships.kept.actions.fields import PartnershipFields
from wherewithal.partnerships.kept.models import PartnershipFacts
from wherewithal.people.actions.fields import tidied


def change_partnership(
    *, by: Member, asset: Asset, **fields: Unpack[PartnershipFields]
) -> PartnershipFacts:
    """Say more about a partnership. Formal or informal goes to the row of the worksheet, where it lives."""
    require_edit_partnership(by, asset)
    values = tidied(fields, of=PartnershipFields)
    what = gettext_noop("said where the partnership “%(name)s” stands")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        held = hold_partnership(asset)
        if "formality" in values:
            assign_fact(changes, asset=held, field="formality", value=values.pop("formality"))
        stored = PartnershipFacts.objects.in_library(held.library_id).filter(asset=held).first()
        if stored is not None:
            return changes.change(stored, **values)
        return changes.create(PartnershipFacts(library_id=held.library_id, asset=held, **values))
