"""How history tells of conversations: to whoever may read about all with whom they were or ever were."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Pair, Telling, anyone, without_name
from wherewithal.partnerships.contact.models import CONCERNS, Conversation, ConversationLink

Beside = Sequence[tuple[str, RowData]]
LINK = "conversationlink"
# Whoever may not read one of these may not read the conversation either.
NEEDED = ("person", "asset", "ask")


def concerned(library_id: int, keys: Collection[str]) -> Mapping[str, Iterable[Pair]]:
    """Every person, partnership and ask that a conversation concerns or ever concerned."""
    conversations = [int(key) for key in keys]
    found: dict[str, set[Pair]] = defaultdict(set)
    live = ConversationLink.objects.in_library(library_id).filter(conversation__in=conversations)
    names_them = Q(before__conversation_id__in=conversations)
    names_them |= Q(after__conversation_id__in=conversations)
    logged = Change.objects.filter(names_them, library_id=library_id, model=LINK)
    states: list[Mapping[str, Any]] = [*live.values()]
    states += [state for change in logged for state in (change.before, change.after) if state]
    for state in states:
        for name in NEEDED:
            if state.get(f"{name}_id") is not None:
                found[str(state.get("conversation_id"))].add((name, str(state[f"{name}_id"])))
    return found


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    if _is_author(member, state) or state.get("level", Level.PRIVATE) in MAY_SEE[member.role]:
        return True
    links = ConversationLink.objects.in_library(member.library_id)
    mine = links.filter(conversation=state.get("id"), person=member.person_id)
    return member.person_id is not None and mine.exists()


def _is_author(member: Member, state: RowData) -> bool:
    noted_by = state.get("noted_by_id")
    return noted_by is not None and noted_by == member.actor_user_id


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    if _is_author(member, state):
        return member.can(Permission.ADD_NOTES)
    return member.can(Permission.EDIT_PROGRAMS) and _sees(member, state, state)


def _takes_back_part(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the conversation: as it stands in the same change set, or as it is."""
    key: Any = state.get("conversation_id")
    around = [row for model, row in beside if model == "conversation" and row.get("id") == key]
    if not around:
        stored = Conversation.objects.in_library(member.library_id).filter(pk=key)
        around = [dict(row) for row in stored.values("id", "noted_by_id", "level")]
    return bool(around) and all(_takes_back(member, row, beside) for row in around)


def _takes_back_follow_up(member: Member, state: RowData, beside: Beside) -> bool:
    """Also whoever does it, where it was only done."""
    who: Any = state.get("who_id")
    around = [row for model, row in beside if model == "followup" and row["id"] == state["id"]]
    kept = {(row.get("text"), row.get("who_id"), row.get("by_when")) for row in around}
    was_only_done = len(around) > 1 and len(kept) == 1
    if was_only_done and who is not None and who == getattr(member, "pk", None):
        return member.can(Permission.ADD_NOTES)
    return _takes_back_part(member, state, beside)


TELLINGS = (
    Telling(
        "conversation",
        _("conversation"),
        "programs",
        _sees,
        _takes_back,
        name=lambda state: str(state.get("on", "")),
        also_must_see=concerned,
        quiet=frozenset({"planned_id"}),
        page=("conversation", "conversation_id"),
        is_in_bin=True,
    ),
    Telling(
        LINK,
        _("whom a conversation concerned"),
        "programs",
        anyone,
        _takes_back_part,
        name=without_name,
        must_see=frozenset({"conversation_id", *(f"{name}_id" for name in CONCERNS)}),
    ),
    Telling(
        "followup",
        _("follow-up"),
        "programs",
        anyone,
        _takes_back_follow_up,
        name=without_name,
        must_see=frozenset({"conversation_id"}),
        quiet=frozenset({"who_id"}),
        is_in_bin=True,
    ),
)
