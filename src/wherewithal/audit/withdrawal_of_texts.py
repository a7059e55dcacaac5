"""Take one person's texts out of a row to which several write, and out of all of its history; the others' stay."""

from collections.abc import Collection, Mapping
from typing import Any

from wherewithal.audit import withdrawal
from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import WITHDRAWN, RowData, model_for
from wherewithal.audit.telling import Pair
from wherewithal.audit.whose import States, left_without, phrases_of, states_of, texts_in


def withdraw_texts(
    changes: Changes,
    *,
    library_id: int,
    model: str,
    key: str,
    texts: Mapping[str, Collection[int]],
) -> None:
    """Take these texts, by their column, out of a row as it stands, lies in the bin, and ever was.

    What others wrote into the same column stays word by word. Nothing of the texts is kept, so there is no undo.
    """
    line, columns = (model, key), {model: tuple(texts)}
    found = states_of(library_id=library_id, rows=[line], columns=columns)
    states = found.get(line, {})
    gone = {column: (states.get(column, {}), ids) for column, ids in texts.items()}
    phrases = {phrase for each, ids in gone.values() for phrase in phrases_of(each, ids)}
    quoting = withdrawal.let_go_of_tied(changes, library_id=library_id, line=line, words=phrases)
    row: Any = model_for(model)._base_manager.filter(library_id=library_id, pk=key).first()
    if row is not None:
        changes.change(row, **_left_of_row(model, row, gone))
    kept = changes.keep_now()
    _cut_history(library_id, model, key, gone, kept)
    withdrawal.blank_quoting(library_id, quoting)
    withdrawal.forget_copies(library_id=library_id, model=model, key=key)


Gone = Mapping[str, tuple[States, Collection[int]]]


def _left_of_row(model: str, row: Any, gone: Gone) -> dict[str, str]:
    left = {}
    for column, (states, ids) in gone.items():
        now = getattr(row, column)
        cut = left_without(states, now, ids)
        left[column] = cut if cut or not now else withdrawal.instead_of(model, column)
    return left


def _cut_history(
    library_id: int, model: str, key: str, gone: Gone, withdrawing: ChangeSet | None
) -> None:
    touched, entries, words = [], set(), set()
    for change in Change.objects.filter(library_id=library_id, model=model, key=key):
        is_this = withdrawing is not None and change.change_set_id == withdrawing.pk
        is_in_bin = change.action == ChangeAction.DELETED
        found = _cut(model, change.before, gone, is_in_bin=is_in_bin, is_this=is_this)
        found |= _cut(model, change.after, gone)
        if found:
            words |= found
            entries.add(change.change_set_id)
            touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
    withdrawal.blank_sentences(library_id, (model, key), entries, words)


def _cut(
    model: str, data: RowData, gone: Gone, *, is_in_bin: bool = False, is_this: bool = False
) -> set[str]:
    """Cut the texts out of one logged state; what it said before."""
    found = set()
    for column, (states, ids) in gone.items():
        said = data.get(column)
        if not isinstance(said, str) or not said:
            continue
        left = left_without(states, said, ids)
        if left == said:
            continue
        found.add(said)
        nothing = withdrawal.instead_of(model, column) if is_in_bin else WITHDRAWN
        # The entry of the withdrawal itself says that words were withdrawn, whatever is left of others'.
        data[column] = WITHDRAWN if is_this else left or nothing
    return found


def withdraw_texts_by(
    changes: Changes, *, library_id: int, line: Pair, column: str, user_id: int
) -> None:
    """Take everything that this user wrote into a column out of it; what others wrote stays."""
    model, key = line
    found = states_of(library_id=library_id, rows=[line], columns={model: (column,)})
    texts = [text.id for text in texts_in(found.get(line, {}).get(column, {}), by=user_id)]
    withdraw_texts(changes, library_id=library_id, model=model, key=key, texts={column: texts})
