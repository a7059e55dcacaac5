"""From keys to what a person reads: live rows, their matching lines together, the words marked."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area
from wherewithal.search.backends import Groups, RowKey, backend
from wherewithal.search.marking import has_match, marked, snippet
from wherewithal.search.registry import Label, Searchable, searchables
from wherewithal.search.words import folded_words

LINES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A part of a row in which something matched."""

    label: Label
    text: SafeString


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, with its matching lines."""

    title: SafeString
    label: Label
    area: str
    detail: str
    address: tuple[str, dict[str, Any]] | None
    lines: list[Line]
    more_lines: int


Rows = dict[RowKey, Any]


def hits_for(
    member: Member,
    under: dict[RowKey, list[RowKey]],
    *,
    groups: Groups,
    labels: dict[str, str],
) -> tuple[list[Hit], set[str]]:
    """The hits in order, and which of the words in them are what was looked for."""
    rows = _load(member, [*under, *(match for matches in under.values() for match in matches)])
    matching = _matching(rows, groups)
    hits = [
        _hit(head, [match for match in matches if match in rows], rows, matching, labels)
        for head, matches in under.items()
        if head in rows
    ]
    return hits, matching


def _load(member: Member, keys: list[RowKey]) -> Rows:
    by_slug: dict[str, set[int]] = defaultdict(set)
    for slug, row_id in keys:
        by_slug[slug].add(row_id)
    return {
        (slug, row.pk): row
        for slug, row_ids in by_slug.items()
        for row in searchables()[slug].visible_to(member).filter(pk__in=row_ids)
    }


def _matching(rows: Rows, groups: Groups) -> set[str]:
    words: set[str] = set()
    for (slug, _row_id), row in rows.items():
        source = searchables()[slug]
        words.update(folded_words(source.title_of(row)), folded_words(source.text_of(row)))
    return backend().matching_words(groups, words) if words else set()


def _hit(
    head: RowKey, matches: list[RowKey], rows: Rows, matching: set[str], labels: dict[str, str]
) -> Hit:
    source, row = searchables()[head[0]], rows[head]
    lines = [
        line
        for match in matches
        for line in _lines(searchables()[match[0]], rows[match], matching, labels)
    ]
    area = source.area(row) if source.area else ""
    return Hit(
        title=marked(source.title_of(row) or str(source.label), matching),
        label=Area(area).label if area else source.label,
        area=area,
        detail=source.detail(row) if source.detail else "",
        address=source.address(row) if source.address else None,
        lines=lines[:LINES_SHOWN],
        more_lines=len(lines[LINES_SHOWN:]),
    )


def _lines(source: Searchable, row: Any, matching: set[str], labels: dict[str, str]) -> list[Line]:
    return [
        Line(
            label=source.line_label(row, column, labels) if source.line_label else "",
            text=snippet(getattr(row, column), matching),
        )
        for column in source.text_columns
        if has_match(getattr(row, column), matching)
    ]
