"""Rooms of all outlets and places of partners, looked at for what a program asks of a room."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community import queries as community
from wherewithal.community.models import AssetKind, Bucket, CommunityAsset
from wherewithal.engine.fitting import Fit, Room, Trait, Wanted, fit_rooms
from wherewithal.engine.schedule import Session
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.rooms import seats_of
from wherewithal.programs.coverage.sources import how_many_there_are, place_of_use, taken
from wherewithal.programs.models import NeedKind, Program, ResourceNeed
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.quantities.describe import describe

Bookings = dict[date, list[tuple[Session, Quantity]]]
"""Who is in a room, day by day, and how many of its rooms they take."""


Place = tuple[int, int | None]
"""The room of a row at one outlet."""


@dataclass(frozen=True, slots=True)
class SpaceRow:
    """One room, or a partner's place, with what it lacks and what somebody should ask."""

    fit: Fit
    asset: Asset | None
    partner: CommunityAsset | None
    outlet: str
    holds: str
    lacks: tuple[str, ...]
    questions: tuple[str, ...]
    split: str
    who_may_book: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.asset.name if self.asset else self.partner.name if self.partner else ""


def wanted_of(need: ResourceNeed | None, program: Program) -> dict[str, Any]:
    """What the program's need of a space says; seats as many as people are expected where it does not."""
    facts = getattr(need, "space", None)
    seats = facts.seats if facts is not None else UNKNOWN
    return {
        "seats": seats if seats.is_known else program.expected_attendance.in_words(""),
        "layout": facts.layout if facts is not None else "",
        "is_accessible": bool(facts is not None and facts.is_accessible),
        "equipment": facts.equipment if facts is not None else "",
    }


def space_need_of(gathered: Gathered, program: Program) -> ResourceNeed | None:
    """The first need of a space that the program has."""
    needs = gathered.needs_of(program.pk)
    return next((need for need in needs if need.kind == NeedKind.SPACE), None)


def fitting_rows(
    member: Member,
    gathered: Gathered,
    program: Program,
    window: Window,
    *,
    seats: Quantity,
    layout: str,
    is_accessible: bool,
    equipment: str,
) -> list[SpaceRow]:
    """Every room of every outlet and every partner's place, the best first."""
    sessions = [session for session, _outlet in gathered.sessions_of(program, window)]
    wanted = Wanted(seats, is_accessible, _things(equipment), len(sessions))
    booked = _booked(gathered, program, window, sessions)
    places = {**_own(member), **_partners(member)}
    rooms = [_room(key, place, layout=layout, booked=booked) for key, place in places.items()]
    return [
        _row(fit, places[fit.room.key], layout=layout, wanted=wanted)
        for fit in fit_rooms(wanted, rooms)
    ]


def best_split(rows: Iterable[SpaceRow]) -> SpaceRow | None:
    """The room that lacks nothing but seats, and needs the fewest sessions."""
    small = [row for row in rows if row.fit.lacks == (Trait.SEATS,) and row.split]
    return min(small, key=lambda row: row.fit.in_sessions or 0, default=None)


def _things(equipment: str) -> tuple[str, ...]:
    """The things in a list, as people write lists."""
    parts = (part.strip(" .") for part in re.split(r"[,;\n]", equipment))
    return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Own:
    asset: Asset
    outlet_id: int | None
    outlet: str


def _own(member: Member) -> dict[str, _Own | CommunityAsset]:
    """A room for each outlet that a row of the spaces sheet names."""
    assets = assets_visible_to(member).filter(area=Area.SPACE).order_by("position", "pk")
    found: dict[str, _Own | CommunityAsset] = {}
    for asset in assets.select_related("space_facts").prefetch_related("placements__outlet"):
        places: list[tuple[int | None, str]] = [
            (row.outlet_id, row.outlet.name) for row in asset.placements.all()
        ]
        for outlet_id, name in places or [(None, "")]:
            found[f"room-{asset.pk:09}-{outlet_id or 0:09}"] = _Own(asset, outlet_id, name)
    return found


def _partners(member: Member) -> dict[str, _Own | CommunityAsset]:
    """Places around the library of which somebody noted that they are spaces."""
    spaces = community.assets_visible_to(member).filter(
        Q(bucket=Bucket.SPACE) | Q(kind=AssetKind.PLACE)
    )
    return {f"with-{row.pk:09}": row for row in spaces.order_by("name", "pk")}


def _booked(
    gathered: Gathered, program: Program, window: Window, sessions: list[Session]
) -> Counter[Place]:
    """At how many of these times somebody else is in each room."""
    others: dict[Place, Bookings] = defaultdict(lambda: defaultdict(list))
    have: dict[Place, Quantity] = {}
    days = {session.day for session in sessions}
    for allocation in gathered.allocations:
        asset, other = allocation.asset, gathered.program_of(allocation)
        if asset is None or asset.area != Area.SPACE or other in (None, program):
            continue
        if allocation.state not in IN_USE or other is None:
            continue
        first, last = allocation.starts_on or window.first, allocation.ends_on or window.last
        for session, outlet_id in gathered.sessions_of(other, window):
            if session.day in days and first <= session.day <= last:
                place = (asset.pk, place_of_use(gathered, asset, outlet_id))
                others[place][session.day].append((session, taken(allocation)))
                have[place] = how_many_there_are(gathered, asset, place[1])
    return Counter(
        {
            place: sum(_is_full(each, uses.get(each.day, []), have[place]) for each in sessions)
            for place, uses in others.items()
        }
    )


def _is_full(session: Session, uses: Iterable[tuple[Session, Quantity]], have: Quantity) -> bool:
    """Are all rooms of this row taken, as far as is sure how many there are?"""
    used = sum(taken.low or 1 for other, taken in uses if _meets(session, other))
    return used >= (have.low or 1)


def _meets(one: Session, other: Session) -> bool:
    """Times of one day."""
    return one.starts < other.ends and other.starts < one.ends


def _room(key: str, place: _Own | CommunityAsset, *, layout: str, booked: Counter[Place]) -> Room:
    if isinstance(place, CommunityAsset):
        return Room(key)
    facts = getattr(place.asset, "space_facts", None)
    at_outlet = (place.asset.pk, place.outlet_id)
    return Room(
        key,
        seats=seats_of(facts, layout),
        is_accessible=None if facts is None else facts.is_accessible,
        equipment=facts.equipment if facts is not None and facts.equipment.strip() else None,
        booked=booked[at_outlet] or booked[place.asset.pk, None],
    )


def _row(fit: Fit, place: _Own | CommunityAsset, *, layout: str, wanted: Wanted) -> SpaceRow:
    is_partner = isinstance(place, CommunityAsset)
    asset = None if is_partner else place.asset  # type: ignore[union-attr]
    facts = getattr(asset, "space_facts", None)
    return SpaceRow(
        fit=fit,
        asset=asset,
        partner=place if isinstance(place, CommunityAsset) else None,
        outlet=place.outlet if isinstance(place, _Own) else "",
        holds=describe(fit.room.seats) if fit.room.seats.is_known else "",
        lacks=tuple(_lack(trait, fit, facts, wanted) for trait in fit.lacks),
        questions=tuple(_question(trait, layout=layout) for trait in fit.questions),
        split=_split(fit),
        who_may_book=facts.who_may_book if facts is not None else "",
    )


def _lack(trait: Trait, fit: Fit, facts: Any, wanted: Wanted) -> str:
    if trait is Trait.SEATS:
        values = {"holds": describe(fit.room.seats), "wanted": describe(wanted.seats)}
        return _("holds %(holds)s, wanted %(wanted)s") % values
    if trait is Trait.ACCESS:
        return facts.access_missing or _("not equally accessible to all")
    if trait is Trait.EQUIPMENT:
        return _("not in its list: %(things)s") % {"things": ", ".join(fit.missing_equipment)}
    sentence = ngettext(
        "somebody else is in it at %(booked)s of %(count)s time",
        "somebody else is in it at %(booked)s of %(count)s times",
        wanted.sessions,
    )
    return sentence % {"booked": fit.room.booked, "count": wanted.sessions}


def _question(trait: Trait, *, layout: str) -> str:
    if trait is Trait.SEATS:
        return _("how many people in this layout?") if layout else _("how many people?")
    if trait is Trait.ACCESS:
        return _("equally accessible to all?")
    return _("which equipment?")


def _split(fit: Fit) -> str:
    """ "4 sessions of 10" where the room is too small for all at once."""
    if Trait.SEATS not in fit.lacks or not fit.in_sessions or fit.in_sessions < 2:
        return ""
    if fit.room.seats.low is None:  # "up to 10" may be fewer
        sentence = _("at least %(number)s sessions of %(size)s")
    else:
        sentence = _("%(number)s sessions of %(size)s")
    return sentence % {"number": fit.in_sessions, "size": fit.session_size}
