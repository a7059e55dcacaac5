"""Lists of words, written as plain text so that a person can read and extend them."""

from __future__ import annotations


def word_list(text: str) -> frozenset[str]:
    """The words of a text, without accents and capitals as `passage.plain` leaves them."""
    return frozenset(text.split())
