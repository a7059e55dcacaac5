"""What changed between two states of the map. Pure: states in, changes out (docs/map-over-time.md)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

State = Mapping[str, Mapping[str, Mapping[str, Any]]]
# Rows of which only the answer counts: a question is not told as new or gone.
QUESTIONS = frozenset({"note"})


class Mark(StrEnum):
    """What became of a row. Each stands with its word, never as a sign alone."""

    NEW = "new"
    GONE = "gone"
    STRONGER = "stronger"
    ANSWERED = "answered"
    OPEN_AGAIN = "open-again"


@dataclass(frozen=True, slots=True)
class Changed:
    """One row that is not what it was."""

    mark: Mark
    model: str
    key: int


def compare(then: State, now: State) -> list[Changed]:
    """Every change, in the order of marks, kinds and keys; a row is told under one mark.

    >>> compare({"asset": {"1": {}}}, {"asset": {"2": {}}})
    [Changed(mark=<Mark.NEW: 'new'>, model='asset', key=2), Changed(mark=<Mark.GONE: 'gone'>, model='asset', key=1)]
    """
    found = [each for model in {**then, **now} for each in _of_kind(model, then, now)]
    order = list(Mark)
    kinds = list({**then, **now})
    return sorted(
        found, key=lambda each: (order.index(each.mark), kinds.index(each.model), each.key)
    )


def _of_kind(model: str, then: State, now: State) -> Iterator[Changed]:
    before, after = then.get(model, {}), now.get(model, {})
    for key in {**before, **after}:
        mark = _mark(before.get(key), after.get(key), is_question=model in QUESTIONS)
        if mark is not None:
            yield Changed(mark, model, int(key))


def _mark(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, *, is_question: bool
) -> Mark | None:
    if before is None or after is None:
        if is_question:
            return None
        return Mark.NEW if before is None else Mark.GONE
    was_done, is_done = bool(before.get("done")), bool(after.get("done"))
    if was_done != is_done:
        return Mark.ANSWERED if is_done else Mark.OPEN_AGAIN
    has_more = set(after.get("parts", ())) - set(before.get("parts", ()))
    has_risen = list(after.get("rank", ())) > list(before.get("rank", ()))
    return Mark.STRONGER if has_more or has_risen else None
