"""Which words of a column are whose, where several write into it: the log tells, word by word.

A *text* is what one person wrote in one go and may have put right since; it is known by the change that began it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import groupby

from django.db.models import Q

from wherewithal.audit.models import Change
from wherewithal.audit.saying import NO_WORDS, is_telling, without
from wherewithal.audit.telling import Pair

# A word with the space behind it, or a mark. Writing without spaces is taken letter by letter.
WORDS = re.compile(r"^\s+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]\s*|\w+\s*|[^\w\s]\s*")
ENDS = frozenset(".!?…。؟")
# So many words in a row are taken over, even where all the rest is new.
FEWEST_TAKEN_OVER = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, with the space behind it; who wrote it (nobody knows: None), and in which text."""

    letters: str
    by: int | None
    text: int


States = dict[str, tuple[Word, ...]]
"""Everything that a column ever said, oldest first, and whose each word of it is."""


@dataclass(frozen=True, slots=True)
class Text:
    """What one person wrote into a column. Between its parts somebody else wrote since."""

    id: int
    by: int
    parts: tuple[str, ...]

    @property
    def words(self) -> str:
        """As it last stood."""
        return " … ".join(self.parts)


def states_of(
    *, library_id: int, rows: Collection[Pair], columns: Mapping[str, Collection[str]]
) -> dict[Pair, dict[str, States]]:
    """What these columns of these rows ever said, in one query. Whoever undoes writes nothing."""
    found: dict[Pair, dict[str, States]] = defaultdict(lambda: defaultdict(dict))
    here = Q(pk=None)
    for model in {model for model, _key in rows}:
        here |= Q(model=model, key__in=[key for name, key in rows if name == model])
    logged = Change.objects.filter(here, library_id=library_id).select_related("change_set")
    for change in logged.order_by("pk"):
        entry = change.change_set
        by = entry.by_user_id if entry.undoes_id is None else None
        for column in columns[change.model]:
            _learn(found[change.model, change.key][column], change, column, by)
    return {row: dict(by_column) for row, by_column in found.items()}


def texts_in(states: States, *, by: int | None = None) -> list[Text]:
    """The texts of this user, the newest state of each first; without a user, everybody's."""
    found: dict[int, Text] = {}
    for state in reversed(states.values()):
        for word in state:
            is_asked = word.by is not None and by in (None, word.by)
            if is_asked and word.by is not None and word.text not in found:
                parts = tuple(run for run in _runs(state, {word.text}) if run)
                if any(letter.isalnum() for part in parts for letter in part):
                    found[word.text] = Text(word.text, word.by, parts)
    return list(found.values())


def stands(states: States, now: str, text: int) -> bool:
    """True where the column says something of this text now."""
    return any(word.text == text for word in states.get(now, ()))


def left_without(states: States, now: str, gone: Collection[int]) -> str:
    """What a column says without these texts: the others' last words where nothing is missing from these.

    Empty where nothing is left. What somebody else typed once more goes as well, where it is long enough to tell.
    """
    words = states.get(now)
    cut = now if words is None else _cut(words, gone)
    left = without(cut, phrases_of(states, gone))
    if left == now:
        return now
    others = {
        _said(text): text
        for text, state in states.items()
        if not any(word.text in gone for word in state)
    }
    if _said(left) in others and not quoted_again(others[_said(left)], states, gone):
        return others[_said(left)]
    return left.strip() if _said(left) else ""


def quoted_again(text: str, states: States, gone: Collection[int]) -> bool:
    """True where a text that is not one of these says one of them all the same."""
    return without(text, phrases_of(states, gone)) != text


def phrases_of(states: States, gone: Collection[int]) -> set[str]:
    """What these texts ever said, as far as it is long enough that nobody says it by chance."""
    runs = {run.strip(" \n\r\t.,;:!?…") for state in states.values() for run in _runs(state, gone)}
    return {run for run in runs if run and is_telling(run)}


def _learn(states: States, change: Change, column: str, by: int | None) -> None:
    was, is_now = change.before.get(column), change.after.get(column)
    if isinstance(was, str) and was and was not in states:
        states[was] = tuple(Word(letters, None, change.pk) for letters in WORDS.findall(was))
    if not isinstance(is_now, str) or not is_now or is_now in states:
        return
    # What was left when somebody withdrew is known by then: it stands as well where others wrote it.
    before = states.get(was, ()) if isinstance(was, str) else ()
    states[is_now] = tuple(_written(before, WORDS.findall(is_now), by, change.pk))


def _written(
    before: Sequence[Word], letters: Sequence[str], by: int | None, new_text: int
) -> Iterator[Word]:
    """The words of a new state: those of the earlier one keep their author, the others are the writer's."""
    taken = _taken_over(before, letters)
    done = 0
    for match in [*taken, Match(len(before), len(letters), 0)]:
        run = letters[done : match.b]
        last = before[_end_before(taken, done)] if done else None
        following = before[match.a] if match.size else None
        text = _text_of(run, last, following, by, new_text)
        for each in run:
            is_nobodys = each.strip() == NO_WORDS
            yield Word(each, None if is_nobodys else by, text)
        for offset in range(match.size):
            old = before[match.a + offset]
            yield Word(letters[match.b + offset], old.by, old.text)
        done = match.b + match.size


def _end_before(taken: Sequence[Match], done: int) -> int:
    """Where in the earlier state the part ends that was taken over just before this place."""
    return next(match.a + match.size - 1 for match in taken if match.b + match.size == done)


def _text_of(
    run: Sequence[str], last: Word | None, following: Word | None, by: int | None, new_text: int
) -> int:
    """Which text new words belong to: a sentence of one's own that they go on with, or one that begins here."""
    if last is not None and last.by == by and not _ends(last.letters):
        return last.text
    if following is not None and following.by == by and run and not _ends(run[-1]):
        return following.text
    return new_text


def _ends(letters: str) -> bool:
    return letters.strip() in ENDS or "\n" in letters


def _taken_over(before: Sequence[Word], letters: Sequence[str]) -> list[Match]:
    """The parts of an earlier state that still stand. Where most is new, a word or two are there by chance."""
    # A capital letter makes nobody the author of a word.
    was = [word.letters.strip().casefold() for word in before]
    now = [each.strip().casefold() for each in letters]
    matches = [
        match
        for match in SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
        if match.size
    ]
    said = [sum(map(_is_word, now[m.b : m.b + m.size])) for m in matches]
    fewest = min(sum(map(_is_word, was)), sum(map(_is_word, now)))
    is_edited = 2 * sum(said) >= fewest
    return [
        match
        for match, words in zip(matches, said, strict=True)
        if is_edited or words >= FEWEST_TAKEN_OVER
    ]


def _is_word(letters: str) -> bool:
    return any(letter.isalnum() for letter in letters)


def _runs(state: Sequence[Word], texts: Collection[int]) -> Iterator[str]:
    """The stretches of a state in which words of these texts stand beside each other."""
    run = ""
    for word in state:
        if word.text in texts and word.by is not None:
            run += word.letters
        elif run:
            yield run.strip()
            run = ""
    yield run.strip()


def _cut(state: Sequence[Word], gone: Collection[int]) -> str:
    """A state without these texts, each stretch of them as one dash. Marks between others' words stay."""
    left = ""
    for is_gone, words in groupby(state, lambda word: word.text in gone and word.by is not None):
        run = "".join(word.letters for word in words)
        if is_gone and _is_word(run):
            space = run[len(run.rstrip()) :]
            run = f"{' ' if left and left[-1].isalnum() else ''}{NO_WORDS}{space}"
        left += run
    return left


def _said(text: str) -> tuple[str, ...]:
    """The words and marks of a text, apart from the dashes that stand for what was withdrawn."""
    found = [letters.strip() for letters in WORDS.findall(text)]
    words = [each for each in found if each and each != NO_WORDS]
    return tuple(words) if any(map(_is_word, words)) else ()
