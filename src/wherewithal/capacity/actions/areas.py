"""Move a row to the sheet of another area."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.assets import (
    assign_fact,
    facts_of,
    hold,
    last_position,
    require_edit,
)
from wherewithal.capacity.fields import FACT_FIELDS, is_blank
from wherewithal.capacity.models import Area, Asset
from wherewithal.proposals.models import Decision, Proposal

# What two areas call differently and mean alike: the number goes along.
_SAME_NUMBER = {
    (Area.SPACE, Area.MATERIAL): ("how_many", "quantity"),
    (Area.MATERIAL, Area.SPACE): ("quantity", "how_many"),
}


def change_area(*, by: Member, asset: Asset, area: str, request_key: UUID | None = None) -> Asset:
    """Move a row with its lines to the end of another area's sheet.

    Its facts stay behind, hidden, and are there again when the row moves back. Open suggestions and
    things to find out that only the old sheet asks for are dropped.
    """
    require_edit(by, asset)
    what = gettext_noop("moved “%(name)s” to another sheet")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return assign_area(changes, asset=hold(asset), area=area)


def assign_area(changes: Changes, *, asset: Asset, area: str) -> Asset:
    """The write behind change_area, for actions that move several rows."""
    old_area = asset.area
    if area == old_area:
        return asset
    if asset.summary_row:
        raise ValidationError(_("This row sums up its sheet, so it stays there."))
    number = _number_to_take_along(asset, area)
    changes.change(asset, area=area, position=last_position(asset.library_id, area))
    if number is not None and is_blank(getattr(facts_of(asset), number[0])):
        assign_fact(changes, asset=asset, field=number[0], value=number[1])
    _drop_what_is_not_asked(changes, asset, old_area)
    return asset


def _number_to_take_along(asset: Asset, area: str) -> tuple[str, object] | None:
    names = _SAME_NUMBER.get((Area(asset.area), Area(area)))
    if names is None:
        return None
    value = getattr(facts_of(asset), names[0])
    return None if is_blank(value) else (names[1], value)


def _drop_what_is_not_asked(changes: Changes, asset: Asset, old_area: str) -> None:
    old_fields = {field.name for field in FACT_FIELDS[old_area]}
    proposals = Proposal.objects.in_library(asset.library_id).filter(asset_id=asset.pk)
    for proposal in proposals.filter(decision=Decision.OPEN, field__in=old_fields):
        changes.delete(proposal)
    for check in asset.fact_checks.filter(field__in=old_fields):
        changes.delete(check)
