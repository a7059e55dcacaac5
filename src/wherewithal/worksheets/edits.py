"""What a worksheet sends, parsed once into typed edits.

Field names: `row.<id>.name`, `row.<id>.line.<kind>.<line id>`, `row.<id>.new.<kind>`, `row.<id>.was` (short
digests of what stood there when the page was made, "name=1a2b3c4d 55=9f8e7d6c"), and `next.name`,
`next.new.<kind>` for the empty row at the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import QueryDict

from wherewithal.ui.digests import digest, tidy
from wherewithal.ui.keys import read_key

NAME = "name"


@dataclass(frozen=True, slots=True)
class TextEdit:
    """New words for a field, and the digest of the words that they replace."""

    text: str
    was: str

    @property
    def changes_nothing(self) -> bool:
        """True when the words are those that stood there already."""
        return digest(self.text) == self.was


@dataclass(frozen=True, slots=True)
class LineEdit(TextEdit):
    """New words for a line; its kind is told too, for when the line itself is gone."""

    kind: str


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to add, of a kind."""

    kind: str
    text: str


@dataclass(slots=True)
class RowEdits:
    """All that is to change in one row; `row_id` is None for the row to add."""

    row_id: int | None
    name: TextEdit | None = None
    lines: dict[int, LineEdit] = field(default_factory=dict)
    new_lines: list[NewLine] = field(default_factory=list)

    def take(self, chosen: NewLine | tuple[str, LineEdit]) -> None:
        """Add what a person chose where two had written."""
        if isinstance(chosen, NewLine):
            self.new_lines.append(chosen)
            return
        field_, edit = chosen
        if field_ == NAME:
            self.name = edit
        elif (line_id := read_key(field_)) is not None:
            self.lines[line_id] = edit

    @property
    def all_words(self) -> list[str]:
        """Everything that was typed, for when the row itself is gone."""
        name = [self.name.text] if self.name else []
        lines = [line.text for line in self.lines.values()]
        lines += [line.text for line in self.new_lines]
        return [*name, *(text for text in lines if text)]

    @property
    def is_empty(self) -> bool:
        """True when nothing is to be done."""
        return self.name is None and not self.lines and not self.new_lines


def parse_edits(posted: QueryDict) -> list[RowEdits]:
    """The edits of a posted sheet, in the order of its rows; fields left as they were are skipped."""
    rows: dict[int | None, RowEdits] = {}
    digests: dict[int, dict[str, str]] = {}
    for key in posted:
        parts = key.split(".")
        number = read_key(parts[1]) if parts[0] == "row" and len(parts) >= 3 else None
        if number is not None:
            if number not in digests:
                digests[number] = _digests(posted, number)
            row = rows.setdefault(number, RowEdits(number))
            _parse_field(row, parts[2:], posted, digests[number])
        elif parts[0] == "next" and len(parts) >= 2:
            row = rows.setdefault(None, RowEdits(None))
            _parse_field(row, parts[1:], posted, {NAME: digest("")})
    for row_id, edit in _choices(posted):
        rows.setdefault(row_id, RowEdits(row_id)).take(edit)
    return [row for row in rows.values() if not row.is_empty]


def _choices(posted: QueryDict) -> Iterator[tuple[int, NewLine | tuple[str, LineEdit]]]:
    """What a person chose where two had written: `choose.<row>_<field>_<kind>` and `mine.…`."""
    for key in posted:
        word, _dot, token = key.partition(".")
        row, field_, kind = [*token.split("_", 2), "", ""][:3]
        number = read_key(row)
        if word != "choose" or number is None:
            continue
        mine = tidy(posted.get(f"mine.{token}", ""))
        choice, _dot, was = str(posted.get(key, "")).partition(".")
        if choice == "both" and mine:
            yield number, NewLine(kind, mine)
        elif choice == "mine":
            yield number, (field_, LineEdit(mine, was, kind))


def _parse_field(
    row: RowEdits, parts: list[str], posted: QueryDict, digests: dict[str, str]
) -> None:
    prefix = "next" if row.row_id is None else f"row.{row.row_id}"
    texts = [tidy(text) for text in posted.getlist(".".join([prefix, *parts]))]
    match parts:
        case ["name"]:
            edit = TextEdit(texts[0], digests.get(NAME, ""))
            row.name = None if edit.changes_nothing else edit
        case ["line", kind, line_id] if (number := read_key(line_id)) is not None:
            edit = TextEdit(texts[0], digests.get(line_id, ""))
            if not edit.changes_nothing:
                row.lines[number] = LineEdit(edit.text, edit.was, kind)
        case ["new", kind]:
            row.new_lines += [NewLine(kind, text) for text in texts if text]


def _digests(posted: QueryDict, row_id: int) -> dict[str, str]:
    pairs = posted.get(f"row.{row_id}.was", "").split()
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)
