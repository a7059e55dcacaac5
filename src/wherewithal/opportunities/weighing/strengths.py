"""What we bring: rows of the worksheets that name a strength, and what people would gladly give."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset, NoteKind
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.opportunities.weighing.scope import WHOLE, Scope
from wherewithal.people.models import LineKind, PersonLine
from wherewithal.people.queries import lines_visible_to
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


def strengths_for(member: Member, scope: Scope = WHOLE) -> list[Strength]:
    """What people would gladly give, then the rows of the sheets that name a strength."""
    return [*_of_people(member, scope), *_of_sheets(member, scope)]


def _of_people(member: Member, scope: Scope) -> Iterable[Strength]:
    lines = lines_visible_to(member).filter(kind__in=SAID_GLADLY)
    if scope.outlet:
        lines = lines.filter(person__roles__outlet=scope.outlet)
    if scope.team:
        lines = lines.filter(person__roles__team=scope.team)
    lines = lines.select_related("person").prefetch_related(ties_of(member)).distinct()
    for line in lines.order_by("person__position", "person_id", "pk"):
        yield Strength(
            f"line-{line.pk}", PEOPLE, line.person.name, (line.text,), topics_of(line), line=line
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
    assets = assets.distinct().prefetch_related(shown, ties_of(member))
    areas = list(Area.values)
    for asset in sorted(assets, key=lambda row: (areas.index(row.area), row.position, row.pk)):
        words = tuple(note.text for note in asset.seen_strengths)
        yield Strength(
            f"asset-{asset.pk}", asset.area, asset.name, words, topics_of(asset), asset=asset
        )


def ties_of(member: Member) -> "Prefetch[Any]":
    """The topics of a row, by name, as `seen_topics`."""
    ties = Tagging.objects.in_library(member.library_id).select_related("topic")
    return Prefetch("taggings", queryset=ties.order_by("topic__name", "pk"), to_attr="seen_topics")


def topics_of(row: Any) -> dict[int, str]:
    """The topics of a row that was read with `ties_of`."""
    return {tie.topic_id: tie.topic.name for tie in row.seen_topics}


def choices_of(strengths: Sequence[Strength]) -> list[Any]:
    """The strengths for a list to choose from, in groups."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in strengths:
        label = each.name if each.asset else f"{each.name}: {each.words[0][:80]}"
        found[each.group].append((each.key, label))
    return [(label, found[key]) for key, label in GROUPS.items() if found[key]]
