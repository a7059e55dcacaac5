"""Find words in everything that a member may see.

The index only says where to look. Which rows count, and every word that is shown, come from the live
rows through the querysets that each room keeps for its readers: nothing hidden can be told from an
answer, a count or a suggested word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from wherewithal.accounts.actors import Member
from wherewithal.search import vocabulary
from wherewithal.search.backends import Groups, RowKey, backend
from wherewithal.search.follow import follow
from wherewithal.search.registry import searchables
from wherewithal.search.results import Hit, hits_for
from wherewithal.search.words import folded_words

MOST_LETTERS = 200
MOST_WORDS = 8
HITS_A_PAGE = 30
BATCH = 5000  # keys in one statement


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found."""

    count: int = 0
    hits: list[Hit] = field(default_factory=list)
    page: int = 1
    has_more: bool = False
    # Words that were looked for instead of mistyped ones; each stands in something shown here.
    corrected: list[str] = field(default_factory=list)
    # True where nothing had all the words, and these have one of them.
    has_any_word_only: bool = False


@dataclass(frozen=True, slots=True)
class _Attempt:
    groups: Groups
    corrections: frozenset[str] = frozenset()
    is_any_word: bool = False


def find(member: Member, text: str, *, labels: dict[str, str], page: int = 1) -> Found:
    """What matches every word; else what matches them when spelled a little differently; else any."""
    words = list(dict.fromkeys(folded_words(text[:MOST_LETTERS])))[:MOST_WORDS]
    if not words:
        return Found()
    follow(member.library_id)
    for attempt in _attempts(member.library_id, words):
        under = _visible_matches(member, attempt.groups)
        if under:
            return _found(member, attempt, under, labels=labels, page=page)
    return Found()


def _attempts(library_id: int, words: list[str]) -> Iterator[_Attempt]:
    completed = [[word, *vocabulary.endings(library_id, word)] for word in words]
    yield _Attempt(completed)
    meant = {word: vocabulary.corrections(library_id, word) for word in words}
    corrections = frozenset(close for found in meant.values() for close in found)
    wider = [[*group, *meant[word]] for word, group in zip(words, completed, strict=True)]
    if corrections:
        yield _Attempt(wider, corrections)
    if len(words) > 1:
        yield _Attempt([list(chain(*completed))], is_any_word=True)
        yield _Attempt([list(chain(*wider))], corrections, is_any_word=True)


def _found(
    member: Member,
    attempt: _Attempt,
    under: dict[RowKey, list[RowKey]],
    *,
    labels: dict[str, str],
    page: int,
) -> Found:
    start = (page - 1) * HITS_A_PAGE
    shown = dict(islice(under.items(), start, start + HITS_A_PAGE))
    hits, matching = hits_for(member, shown, groups=attempt.groups, labels=labels)
    return Found(
        count=len(under),
        hits=hits,
        page=page,
        has_more=len(under) > start + HITS_A_PAGE,
        corrected=sorted(attempt.corrections & matching),
        has_any_word_only=attempt.is_any_word,
    )


def _visible_matches(member: Member, groups: Groups) -> dict[RowKey, list[RowKey]]:
    """The matching rows that the member may see, under the row that leads to them, best first."""
    matches = backend().matches(member.library_id, groups)
    heads = _visible_heads(member, matches)
    under: dict[RowKey, list[RowKey]] = defaultdict(list)
    for match in matches:
        if match in heads:
            under[heads[match]].append(match)
    may_lead = _visible_among(member, set(under))
    return {head: rows for head, rows in under.items() if head in may_lead}


def _visible_heads(member: Member, matches: Iterable[RowKey]) -> dict[RowKey, RowKey]:
    heads: dict[RowKey, RowKey] = {}
    for slug, keys in _by_slug(matches).items():
        source = searchables()[slug]
        rows = source.visible_to(member).order_by().prefetch_related(None)
        for batch in _batches(keys):
            found = rows.filter(pk__in=batch).values_list("pk", source.under_column or "pk")
            heads.update({(slug, key): (source.under_slug, head) for key, head in found})
    return heads


def _visible_among(member: Member, keys: Iterable[RowKey]) -> set[RowKey]:
    visible: set[RowKey] = set()
    for slug, row_ids in _by_slug(keys).items():
        rows = searchables()[slug].visible_to(member).order_by().prefetch_related(None)
        for batch in _batches(row_ids):
            found = rows.filter(pk__in=batch).values_list("pk", flat=True)
            visible.update((slug, key) for key in found)
    return visible


def _by_slug(keys: Iterable[RowKey]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for slug, row_id in keys:
        if slug in searchables():
            found[slug].append(row_id)
    return found


def _batches(keys: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]
