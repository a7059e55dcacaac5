"""Paragraphs of a DOCX: each line in its own direction, lists with their own sign.

Made as XML at once: a workbook has thousands of them, and the package's own way takes ten times as long.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from docx.oxml.ns import qn

from wherewithal.printing.office.letters import is_rtl, lines_of, runs_of
from wherewithal.printing.office.word_xml import element

FIRST_OWN_LIST = 700  # above what the package's own template numbers
PLAIN_SIGN = "•"
INDENT, HANGING = 360, 360  # in twentieths of a point
_PLACES = re.compile(r"(#[12])")
_FIELDS = {"#1": "PAGE", "#2": "NUMPAGES"}


def paragraphs(
    words: str,
    *,
    style: str,
    number: int | None = None,
    begins_page: bool = False,
    below: str = "",
) -> list[Any]:
    """One for each line. `number` is the list that the first belongs to.

    Small print stands at the side where the words begin that it stands `below`.
    """
    found = [_paragraph(line, style) for line in lines_of(words)]
    for each, line in zip(found, lines_of(words), strict=True):
        if is_rtl(below) and not is_rtl(line):
            each.find(qn("w:pPr")).extend(_at_the_right())
    first = found[0].find(qn("w:pPr"))
    if begins_page:
        first.insert(1, element("pageBreakBefore"))
    if number is not None:
        first.insert(1, _in_list(number))
    return found


def close_together(made: list[Any]) -> list[Any]:
    """Lines of one paragraph: the space behind it stands behind the last of them."""
    for each in made[:-1]:
        each.find(qn("w:pPr")).append(element("spacing", after=0))
    return made


def keep_with_next(made: Iterable[Any]) -> Iterator[Any]:
    """The same paragraphs, each on the page of what follows it."""
    for each in made:
        each.find(qn("w:pPr")).insert(1, element("keepNext"))
        yield each


def fields(words: str) -> Any:
    """A line for the foot of each page: #1 stands for its number, #2 for how many there are."""
    line = _paragraph("", "Footer")
    for part in _PLACES.split(words):
        if part in _FIELDS:
            line.append(_field(_FIELDS[part]))
        elif part:
            line.append(_run(part, is_rtl=is_rtl(part)))
    return line


class Lists:
    """The lists of one document: each sign is a list of its own, that knows how far in it stands."""

    def __init__(self, made: Any) -> None:
        self._numbering = made.part.numbering_part.element
        self._numbers: dict[str, int] = {}

    def number_of(self, sign: str) -> int:
        """The list whose entries begin with this sign."""
        if sign not in self._numbers:
            self._numbers[sign] = self._add(sign)
        return self._numbers[sign]

    def _add(self, sign: str) -> int:
        key = FIRST_OWN_LIST + len(self._numbers)
        kind = element("abstractNum", abstractNumId=key)
        kind.append(element("multiLevelType", val="singleLevel"))
        level = element("lvl", ilvl=0)
        for name, value in (
            ("start", 1),
            ("numFmt", "bullet"),
            ("lvlText", sign),
            ("lvlJc", "left"),
        ):
            level.append(element(name, val=value))
        place = element("pPr")
        place.append(element("ind", left=INDENT, hanging=HANGING))
        level.append(place)
        kind.append(level)
        first_number = self._numbering.find(qn("w:num"))
        first_number.addprevious(kind)
        number = element("num", numId=key)
        number.append(element("abstractNumId", val=key))
        self._numbering.append(number)
        return key


def _at_the_right() -> list[Any]:
    return [element("ind", left=0, right=INDENT), element("jc", val="right")]


def _paragraph(line: str, style: str) -> Any:
    made = element("p")
    how = element("pPr")
    how.append(element("pStyle", val=style))
    if is_rtl(line):
        how.append(element("bidi"))
    made.append(how)
    for words, way in runs_of(line):
        if words:
            made.append(_run(words, is_rtl=way))
    return made


def _run(words: str, *, is_rtl: bool) -> Any:
    run = element("r")
    if is_rtl:
        how = element("rPr")
        how.append(element("rtl"))
        run.append(how)
    text = element("t")
    text.set(qn("xml:space"), "preserve")
    text.text = words.replace("\t", " ")
    run.append(text)
    return run


def _field(name: str) -> Any:
    field = element("fldSimple", instr=name)
    field.append(_run("1", is_rtl=False))
    return field


def _in_list(number: int) -> Any:
    how = element("numPr")
    how.append(element("ilvl", val=0))
    how.append(element("numId", val=number))
    return how
