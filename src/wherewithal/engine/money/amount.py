"""One amount of money, known as well as somebody knows it."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_CENTS = 10**14
"""A million million dollars: nothing a library pays comes near it, and a database keeps it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in whole cents, with the words it was given in.

    Both ends None: not known. Low None: "up to". High None: "at least". Two amounts are equal when
    they mean the same; the words do not count.

    >>> Amount(120_000, 150_000).is_known, Amount().is_known
    (True, False)
    """

    low_cents: int | None = None
    high_cents: int | None = None
    is_about: bool = False
    words: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for cents in (self.low_cents, self.high_cents):
            if cents is not None and not 0 <= cents <= MOST_CENTS:
                message = f"an amount lies between 0 and {MOST_CENTS} cents, not at {cents}"
                raise ValueError(message)
        if self.low_cents is None or self.high_cents is None:
            return
        if self.low_cents > self.high_cents:
            message = f"an amount cannot reach from {self.low_cents} to {self.high_cents}"
            raise ValueError(message)

    @classmethod
    def exact(cls, cents: int, *, words: str = "") -> Amount:
        """This much and nothing else."""
        return cls(cents, cents, words=words)

    @classmethod
    def about(cls, cents: int, *, words: str = "") -> Amount:
        """Near this much, nobody says how near."""
        return cls(cents, cents, is_about=True, words=words)

    @property
    def is_known(self) -> bool:
        """Is anything at all known about it?"""
        return (self.low_cents, self.high_cents) != (None, None)

    @property
    def floor_cents(self) -> int:
        """The least it can be; what is not known may be nothing."""
        return self.low_cents or 0


UNKNOWN_AMOUNT = Amount()
NOTHING = Amount.exact(0)
