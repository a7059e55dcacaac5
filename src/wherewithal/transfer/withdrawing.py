"""What was said by an organization and is taken back leaves the list's own words, too."""

from wherewithal.audit.models import Change
from wherewithal.audit.rows import WITHDRAWN, model_slug
from wherewithal.people.models import Organization
from wherewithal.transfer.models import ImportedRecord

ORGANIZATION = model_slug(Organization)
RECORD = model_slug(ImportedRecord)
WORDS = ("said", "cells")


def forget(*, library_id: int, model: str, key: str) -> None:
    """Blank what lists said of this organization, where it stands and in all of history."""
    if model != ORGANIZATION:
        return
    records = ImportedRecord.objects.in_library(library_id).filter(organization_id=int(key))
    keys = [str(found) for found in records.values_list("pk", flat=True)]
    records.update(said={}, cells=[])
    logged = Change.objects.filter(library_id=library_id, model=RECORD)
    touched = []
    for change in logged.filter(key__in=keys):
        for state in (change.before, change.after):
            state |= {column: WITHDRAWN for column in WORDS if state.get(column)}
        touched.append(change)
    Change.objects.bulk_update(touched, ["before", "after"])
