"""The fonts that come with the product, so that a page looks the same on every machine.

Libertinus Serif comes with typst itself. The others are open fonts (SIL Open Font License) that PyPI
packages carry: Noto Sans in some twenty scripts, Noto Sans CJK, and IBM Plex Sans Arabic, from which
Arabic and Farsi can be copied letter by letter. Fonts of the machine are not asked.
"""

from functools import cache
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic
import manimgx_fonts
import manimgx_fonts_cjk
import typst

from wherewithal.printing.glyph_tables import letters_of

FOLDERS = (
    Path(str(manimgx_fonts.__file__)).parent,
    Path(str(manimgx_fonts_cjk.__file__)).parent,
    Path(str(fontpkg_ibm_plex_sans_arabic.__file__)).parent / "files",
)
SERIF = "Libertinus Serif"
SANS = "Noto Sans"
ARABIC = "IBM Plex Sans Arabic"
FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})


@cache
def fonts() -> typst.Fonts:
    """All fonts, looked through once a process."""
    return typst.Fonts(include_system_fonts=False, font_paths=list(FOLDERS))


@cache
def fallback_families() -> tuple[str, ...]:
    """Where letters are looked for that our own two families do not have, in a fixed order.

    Chinese stands before Japanese and Korean forms of the same signs, little pictures come last.
    """
    found = {family for family in fonts().families() if family.startswith("Noto ")}
    chosen = (family for family in found if "Mono" not in family and family != SANS)
    return (ARABIC, *sorted(chosen, key=_turn))


def _turn(family: str) -> tuple[bool, bool, bool, str]:
    return ("Emoji" in family, "CJK" in family, "SC" not in family, family)


@cache
def letters_by_font() -> tuple[frozenset[int], ...]:
    """What each font file can show."""
    files = sorted(path for folder in FOLDERS for path in folder.iterdir())
    return tuple(letters_of(path) for path in files if path.suffix in FONT_ENDINGS)


@cache
def letters() -> frozenset[int]:
    """What any of our fonts can show."""
    return frozenset().union(*letters_by_font())
