"""Blank a person's withdrawn words in all of history; who and when stay."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import WITHDRAWN, RowData, is_withdrawn

# Shorter words than these are looked for as a whole only: a line that says "a" is in every sentence.
FEWEST_LETTERS_WITHIN = 4

_keepers: list[Callable[..., None]] = []


def register_keeper(forget: Callable[..., None]) -> None:
    """Whoever keeps copies of words says here, at start-up, how to forget those of one row.

    Called as forget(library_id=…, model=…, key=…), in the same transaction.
    """
    if forget not in _keepers:
        _keepers.append(forget)


def blank_words(*, library_id: int, model: str, key: str, columns: Collection[str]) -> int:
    """Replace every logged value of these columns of this row; returns how many entries changed.

    Where the sentence of such an entry quotes the words, they are blanked there as well.
    """
    touched, words, entries = [], set(), set()
    for change in Change.objects.filter(library_id=library_id, model=model, key=key):
        entries.add(change.change_set_id)
        found = _blank(change.before, columns) | _blank(change.after, columns)
        if found:
            words |= found
            touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
    _blank_sentences(ChangeSet.objects.filter(pk__in=entries), words)
    for forget in _keepers:
        forget(library_id=library_id, model=model, key=key)
    return len(touched)


def _blank(data: RowData, columns: Collection[str]) -> set[str]:
    """Blank the columns; returns the words that stood there."""
    present = [column for column in columns if data.get(column)]
    words = {data[column] for column in present if isinstance(data[column], str)}
    for column in present:
        data[column] = WITHDRAWN
    return words


def _blank_sentences(entries: Iterable[ChangeSet], words: set[str]) -> None:
    for entry in entries:
        values = {
            name: WITHDRAWN if _quotes(value, words) else value
            for name, value in entry.values.items()
            if name != "what"
        }
        if values != {name: value for name, value in entry.values.items() if name != "what"}:
            entry.values = {**entry.values, **values}
            entry.save(update_fields=["values"])


def _quotes(value: Any, words: set[str]) -> bool:
    """True where a value of a sentence is, contains or begins the withdrawn words."""
    if not isinstance(value, str) or is_withdrawn(value):
        return False
    start = value.rstrip("…. ")
    return value in words or any(
        (len(word) >= FEWEST_LETTERS_WITHIN and word in value)
        or (len(start) >= FEWEST_LETTERS_WITHIN and word.startswith(start))
        for word in words
    )
