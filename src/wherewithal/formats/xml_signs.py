"""People's words made fit for XML.

They stay as they were typed. Signs that XML has no place for (control signs, halves of a letter) would break the
whole file, so they are left out.
"""

import re

_UNFIT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(words: str) -> str:
    """These words without what XML cannot hold, with one kind of line end."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _UNFIT.sub("", lines.replace("\u2029", "\n").replace("\v", "\n").replace("\f", "\n"))
