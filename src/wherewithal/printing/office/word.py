"""A document as DOCX: headings, lists and tables that a word processor and a screen reader know as such."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx as python_docx
from django.utils import timezone, translation
from docx.enum.section import WD_ORIENT
from docx.shared import Length, Mm

from wherewithal.printing.office.content import (
    Block,
    Bullets,
    Document,
    Heading,
    Look,
    NewPage,
    Paragraph,
    Table,
)
from wherewithal.printing.office.letters import lines_of, shortened
from wherewithal.printing.office.word_looks import set_looks
from wherewithal.printing.office.word_paragraphs import (
    Lists,
    close_together,
    fields,
    keep_with_next,
    paragraphs,
)
from wherewithal.printing.office.word_tables import table
from wherewithal.printing.typeset import Paper, page_words

SIZES = {Paper.LETTER: (Mm(215.9), Mm(279.4)), Paper.A4: (Mm(210), Mm(297))}
SIDE, TOP, BOTTOM = Mm(20), Mm(18), Mm(20)
MOST_IN_A_PROPERTY = 255
STYLES = {
    Look.PLAIN: "Normal",
    Look.OPENING: "Opening",
    Look.QUIET: "SmallPrint",
    Look.HEAD: "LetterHead",
}
LEVELS = 3


def docx(document: Document) -> bytes:
    """The document as DOCX."""
    made = python_docx.Document()
    set_looks(made, language=language_tag(), is_rtl=translation.get_language_bidi())
    _set_page(made, document)
    _set_properties(made, document)
    body = made.element.body
    for element in _elements(document, Lists(made)):
        body.sectPr.addprevious(element)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def language_tag() -> str:
    """The reader's language as files write it: en-US."""
    return translation.to_locale(translation.get_language() or "en").replace("_", "-")


def _elements(document: Document, lists: Lists) -> Iterator[Any]:
    room = _room(document)
    before: Block | None = None
    for block, after in pairwise((*document.blocks, None)):
        if isinstance(before, Table) and isinstance(block, Table | Bullets):
            yield from paragraphs("", style="SmallPrint")
        made = _block(block, lists, room=room, begins_page=isinstance(before, NewPage))
        leads_in = isinstance(before, Heading) and isinstance(after, Table | Bullets)
        yield from keep_with_next(made) if leads_in and isinstance(block, Paragraph) else made
        before = block
    if document.sharing:
        yield from paragraphs("", style="SmallPrint")
        yield from paragraphs(document.sharing, style="SmallPrint")


def _block(block: Block | None, lists: Lists, *, room: int, begins_page: bool) -> Iterable[Any]:
    match block:
        case Heading():
            level = min(block.level, LEVELS)
            text = " ".join(block.text.split())
            return paragraphs(text, style=f"Heading{level}", begins_page=begins_page)
        case Paragraph():
            made = paragraphs(block.text, style=STYLES[block.look], begins_page=begins_page)
            return close_together(made)
        case Bullets():
            return _bullets(block, lists)
        case Table():
            return [table(block, room=room)]
        case _:
            return []


def _bullets(block: Bullets, lists: Lists) -> Iterator[Any]:
    number = lists.number_of(block.sign)
    for item in block.items:
        first, *more = lines_of(item.text)
        made = paragraphs(first, style="ListBullet", number=number)
        yield from keep_with_next(made) if more or item.small else made
        for words in more:
            yield from paragraphs(words, style="ListContinue")
        if item.small:
            yield from paragraphs(item.small, style="ListContinue", below=item.text)


def _room(document: Document) -> int:
    """How wide the page is between its margins, in twentieths of a point."""
    width, height = SIZES[document.paper]
    across = height if document.is_landscape else width
    return Length(across - 2 * SIDE).twips


def _set_page(made: Any, document: Document) -> None:
    section = made.sections[0]
    width, height = SIZES[document.paper]
    if document.is_landscape:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    foot = section.footer
    foot.is_linked_to_previous = False
    first = foot.paragraphs[0]._p
    for element in [*paragraphs(document.foot, style="Footer"), fields(page_words())]:
        first.addprevious(element)
    first.getparent().remove(first)


def _set_properties(made: Any, document: Document) -> None:
    told = made.core_properties
    told.title = shortened(document.title, MOST_IN_A_PROPERTY)
    told.author = shortened(document.library, MOST_IN_A_PROPERTY)
    told.comments = shortened(document.sharing, MOST_IN_A_PROPERTY)
    told.last_modified_by = ""
    told.language = language_tag()
    told.created = told.modified = timezone.now().replace(tzinfo=None)
