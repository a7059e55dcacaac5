"""Take over what the survey reports: outlets as rows, figures as suggestions that a person confirms."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.actions.assets import insert_asset
from wherewithal.capacity.models import Area, Asset
from wherewithal.formats.survey import Place, System, SystemOutlet
from wherewithal.home.find_library import here
from wherewithal.home.find_library.figures import (
    STAFF,
    Figure,
    address_in_words,
    figures_of,
    outlet_in_words,
    reported_for,
)
from wherewithal.home.find_library.spelling import in_title_case
from wherewithal.home.find_library.states import STATES
from wherewithal.home.find_library.table import Reported
from wherewithal.libraries.actions.outlets import NewOutlet, insert_outlet
from wherewithal.libraries.models import Library, Locale, Outlet, next_position
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.proposals.actions import propose
from wherewithal.proposals.models import Decision, ProposalSource
from wherewithal.quantities import to_code

LONGEST_ADDRESS = 300


@dataclass(frozen=True, slots=True)
class TakenOver:
    """How much that was."""

    outlets: int
    figures: int


def take_over_from_survey(
    *,
    by: Member,
    told: Reported,
    outlets: Collection[str] = (),
    figures: Collection[str] = (),
    request_key: UUID | None = None,
) -> TakenOver:
    """Add these outlets (by their numbers in the survey) and suggest these figures, in one step.

    Nothing that stands here is overwritten: identifier, state, locale, address and place are filled in where nobody
    has, and a figure only becomes what it says when somebody keeps it.
    """
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    what = gettext_noop("took over what the survey reports about “%(name)s”")
    name = in_title_case(told.system.name)
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        hold_rows(Library.objects.filter(pk=by.library_id))
        library = Library.objects.get(pk=by.library_id)
        _fill_in(changes, library, told.system)
        wanted = [outlet for outlet in told.outlets if outlet.number in outlets]
        added = _add_outlets(changes, by, wanted, reported=reported_for(told.system))
        chosen = [figure for figure in figures_of(told) if figure.name in figures]
        suggested = sum(_suggest(changes, by, library, figure) for figure in chosen)
        changes.about = library
    return TakenOver(added, suggested)


def _fill_in(changes: Changes, library: Library, system: System) -> None:
    locale = system.locale if system.locale in Locale.values else ""
    state = STATES.get(system.place.state, system.place.state)
    told: dict[str, Any] = {"fscs_key": system.key, "state": state, "locale": locale}
    told["address"] = address_in_words(system.place)[:LONGEST_ADDRESS]
    blank = {name: value for name, value in told.items() if value and not getattr(library, name)}
    where = {} if library.is_placed else _coordinates(system.place)
    changes.change(library, **blank, **where)


def _add_outlets(
    changes: Changes, by: Member, wanted: Collection[SystemOutlet], *, reported: str
) -> int:
    own = list(Outlet.objects.in_library(by.library_id))
    new = [outlet for outlet in wanted if not _is_there(outlet, own)]
    taken = {outlet.name.casefold() for outlet in own}
    position = next_position(Outlet.objects.in_library(by.library_id))
    for step, outlet in enumerate(new):
        name = _free_name(outlet, taken)
        taken.add(name.casefold())
        row = NewOutlet(
            name,
            kind=here.kind_of(outlet),
            address=address_in_words(outlet.place),
            words=outlet_in_words(outlet, reported=reported),
            **({} if _travels(outlet) else _coordinates(outlet.place)),
        )
        insert_outlet(changes, by=by, new=row, position=position + step)
    return len(new)


def _travels(outlet: SystemOutlet) -> bool:
    """True for what has no place, only a yard that it starts from."""
    return here.kind_of(outlet) in here.ON_WHEELS_OR_BY_MAIL


def _coordinates(place: Place) -> dict[str, Any]:
    """Where the survey places it; nothing where it does not say."""
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return {}
    return {
        "latitude": round(latitude, 6),
        "longitude": round(longitude, 6),
        "placed_how": PlacedHow.FROM_SURVEY,
    }


def _is_there(outlet: SystemOutlet, own: Collection[Outlet]) -> bool:
    """Name and address both: whoever ticks it although one of them is here means another place."""
    return any(
        here.has_same_name(outlet, one) and here.has_same_address(outlet, one) for one in own
    )


def _free_name(outlet: SystemOutlet, taken: Collection[str]) -> str:
    """Its name; with its street, and the survey's number, where another outlet has that name."""
    name, street = in_title_case(outlet.name), in_title_case(outlet.place.address)
    longer = (name, f"{name} ({street})")
    free = (one for one in longer if one.casefold() not in taken)
    return next(free, f"{name} ({street}, {outlet.number})")


def _suggest(changes: Changes, by: Member, library: Library, figure: Figure) -> bool:
    """Suggest the figure where it belongs; not what stands there, nor what waits there already."""
    row = here.row_for(library, figure.name)
    if not figure.value.is_known or figure.value == here.value_of(row, figure.name):
        return False
    if here.last_decision(row, figure) == Decision.OPEN:
        return False
    row = row or _new_row(changes, by, figure.name)
    propose(
        changes,
        by=by,
        model=model_slug(row),
        key=str(row.pk),
        field=here.field_of(figure.name),
        value=to_code(figure.value),
        grounds=figure.grounds,
        source=ProposalSource.SURVEY,
        asset_id=row.pk if isinstance(row, Asset) else None,
    )
    return True


def _new_row(changes: Changes, by: Member, name: str) -> Asset:
    area = Area.STAFF if name == STAFF else Area.MATERIAL
    words = here.new_row_name(name)
    return insert_asset(changes, by=by, area=area, name=words, team=None, summary_row="")
