"""From a document as plain data to a tagged PDF that keeps: PDF/UA-1 and PDF/A-2a.

People's words reach typst as data and are never part of its source, so that none of them can be a command.
"""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import typst
from django.utils import translation
from django.utils.translation import gettext as _

from wherewithal.printing import fonts
from wherewithal.printing.letters import fit, has_many_breaks, has_missing
from wherewithal.ui.names import bare

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Any] = ["ua-1", "a-2a"]


class Paper(StrEnum):
    """What lies in the printer, under the names that typst knows."""

    LETTER = "us-letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Document:
    """All that stands on paper, in the reader's language; `parts` name the template that sets them."""

    title: str
    library: str
    foot: str
    sharing: str
    paper: Paper
    parts: list[dict[str, Any]]
    is_landscape: bool = True


def typeset(document: Document) -> bytes:
    """The document as PDF. Raises typst.TypstError only where one of our templates is wrong."""
    inputs = {"document": json.dumps(_data(document)), "fonts": json.dumps(_fonts())}
    compiler = typst.Compiler(
        input=TEMPLATES / "document.typ",
        root=TEMPLATES,
        font_paths=fonts.fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    made = compiler.compile(format="pdf", pdf_standards=STANDARDS)
    if not isinstance(made, bytes):
        message = "typst made no single file"
        raise TypeError(message)
    return made


def _data(document: Document) -> dict[str, Any]:
    language, _dash, region = translation.to_locale(translation.get_language() or "en").partition(
        "_"
    )
    parts = [{name: part[name] for name in part if name != "made_of"} for part in document.parts]
    told = replace(document, parts=parts, title=bare(document.title))
    data: dict[str, Any] = fit(asdict(told))
    return data | {
        "language": language,
        "region": region[:2] or None,
        "is_rtl": translation.get_language_bidi(),
        "page_words": page_words(),
        "missing": _missing_words() if has_missing(data) else "",
        "copies_clean": not has_many_breaks(data),
    }


def page_words() -> str:
    """What the foot of each page says about its number."""
    # Translators: #1 is the number of the page, #2 how many there are.
    return _("page #1 of #2")


def _missing_words() -> str:
    return _(
        "▯ stands for a letter that none of our fonts has; on the screen it shows as it was typed."
    )


def _fonts() -> dict[str, Any]:
    return {"serif": fonts.SERIF, "sans": fonts.SANS, "fallback": fonts.fallback_families()}
