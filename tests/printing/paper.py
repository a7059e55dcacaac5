"""What tests ask of a PDF: opened with libraries that had no part in making it."""

import re
from io import BytesIO
from typing import Any

import page
import pikepdf
import pypdf

INVISIBLE = re.compile("[\u200b\u00ad]")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
# A compressed stream that happens to end with a carriage return is read by the checker as if that byte
# belonged to the line end that follows.
ENDS_LIKE_A_LINE = re.compile(rb"\r\nendstream")
LENGTH_RULE = "PDFA2A-STREAM-LENGTH-001"


def problems_of(pdf: bytes) -> list[str]:
    """Every rule of PDF/UA-1 and PDF/A-2a that the document breaks."""
    found = []
    for profile in PROFILES:
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures:
            is_mistaken = failure.rule_id == LENGTH_RULE and ENDS_LIKE_A_LINE.search(pdf)
            if not is_mistaken:
                found.append(f"{failure.rule_id}: {failure.message}")
    return found


def words_of(pdf: bytes, *, only: int | None = None) -> str:
    """All words, or those of one page, without the signs that only say where a line may end."""
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    wanted = pages if only is None else [pages[only]]
    text = " ".join(found.extract_text() for found in wanted)
    return " ".join(INVISIBLE.sub("", text).split())


def page_count(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def sizes_of(pdf: bytes) -> set[tuple[int, int]]:
    """The sizes of the pages in points."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        boxes: list[Any] = [found.mediabox for found in opened.pages]
        return {(round(float(box[2])), round(float(box[3]))) for box in boxes}


def tags_of(pdf: bytes) -> set[str]:
    """The kinds of elements in the structure that a screen reader follows."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {str(found.S) for found in opened.objects if _is_element(found)}


def header_scopes_of(pdf: bytes) -> set[str]:
    """What the header cells of tables say that they head: a column, a row."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        heads = [found for found in opened.objects if _is_element(found) and found.S == "/TH"]
        return {str(attribute.get("/Scope")) for head in heads for attribute in _attributes(head)}


def _attributes(element: Any) -> list[Any]:
    found = element.get("/A", [])
    return [found] if isinstance(found, pikepdf.Dictionary) else list(found)


def _is_element(found: Any) -> bool:
    return isinstance(found, pikepdf.Dictionary) and "/S" in found and "/P" in found


def places_of(pdf: bytes, sign: str, *, only: int = 0) -> list[float]:
    """How far from the left edge of a page each piece of text begins that is nothing but this sign."""
    return [at for text, at in _pieces_of(pdf, only) if text.strip() == sign]


def beginnings_of(pdf: bytes, words: str, *, only: int = 0) -> list[float]:
    """How far from the left edge of a page each piece of text begins that begins with these words."""
    return [at for text, at in _pieces_of(pdf, only) if text.strip().startswith(words)]


def _pieces_of(pdf: bytes, only: int) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []

    def visit(text: str, place: Any, start: Any, font: Any, size: Any) -> None:
        found.append((INVISIBLE.sub("", text), float(place[4]) + float(start[4])))

    pypdf.PdfReader(BytesIO(pdf)).pages[only].extract_text(visitor_text=visit)
    return found


def heights_of(pdf: bytes, words: str, *, only: int = 0) -> list[float]:
    """How far above the lower edge of a page each piece of text stands that begins with these words."""
    found: list[float] = []

    def visit(text: str, place: Any, start: Any, font: Any, size: Any) -> None:
        if INVISIBLE.sub("", text).strip().startswith(words):
            found.append(float(start[5]) * float(place[3]) + float(place[5]))

    pypdf.PdfReader(BytesIO(pdf)).pages[only].extract_text(visitor_text=visit)
    return found


def raw_words_of(pdf: bytes) -> str:
    """All that goes along when the words are copied, with every sign that nobody sees."""
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def heights_of_lines(pdf: bytes, *, only: int = 0) -> list[float]:
    """How far above the lower edge of a page each drawn line ends."""
    found: list[float] = []

    def visit(operator: bytes, operands: Any, now: Any, _text: Any) -> None:
        if operator == b"l":
            found.append(now[1] * float(operands[0]) + now[3] * float(operands[1]) + now[5])

    pypdf.PdfReader(BytesIO(pdf)).pages[only].extract_text(visitor_operand_before=visit)
    return found
