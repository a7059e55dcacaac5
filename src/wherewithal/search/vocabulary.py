"""The words that a library uses, counted by entry: where mistyped and half-typed words are looked up."""

from collections import Counter, defaultdict

from rapidfuzz import process
from rapidfuzz.distance import OSA

from wherewithal.search.backends import backend
from wherewithal.search.models import SearchEntry, SearchWord

MOST_ENDINGS = 30
MOST_CORRECTIONS = 8
BATCH = 500


def words_of(entry: SearchEntry) -> set[str]:
    """The different words of an entry."""
    return {*entry.title.split(), *entry.words.split()}


def count_change(library_id: int, *, gone: Counter[str], here: Counter[str]) -> None:
    """Keep the counts in step with entries: the words that went, and those that came."""
    change = here.copy()
    change.subtract(gone)
    words = sorted(word for word, difference in change.items() if difference)
    for start in range(0, len(words), BATCH):
        _apply(library_id, {word: change[word] for word in words[start : start + BATCH]})


def _apply(library_id: int, change: dict[str, int]) -> None:
    words = SearchWord.objects.in_library(library_id)
    stored = dict(words.filter(word__in=list(change)).values_list("word", "uses"))
    uses = {word: stored.get(word, 0) + difference for word, difference in change.items()}
    words.filter(word__in=[word for word, count in uses.items() if count <= 0]).delete()
    SearchWord.objects.bulk_create(
        [
            SearchWord(library_id=library_id, word=word, uses=count)
            for word, count in uses.items()
            if count > 0
        ],
        update_conflicts=True,
        unique_fields=["library", "word"],
        update_fields=["uses"],
    )


def endings(library_id: int, beginning: str) -> list[str]:
    """Words that begin so, the most used first: a half-typed word has no stem to be found by."""
    words = SearchWord.objects.in_library(library_id).filter(word__startswith=beginning)
    found = words.exclude(word=beginning).order_by("-uses", "word")
    return list(found.values_list("word", flat=True)[:MOST_ENDINGS])


def corrections(library_id: int, word: str) -> list[str]:
    """Words of this library that may have been meant, the likeliest first."""
    reach = _reach(word)
    if not reach:
        return []
    near = sorted(backend().similar_words(library_id, word, reach=reach))
    return _closest(word, near, reach=reach) or _closest_beginnings(word, near, reach=reach)


def _closest(word: str, near: list[str], *, reach: int) -> list[str]:
    found = process.extract(
        word, near, scorer=OSA.distance, score_cutoff=reach, limit=MOST_CORRECTIONS + 1
    )
    return [close for close, _distance, _index in found if close != word][:MOST_CORRECTIONS]


def _closest_beginnings(word: str, near: list[str], *, reach: int) -> list[str]:
    """For a slip in another form of the word than the one that stands there."""
    begin_so: list[str] = []
    for length in (len(word) + 1, len(word), len(word) - 1):
        beginnings: dict[str, list[str]] = defaultdict(list)
        for candidate in near:
            beginnings[candidate[:length]].append(candidate)
        for beginning in _closest(word, list(beginnings), reach=min(reach, 1)):
            begin_so += beginnings[beginning]
    return list(dict.fromkeys(begin_so))[:MOST_CORRECTIONS]


def _reach(word: str) -> int:
    """How many slips of the finger are forgiven: none in a short word or a number."""
    if len(word) < 4 or word.isdigit():
        return 0
    return 1 if len(word) < 7 else 2
