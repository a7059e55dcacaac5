"""Rows of a list beside what is known already: new, changed, the same, perhaps somebody we know. Pure.

What a list brought may be brought up to date by it; what people changed since stays as they left it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from wherewithal.formats.duplicates import Lookup
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.understanding import ListRow

MOST_CANDIDATES = 5
# A question costs little, an organization that stands there twice costs much: the same name asks where
# nothing else can be compared, and so do two grounds beside another name.
WORTH_ASKING = 0.4


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
    """A record of ours: its key, and its columns as text."""

    key: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Brought:
    """What the same list said of one of ours the last time."""

    key: int
    became: int | None  # None where it became something of another kind
    said: Mapping[str, str]
    cells: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which the list says something else than we do."""

    column: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody we know, whom a row may be; and what speaks for it and against."""

    known: Known
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A row and what becomes of it. `kept`: where people's words stay although the list says others."""

    row: ListRow
    outcome: Outcome
    known: Known | None = None
    brought: Brought | None = None
    changes: tuple[Difference, ...] = ()
    kept: tuple[Difference, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    repeats: int | None = None


@dataclass
class Ours:
    """What we have, found by what a row says; made once for a whole list."""

    kind: Kind
    known: Sequence[Known]
    brought: Mapping[str, Brought]
    # By the identifiers that other lists gave: the keys of what they became.
    coded: Mapping[str, int] = field(default_factory=dict)
    by_key: dict[int, Known] = field(init=False)

    def __post_init__(self) -> None:
        self.by_key = {each.key: each for each in self.known}

    @cached_property
    def lookup(self) -> Lookup:
        """Made when somebody is looked for: those who know whom they want need it not."""
        return Lookup([self.kind.entry_of(each.values) for each in self.known])

    def like(self, row: ListRow) -> tuple[Candidate, ...]:
        """Those of ours that a person should be asked about, the likeliest first."""
        found: dict[int, Candidate] = {}
        key = self.coded.get(row.code)
        if key in self.by_key:
            found[key] = Candidate(self.by_key[key], ("the same identifier",))
        for each in self.lookup.like(self.kind.entry_of(row.said), at_least=WORTH_ASKING):
            known = self.known[each.place]
            found.setdefault(known.key, Candidate(known, each.reasons))
        return tuple(found.values())[:MOST_CANDIDATES]


def compare(
    rows: Iterable[ListRow],
    ours: Ours,
    decisions: Mapping[str, str],
    seen: dict[str, int] | None = None,
) -> Iterator[Compared]:
    """Each row in the order of the file. `decisions`: by the row's code, whom people said it is.

    `seen` are the rows before these by their codes, and these as they are gone through.
    """
    seen = {} if seen is None else seen
    for row in rows:
        first = seen.setdefault(row.code, row.number)
        if row.is_refused:
            yield Compared(row, Outcome.REFUSED)
        elif first != row.number:
            yield Compared(row, Outcome.REFUSED, repeats=first)
        else:
            yield compare_one(row, ours, decisions.get(row.code, ""))


def compare_one(
    row: ListRow, ours: Ours, decision: str, candidates: Sequence[Candidate] | None = None
) -> Compared:
    """What becomes of a sound row; `candidates` where they were looked for before."""
    brought = ours.brought.get(row.code)
    if brought is not None and brought.became in ours.by_key:
        return _again(ours.kind, row, ours.by_key[brought.became], brought)
    if brought is not None:  # on another sheet by now, or of another kind: no list makes it twice
        return Compared(row, Outcome.REFUSED, brought=brought)
    found = ours.like(row) if candidates is None else tuple(candidates)
    if decision in {str(each.known.key) for each in found}:
        return replace(_filled(row, ours.by_key[int(decision)]), candidates=found)
    if not found or decision == ADD:
        return Compared(row, Outcome.NEW, candidates=found)
    return Compared(row, Outcome.POSSIBLE, candidates=found)


def _again(kind: Kind, row: ListRow, known: Known, brought: Brought) -> Compared:
    """The list was here before: what it brought and nobody touched follows it, people's words stay."""
    changes: list[Difference] = []
    kept: list[Difference] = []
    for column in kind.columns:
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
