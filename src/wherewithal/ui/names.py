"""Names inside sentences: one that is written from right to left keeps its signs to itself."""

import unicodedata

RIGHT_TO_LEFT = frozenset({"R", "AL"})
BEGIN, END = "\u2068", "\u2069"  # first strong isolate, pop directional isolate


def in_sentence(name: str) -> str:
    """The name as a sentence holds it; a sentence that begins with it still reads in its own direction.

    >>> in_sentence("Pam"), len(in_sentence("پروانه")) - len("پروانه")
    ('Pam', 2)
    """
    if any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in name):
        return f"{BEGIN}{name}{END}"
    return name
