"""Blank a person's withdrawn words wherever they are kept, history included; who and when stay.

The rooms say at start-up what they know: which rows are lines of somebody's own, which rows say the same
words, which rows quote them, and who keeps copies of its own.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q
from django.utils import timezone

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.pointing import entries_about, rows_pointing_at
from wherewithal.audit.rows import WITHDRAWN, RowData, is_withdrawn, model_for
from wherewithal.audit.saying import NO_WORDS, is_telling, quotes, without
from wherewithal.audit.telling import Pair

# The columns of a line in which its author's words stand that others may quote.
WORDS = ("text", "words", "name", "why", "not_asked")

Finder = Callable[[int, Pair], Iterable[Pair]]
Quoting = tuple[str, str, Collection[str], Collection[str] | None]
"""A model's slug, a key, and the columns that history forgets: all they said, or what says these words."""

LetGo = Callable[..., Iterable[Quoting]]

_lines: dict[str, Mapping[str, str]] = {}
_finders: list[Finder] = []
_tied: list[LetGo] = []
_searching: list[LetGo] = []
_keepers: list[Callable[..., None]] = []


def register_line(model: str, instead: Mapping[str, str]) -> None:
    """A kind of row that holds a person's own words, and what stands in its columns instead."""
    _lines[model] = instead


def register_same(find: Finder) -> None:
    """Whoever makes one row of another row's words finds them: find(library_id, (model, key))."""
    if find not in _finders:
        _finders.append(find)


def register_quoting(let_go: LetGo, *, is_tied: bool = True) -> None:
    """Whoever quotes lines lets the words go: let_go(changes, library_id=…, lines=…, words=…).

    `is_tied`: it finds what it cuts by the lines themselves. Whoever searches the whole library for the words is
    asked only where a line of one author goes, never where one text of a row to which several write does.
    """
    quoters = _tied if is_tied else _searching
    if let_go not in quoters:
        quoters.append(let_go)


def register_keeper(forget: Callable[..., None]) -> None:
    """Whoever keeps copies of words says here, at start-up, how to forget those of one row.

    Called as forget(library_id=…, model=…, key=…), in the same transaction.
    """
    if forget not in _keepers:
        _keepers.append(forget)


def withdraw_words(changes: Changes, *, library_id: int, model: str, key: str) -> None:
    """Blank a line, every row that says the same words and every quotation, in the bin as well.

    Nothing of the words is kept anywhere, so this cannot be undone.
    """
    lines = _with_same_words(library_id, (model, key))
    words = {text for line in lines for text in _texts_ever(library_id, line)}
    quoting = [
        found
        for let_go in (*_tied, *_searching)
        for found in let_go(changes, library_id=library_id, lines=lines, words=words)
    ]
    removed = [line for line in sorted(lines) if not _blank_row(changes, library_id, line)]
    changes.keep_now()
    for slug, row_key in sorted(lines):
        blank_words(library_id=library_id, model=slug, key=row_key, columns=_lines[slug])
    for slug, row_key in removed:
        blank_in_bin(library_id=library_id, model=slug, key=row_key, is_all=True)
    blank_quoting(library_id, quoting)
    pointing = {row for line in lines for row in rows_pointing_at(library_id, line)}
    _blank_sentences(entries_about(library_id, pointing), words)


def withdraw_said(
    changes: Changes, *, library_id: int, model: str, key: str, said: Mapping[str, Collection[str]]
) -> None:
    """Cut these texts, each by its column, out of a row to which several write, and out of all of its history.

    What others wrote beside them stays. Nothing of the texts is kept anywhere, so this cannot be undone.
    """
    words = {text for texts in said.values() for text in texts}
    quoting = let_go_of_tied(changes, library_id=library_id, line=(model, key), words=words)
    row: Any = model_for(model)._base_manager.filter(library_id=library_id, pk=key).first()
    if row is not None:
        changes.change(row, **{name: _left(model, row, name, said[name]) for name in said})
    changes.keep_now()
    for column, texts in said.items():
        blank_words(
            library_id=library_id, model=model, key=key, columns=(column,), quoting=set(texts)
        )
    blank_quoting(library_id, quoting)


def let_go_of_tied(
    changes: Changes, *, library_id: int, line: Pair, words: Collection[str]
) -> list[Quoting]:
    """Whoever quotes this very row lets these words go; what of history is to forget them."""
    return [
        found
        for let_go in _tied
        for found in let_go(changes, library_id=library_id, lines={line}, words=words)
    ]


def blank_quoting(library_id: int, quoting: Iterable[Quoting]) -> None:
    """History forgets what rows said that quoted the words."""
    for slug, key, columns, said in quoting:
        blank_words(library_id=library_id, model=slug, key=key, columns=columns, quoting=said)


def forget_copies(*, library_id: int, model: str, key: str) -> None:
    """Whoever keeps copies of the words of this row forgets them."""
    for forget in _keepers:
        forget(library_id=library_id, model=model, key=key)


def instead_of(model: str, column: str) -> str:
    """What stands in a column once its words are withdrawn."""
    return _lines[model][column]


def blank_sentences(library_id: int, row: Pair, entries: Collection[int], words: set[str]) -> None:
    """The sentences of these entries, and of all that are about the row, no longer quote the words."""
    model, key = row
    about = Q(library_id=library_id, about_model=model, about_key=key)
    _blank_sentences(ChangeSet.objects.filter(Q(pk__in=entries) | about), words)


def blank_words(
    *,
    library_id: int,
    model: str,
    key: str,
    columns: Collection[str],
    quoting: Collection[str] | None = None,
) -> None:
    """Replace every logged value of these columns of this row; with `quoting`, those that quote that.

    Where the sentence of such an entry quotes the words, they are blanked there as well.
    """
    touched, words, entries = [], set(), set()
    for change in Change.objects.filter(library_id=library_id, model=model, key=key):
        entries.add(change.change_set_id)
        is_in_bin = quoting is not None and change.action == ChangeAction.DELETED
        blank = _cut if is_in_bin else _blank
        found = blank(change.before, columns, quoting) | _blank(change.after, columns, quoting)
        if found:
            words |= found
            touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
    blank_sentences(library_id, (model, key), entries, words)
    forget_copies(library_id=library_id, model=model, key=key)


def blank_in_bin(
    *, library_id: int, model: str, key: str, columns: Collection[str] = (), is_all: bool = False
) -> None:
    """A removed line comes back blank, if it ever does; as withdrawn where all of it is."""
    removed = Change.objects.filter(
        library_id=library_id, model=model, key=key, action=ChangeAction.DELETED
    )
    for change in removed:
        instead = {column: _lines[model][column] for column in columns or _lines[model]}
        withdrawn = _marked(model, timezone.now().isoformat()) if is_all else {}
        change.before = {**change.before, **instead, **withdrawn}
        change.save(update_fields=["before"])


def _blank_row(changes: Changes, library_id: int, line: Pair) -> bool:
    """Blank the row itself; False where it lies in the bin."""
    model, key = line
    row: Any = model_for(model)._base_manager.filter(library_id=library_id, pk=key).first()
    if row is None:
        return False
    changes.change(row, **_lines[model], **_marked(model, timezone.now()))
    return True


def _left(model: str, row: Any, column: str, texts: Collection[str]) -> str:
    """What a column says without these texts; what stands instead where nothing is left."""
    left = without(getattr(row, column), texts).strip()
    return instead_of(model, column) if left in ("", NO_WORDS) else left


def _marked(model: str, when: Any) -> dict[str, Any]:
    """When it was withdrawn, for rows that are nothing but their words; others go on without them."""
    columns = {field.name for field in model_for(model)._meta.concrete_fields}
    return {"withdrawn_at": when} if "withdrawn_at" in columns else {}


def _with_same_words(library_id: int, line: Pair) -> set[Pair]:
    """The line and all rows that were made of it, or of which it was made, however far away."""
    found, new = {line}, [line]
    while new:
        line = new.pop()
        for find in _finders:
            more = set(find(library_id, line)) - found
            found |= more
            new += more
    return found


def _texts_ever(library_id: int, line: Pair) -> set[str]:
    """Everything that a line says and said."""
    model, key = line
    columns = [column for column in WORDS if column in _lines[model]]
    logged = Change.objects.filter(library_id=library_id, model=model, key=key)
    states: list[Mapping[str, Any]] = [
        state for change in logged for state in (change.before, change.after)
    ]
    states += model_for(model)._base_manager.filter(library_id=library_id, pk=key).values(*columns)
    said = [state.get(column) for state in states for column in columns]
    return {text for text in said if isinstance(text, str) and text not in ("", NO_WORDS)}


def _blank(data: RowData, columns: Collection[str], quoting: Collection[str] | None) -> set[str]:
    """Blank the columns, or what they quote; returns the words that stood there."""
    present = [
        column
        for column in columns
        if data.get(column) and (quoting is None or quotes(str(data[column]), quoting))
    ]
    words = {data[column] for column in present if isinstance(data[column], str)}
    for column in present:
        left = NO_WORDS if quoting is None else without(str(data[column]), quoting)
        data[column] = WITHDRAWN if left == NO_WORDS else left
    return words


def _cut(data: RowData, columns: Collection[str], quoting: Collection[str] | None) -> set[str]:
    """As _blank; what only quotes the words comes back from the bin without them."""
    words = set()
    for column in columns:
        said = data.get(column)
        if isinstance(said, str) and quotes(said, quoting or ()):
            words.add(said)
            data[column] = without(said, quoting or ())
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
    return quotes(value, words) or any(
        is_telling(start) and word.startswith(start) for word in words
    )
