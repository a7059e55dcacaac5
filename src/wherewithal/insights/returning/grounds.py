"""What of a partner's line can be a ground for an offer: what they want, not when, how often or how many.

"A helper for Saturdays" and our story corner on Saturday mornings have a day in common and nothing else.
"""

import re

from wherewithal.engine.matching.named_times import ANY
from wherewithal.engine.matching.word_forms import fold, words_of
from wherewithal.phrases.word_lists import word_list
from wherewithal.quantities.numerals import SPELLED

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# How long; and words that stand beside anything: "customers who know us", "somebody who helps".
BESIDE_ANYTHING = word_list(
    """
    minute minutes hour hours day days week weeks month months year years time times
    minuto minutos hora horas dia dias semana semanas mes meses ano anos vez veces
    know knows known help helps helped helper helpers
    saber sabe saben conocer conoce conocen ayuda ayudan ayudar ayudante ayudantes
    """
)


def wanted_in(text: str) -> str:
    """The line without its times and numbers; empty where nothing is left that says anything.

    >>> wanted_in("Two volunteers on Thursday mornings"), wanted_in("On Saturdays, at 10")
    ('volunteers on', '')
    """
    left = " ".join(WORD.sub(lambda word: "" if _is_beside(word[0]) else word[0], text).split())
    return left if words_of(left) else ""


def _is_beside(word: str) -> bool:
    plain = fold(word)
    return (
        plain in BESIDE_ANYTHING
        or plain in SPELLED
        or plain[0].isdigit()
        or ANY.fullmatch(plain) is not None
    )
