"""A next step on the home page."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class NextStep:
    """A useful thing to do, and why."""

    words: str | Promise
    why: str | Promise
    address: str
