"""Words that lie in the bin are still their author's: they can be withdrawn from there, too."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import is_withdrawn, model_for
from wherewithal.audit.withdrawal import blank_words

NO_WORDS = "–"


@dataclass(frozen=True, slots=True)
class Authored:
    """A kind of line: whose it is, and which columns hold the words."""

    author: str
    words: tuple[str, ...]


LINES = {
    "note": Authored("noted_by_id", ("text", "answer")),
    "personline": Authored("said_by_id", ("text",)),
    "reviewanswer": Authored("answered_by_id", ("text",)),
}


def own_words_removed(member: Membership, entry: ChangeSet) -> list[Change]:
    """The lines that this entry put into the bin and whose words are the member's to withdraw.

    Their own lines, and lines about themself; lines that came back meanwhile are withdrawn where
    they stand.
    """
    removed: QuerySet[Change] = entry.changes.filter(
        action=ChangeAction.DELETED, model__in=LINES, library_id=member.library_id
    )
    return [change for change in removed if _is_own(member, change) and not _is_back(change)]


def blank_removed(change: Change) -> None:
    """Blank a removed line in all of history. What it hung on can still be brought back, without it."""
    words = LINES[change.model].words
    blank_words(
        library_id=change.library_id or 0, model=change.model, key=change.key, columns=words
    )
    change.refresh_from_db()
    blank = {column: NO_WORDS if column == "text" else "" for column in words}
    change.before = {**change.before, **blank, "withdrawn_at": timezone.now().isoformat()}
    change.save(update_fields=["before"])


def _is_own(member: Membership, change: Change) -> bool:
    line, said = LINES[change.model], change.before
    is_author = said.get(line.author) == member.actor_user_id
    is_about_me = member.person_id is not None and said.get("person_id") == member.person_id
    has_words = not is_withdrawn(said.get("text")) and not said.get("withdrawn_at")
    return (is_author or is_about_me) and has_words


def _is_back(change: Change) -> bool:
    return model_for(change.model)._base_manager.filter(pk=change.key).exists()
