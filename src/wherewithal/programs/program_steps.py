"""Where one can go on from what is missing, for one program or for all: told by the rooms above that know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.programs.models import Program


@dataclass(frozen=True, slots=True)
class ProgramStep:
    """A step in words, and where it is taken."""

    words: str | Promise
    address: str


Finder = Callable[[Member, Program | None], Iterable[ProgramStep]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that takes plans further; registering it again replaces it."""
    _finders[name] = find


def program_steps(member: Member, program: Program | None) -> list[ProgramStep]:
    """Every step that leads on from what a program needs; without one, from what all of them need."""
    return [step for find in _finders.values() for step in find(member, program)]
