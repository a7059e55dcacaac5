"""Who may take what back: whoever may change it now and may read all of it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import is_withdrawn
from wherewithal.history.registry import telling_for
from wherewithal.history.sight import Sight


def may_try(member: Membership, entry: ChangeSet) -> bool:
    """A first answer that asks no database, for lists: editors, and whoever did it."""
    return entry.undone_by_id is None and (member.can(Permission.UNDO) or is_own(member, entry))


def is_own(member: Membership, entry: ChangeSet) -> bool:
    """Did this member do it?"""
    return entry.by_user_id is not None and entry.by_user_id == member.actor_user_id


def why_not(member: Membership, entry: ChangeSet, changes: Sequence[Change], sight: Sight) -> str:
    """Why the member cannot take this back, in words; empty where they can."""
    if not (member.can(Permission.UNDO) or is_own(member, entry)):
        return _("An editor or admin can undo this, and so can whoever did it.")
    judged = _judged(changes)
    seen = [change for change in judged if sight.sees_change(change)]
    if not seen or (len(seen) < len(judged) and not is_own(member, entry)):
        return _("A part of this is not for you to read, so somebody else has to undo it.")
    for change in changes:
        telling = telling_for(change.model)
        if telling is None or telling.why_not:
            return str(telling.why_not) if telling else _("This cannot be undone.")
    if any(is_withdrawn(value) for change in changes for value in _values(change)):
        return _("Words in it were withdrawn by the person who said them, so it stays as it is.")
    # Of one's own doing, what one cannot read goes along with the rest, as it did the first time.
    if not _may_change_all(member, seen, changes, sight):
        return _("A part of this is not for you to change, so somebody else has to undo it.")
    return ""


def _values(change: Change) -> list[object]:
    return [*change.before.values(), *change.after.values()]


def _judged(changes: Sequence[Change]) -> Sequence[Change]:
    """The changes that need leave: not those that merely come along with others."""
    own_weight = [change for change in changes if not _comes_along(change)]
    return own_weight or changes


def _comes_along(change: Change) -> bool:
    telling = telling_for(change.model)
    return telling is not None and telling.comes_along


def _may_change_all(
    member: Membership, judged: Sequence[Change], changes: Sequence[Change], sight: Sight
) -> bool:
    beside = [(change.model, state) for change in changes for state in sight.states(change)]
    for change in judged:
        telling = telling_for(change.model)
        if telling is None:
            return False
        states = sight.states(change)
        if not all(telling.may_take_back(member, state, beside) for state in states):
            return False
    return True
