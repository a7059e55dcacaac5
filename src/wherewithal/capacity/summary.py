"""The few facts of a row that stand in small print below its name."""

from collections.abc import Callable, Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.models import (
    Area,
    Asset,
    MaterialFacts,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

LONGEST_WORDS = 60
NAMES_IN_FULL = 3


def summary_of(asset: Asset, *, people: Mapping[int, str]) -> list[str]:
    """Small print for a row. `people`: names by key of those that the reader may read about.

    For many assets, load "placements__outlet", "group_members", "team" and the facts with their
    organization.
    """
    return [*_SUMMARIES[asset.area](facts_of(asset), people), *places_of(asset)]


def places_of(asset: Asset) -> Iterator[str]:
    """Whose it is and where it is found: a few places by name, more as a number."""
    if asset.team is not None:
        yield asset.team.name
    outlets = [placement.outlet.name for placement in asset.placements.all()]
    if len(outlets) <= 2:
        yield from outlets
    else:
        yield _("at %(number)s outlets") % {"number": len(outlets)}


def _staff(facts: StaffFacts, people: Mapping[int, str]) -> Iterator[str]:
    one = Quantity.exact(1)
    people_words = _("%(number)s person") if facts.headcount == one else _("%(number)s people")
    yield from _number(facts.headcount, people_words)
    yield from _number(facts.hours_per_week, _("%(number)s hours a week"))
    members = facts.asset.group_members.all()
    names = [people[row.person_id] for row in members if row.person_id in people]
    if names:
        yield _some_names(names)


def _space(facts: SpaceFacts, people: Mapping[int, str]) -> Iterator[str]:
    yield from _how_many(facts.how_many, facts.asset.name)
    yield from _number(facts.capacity, _("holds %(number)s"))
    if facts.is_accessible is not None:
        yield _("equally accessible to all") if facts.is_accessible else _("not accessible to all")
    if facts.is_outdoors:
        yield _("outdoors")


def _material(facts: MaterialFacts, people: Mapping[int, str]) -> Iterator[str]:
    yield from _how_many(facts.quantity, facts.asset.name)
    if facts.carrier:
        yield str(facts.get_carrier_display())
    if facts.kept_where:
        yield facts.kept_where


def _relationship(facts: RelationshipFacts, people: Mapping[int, str]) -> Iterator[str]:
    if facts.organization is not None and facts.organization.name != facts.asset.name:
        yield facts.organization.name
    if facts.formality:
        yield str(facts.get_formality_display())
    keys = (facts.holder_id, facts.second_holder_id)
    holders = [people[key] for key in keys if key is not None and key in people]
    if holders:
        names = _(" and ").join(holders)
        yield ngettext("%(names)s knows them", "%(names)s know them", len(holders)) % {
            "names": names
        }
    if facts.brings:
        yield shortened(facts.brings, LONGEST_WORDS)
    if facts.languages:
        yield facts.languages
    if facts.since:
        yield _("since when: %(when)s") % {"when": facts.since}


def _how_many(quantity: Quantity, name: str) -> Iterator[str]:
    """How many there are, where the name does not say so already."""
    if quantity != Quantity.exact(1) and describe(quantity) not in name:
        yield from _number(quantity, _("%(number)s of them"))


def _some_names(names: list[str]) -> str:
    """Two or three names, or two and how many more."""
    if len(names) <= NAMES_IN_FULL:
        *first, last = names
        return _(" and ").join([", ".join(first), last]) if first else last
    more = len(names) - 2
    return _("%(names)s and %(number)s more") % {"names": ", ".join(names[:2]), "number": more}


def shortened(text: str, letters: int) -> str:
    """The words, or their beginning with an ellipsis."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _number(quantity: Quantity, words: str | Promise) -> Iterator[str]:
    if quantity.is_known:
        yield str(words) % {"number": describe(quantity)}


_SUMMARIES: dict[str, Callable[..., Iterator[str]]] = {
    Area.STAFF: _staff,
    Area.SPACE: _space,
    Area.MATERIAL: _material,
    Area.RELATIONSHIP: _relationship,
}
