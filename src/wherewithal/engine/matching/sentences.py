"""A stored text as passages: which stretches of it speak for its source, and which do not.

A passage is what gets a vector of its own. Its place is told in letters of the stored text, so that
whatever rests on it can be marked in the original. docs/engine/matching.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.matching.cues import (
    BARE_DENIAL,
    ENDED,
    FINDS_HARD,
    GONE_WHO,
    HARMLESS,
    TAKES_BACK,
    UNTIL,
    WISHES,
)
from wherewithal.engine.matching.problem import Statement

# Each begins where a stretch of spaces does: a text may be thousands of them.
SENTENCE_END = re.compile(
    r"(?<=[.!?。！？؟])[\"'”’»)\]]*\s+(?=\S)|(?<!\s)\s*[;•]\s*|(?<!\s)\s+[–—]\s+|(?<!\s)\s*[\n\r]\s*"
)
# Only where one of the two sides takes something back are these the border of a passage.
BORDER = re.compile(
    r"\s*,?\s*\b(?:but|although|though|however|except|while|whereas|yet"
    r"|pero|aunque|sino|sin embargo|excepto|mientras que)\b,?\s+"
    r"|\s*,\s*(?:and\s+|y\s+|or\s+|o\s+)?|\s*\(\s*|\s*\)\s*|\s*:\s+|\s+(?:and|y|nor|ni)\s+"
    r"|(?<!\bis)(?<!\bare)(?<!\bam)(?<!'s)(?<!'re)\s+(?=(?:looking for|seeking|hoping)\b)"
)
# A short list after a denial is denied as well, unless something in it begins anew.
BEGINS_ANEW = re.compile(
    r"\b(?:but|although|though|however|except|while|whereas|yet|now|still|instead"
    r"|has|have|had|is|are|does|do|can|will|lends?|shares?|offers?|gives?|runs?|hosts?|owns?|teach(?:es)?"
    r"|pero|aunque|sino|ahora|todavia|aun|tiene[n]?|hay|es|son|esta[n]?|presta[n]?|ofrece[n]?|da[n]?"
    r"|comparte[n]?|ensena[n]?|puede[n]?|sigue[n]?)\b|[:()]"
)
LONGEST_ITEM = 4
ABBREVIATION = re.compile(
    r"\b(?:St|Mr|Mrs|Ms|Dr|Prof|Rev|Jr|Sr|Ave|Blvd|Rd|Inc|Co|No|vs|e\.g|i\.e|Sta|Sto|Sra)\.$"
)
LONGEST_ABBREVIATION = 8
OTHER_SPACE = re.compile(r"[^\S ]")
# The last word of a line that goes on in the next: such a word ends no item of a list.
OPEN_END = re.compile(
    r"\b(?:the|an?|its|their|our|his|her|my|to|of|with|for|from|in|on|at|by|and|or|nor|no|not|never|longer"
    r"|without|cannot|[a-z]+n't|has|have|had|is|are|was|were|will|would|used|stopped|than|that|which|who"
    r"|el|las?|los|una?|sus?|del?|con|sin|para|por|y|o|ni|ya|nunca|que|se|dejo|dejaron)$"
)
LINE_BREAK = re.compile(r"\r\n|\n|\r")
LITTLE_SIGNS = frozenset(",'’\"”)")
LONG_LINE = 50
"""A line of so many letters that ends within a sentence was broken by a mail program, or by paper."""

MOST_LETTERS = 20_000
LONGEST_PASSAGE = 400
"""In letters; a longer text says several things, and each passage gets a vector of its own."""


class Stance(StrEnum):
    """What a passage does for its source."""

    SPEAKS_FOR = "for"
    TAKES_BACK = "takes back"
    WISHES = "wishes"
    FINDS_HARD = "finds hard"

    @property
    def is_strength(self) -> bool:
        """Only what is so today, and is no difficulty, ever counts for a source."""
        return self is Stance.SPEAKS_FOR


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one statement: `text` is exactly what stands from `start` to `end` there."""

    statement: str
    start: int
    end: int
    text: str
    stance: Stance = Stance.SPEAKS_FOR


def passages(statement: Statement) -> tuple[Passage, ...]:
    """The passages of a statement in their order; together they hold all its words.

    Sentences are passages. A sentence is split further where one part of it takes back, wishes or
    finds hard, and the other does not: what is left standing still counts. Words of challenges and
    limits never speak for their source. Cost: a few scans of the text.

    >>> text = "Has a kiln, but no longer lends its hall. Rotary meets here."
    >>> [(each.text, each.stance.value) for each in passages(Statement("1", "church", text))]
    [('Has a kiln', 'for'), ('no longer lends its hall.', 'takes back'), ('Rotary meets here.', 'for')]
    """
    against = statement.role.speaks_against
    return tuple(
        Passage(
            statement.id,
            start,
            end,
            statement.text[start:end],
            Stance.FINDS_HARD if against and stance.is_strength else stance,
        )
        for start, end, stance in _stretches(statement.text)
    )


def passages_of(statements: Iterable[Statement]) -> tuple[Passage, ...]:
    """The passages of many statements, one after another."""
    return tuple(passage for statement in statements for passage in passages(statement))


def stance_of(words: str) -> Stance:
    """What a clause does for whoever it is said of.

    >>> stance_of("would love to have a kiln").value, stance_of("would love to teach pottery").value
    ('wishes', 'for')
    """
    plain = _bare(_plain(words))
    if UNTIL.search(plain) and ENDED.search(plain):
        return Stance.TAKES_BACK
    plain = HARMLESS.sub(_blank, plain)
    if WISHES.search(plain):
        return Stance.WISHES
    if TAKES_BACK.search(plain):
        return Stance.TAKES_BACK
    if FINDS_HARD.search(plain):
        return Stance.FINDS_HARD
    return Stance.SPEAKS_FOR


def _plain(words: str) -> str:
    """Without case and accents, and with plain spaces, letter for letter, so that places stay the same."""
    words = OTHER_SPACE.sub(" ", words.replace("’", "'"))
    if words.isascii():
        return words.lower()
    return "".join(_plain_letter(letter) for letter in words)


def _plain_letter(letter: str) -> str:
    lowered = unicodedata.normalize("NFD", letter)[0].lower()
    return lowered if len(lowered) == 1 else letter


def _bare(plain: str) -> str:
    """With single spaces, and without accents that are letters of their own: for what needs no places."""
    plain = " ".join(plain.split())
    if plain.isascii():
        return plain
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _blank(found: re.Match[str]) -> str:
    return "~" * len(found.group())


def _stretches(text: str) -> Iterator[tuple[int, int, Stance]]:
    """Sentences that speak for their source stay together: a meaning needs its surroundings."""
    before: tuple[int, int, Stance] | None = None
    for start, end, stance in _parts(text[:MOST_LETTERS]):
        fits = before is not None and end - before[0] <= LONGEST_PASSAGE
        if before is not None and stance.is_strength and before[2].is_strength and fits:
            before = (before[0], end, stance)
            continue
        if before is not None:
            yield before
        before = (start, end, stance)
    if before is not None:
        yield before


def _parts(text: str) -> Iterator[tuple[int, int, Stance]]:
    """Sentences, and the parts of those that do not speak for their source throughout."""
    for start, end, is_denied in _answered(text):
        if is_denied:
            yield start, end, Stance.TAKES_BACK
        elif stance_of(text[start:end]).is_strength:
            yield start, end, Stance.SPEAKS_FOR
        else:
            yield from _joined(_clauses(text, start, end))


def _answered(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sentences; a question and the no that answers it ("A van? Not any more.") are one, and denied."""
    found, at = list(_sentences(text)), 0
    while at < len(found):
        start, end = found[at]
        answer = text[slice(*found[at + 1])] if text[end - 1] == "?" and found[at + 1 :] else ""
        is_denied = bool(answer and BARE_DENIAL.search(_bare(_plain(answer))))
        at += 1 + is_denied
        yield start, found[at - 1][1], is_denied


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in SENTENCE_END.finditer(text):
        lines = len(LINE_BREAK.findall(gap.group()))
        if not lines and _ends_in_abbreviation(text, start, gap.start()):
            continue
        if lines == 1 and _goes_on_in_next_line(text, start, gap):
            continue
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    return bool(ABBREVIATION.search(text, max(start, end - LONGEST_ABBREVIATION), end))


def _goes_on_in_next_line(text: str, start: int, gap: re.Match[str]) -> bool:
    """Whether a line was broken within a sentence; a list has short lines, and each is an item."""
    last, following = text[gap.start() - 1 : gap.start()], text[gap.end() : gap.end() + 1]
    if not following.islower() or not (last.isalnum() or last in LITTLE_SIGNS):
        return False
    begin = max(start, *(text.rfind(each, start, gap.start()) + 1 for each in "\n\r"))
    line = text[begin : gap.start()]
    return len(line) >= LONG_LINE or bool(OPEN_END.search(_bare(_plain(line))))


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int, Stance]]:
    """The parts of a sentence between commas and words of contrast."""
    plain = HARMLESS.sub(_blank, _plain(text[start:end]))
    carried = Stance.SPEAKS_FOR
    before: tuple[int, int, Stance] | None = None
    for border, at, until in _between(plain):
        for first, last in _trimmed(text, start + at, start + until):
            stance = stance_of(text[first:last])
            if stance.is_strength and _goes_on(carried, border, _bare(plain[at:until])):
                stance = carried
            carried = stance
            if before is not None and _is_said_of_before(border, _bare(plain[at:until])):
                carried = Stance.SPEAKS_FOR if before[2].is_strength else stance
                before = (before[0], before[1], stance)
            if before is not None:
                yield before
            before = (first, last, stance)
    if before is not None:
        yield before


def _is_said_of_before(border: str, clause: str) -> bool:
    """ "Kiln: none", "Kiln (broken)", "a teacher, who has left since": no kiln, and no teacher."""
    if GONE_WHO.search(clause):
        return True
    return border.strip()[-1:] in {":", "("} and bool(BARE_DENIAL.search(clause))


def _between(plain: str) -> Iterator[tuple[str, int, int]]:
    """Each clause with the border before it; of two borders with nothing between them, both."""
    border, at = "", 0
    for gap in BORDER.finditer(plain):
        if plain[at : gap.start()].strip():
            yield border, at, gap.start()
            border = ""
        border, at = border + gap.group(), gap.end()
    yield border, at, len(plain)


def _goes_on(before: Stance, border: str, clause: str) -> bool:
    """True for an item of a list that began with a denial or a wish."""
    if before not in {Stance.TAKES_BACK, Stance.WISHES}:
        return False
    begins_anew = BEGINS_ANEW.search(border) or BEGINS_ANEW.search(clause)
    return not begins_anew and len(clause.split()) <= LONGEST_ITEM


def _joined(clauses: Iterable[tuple[int, int, Stance]]) -> Iterator[tuple[int, int, Stance]]:
    """Neighbors that do the same are one passage; what lists on after a denial belongs to it."""
    before: tuple[int, int, Stance] | None = None
    for start, end, stance in clauses:
        if before is not None and before[2] is stance:
            before = (before[0], end, stance)
            continue
        if before is not None:
            yield before
        before = (start, end, stance)
    if before is not None:
        yield before


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    left = len(words) - len(words.lstrip(" \t\n\r,;•-*–—"))
    inside = words.strip(" \t\n\r,;•-*–—")
    if any(letter.isalnum() for letter in inside):
        yield start + left, start + left + len(inside)
