"""Names inside sentences: one that is written from right to left keeps its signs to itself."""

import re
import unicodedata

RIGHT_TO_LEFT = frozenset({"R", "AL"})
BEGIN, END = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
ISOLATED = re.compile(f"{BEGIN}([^{BEGIN}{END}\n]*){END}")


def in_sentence(name: str) -> str:
    """The name as a sentence holds it; a sentence that begins with it still reads in its own direction.

    >>> in_sentence("Pam"), len(in_sentence("پروانه")) - len("پروانه")
    ('Pam', 2)
    """
    name = bare(name)
    if any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in name):
        return f"{BEGIN}{name}{END}"
    return name


def with_figure(name: str, figure: str) -> str:
    """The name, and behind it how much, in the direction of the name.

    >>> with_figure("Chairs", "40 chairs"), len(with_figure("باغ", "40 chairs")) - len("باغ: 40 chairs")
    ('Chairs: 40 chairs', 2)
    """
    if in_sentence(name) != name:
        return f"{name}: {BEGIN}{figure}{END}"
    return f"{name}: {figure}"


def bare(sentence: str) -> str:
    """The sentence without the signs around its names, for whatever shows them apart in its own way."""
    return sentence.replace(BEGIN, "").replace(END, "")


def in_pairs(sentence: str) -> str:
    """The sentence with only those signs that stand around a name, one before and one behind.

    >>> in_pairs(f"{END}{BEGIN}{BEGIN}پروانه{END}{END}") == in_sentence("پروانه")
    True
    """
    return re.sub(f"({ISOLATED.pattern})|[{BEGIN}{END}]", lambda found: found[1] or "", sentence)


def around_names(sentence: str) -> str:
    """What the sentence says itself, which decides its direction; of nothing but names, all of it."""
    said = ISOLATED.sub("", sentence)
    return said if any(sign.isalpha() for sign in said) else bare(sentence)
