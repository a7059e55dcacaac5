"""Blank a person's withdrawn words in all of history; who and when stay."""

from collections.abc import Collection

from wherewithal.audit.models import Change
from wherewithal.audit.rows import WITHDRAWN, RowData


def blank_words(*, library_id: int, model: str, key: str, columns: Collection[str]) -> int:
    """Replace every logged value of these columns of this row; returns how many entries changed."""
    touched = []
    for change in Change.objects.filter(library_id=library_id, model=model, key=key):
        blanked = [_blank(change.before, columns), _blank(change.after, columns)]
        if any(blanked):
            touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
    return len(touched)


def _blank(data: RowData, columns: Collection[str]) -> bool:
    present = [column for column in columns if data.get(column)]
    for column in present:
        data[column] = WITHDRAWN
    return bool(present)
