"""One stored text as it stands in the list: its digest, its passages, and which way of cutting this was."""

import hashlib
from functools import cache
from pathlib import Path
from types import ModuleType

from wherewithal.engine.matching import cues, sentences
from wherewithal.engine.matching.problem import Statement
from wherewithal.engine.matching.sentences import passages

Span = list[int]
_CUTTERS: tuple[ModuleType, ...] = (sentences, cues)


@cache
def way_of_cutting() -> str:
    """Changes whenever the code that cuts texts does, so that no list keeps passages of an older one."""
    code = b"".join(Path(str(module.__file__)).read_bytes() for module in _CUTTERS)
    return hashlib.blake2b(code, digest_size=6).hexdigest()


def digest_of(text: str) -> str:
    """Tells one text from another without keeping it."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def spans_of(text: str) -> list[Span]:
    """The passages of a text, as [start, end]: they are the same whatever it says of its source."""
    return [[each.start, each.end] for each in passages(Statement("", "", text))]
