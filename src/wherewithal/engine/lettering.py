"""How much text fits on a line: a picture cannot wrap its words, and nobody knows the reader's font.

Widths are those of a broad serif face in bold, so what fits by these figures fits in narrower ones, too.
"""

import unicodedata

ELLIPSIS = "…"
NARROW = frozenset("iljtfrIJ!|.,:;'’‘`()[]{}/ ")
BROAD = frozenset("mwMW@%&—…")
NARROW_EM, PLAIN_EM, CAPITAL_EM, BROAD_EM, FULL_EM = 0.36, 0.62, 0.76, 1.0, 1.05


def width_of(text: str, *, size: int) -> float:
    """About how wide the text stands at a size: rather too much than too little.

    >>> width_of("WWWW", size=10) > width_of("iiii", size=10) * 2
    True
    """
    return sum(_ems(letter) for letter in text) * size


def fitted(text: str, *, width: float, size: int) -> str:
    """The text, or as much of its beginning as the width holds, with an ellipsis.

    >>> fitted("Fine", width=100, size=15), fitted("W" * 80, width=100, size=15)
    ('Fine', 'WWWWW…')
    """
    plain = " ".join(text.split())
    if width_of(plain, size=size) <= width:
        return plain
    left = width - width_of(ELLIPSIS, size=size)
    kept = 0
    for letter in plain:
        left -= _ems(letter) * size
        if left < 0:
            break
        kept += 1
    return plain[:kept].rstrip() + ELLIPSIS


def wrapped(text: str, *, width: float, size: int, most_lines: int) -> list[str]:
    """The text in lines that fit, broken at spaces; the last line says that there was more."""
    lines: list[str] = []
    for word in text.split():
        together = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(together, size=size) <= width:
            lines[-1] = together
        else:
            lines.append(word)
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], " ".join(lines[most_lines - 1 :])]
    return [fitted(line, width=width, size=size) for line in lines]


def shortened(text: str, letters: int) -> str:
    """The text, or its beginning with an ellipsis where it has more letters."""
    plain = " ".join(text.split())
    return plain if len(plain) <= letters else plain[: letters - 1].rstrip() + ELLIPSIS


def _ems(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return FULL_EM
    if letter in BROAD:
        return BROAD_EM
    if letter in NARROW:
        return NARROW_EM
    return CAPITAL_EM if letter.isupper() else PLAIN_EM
