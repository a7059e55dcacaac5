"""How many people a room holds, and whether that is surely too few for a need."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.capacity.models import Asset
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import UNKNOWN, Quantity, at_least
from wherewithal.quantities.describe import describe


def seats_of(facts: Any, layout: str) -> Quantity:
    """People in this layout; where nobody counted those, surely no more than all in all."""
    if facts is None:
        return UNKNOWN
    if not layout:
        return facts.capacity
    counted: Quantity = getattr(facts, f"capacity_{layout}")
    if counted.is_known or facts.capacity.high is None:
        return counted
    return Quantity.at_most(facts.capacity.high)


def too_small(need: ResourceNeed, asset: Asset | None) -> str:
    """A caution where a room that is set aside surely does not hold all; else nothing."""
    wanted = getattr(need, "space", None)
    facts = getattr(asset, "space_facts", None)
    if wanted is None or facts is None or not wanted.seats.is_known:
        return ""
    seats = seats_of(facts, wanted.layout)
    if not seats.is_known or at_least(seats, wanted.seats) is not False:
        return ""
    values = {"holds": describe(seats), "wanted": describe(wanted.seats)}
    return _("holds %(holds)s, wanted %(wanted)s") % values
