"""What the grid of facts sends, parsed once into typed edits.

Field names: `row.<id>.fact.<name>`; `row.<id>.was`, short digests of what stood in the cells when the page
was made ("capacity=1a2b3c4d"; a cell without one was empty); `row.<id>.theirs.<name>` where a person
chose to leave a cell as somebody else wrote it meanwhile.
"""

from dataclasses import dataclass, field

from django.http import QueryDict

from wherewithal.ui.digests import digest, tidy
from wherewithal.ui.keys import read_key
from wherewithal.worksheets.edits import TextEdit


@dataclass(slots=True)
class FactEdits:
    """What was typed over in one row, by the fact's name."""

    row_id: int
    facts: dict[str, TextEdit] = field(default_factory=dict)


def parse_fact_edits(posted: QueryDict) -> list[FactEdits]:
    """The cells that a person changed, row by row in the order of the page."""
    rows: dict[int, FactEdits] = {}
    was: dict[int, dict[str, str]] = {}
    for key in posted:
        row_id, name = _cell(key)
        if row_id is None or f"row.{row_id}.theirs.{name}" in posted:
            continue
        stood = was.setdefault(row_id, _digests(posted.get(f"row.{row_id}.was", "")))
        edit = TextEdit(tidy(str(posted[key])), stood.get(name) or digest(""))
        if not edit.changes_nothing:
            rows.setdefault(row_id, FactEdits(row_id)).facts[name] = edit
    return list(rows.values())


def _cell(key: str) -> tuple[int | None, str]:
    match key.split("."):
        case ["row", row, "fact", name]:
            return read_key(row), name
        case _:
            return None, ""


def _digests(pairs: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in pairs.split() if "=" in pair)
