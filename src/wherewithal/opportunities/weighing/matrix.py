"""The strengths × needs matrix: what we bring in rows, what people want in columns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import may_withdraw
from wherewithal.community.needs.allowed import may_change
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.opportunities.weighing.queries import links_visible_to
from wherewithal.opportunities.weighing.scope import WHOLE, Scope
from wherewithal.opportunities.weighing.strengths import (
    GROUPS,
    Strength,
    strengths_for,
    ties_of,
    topics_of,
)


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link by hand, and what the reader may do to it."""

    link: MatrixLink
    may_remove: bool
    may_withdraw: bool


@dataclass(slots=True)
class Cell:
    """Where a strength and a need meet: the topics that they share, the links drawn between them."""

    need: CommunityNeed
    topics: list[str] = field(default_factory=list)
    links: list[DrawnLink] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """A strength, and the needs that it meets."""

    strength: Strength
    needs: Sequence[CommunityNeed]
    filled: dict[int, Cell]

    @property
    def cells(self) -> list[Cell | None]:
        """One for each need; None where they do not meet."""
        return [self.filled.get(need.pk) for need in self.needs]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it, with what stands alone on either side.

    Strengths stand in the order of the sheets; rows that meet the most needs come first.
    """

    needs: list[CommunityNeed]
    strengths: list[Strength]
    rows: list[Row]

    @property
    def unmet(self) -> list[CommunityNeed]:
        """Needs that nothing of ours serves."""
        met = {key for row in self.rows for key in row.filled}
        return [need for need in self.needs if need.pk not in met]

    @property
    def unused(self) -> list[Strength]:
        """Strengths that serve no need."""
        return [row.strength for row in self.rows if not row.filled]


def matrix_for(member: Member, scope: Scope = WHOLE) -> Matrix:
    """The matrix as this member may read it, in a fixed number of statements."""
    needs, strengths = _needs(member, scope), strengths_for(member, scope)
    links, by_topic = _links(member), _by_topic(needs)
    rows = [
        Row(strength, needs, _filled(strength, needs, by_topic, links.get(strength.key, {})))
        for strength in strengths
    ]
    return Matrix(needs, strengths, sorted(rows, key=lambda row: -len(row.filled)))


def by_group(rows: Iterable[Row]) -> list[tuple[str | Promise, str, list[Row]]]:
    """Rows by what they are, in the order of the sheets."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.strength.group].append(row)
    return [(label, key, found[key]) for key, label in GROUPS.items() if found[key]]


def _needs(member: Member, scope: Scope) -> list[CommunityNeed]:
    needs = needs_visible_to(member)
    if scope.audience:
        needs = needs.filter(audience=scope.audience)
    if scope.outlet:
        needs = needs.filter(Q(outlet=scope.outlet) | Q(outlet=None))
    return list(needs.prefetch_related(ties_of(member)))


def _by_topic(needs: Iterable[CommunityNeed]) -> dict[int, list[CommunityNeed]]:
    found: dict[int, list[CommunityNeed]] = defaultdict(list)
    for need in needs:
        for key in topics_of(need):
            found[key].append(need)
    return found


def _links(member: Member) -> dict[str, dict[int, list[DrawnLink]]]:
    found: dict[str, dict[int, list[DrawnLink]]] = defaultdict(lambda: defaultdict(list))
    for link in links_visible_to(member):
        key = f"asset-{link.asset_id}" if link.asset_id else f"line-{link.line_id}"
        drawn = DrawnLink(link, may_change(member, link), may_withdraw(member, link))
        found[key][link.need_id].append(drawn)
    return found


def _filled(
    strength: Strength,
    needs: Iterable[CommunityNeed],
    by_topic: dict[int, list[CommunityNeed]],
    links: dict[int, list[DrawnLink]],
) -> dict[int, Cell]:
    """Only the cells that hold something: most of a large matrix is empty."""
    cells: dict[int, Cell] = {}
    for key, name in strength.topics.items():
        for need in by_topic.get(key, ()):
            cells.setdefault(need.pk, Cell(need)).topics.append(name)
    for need in needs if links else ():
        if need.pk in links:
            cells.setdefault(need.pk, Cell(need)).links.extend(links[need.pk])
    return cells
