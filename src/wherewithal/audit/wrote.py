"""Who wrote what a row says, where the row itself does not tell: the log does."""

from collections.abc import Mapping

from wherewithal.audit.models import Change, ChangeSet


def first_said(
    *, library_id: int, model: str, column: str, texts: Mapping[str, str]
) -> dict[str, ChangeSet]:
    """The entry in which each row came to say this text; by key. Whoever undoes writes nothing."""
    found: dict[str, ChangeSet] = {}
    changes = Change.objects.filter(library_id=library_id, model=model, key__in=list(texts))
    for change in changes.select_related("change_set").order_by("pk"):
        text = texts[change.key]
        if text and change.key not in found and change.after.get(column) == text:
            found[change.key] = change.change_set
    return found
