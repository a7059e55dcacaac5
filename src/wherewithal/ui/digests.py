"""Words made comparable, and short marks of them, to notice what changed between two looks."""

import hashlib

DIGEST_CHARACTERS = 8


def digest(text: str) -> str:
    """A short mark of a text, to notice that somebody else changed it meanwhile."""
    return hashlib.blake2s(text.encode()).hexdigest()[:DIGEST_CHARACTERS]


def tidy(text: str) -> str:
    """The words as typed, with one kind of line break and no blank ends.

    Without the character that is none, which comes along in pasted text and which PostgreSQL refuses.
    """
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip()
