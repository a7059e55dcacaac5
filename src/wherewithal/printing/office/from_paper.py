"""A document of paper as one that people edit: the same data, as headings, paragraphs, lists and tables."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.printing import typeset
from wherewithal.printing.office.content import (
    Block,
    Bullets,
    Document,
    Heading,
    Item,
    Look,
    NewPage,
    Paragraph,
    Table,
    Workbook,
)
from wherewithal.printing.office.values import in_words
from wherewithal.printing.parts.widths import widths_of

Part = dict[str, Any]


def office_document(document: typeset.Document, *, with_sharing: bool = True) -> Document:
    """The same as DOCX. Raises KeyError for a part that is a picture, or a form to write on."""
    blocks: list[Block] = []
    for place, part in enumerate(document.parts):
        blocks += [NewPage()] if place else []
        blocks += blocks_of(part)
    return Document(
        title=document.title,
        library=document.library,
        foot=document.foot,
        sharing=document.sharing if with_sharing else "",
        paper=document.paper,
        blocks=tuple(blocks),
        is_landscape=document.is_landscape,
    )


def office_workbook(document: typeset.Document) -> Workbook:
    """Its tables, a sheet each; where there are none, what is said instead of them."""
    blocks = [block for part in document.parts for block in blocks_of(part)]
    tables = tuple(block for block in blocks if isinstance(block, Table))
    return Workbook(
        title=document.title,
        library=document.library,
        sharing=document.sharing,
        paper=document.paper,
        tables=tables or _words_alone(document, blocks),
    )


def _words_alone(document: typeset.Document, blocks: list[Block]) -> tuple[Table, ...]:
    """A workbook without rows says what the paper says, and is no riddle."""
    said = tuple((block.text,) for block in blocks if isinstance(block, Heading | Paragraph))
    return (Table(document.title, (said[0][0],), said[1:]),) if said else ()


def blocks_of(part: Part) -> list[Block]:
    """What a part says."""
    if part["kind"] == "blocks":
        return list(part["made_of"])
    return list(_KINDS[part["kind"]](part))


def _head(part: Part) -> Iterator[Block]:
    yield Heading(part["title"])
    yield from _paragraph(part["instruction"], Look.OPENING)


def _paragraph(words: str, look: Look = Look.PLAIN) -> Iterator[Block]:
    if words.strip():
        yield Paragraph(words, look)


def _list(lines: list[str], sign: str = "•") -> Iterator[Block]:
    if lines:
        yield Bullets(tuple(Item(line) for line in lines), sign)


def _ask(part: Part) -> Iterator[Block]:
    yield from _head(part)
    for section in part["sections"]:
        yield Heading(section["title"], 2)
        yield from _paragraph(section["words"])
        if section["items"]:
            items = tuple(Item(each["text"], each["small"]) for each in section["items"])
            yield Bullets(items, section["sign"])
        yield from _paragraph(section["empty"], Look.QUIET)


def _cover(part: Part) -> Iterator[Block]:
    yield Heading(part["library"])
    yield Paragraph(f"{part['title']}\n{part['subtitle']}", Look.OPENING)
    yield from _paragraph(part["setting"])
    yield from _list([f"{fact['label']}: {fact['value']}" for fact in part["facts"]])
    for area in part["areas"]:
        yield Heading(area["area"], 2)
        yield from _list([*area["counted"], *area["open"]])
    yield from _paragraph(part["made"], Look.QUIET)


def _overview(part: Part) -> Iterator[Block]:
    yield from _head(part)
    for entry in part["entries"]:
        yield Heading(entry["area"], 2)
        yield from _paragraph(entry["prompt"], Look.QUIET)
        yield from _paragraph(entry["text"] or part["empty"])
        if entry["to_find_out"]:
            yield Heading(part["to_find_out"], 3)
            yield Paragraph(entry["to_find_out"])
        yield from _paragraph(entry["shown"], Look.QUIET)


def _sheet(part: Part) -> Iterator[Block]:
    """What is known stands in a column of its own, and so does what nobody has told yet."""
    yield from _head(part)
    yield from _paragraph(part["place"], Look.QUIET)
    name, *columns = [column["label"] for column in part["columns"]]
    rows = part["rows"]
    heads = (name, _("What is known"), *columns, _("Not known yet"))
    if rows:
        cells = tuple(map(_sheet_row, rows))
        words = [[in_words(value) for value in row] for row in cells]
        yield Table(part["title"], heads, cells, widths_of(heads, words, is_landscape=True))
    yield from _paragraph(part["empty"])


def _sheet_row(row: Part) -> tuple[Any, ...]:
    lines = (tuple(cell["lines"]) for cell in row["cells"])
    return (row["name"], row["small"], *lines, tuple(row["asks"]))


def _checks(part: Part) -> Iterator[Block]:
    yield from _head(part)
    yield from _paragraph(part["empty"] if not part["groups"] else "")
    for group in part["groups"]:
        yield Heading(group["area"], 2)
        rows = tuple((row["name"], tuple(row["questions"]), None) for row in group["rows"])
        yield Table(f"{part['title']}: {group['area']}", tuple(part["columns"]), rows)


def _bring(part: Part) -> Iterator[Block]:
    yield from _head(part)
    yield from _list(part["sentences"])
    yield from _paragraph("" if part["sentences"] else part["empty"])
    if part["words"]:
        yield Heading(part["words_title"], 2)
        yield Bullets(tuple(Item(entry["word"], entry["meaning"]) for entry in part["words"]))


def _review(part: Part) -> Iterator[Block]:
    yield from _head(part)
    for prompt in part["prompts"]:
        yield Heading(prompt["title"], 2)
        yield Paragraph(prompt["question"], Look.QUIET)
        yield from _list(prompt["answers"])


def _map(part: Part) -> Iterator[Block]:
    """The picture stays on paper; its lists are the same."""
    yield Heading(part["title"])
    for area in part["areas"]:
        yield Heading(area["area"], 2)
        rows = tuple(
            (item["name"], item["places"], item["highlight"], *item["marks"])
            for item in area["items"]
        )
        if rows:
            title = f"{part['title']}: {area['area']}"
            yield Table(title, tuple(part["columns"]), rows, (2, 2, 3, 0.5, 0.5, 0.5))
        else:
            yield Paragraph(area["empty"], Look.QUIET)


def _program(part: Part) -> Iterator[Block]:
    """Needs, money and asks stand in tables of their own: see plan_tables."""
    yield from _head(part)
    yield from _paragraph(part["words"])
    for label, told in part["facts"]:
        yield Heading(label, 3)
        yield Paragraph(told)
    if part["offers"]:
        yield Heading(part["offers_title"], 2)
        yield from _list(part["offers"], "–")
    if part["questions"]:
        yield Heading(part["questions_title"], 2)
        yield from _list(part["questions"], "?")


_KINDS: dict[str, Callable[[Part], Iterator[Block]]] = {
    "ask": _ask,
    "bring": _bring,
    "checks": _checks,
    "cover": _cover,
    "map": _map,
    "overview": _overview,
    "program": _program,
    "review": _review,
    "sheet": _sheet,
}
