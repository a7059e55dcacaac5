"""A next step on the home page."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class NextStep:
    """A useful thing to do, and why."""

    words: str | Promise
    why: str | Promise
    address: str


def shortened(text: str, *, longest: int = 60) -> str:
    """Words as they stand in a step: cut where they are longer than a line."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
