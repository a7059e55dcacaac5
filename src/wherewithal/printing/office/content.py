"""What stands in a file that people edit, as plain data with its words already in the reader's language."""

from dataclasses import dataclass
from enum import StrEnum

from wherewithal.printing.office.values import Value
from wherewithal.printing.typeset import Paper


class Look(StrEnum):
    """How a paragraph is meant."""

    PLAIN = "plain"
    OPENING = "opening"
    QUIET = "quiet"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the document is its only one of level 1, or each part has one."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words; each line of them is a paragraph of its own, in its own direction."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with what is said about it in small print."""

    text: str
    small: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `sign` stands before each entry."""

    items: tuple[Item, ...]
    sign: str = "•"


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a document, or a sheet of a workbook; `title` says what it is about, and names the sheet.

    `widths` say how wide a column is beside the others; in a workbook columns fit what stands in them.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                message = f"a row of {len(row)} cells under {len(self.columns)} columns"
                raise ValueError(message)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Bullets | Table | NewPage
SAYS_WORDS = (Heading, Paragraph, Item, Bullets, Table)


@dataclass(frozen=True, slots=True)
class Document:
    """A document to be read and edited; `foot` stands on each page, `sharing` at its end."""

    title: str
    library: str
    foot: str
    sharing: str
    paper: Paper
    blocks: tuple[Block, ...]
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A sheet for each table; `sharing` says what stands in it and what does not."""

    title: str
    library: str
    sharing: str
    paper: Paper
    tables: tuple[Table, ...]
