"""Why an undo was refused, in words: both texts side by side, and what to do now."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.models import Membership
from wherewithal.audit.conflicts import Conflict, ConflictKind
from wherewithal.audit.rows import RowData, is_withdrawn
from wherewithal.history.registry import telling_for
from wherewithal.history.sight import Sight
from wherewithal.history.values import column_label, field_of, in_words

ADVICE: dict[ConflictKind, str | Promise] = {
    ConflictKind.CHANGED_SINCE: gettext_lazy(
        "Somebody changed this since. Open it, and take over from the older words what is still true."
    ),
    ConflictKind.GONE: gettext_lazy("It is in the bin. Bring it back first, then try this again."),
    ConflictKind.WITHDRAWN: gettext_lazy(
        "The person who said these words withdrew them. They are kept nowhere."
    ),
    ConflictKind.IN_USE: gettext_lazy(
        "This was added since and hangs on what would go. Remove the whole thing instead, "
        "or undo the later changes first."
    ),
    ConflictKind.NEEDS_ANOTHER: gettext_lazy(
        "What would come back hangs on this, and this is in the bin. Bring it back first."
    ),
    ConflictKind.NOT_ALLOWED: gettext_lazy("Put that right first, then try this again."),
    ConflictKind.ALREADY_UNDONE: gettext_lazy("Somebody undid this already."),
    ConflictKind.FOR_GOOD: gettext_lazy("This step cannot be undone, and that is on purpose."),
}
ANYTHING_ELSE = gettext_lazy("Something newer stands in the way. Look at what happened since.")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way of an undo."""

    label: str | Promise
    name: str
    column: str
    would_be: str
    is_now: str
    message: str
    advice: str | Promise

    @property
    def has_texts(self) -> bool:
        """True where there are two texts to compare."""
        return bool(self.would_be or self.is_now)


def obstacles(member: Membership, conflicts: Sequence[Conflict]) -> list[Obstacle]:
    """The conflicts as this member may read them."""
    if not conflicts:
        return [Obstacle("", "", "", "", "", "", ANYTHING_ELSE)]
    pairs = {(conflict.model, conflict.key) for conflict in conflicts if conflict.model}
    sight = Sight(member, pairs=pairs)
    return [_obstacle(conflict, sight) for conflict in conflicts]


def _obstacle(conflict: Conflict, sight: Sight) -> Obstacle:
    telling, pair = telling_for(conflict.model), (conflict.model, conflict.key)
    advice = ADVICE[conflict.kind]
    if telling is None:
        return Obstacle("", "", "", "", "", conflict.message, advice)
    if not sight.sees(pair):
        return Obstacle(telling.label, _("(not for you to read)"), "", "", "", "", advice)
    has_column = conflict.kind == ConflictKind.CHANGED_SINCE
    is_hidden = conflict.column in _hidden(sight, conflict)
    return Obstacle(
        label=telling.label,
        name=sight.name_of(pair),
        column=column_label(conflict.model, conflict.column) if has_column else "",
        would_be="" if is_hidden else _text(sight, conflict, conflict.would_be),
        is_now="" if is_hidden else _text(sight, conflict, conflict.is_now),
        message=conflict.message,
        advice=advice,
    )


def _hidden(sight: Sight, conflict: Conflict) -> frozenset[str]:
    telling = telling_for(conflict.model)
    latest: RowData = sight.timeline((conflict.model, conflict.key)).latest or {}
    return telling.hides(sight.member, latest, latest) if telling is not None else frozenset()


def _text(sight: Sight, conflict: Conflict, value: object) -> str:
    field = field_of(conflict.model, conflict.column)
    if field is None or is_withdrawn(value):
        return ""
    return in_words(sight, field, value)
