"""What a room still wants to say when its rows are put back.

Undo restores rows without asking the action that made them. A room whose rows need more than that (a
right to hand out, the last admin) registers a guard at start-up; the guard refuses by raising.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change


@dataclass(frozen=True, slots=True)
class Guard:
    """`before`: may this actor take these changes back, and what has to be done while all still stands?
    `after`: may things stand as they now would?
    """

    before: Callable[[Actor, list[Change]], None] = lambda by, changes: None
    after: Callable[[Actor, list[Change]], None] = lambda by, changes: None


_guards: dict[str, Guard] = {}


def register(model: str, guard: Guard) -> None:
    """Ask `guard` at every undo that touches rows of `model` (its slug in the log)."""
    _guards[model] = guard


def concerned(changes: Iterable[Change]) -> list[tuple[Guard, list[Change]]]:
    """The guards whose models were changed, each with the changes that are its concern."""
    by_model: dict[str, list[Change]] = {}
    for change in changes:
        by_model.setdefault(change.model, []).append(change)
    return [(_guards[model], by_model[model]) for model in sorted(by_model.keys() & _guards.keys())]
