"""What becomes of two rows when they are merged: the plan, for the preview and for the action alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import FACT_FIELDS, FactField, FactKind, is_blank
from wherewithal.capacity.merge_obstacles import obstacle_above
from wherewithal.capacity.models import Area, Asset
from wherewithal.people.models import Person
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

_HOLDERS = ("holder", "second_holder")
_RECORDS = ("organization", "person")


@dataclass(frozen=True, slots=True)
class AlsoSaid:
    """What the row that goes says differently: kept as a question on the row that stays."""

    label: str | Promise
    value: str
    is_about_person: Person | None = None


@dataclass(slots=True)
class MergePlan:
    """What the kept row gains, and what is asked because the two rows do not say the same."""

    fills: dict[str, Any] = field(default_factory=dict)
    also_said: list[AlsoSaid] = field(default_factory=list)
    more_holders: list[Person] = field(default_factory=list)
    new_outlet_ids: list[int] = field(default_factory=list)
    takes_team: bool = False
    other_name: str = ""


def merge_obstacle(keep: Asset, other: Asset) -> str | None:
    """Why these two rows stay two, in a kind sentence; None when they can become one."""
    if keep.pk == other.pk:
        return _("Choose two different rows to merge.")
    if keep.area != other.area:
        return _(
            "These two stand on different sheets. Move one to the other’s sheet first, "
            "then merge them there."
        )
    if keep.summary_row != other.summary_row:
        return _("One of these rows sums up its sheet. Copy its lines over by hand, please.")
    if keep.area == Area.RELATIONSHIP and (words := _different_records(keep, other)):
        return words
    return obstacle_above(keep, other)


def plan_merge(keep: Asset, other: Asset) -> MergePlan:
    """What merging `other` into `keep` will do; nothing that either row says is lost."""
    plan = MergePlan()
    _plan_facts(plan, keep, other)
    if keep.area == Area.RELATIONSHIP:
        _plan_holders(plan, facts_of(keep), facts_of(other))
    _plan_places(plan, keep, other)
    _plan_team(plan, keep, other)
    if keep.name.casefold() != other.name.casefold():
        plan.other_name = other.name
    return plan


def fact_in_words(fact: FactField, facts: Any) -> str:
    """A fact as people read it."""
    value = getattr(facts, fact.name)
    if isinstance(value, Quantity):
        return describe(value)
    if fact.kind is FactKind.YES_NO:
        return _("yes") if value else _("no")
    if fact.kind is FactKind.CHOICE:
        return str(getattr(facts, f"get_{fact.name}_display")())
    return str(value)


def _different_records(keep: Asset, other: Asset) -> str | None:
    ours, theirs = facts_of(keep), facts_of(other)
    for name in _RECORDS:
        first, second = getattr(ours, name), getattr(theirs, name)
        if first and second and first != second:
            return _(
                "Behind these rows stand two different records, “%(first)s” and “%(second)s”. "
                "Merge the two records first if they are the same."
            ) % {"first": first.name, "second": second.name}
    return None


def _plan_facts(plan: MergePlan, keep: Asset, other: Asset) -> None:
    ours, theirs = facts_of(keep), facts_of(other)
    for fact in FACT_FIELDS[keep.area]:
        mine, new = getattr(ours, fact.name), getattr(theirs, fact.name)
        if fact.name in _HOLDERS or is_blank(new) or mine == new:
            continue
        if is_blank(mine):
            plan.fills[fact.name] = new
        else:
            plan.also_said.append(AlsoSaid(fact.label, fact_in_words(fact, theirs)))


def _plan_holders(plan: MergePlan, ours: Any, theirs: Any) -> None:
    """Everybody who holds the tie goes on holding it: in a free place, or as a tie of their own."""
    known = [getattr(ours, name) for name in _HOLDERS]
    new = list(_others(theirs, known))
    for name, holder in zip(_HOLDERS, known, strict=True):
        if holder is None and new:
            plan.fills[name] = new.pop(0)
    record = any(plan.fills.get(name) or getattr(ours, name) for name in _RECORDS)
    if record:
        plan.more_holders = new
    else:
        plan.also_said += [AlsoSaid(_("who holds the tie"), str(p), p) for p in new]


def _others(theirs: Any, known: list[Person | None]) -> Iterator[Person]:
    for name in _HOLDERS:
        holder = getattr(theirs, name)
        if holder is not None and holder not in known:
            yield holder


def _plan_places(plan: MergePlan, keep: Asset, other: Asset) -> None:
    """Outlets are put together; where one row is the whole library's, that is worth a question."""
    ours = [placement.outlet_id for placement in keep.placements.all()]
    theirs = list(other.placements.select_related("outlet"))
    if ours and theirs:
        plan.new_outlet_ids = [p.outlet_id for p in theirs if p.outlet_id not in ours]
    elif ours or theirs:
        names = ", ".join(placement.outlet.name for placement in theirs)
        plan.also_said.append(AlsoSaid(_("where it is"), names or _("the whole library")))


def _plan_team(plan: MergePlan, keep: Asset, other: Asset) -> None:
    if other.team is None or other.team_id == keep.team_id:
        return
    plan.takes_team = keep.team_id is None
    if not plan.takes_team:
        plan.also_said.append(AlsoSaid(_("the team"), other.team.name))
