"""Anything that can be tied, as one line of the sheet: its words, what it is, where its page stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch
from django.utils.translation import gettext as _

from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections.ends import INSIDE, KINDS
from wherewithal.ui.links import library_url

PLACES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Card:
    """One line of an outer column. `mark` names the area by its colour and shape."""

    key: str
    title: str
    small: str
    mark: str
    url: str
    tied_to: tuple[int, ...] = ()
    is_chosen: bool = False

    @property
    def kind(self) -> Any:
        """What sort of thing it is."""
        return KINDS[self.key.rpartition("-")[0]]


def card_of(
    library: Library, key: str, row: Any, *, tied_to: tuple[int, ...] = (), is_chosen: bool = False
) -> Card:
    """The line of a row."""
    name = key.rpartition("-")[0]
    small = " · ".join(str(part) for part in SMALL[name](row) if part)
    return Card(
        key=key,
        title=str(row),
        small=small,
        mark=row.area if name == "asset" else MARKS.get(name, ""),
        url=page_of(library, name, row.pk),
        tied_to=tied_to,
        is_chosen=is_chosen,
    )


# The page of each kind, and what its address calls the key.
PAGES: dict[str, tuple[str, str]] = {
    "community_need": ("community_need", "need_id"),
    "community_asset": ("community_asset", "community_asset_id"),
    "resource_need": ("resource_need", "resource_need_id"),
    "asset": ("asset", "asset_id"),
    "person": ("person", "person_id"),
    "offer": ("library_offer", "library_offer_id"),
    "program": ("program", "program_id"),
}
MARKS = {"person": "staff", "community_asset": "relationship"}


def page_of(library: Library, name: str, key: int) -> str:
    """The address of its page; nothing where that room has no page of its own yet."""
    url_name, argument = PAGES[name]
    try:
        return library_url(library, url_name, **{argument: key})
    except NoReverseMatch:
        return ""


def _of_need(row: Any) -> list[Any]:
    return [row.get_kind_display(), row.audience and row.get_audience_display(), row.who, row.place]


def _of_community_asset(row: Any) -> list[Any]:
    what = row.get_bucket_display() if row.bucket else row.kind and row.get_kind_display()
    return [what, row.organization and row.organization.name]


def _of_resource_need(row: Any) -> list[Any]:
    return [row.get_kind_display(), row.owner.name]


def _of_asset(row: Any) -> list[Any]:
    names = [placement.outlet.name for placement in row.placements.all()]
    more = len(names[PLACES_SHOWN:])
    places = ", ".join(names[:PLACES_SHOWN])
    if more:
        places = _("%(names)s and %(count)s more") % {"names": places, "count": more}
    return [row.get_area_display(), row.team and row.team.name, places]


def _of_person(row: Any) -> list[Any]:
    inside = [role for role in row.roles.all() if role.kind in INSIDE]
    return [role.title or role.get_kind_display() for role in inside[:PLACES_SHOWN]]


def _of_offer(row: Any) -> list[Any]:
    return [row.get_kind_display(), row.when]


def _of_program(row: Any) -> list[Any]:
    return [row.get_state_display(), row.audience and row.get_audience_display()]


SMALL: dict[str, Callable[[Any], list[Any]]] = {
    "community_need": _of_need,
    "community_asset": _of_community_asset,
    "resource_need": _of_resource_need,
    "asset": _of_asset,
    "person": _of_person,
    "offer": _of_offer,
    "program": _of_program,
}
