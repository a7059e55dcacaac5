"""Rows of a list beside what is known already: new, changed, the same, perhaps somebody we know. Pure.

What a list brought may be brought up to date by it; what people changed since stays as they left it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wherewithal.engine.same_place import plain_address, plain_name, telling_words
from wherewithal.transfer.fields import COLUMNS
from wherewithal.transfer.understanding import ListRow

MOST_CANDIDATES = 5
FEWEST_DIGITS = 7
ALIKE = 0.6


class Outcome(StrEnum):
    """What taking a row over would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    POSSIBLE = "possible"
    REFUSED = "refused"


ADD = "add"  # a decision: somebody else
LEAVE = "leave"  # not this time
TAKEN = frozenset({Outcome.NEW, Outcome.CHANGED, Outcome.SAME})


@dataclass(frozen=True, slots=True)
class Known:
    """An organization of ours: its key, and its columns as text."""

    key: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Brought:
    """What the same list said of one of ours the last time."""

    key: int
    organization: int
    said: Mapping[str, str]
    cells: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which the list says something else than we do."""

    column: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A row and what becomes of it. `kept`: where people's words stay although the list says others."""

    row: ListRow
    outcome: Outcome
    known: Known | None = None
    brought: Brought | None = None
    changes: tuple[Difference, ...] = ()
    kept: tuple[Difference, ...] = ()
    candidates: tuple[Known, ...] = ()
    repeats: int | None = None


@dataclass
class Ours:
    """What we have, found by what a row says; made once for a whole list."""

    known: Sequence[Known]
    brought: Mapping[str, Brought]
    by_key: dict[int, Known] = field(init=False)
    by_mark: dict[str, list[Known]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_key = {each.key: each for each in self.known}
        self.by_mark = defaultdict(list)
        for each in self.known:
            for mark in _marks(each.values):
                self.by_mark[mark].append(each)


def compare(rows: Iterable[ListRow], ours: Ours, decisions: Mapping[str, str]) -> list[Compared]:
    """Each row in the order of the file. `decisions`: by the row's code, whom people said it is."""
    found: list[Compared] = []
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(row.code, row.number)
        if row.is_refused:
            found.append(Compared(row, Outcome.REFUSED))
        elif first != row.number:
            found.append(Compared(row, Outcome.REFUSED, repeats=first))
        else:
            found.append(_compare(row, ours, decisions.get(row.code, "")))
    return found


def _compare(row: ListRow, ours: Ours, decision: str) -> Compared:
    brought = ours.brought.get(row.code)
    if brought is not None and brought.organization in ours.by_key:
        return _again(row, ours.by_key[brought.organization], brought)
    candidates = tuple(_candidates(row, ours))
    if decision.isdigit() and int(decision) in ours.by_key:
        return replace(_filled(row, ours.by_key[int(decision)]), candidates=candidates)
    if not candidates or decision == ADD:
        return Compared(row, Outcome.NEW, candidates=candidates)
    return Compared(row, Outcome.POSSIBLE, candidates=candidates)


def _again(row: ListRow, known: Known, brought: Brought) -> Compared:
    """The list was here before: what it brought and nobody touched follows it, people's words stay."""
    changes: list[Difference] = []
    kept: list[Difference] = []
    for column in COLUMNS:
        theirs, base = row.said.get(column, ""), brought.said.get(column, "")
        ours = known.values.get(column, "")
        if not theirs or theirs in (ours, base):
            continue  # a blank says nothing, and what the list said before it need not say again
        (changes if ours == base else kept).append(Difference(column, ours, theirs))
    says_more = any(row.said.get(name, "") != brought.said.get(name, "") for name in row.said)
    outcome = Outcome.CHANGED if changes or says_more else Outcome.SAME
    return Compared(row, outcome, known, brought, tuple(changes), tuple(kept))


def _filled(row: ListRow, known: Known) -> Compared:
    """Somebody said it is the same: blanks are filled, and nothing that stands there changes."""
    changes: list[Difference] = []
    kept: list[Difference] = []
    for column, theirs in row.said.items():
        ours = known.values.get(column, "")
        if ours != theirs:
            (kept if ours else changes).append(Difference(column, ours, theirs))
    return Compared(row, Outcome.CHANGED, known, None, tuple(changes), tuple(kept))


def _candidates(row: ListRow, ours: Ours) -> Iterable[Known]:
    near = {each.key: each for mark in _marks(row.said) for each in ours.by_mark.get(mark, ())}
    alike = [each for _key, each in sorted(near.items()) if may_be_same(row.said, each.values)]
    return alike[:MOST_CANDIDATES]


def may_be_same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Worth asking a person. Not by the name alone where all the rest differs, nor by an address alone."""
    marks = [_marks_by_kind(values) for values in (one, other)]
    both = {kind for kind in marks[0] if kind in marks[1]}
    agree = {kind for kind in both if marks[0][kind] == marks[1][kind]}
    if "name" in agree:
        return len(agree) > 1 or both == {"name"}
    words = [telling_words(values.get("name", "")) for values in (one, other)]
    shared = len(words[0] & words[1])
    likeness = shared / min(len(words[0]), len(words[1])) if all(words) else 0.0
    return likeness >= ALIKE and bool(agree)


def _marks(values: Mapping[str, str]) -> set[str]:
    return {f"{kind}:{mark}" for kind, mark in _marks_by_kind(values).items()}


def _marks_by_kind(values: Mapping[str, str]) -> dict[str, str]:
    """By what a record is looked for: each kind once, in a form that compares."""
    digits = "".join(filter(str.isdigit, values.get("phone", "")))[-10:]
    site = values.get("website", "").casefold().partition("://")[2].removeprefix("www.").rstrip("/")
    found = {
        "name": plain_name(values.get("name", "")),
        "address": plain_address(values.get("address", "")),
        "phone": digits if len(digits) >= FEWEST_DIGITS else "",
        "website": site,
    }
    return {kind: mark for kind, mark in found.items() if mark}
