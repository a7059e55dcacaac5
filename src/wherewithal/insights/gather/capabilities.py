"""What a member may read of all capabilities, arranged for the engine.

Words, whose they are and who may read them come from live rows each time; only what is costly is kept
in the process: the vectors of the list, and the arrays made of them, for the libraries asked for last.
About 6 KB of memory for each passage.
"""

from collections import OrderedDict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from wherewithal.accounts.actors import Member
from wherewithal.audit import following
from wherewithal.engine.matching.index import Index, build_index
from wherewithal.engine.matching.problem import Source, Statement
from wherewithal.engine.matching.sentences import Passage, passages
from wherewithal.insights.encoder import ENCODERS
from wherewithal.insights.gather.sources import sources_told_to
from wherewithal.insights.index.contributor import statement_id
from wherewithal.insights.index.contributors import CONTRIBUTORS
from wherewithal.insights.index.models import IndexPosition, capabilities_in
from wherewithal.insights.index.prepare import encoder_name, unpacked
from wherewithal.insights.index.reading import Span, digest_of
from wherewithal.insights.networks.queries import unspoken
from wherewithal.insights.shared_by_all import shared_by_all
from wherewithal.libraries.models import Library

LIBRARIES_KEPT = 2
READERS_KEPT = 3
"""So many different views of a library are kept: what is private makes them differ."""

Told = tuple[tuple[Source, ...], tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The vectors of one text, with its digest and the places of its passages."""

    digest: str
    spans: list[Span]
    vectors: NDArray[np.float16]


@dataclass(slots=True)
class Kept:
    """What a process remembers of one library."""

    made_at: datetime | None = None
    revision: int = -1
    meanings: dict[str, Meaning] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    cut: dict[str, tuple[Statement, tuple[Passage, ...]]] = field(default_factory=dict)
    views: OrderedDict[int, tuple[Told, Index]] = field(default_factory=OrderedDict)
    before: Index | None = None

    def passages_of(self, statement: Statement) -> tuple[Passage, ...]:
        """Cut anew only where it says something else now."""
        known = self.cut.get(statement.id)
        if known is None or known[0] != statement:
            known = self.cut[statement.id] = (statement, passages(statement))
        return known[1]

    @property
    def last_view(self) -> Index | None:
        """The arrays that were made last: most of them are the same next time."""
        return next((index for _told, index in reversed(self.views.values())), self.before)

    def forget_all_but(self, statements: Set[str]) -> None:
        """Words that nobody may read any more are not kept, where another reader's view does not hold them."""
        held = {each.id for (_, said), _ in self.views.values() for each in said}
        for gone in self.cut.keys() - statements - held:
            del self.cut[gone]


_kept: OrderedDict[int, Kept] = OrderedDict()


def capabilities_told_to(member: Member) -> Index:
    """All that this member may read, ready to be matched. Follow the change log first (`index.follow`)."""
    kept = _up_to_date(member.library_id)
    sources = tuple(sources_told_to(member))
    known = {source.id for source in sources}
    said = (each for room in CONTRIBUTORS for each in room.told_to(member))
    silent = unspoken(member)
    told = (
        sources,
        tuple(each for each in said if each.source in known and silent.allows(each.text)),
    )
    view = hash(told)
    if view in kept.views and kept.views[view][0] == told:
        kept.views.move_to_end(view)
        return kept.views[view][1]
    index = _index(told, kept)
    kept.views[view], kept.before = (told, index), None
    while len(kept.views) > READERS_KEPT:
        kept.views.popitem(last=False)
    return index


def _up_to_date(library_id: int) -> Kept:
    kept = _kept.setdefault(library_id, Kept())
    _kept.move_to_end(library_id)
    while len(_kept) > LIBRARIES_KEPT:
        _kept.popitem(last=False)
    position = following.find_position(IndexPosition, library_id)
    revision = position.revision if position is not None else 0
    made_at = Library.objects.get(pk=library_id).made_at
    if kept.made_at != made_at or kept.revision > revision:  # another database: it was restored
        kept = _kept[library_id] = Kept(made_at)
    if kept.revision != revision:
        _read_meanings(library_id, kept)
        kept.revision = revision
        kept.before = kept.last_view
        kept.views.clear()
    return kept


def _read_meanings(library_id: int, kept: Kept) -> None:
    """Only what was written since the last time; what is gone is forgotten here, too."""
    rows = capabilities_in(library_id).filter(encoder=encoder_name())
    there = set(rows.values_list("pk", flat=True))
    for key in kept.keys.keys() - there:
        kept.meanings.pop(kept.keys.pop(key), None)
    dimensions = ENCODERS[encoder_name()].dimensions
    for row in rows.filter(revision__gt=kept.revision).iterator():
        name = statement_id(row.model, row.row_id, row.column)
        kept.keys[row.pk] = name
        kept.meanings[name] = Meaning(
            row.digest, row.spans, unpacked(row.vectors, dimensions=dimensions)
        )


def _index(told: Told, kept: Kept) -> Index:
    sources, statements = told
    parts: list[Passage] = []
    vectors: list[NDArray[np.float16]] = []
    kept.forget_all_but({statement.id for statement in statements})
    for statement in statements:
        cut = kept.passages_of(statement)
        parts += cut
        vectors.append(_vectors(statement, cut, kept))
    empty = np.zeros((0, ENCODERS[encoder_name()].dimensions), dtype=np.float16)
    shared = shared_by_all(encoder_name())
    matrix = np.concatenate([empty, *vectors])
    return build_index(sources, statements, parts, matrix, shared=shared, before=kept.last_view)


def _vectors(statement: Statement, cut: Sequence[Passage], kept: Kept) -> NDArray[np.float16]:
    """Nothing where a text is not worked out yet: then only its words can be found."""
    meaning = kept.meanings.get(statement.id)
    spans = [[each.start, each.end] for each in cut]
    if meaning is not None and (meaning.digest, meaning.spans) == (
        digest_of(statement.text),
        spans,
    ):
        return meaning.vectors
    return np.zeros((len(cut), ENCODERS[encoder_name()].dimensions), dtype=np.float16)
