"""What was said by somebody and is taken back leaves the list's own words, too."""

from wherewithal.audit.models import Change
from wherewithal.audit.rows import WITHDRAWN, model_slug
from wherewithal.transfer.kinds import KINDS
from wherewithal.transfer.models import ImportedRecord

POINTERS = {model_slug(kind.model): kind.pointer for kind in KINDS}
RECORD = model_slug(ImportedRecord)
WORDS = ("said", "cells")


def forget(*, library_id: int, model: str, key: str) -> None:
    """Blank what lists said of this record, where it stands and in all of history."""
    if model not in POINTERS:
        return
    records = ImportedRecord.objects.in_library(library_id).filter(
        **{f"{POINTERS[model]}_id": int(key)}
    )
    keys = [str(found) for found in records.values_list("pk", flat=True)]
    records.update(said={}, cells=[])
    logged = Change.objects.filter(library_id=library_id, model=RECORD)
    touched = []
    for change in logged.filter(key__in=keys):
        for state in (change.before, change.after):
            state |= {column: WITHDRAWN for column in WORDS if state.get(column)}
        touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
