"""The strengths × needs matrix: what we bring in rows, what people want in columns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, Q
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import may_withdraw
from wherewithal.capacity.models import Area, Asset, NoteKind
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.community.needs.allowed import may_change
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.opportunities.weighing.queries import links_visible_to
from wherewithal.people.models import LineKind, PersonLine
from wherewithal.people.queries import lines_visible_to
from wherewithal.ui.keys import read_key
from wherewithal.vocabulary.audiences import Audience
from wherewithal.vocabulary.models import Tagging

SAID_GLADLY = (LineKind.INTEREST, LineKind.OFFER)
PEOPLE = "people"
GROUPS: dict[str, str | Promise] = {
    PEOPLE: _("What people would gladly give"),
    **{str(area): area.label for area in Area},
}


@dataclass(frozen=True, slots=True)
class Strength:
    """One row: a row of the worksheets with its strengths, or a line about a person."""

    key: str
    group: str
    name: str
    words: tuple[str, ...]
    topics: dict[int, str]
    asset: Asset | None = None
    line: PersonLine | None = None


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

    @property
    def is_filled(self) -> bool:
        """True when there is something in it."""
        return bool(self.topics or self.links)


@dataclass(frozen=True, slots=True)
class Row:
    """A strength and its cells, one for each need."""

    strength: Strength
    cells: list[Cell]

    @property
    def is_empty(self) -> bool:
        """True for a strength that serves no need here."""
        return not any(cell.is_filled for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it, with what stands alone on either side."""

    needs: list[CommunityNeed]
    rows: list[Row]

    @property
    def groups(self) -> list[tuple[str | Promise, str, list[Row]]]:
        """The rows by what they are, in the order of the sheets."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            found[row.strength.group].append(row)
        return [(label, key, found[key]) for key, label in GROUPS.items() if found[key]]

    @property
    def unmet(self) -> list[CommunityNeed]:
        """Needs that nothing of ours serves."""
        met = {cell.need.pk for row in self.rows for cell in row.cells if cell.is_filled}
        return [need for need in self.needs if need.pk not in met]

    @property
    def unused(self) -> list[Strength]:
        """Strengths that serve no need."""
        return [row.strength for row in self.rows if row.is_empty]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the matrix somebody asks for; empty means all."""

    outlet: int | None = None
    team: int | None = None
    audience: str = ""

    @property
    def is_all(self) -> bool:
        """True when nothing was filtered."""
        return self == Scope()


def scope_of(query: QueryDict) -> Scope:
    """The filters of an address; what is not known is left out."""
    outlet, team = (read_key(query.get(name, "")) for name in ("outlet", "team"))
    audience = query.get("audience", "")
    return Scope(outlet, team, audience if audience in Audience.values else "")


def matrix_for(member: Member, scope: Scope = Scope()) -> Matrix:
    """The matrix as this member may read it, in a fixed number of statements."""
    needs = _needs(member, scope)
    links = _links(member)
    rows = [
        Row(strength, [_cell(strength, need, links) for need in needs])
        for strength in strengths_for(member, scope)
    ]
    return Matrix(needs, rows)


def strengths_for(member: Member, scope: Scope = Scope()) -> list[Strength]:
    """What people would gladly give, then the rows of the sheets that name a strength."""
    return [*_of_people(member, scope), *_of_sheets(member, scope)]


def _of_people(member: Member, scope: Scope) -> Iterable[Strength]:
    lines = lines_visible_to(member).filter(kind__in=SAID_GLADLY)
    if scope.outlet:
        lines = lines.filter(person__roles__outlet=scope.outlet)
    if scope.team:
        lines = lines.filter(person__roles__team=scope.team)
    lines = lines.select_related("person").prefetch_related(_ties(member)).distinct()
    for line in lines.order_by("person__position", "person_id", "pk"):
        yield Strength(
            f"line-{line.pk}", PEOPLE, line.person.name, (line.text,), _topics(line), line=line
        )


def _of_sheets(member: Member, scope: Scope) -> Iterable[Strength]:
    """Rows with a strength, and rows that somebody tied to a topic or linked."""
    notes = notes_visible_to(member).filter(kind=NoteKind.STRENGTH)
    linked = Q(taggings__isnull=False) | Q(matrix_links__isnull=False)
    assets = assets_visible_to(member).filter(Q(notes__in=notes) | linked)
    if scope.outlet:
        assets = assets.filter(Q(placements__outlet=scope.outlet) | Q(placements=None))
    if scope.team:
        assets = assets.filter(team=scope.team)
    shown = Prefetch("notes", queryset=notes.order_by("position", "pk"), to_attr="seen_strengths")
    assets = assets.distinct().prefetch_related(shown, _ties(member))
    areas = list(Area.values)
    for asset in sorted(assets, key=lambda row: (areas.index(row.area), row.position, row.pk)):
        words = tuple(note.text for note in asset.seen_strengths)
        yield Strength(
            f"asset-{asset.pk}", asset.area, asset.name, words, _topics(asset), asset=asset
        )


def _needs(member: Member, scope: Scope) -> list[CommunityNeed]:
    needs = needs_visible_to(member)
    if scope.audience:
        needs = needs.filter(audience=scope.audience)
    if scope.outlet:
        needs = needs.filter(Q(outlet=scope.outlet) | Q(outlet=None))
    return list(needs.prefetch_related(_ties(member)))


def _ties(member: Member) -> "Prefetch[Any]":
    ties = Tagging.objects.in_library(member.library_id).select_related("topic")
    return Prefetch("taggings", queryset=ties.order_by("topic__name", "pk"), to_attr="seen_topics")


def _topics(row: Any) -> dict[int, str]:
    return {tie.topic_id: tie.topic.name for tie in row.seen_topics}


def _links(member: Member) -> dict[tuple[str, int], list[DrawnLink]]:
    found: dict[tuple[str, int], list[DrawnLink]] = defaultdict(list)
    for link in links_visible_to(member):
        key = f"asset-{link.asset_id}" if link.asset_id else f"line-{link.line_id}"
        drawn = DrawnLink(link, may_change(member, link), may_withdraw(member, link))
        found[key, link.need_id].append(drawn)
    return found


def _cell(
    strength: Strength,
    need: CommunityNeed,
    links: dict[tuple[str, int], list[DrawnLink]],
) -> Cell:
    shared = [name for key, name in _topics(need).items() if key in strength.topics]
    return Cell(need, shared, links.get((strength.key, need.pk), []))


def choices_of(strengths: Sequence[Strength]) -> list[Any]:
    """The strengths for a list to choose from, in groups."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in strengths:
        label = each.name if each.asset else f"{each.name}: {each.words[0][:80]}"
        found[each.group].append((each.key, label))
    return [(label, found[key]) for key, label in GROUPS.items() if found[key]]
