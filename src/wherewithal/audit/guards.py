"""What a room still wants to say when its rows are put back.

Undo restores rows without asking the action that made them. A room whose rows need more than that (a
right to hand out, the last admin) registers a guard at start-up; the guard refuses by raising.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wherewithal.audit.log import Actor

Question = Callable[[Actor], None]


@dataclass(frozen=True, slots=True)
class Guard:
    """`before`: may this actor put such rows back? `after`: may things stand as they now would?"""

    before: Question
    after: Question


_guards: dict[str, Guard] = {}


def register(model: str, guard: Guard) -> None:
    """Ask `guard` at every undo that touches rows of `model` (its slug in the log)."""
    _guards[model] = guard


def concerned(models: Iterable[str]) -> list[Guard]:
    """The guards of these models, in a stable order."""
    return [_guards[model] for model in sorted(set(models) & _guards.keys())]
