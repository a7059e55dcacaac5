"""A pasted list of outlets: lines or table cells in, what we understood out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wherewithal.formats import (
    ColumnMatch,
    ColumnSpec,
    PastedRow,
    Problem,
    match_columns,
    read_pasted,
)
from wherewithal.libraries.models import OutletKind

COLUMNS = (
    ColumnSpec("name", ("Name", "Outlet", "Branch", "Library", "Location", "Place", "Site")),
    ColumnSpec("kind", ("Kind", "Type", "Outlet type", "Kind of outlet")),
    ColumnSpec("address", ("Address", "Street", "Street address", "Where")),
    ColumnSpec("hours", ("Hours", "Opening hours", "Open", "Hours open")),
)

# Looked for in this order, so that "Central bookmobile" is a bookmobile.
KIND_WORDS: tuple[tuple[str, str], ...] = (
    (OutletKind.BOOKMOBILE, r"book ?mobiles?|mobile library|library bus|book ?bus|bookvan"),
    (OutletKind.BOOKS_BY_MAIL, r"(?:books?|library|lending)[ -]by[ -](?:mail|post)|mail service"),
    (OutletKind.OUTREACH, r"outreach|pop-?up|kiosk|lockers?|deposit collection|little library"),
    (OutletKind.CENTRAL, r"central|main|headquarters|hq"),
)
# What public library statistics write in the column for the kind of an outlet.
KIND_CODES = {
    "ce": OutletKind.CENTRAL,
    "br": OutletKind.BRANCH,
    "bs": OutletKind.BOOKMOBILE,
    "bm": OutletKind.BOOKS_BY_MAIL,
}


@dataclass(slots=True)
class OutletDraft:
    """One outlet as we read it; `is_known` where the library has it, `is_repeated` within the list."""

    name: str
    kind: str
    address: str = ""
    hours: str = ""
    words: str = ""
    is_known: bool = False
    is_repeated: bool = False

    @property
    def is_new(self) -> bool:
        """True where adding it makes sense."""
        return not (self.is_known or self.is_repeated)


@dataclass(slots=True)
class PastedList:
    """The outlets found in what was pasted, and what could not be read."""

    drafts: list[OutletDraft] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()


def read_outlets(text: str, *, known_names: Iterable[str] = ()) -> PastedList:
    """Read a list or table of outlets, and mark those that are there already or stand twice."""
    pasted = read_pasted(html=None, text=text)
    found = PastedList(problems=pasted.problems)
    for table in pasted.tables:
        match = match_columns(table.header, table.rows, COLUMNS)
        drafts = [_without_number(_draft(row, match)) for row in match.rows]
        found.drafts += [draft for draft in drafts if any(map(str.isalnum, draft.name))]
    _mark_repetitions(found.drafts, known_names)
    return found


def _draft(row: PastedRow, match: ColumnMatch) -> OutletDraft:
    texts = [" ".join(text.split()) for text in row.texts]
    if match.by_position:
        return _draft_by_position(texts)
    told = {
        column.target: texts[column.index]
        for column in match.columns
        if column.target and texts[column.index]
    }
    name = told.get("name", "")
    return OutletDraft(
        name=name,
        kind=kind_in_column(told.get("kind", "")) or guess_kind(name),
        address=told.get("address", ""),
        hours=told.get("hours", ""),
        words=_left_over(texts, match),
    )


def _without_number(draft: OutletDraft) -> OutletDraft:
    """The "3. " of a numbered list is no part of a name, also where the list begins in the middle."""
    draft.name = re.sub(r"^\(?\d{1,3}[.)]\s+(?=\S)", "", draft.name)
    return draft


def _left_over(texts: Sequence[str], match: ColumnMatch) -> str:
    """Words from columns that have no field of their own are kept with their heading."""
    kept = [
        f"{column.heading}: {texts[column.index]}".removeprefix(": ")
        for column in match.columns
        if column.target is None and texts[column.index]
    ]
    return "\n".join(kept)


def _draft_by_position(texts: Sequence[str]) -> OutletDraft:
    """Without headings: the name, then an address, and perhaps a cell that says the kind."""
    name, _, rest = texts[0].partition(",") if len(texts) == 1 else (texts[0], "", "")
    others = [text for text in (rest.strip(), *texts[1:]) if text]
    kinds = [text for text in others if kind_in_column(text)]
    address = ", ".join(text for text in others if text not in kinds[:1])
    kind = kind_in_column(kinds[0]) if kinds else ""
    return OutletDraft(name=name.strip(), kind=kind or guess_kind(name), address=address)


def guess_kind(name: str) -> str:
    """The kind that a name gives away; most outlets are branches.

    >>> str(guess_kind("Downtown Bookmobile"))
    'bookmobile'
    """
    plain = name.casefold()
    # "12 Main Street branch" says where it is, not that it is the main library.
    plain = re.sub(r"\b(?:main|central) (?:st|street|ave|avenue|road|rd|park|square)\b", "", plain)
    for kind, words in KIND_WORDS:
        if re.search(rf"\b(?:{words})\b", plain):
            return kind
    return OutletKind.BRANCH


def kind_in_column(text: str) -> str:
    """The kind that a cell of its own names, or nothing.

    >>> str(kind_in_column("BR")), kind_in_column("12 Elm Street")
    ('branch', '')
    """
    plain = text.casefold().strip(" .")
    if plain in KIND_CODES:
        return KIND_CODES[plain]
    if plain in {"branch", "branch library"}:
        return OutletKind.BRANCH
    for kind, words in KIND_WORDS:
        if re.fullmatch(rf"(?:{words})(?: library| place)?", plain):
            return kind
    return ""


def _mark_repetitions(drafts: Iterable[OutletDraft], known_names: Iterable[str]) -> None:
    known = {name.casefold() for name in known_names}
    seen: set[str] = set()
    for draft in drafts:
        plain = draft.name.casefold()
        draft.is_known = plain in known
        draft.is_repeated = plain in seen
        seen.add(plain)
