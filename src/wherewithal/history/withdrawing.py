"""Words that lie in the bin are still their author's: they can be withdrawn from there, too."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet

from wherewithal.accounts.models import Membership
from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import is_withdrawn, model_for
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.telling import Pair
from wherewithal.audit.whose import States, Text, states_of, texts_in
from wherewithal.audit.withdrawal import blank_in_bin, blank_words, withdraw_words
from wherewithal.audit.withdrawal_of_texts import withdraw_texts
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.taking_back.withdrawing import COLUMNS

FILE = "partnershipfile"


@dataclass(frozen=True, slots=True)
class Authored:
    """Words of a removed line: whose they are, and in which columns they stand.

    Without an author's column several may have written them: the log tells what is whose.
    """

    author: str
    columns: tuple[str, ...]
    is_all: bool = True  # nothing is left of the line without them


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A removed line, and what of it is the member's; `written` by column, where several wrote into it."""

    change: Change
    words: Authored
    written: Mapping[str, Sequence[Text]] = field(default_factory=dict)

    @property
    def texts(self) -> list[str]:
        """What was said, to be looked at before it goes."""
        if self.written:
            return [text.words for texts in self.written.values() for text in texts]
        return [text for column in self.words.columns if (text := self.change.before.get(column))]


def _several(*columns: str) -> tuple[Authored, ...]:
    return (Authored("", columns, is_all=False),)


LINES: dict[str, tuple[Authored, ...]] = {
    **{model: _several(*columns) for model, columns in COLUMNS.items()},
    "askchoice": _several("why"),
    "communityasset": (Authored("noted_by_id", ("name", "words")),),
    "governmentpoint": (Authored("noted_by_id", ("words",)),),
    "matchdecision": _several("words"),
    "opportunity": (Authored("noted_by_id", ("words", "next_step")),),
    "matrixlink": (Authored("noted_by_id", ("text",)),),
    "note": (
        Authored("noted_by_id", ("text",)),
        Authored("answered_by_id", ("answer",), is_all=False),
    ),
    FILE: (Authored("added_by_id", ("name", "words"), is_all=False), *_several("words")),
    "personline": (Authored("said_by_id", ("text",)),),
    "communityneed": (Authored("noted_by_id", ("text", "who", "not_asked")),),
    "communityquestion": (Authored("noted_by_id", ("text", "sources")),),
    "evidence": (Authored("noted_by_id", ("text", "source")),),
    "questionfinding": (Authored("noted_by_id", ("text",)),),
    "reviewanswer": (Authored("answered_by_id", ("text",)),),
}
# The columns that several may have written, by model.
SEVERAL: dict[str, tuple[str, ...]] = {
    model: tuple(column for each in words if not each.author for column in each.columns)
    for model, words in LINES.items()
}
Ever = Mapping[Pair, Mapping[str, States]]


def own_words_removed(member: Membership, entry: ChangeSet) -> list[OwnWords]:
    """The words that this entry put into the bin and that are the member's to withdraw.

    Their own lines and answers, and lines about themself; what came back meanwhile is withdrawn
    where it stands. The number of queries does not grow with the lines.
    """
    removed: QuerySet[Change] = entry.changes.filter(
        action=ChangeAction.DELETED, model__in=LINES, library_id=member.library_id
    )
    lines = list(removed)
    several = [(line.model, line.key) for line in lines if SEVERAL[line.model]]
    states = states_of(library_id=member.library_id or 0, rows=several, columns=SEVERAL)
    found = [own for change in lines for own in _own_of(member, change, states)]
    back = _back_again([own.change for own in found])
    return [own for own in found if (own.change.model, own.change.key) not in back]


def blank_removed(changes: Changes, own: OwnWords) -> None:
    """Blank removed words in all of history. What they hung on can still come back, without them.

    A file does not: its bytes go with its words.
    """
    change = own.change
    library_id = change.library_id or 0
    if own.words.is_all:
        withdraw_words(changes, library_id=library_id, model=change.model, key=change.key)
        return
    if own.written:
        texts = {column: [text.id for text in said] for column, said in own.written.items()}
        withdraw_texts(
            changes, library_id=library_id, model=change.model, key=change.key, texts=texts
        )
        return
    columns = own.words.columns
    blank_words(library_id=library_id, model=change.model, key=change.key, columns=columns)
    blank_in_bin(library_id=library_id, model=change.model, key=change.key, columns=columns)
    if change.model == FILE:
        stored_as = change.before["stored_as"]
        transaction.on_commit(lambda: storing.discard(stored_as))


def _own_of(member: Membership, change: Change, states: Ever) -> Iterator[OwnWords]:
    """What of one removed line is theirs, each column once."""
    covered: set[str] = set()
    for words in LINES[change.model]:
        own = None if covered.issuperset(words.columns) else _own(member, change, words, states)
        if own is not None:
            covered |= set(words.columns)
            yield own


def _own(member: Membership, change: Change, words: Authored, states: Ever) -> OwnWords | None:
    said = change.before
    is_about_me = member.person_id is not None and said.get("person_id") == member.person_id
    if not words.author:
        said_ever = states.get((change.model, change.key), {})
        return _own_texts(member, change, words, said_ever, is_about_me=is_about_me)
    is_mine = is_about_me or said.get(words.author) == member.actor_user_id
    texts = [said.get(column) for column in words.columns]
    has_words = any(text and text != NO_WORDS and not is_withdrawn(text) for text in texts)
    is_own = is_mine and has_words and not said.get("withdrawn_at")
    return OwnWords(change, words) if is_own else None


def _own_texts(
    member: Membership,
    change: Change,
    words: Authored,
    states: Mapping[str, States],
    *,
    is_about_me: bool,
) -> OwnWords | None:
    """What of columns to which several wrote is the member's, also what somebody changed since."""
    by = None if is_about_me else member.actor_user_id
    if by is None and not is_about_me:
        return None
    told = {column: states[column] for column in words.columns if column in states}
    found = {column: texts_in(each, by=by) for column, each in told.items()}
    written = {column: texts for column, texts in found.items() if texts}
    return OwnWords(change, words, written) if written else None


def _back_again(removed: Collection[Change]) -> set[Pair]:
    """Which of these rows are there again, in one query a kind."""
    keys: dict[str, set[str]] = defaultdict(set)
    for change in removed:
        keys[change.model].add(change.key)
    return {
        (model, str(key))
        for model, asked in keys.items()
        for key in model_for(model)._base_manager.filter(pk__in=asked).values_list("pk", flat=True)
    }
