"""Who wrote what a row says, where the row itself does not tell: the log does."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import Q

from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.telling import Pair


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


def texts_of(
    *,
    library_id: int,
    rows: Collection[Pair],
    columns: Mapping[str, Collection[str]],
    user_id: int | None = None,
) -> dict[Pair, dict[str, set[str]]]:
    """Everything that this user ever wrote into these columns of these rows; without a user, what anybody did.

    One query. Whoever undoes writes nothing, and what was withdrawn is not there any more.
    """
    found: dict[Pair, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    here = Q(pk=None)
    for model in {model for model, _key in rows}:
        here |= Q(model=model, key__in=[key for name, key in rows if name == model])
    logged = Change.objects.filter(here, library_id=library_id, change_set__undoes_id=None)
    if user_id is not None:
        logged = logged.filter(change_set__by_user_id=user_id)
    for change in logged.order_by("pk"):
        for column in columns[change.model]:
            text = change.after.get(column)
            if _is_said(text) and text != change.before.get(column):
                found[change.model, change.key][column].add(text)
    return {row: dict(texts) for row, texts in found.items()}


def _is_said(text: object) -> bool:
    return isinstance(text, str) and text not in ("", NO_WORDS)
