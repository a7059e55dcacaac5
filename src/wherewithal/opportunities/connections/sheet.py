"""The sheet with three columns, narrowed as somebody asked, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import SummaryRow
from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections import queries
from wherewithal.opportunities.connections.cards import Card, card_of
from wherewithal.opportunities.connections.ends import INSIDE, KINDS, EndKind, Side, rows_behind
from wherewithal.opportunities.connections.models import Opportunity, OpportunityState
from wherewithal.programs.models import NeedState, ProgramState

SHOWN_AT_ONCE = 20
MOST_SHOWN = 400
TIED, UNTIED = "tied", "untied"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sheet is narrowed to, and what is ticked on it."""

    words: str = ""
    outlet_id: int | None = None
    audience: str = ""
    topic_id: int | None = None
    show: str = ""
    whole: str = ""
    chosen: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """True when not everything is asked for."""
        return bool(self.words or self.outlet_id or self.audience or self.topic_id or self.show)


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of thing in an outer column, and how many more there are."""

    kind: EndKind
    cards: list[Card]
    more: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """An opportunity with what it ties on either side, as far as the member may read it."""

    opportunity: Opportunity
    community: list[Card]
    library: list[Card]

    @property
    def is_let_go(self) -> bool:
        """True where nobody follows it any more."""
        return self.opportunity.state == OpportunityState.LET_GO


@dataclass(frozen=True, slots=True)
class Sheet:
    """All three columns."""

    community: list[Group]
    library: list[Group]
    drawn: list[Drawn]
    let_go: list[Drawn] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True where there is nothing on either side to tie."""
        return not any(group.cards for group in [*self.community, *self.library])


def read_sheet(member: Member, library: Library, asked: Asked) -> Sheet:
    """The sheet as this member may read it."""
    drawn = read_drawn(member, library)
    tied: dict[str, list[int]] = defaultdict(list)
    for each in drawn:
        for card in [*each.community, *each.library] if not each.is_let_go else ():
            tied[card.key].append(each.opportunity.pk)
    groups = [_group(member, library, kind, asked, tied) for kind in KINDS.values()]
    return Sheet(
        community=[group for group in groups if group.kind.side is Side.COMMUNITY],
        library=[group for group in groups if group.kind.side is Side.LIBRARY],
        drawn=[each for each in drawn if not each.is_let_go],
        let_go=[each for each in drawn if each.is_let_go],
    )


def read_drawn(
    member: Member,
    library: Library,
    opportunities: Iterable[Opportunity] | None = None,
    *,
    leaving: bool = False,
) -> list[Drawn]:
    """Opportunities with their ends: all of them, or these."""
    found = list(queries.opportunities_in(member) if opportunities is None else opportunities)
    keys: dict[int, list[str]] = defaultdict(list)
    for end in queries.ends_in(member).filter(opportunity__in=found):
        keys[end.opportunity_id].append(end.key)
    rows = rows_behind(member, {key for own in keys.values() for key in own}, leaving=leaving)
    return [_drawn(library, each, keys[each.pk], rows) for each in found]


def _drawn(
    library: Library, opportunity: Opportunity, keys: list[str], rows: dict[str, Any]
) -> Drawn:
    cards = [card_of(library, key, rows[key]) for key in keys if key in rows]
    return Drawn(
        opportunity=opportunity,
        community=[card for card in cards if card.kind.side is Side.COMMUNITY],
        library=[card for card in cards if card.kind.side is Side.LIBRARY],
    )


def cards_of(member: Member, library: Library, keys: Iterable[str]) -> list[Card]:
    """What is ticked, as lines; in the order of the sheet."""
    rows = rows_behind(member, keys)
    return [card_of(library, key, row) for key, row in rows.items()]


def _group(
    member: Member,
    library: Library,
    kind: EndKind,
    asked: Asked,
    tied: dict[str, list[int]],
) -> Group:
    chosen = {key for key in asked.chosen if key.rpartition("-")[0] == kind.name}
    picked = rows_behind(member, chosen) if chosen else {}
    rows = _narrowed(current_rows(member, kind), kind, asked, tied)
    rows = rows.exclude(pk__in=[row.pk for row in picked.values()])
    limit = MOST_SHOWN if asked.whole == kind.name else SHOWN_AT_ONCE
    shown = list(rows[:limit])
    more = max(rows.count() - len(shown), 0)
    lines = [*picked.items(), *((f"{kind.name}-{row.pk}", row) for row in shown)]
    cards = [
        card_of(library, key, row, tied_to=tuple(tied.get(key, ())), is_chosen=key in picked)
        for key, row in lines
    ]
    return Group(kind, cards, more)


def current_rows(member: Member, kind: EndKind, *, leaving: bool = False) -> QuerySet[Any]:
    """What is worth tying today: open needs, running programs, our own people."""
    rows = kind.visible(member, leaving=leaving)
    if kind.name == "resource_need":
        return rows.filter(state=NeedState.OPEN)
    if kind.name == "program":
        return rows.exclude(state=ProgramState.ENDED)
    if kind.name == "asset":
        return rows.filter(summary_row=SummaryRow.NONE)
    if kind.name == "person":
        return rows.filter(roles__kind__in=INSIDE).distinct()
    return rows


def _narrowed(
    rows: QuerySet[Any], kind: EndKind, asked: Asked, tied: dict[str, list[int]]
) -> QuerySet[Any]:
    """A kind that knows no audience or no place is not narrowed by it."""
    if asked.words:
        rows = rows.filter(_any_of(f"{name}__icontains" for name in kind.words)(asked.words))
    if asked.outlet_id and kind.outlet:
        rows = rows.filter(_any_of(kind.outlet)(asked.outlet_id))
    if asked.audience and kind.audience:
        rows = rows.filter(**{kind.audience: asked.audience})
    if asked.topic_id and kind.topic:
        rows = rows.filter(**{kind.topic: asked.topic_id})
    if asked.show in (TIED, UNTIED):
        keys = [int(key.rpartition("-")[2]) for key in tied if key.rpartition("-")[0] == kind.name]
        rows = rows.filter(pk__in=keys) if asked.show == TIED else rows.exclude(pk__in=keys)
    return rows.distinct()


def _any_of(names: Iterable[str]) -> Any:
    held = list(names)
    return lambda value: reduce(or_, (Q(**{name: value}) for name in held))
