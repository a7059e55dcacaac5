"""Words that lie in the bin are still their author's: they can be withdrawn from there, too."""

from dataclasses import dataclass

from django.db.models import QuerySet

from wherewithal.accounts.models import Membership
from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import is_withdrawn, model_for
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import blank_in_bin, blank_words, withdraw_words
from wherewithal.audit.wrote import first_said


@dataclass(frozen=True, slots=True)
class Authored:
    """Words of a removed line: whose they are, and in which columns they stand.

    Without an author's column the log tells who wrote them.
    """

    author: str
    columns: tuple[str, ...]
    is_all: bool = True  # nothing is left of the line without them


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A removed line, and what of it is the member's."""

    change: Change
    words: Authored

    @property
    def texts(self) -> list[str]:
        """What was said, to be looked at before it goes."""
        return [text for column in self.words.columns if (text := self.change.before.get(column))]


LINES: dict[str, tuple[Authored, ...]] = {
    "agreement": tuple(
        Authored("", (column,), is_all=False)
        for column in (
            "parties",
            "roles",
            "timeline",
            "communication",
            "training",
            "upkeep",
            "changing",
            "measures",
            "reports",
        )
    ),
    "approval": (Authored("", ("words",), is_all=False),),
    "askchoice": (Authored("", ("why",), is_all=False),),
    "communityasset": (Authored("noted_by_id", ("name", "words")),),
    "governmentpoint": (Authored("noted_by_id", ("words",)),),
    "matchdecision": (Authored("", ("words",), is_all=False),),
    "opportunity": (Authored("noted_by_id", ("words", "next_step")),),
    "matrixlink": (Authored("noted_by_id", ("text",)),),
    "note": (
        Authored("noted_by_id", ("text",)),
        Authored("answered_by_id", ("answer",), is_all=False),
    ),
    "partnershipcontact": (Authored("", ("part",), is_all=False),),
    "partnershipfacts": (
        Authored("", ("shared_goal",), is_all=False),
        Authored("", ("success",), is_all=False),
    ),
    "partnershipfile": (Authored("added_by_id", ("name", "words"), is_all=False),),
    "partnershipthanks": (Authored("", ("whom",), is_all=False),),
    "personline": (Authored("said_by_id", ("text",)),),
    "communityneed": (Authored("noted_by_id", ("text", "who", "not_asked")),),
    "communityquestion": (Authored("noted_by_id", ("text", "sources")),),
    "evidence": (Authored("noted_by_id", ("text", "source")),),
    "questionfinding": (Authored("noted_by_id", ("text",)),),
    "reviewanswer": (Authored("answered_by_id", ("text",)),),
}


def own_words_removed(member: Membership, entry: ChangeSet) -> list[OwnWords]:
    """The words that this entry put into the bin and that are the member's to withdraw.

    Their own lines and answers, and lines about themself; what came back meanwhile is withdrawn
    where it stands.
    """
    removed: QuerySet[Change] = entry.changes.filter(
        action=ChangeAction.DELETED, model__in=LINES, library_id=member.library_id
    )
    return [
        OwnWords(change, words)
        for change in removed
        for words in LINES[change.model]
        if _is_own(member, change, words) and not _is_back(change)
    ]


def blank_removed(changes: Changes, own: OwnWords) -> None:
    """Blank removed words in all of history. What they hung on can still come back, without them."""
    change = own.change
    library_id = change.library_id or 0
    if own.words.is_all:
        withdraw_words(changes, library_id=library_id, model=change.model, key=change.key)
        return
    columns = own.words.columns
    blank_words(library_id=library_id, model=change.model, key=change.key, columns=columns)
    blank_in_bin(library_id=library_id, model=change.model, key=change.key, columns=columns)


def _is_own(member: Membership, change: Change, words: Authored) -> bool:
    said = change.before
    is_author = _author_of(change, words) == member.actor_user_id
    is_about_me = member.person_id is not None and said.get("person_id") == member.person_id
    texts = [said.get(column) for column in words.columns]
    has_words = any(text and text != NO_WORDS and not is_withdrawn(text) for text in texts)
    return (is_author or is_about_me) and has_words and not said.get("withdrawn_at")


def _author_of(change: Change, words: Authored) -> object:
    if words.author:
        return change.before.get(words.author)
    (column,) = words.columns
    entries = first_said(
        library_id=change.library_id or 0,
        model=change.model,
        column=column,
        texts={change.key: str(change.before.get(column, ""))},
    )
    return entries[change.key].by_user_id if change.key in entries else None


def _is_back(change: Change) -> bool:
    return model_for(change.model)._base_manager.filter(pk=change.key).exists()
