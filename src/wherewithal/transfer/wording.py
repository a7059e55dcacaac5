"""What becomes of rows, in words for a page."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wherewithal.formats.recognition import TableKind
from wherewithal.transfer.comparing import Compared, Difference, Outcome
from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.models import StagedFile

OUTCOMES: dict[Outcome, Any] = {
    Outcome.NEW: pgettext_lazy("rows of a list", "new"),
    Outcome.CHANGED: pgettext_lazy("rows of a list", "changed"),
    Outcome.SAME: pgettext_lazy("rows of a list", "the same"),
    Outcome.POSSIBLE: pgettext_lazy("rows of a list", "perhaps somebody you know"),
    Outcome.REFUSED: pgettext_lazy("rows of a list", "to be mended"),
}
PERHAPS_THERE = pgettext_lazy("rows of a list", "perhaps there already")
# Why somebody may be somebody we know: the words of `formats/duplicates`.
REASONS: dict[str, Any] = {
    "the same name": gettext_lazy("the same name"),
    "a similar name": gettext_lazy("a similar name"),
    "the same address": gettext_lazy("the same address"),
    "another address": gettext_lazy("another address"),
    "the same phone number": gettext_lazy("the same phone number"),
    "another phone number": gettext_lazy("another phone number"),
    "the same website": gettext_lazy("the same website"),
    "another website": gettext_lazy("another website"),
    "near each other": gettext_lazy("near each other"),
    "far from each other": gettext_lazy("far from each other"),
    "the same identifier": gettext_lazy("the same identifier"),
}
# Things and rooms have no address of their own: what is compared is where they are.
REASONS_OF_PLACE: dict[str, Any] = {
    "the same address": gettext_lazy("the same outlet"),
    "another address": gettext_lazy("another outlet"),
}
# A file of something else would become what is chosen, row by row: people are asked before it does.
LOOKS_LIKE: dict[str, Any] = {
    TableKind.WORKSHEET: gettext_lazy("This looks like a worksheet about a library itself."),
    TableKind.PEOPLE: gettext_lazy("This looks like a list of people."),
    TableKind.INVENTORY: gettext_lazy("This looks like an inventory of things."),
    TableKind.ROOMS: gettext_lazy("This looks like a list of rooms."),
    TableKind.PROGRAMS: gettext_lazy("This looks like a list of programs."),
    TableKind.SURVEY: gettext_lazy("This looks like a survey of libraries."),
}
LONGEST = 160
WHOLE = gettext_lazy("the whole record: it was changed, or something else refers to it now")


def looks_like_else(staged: StagedFile) -> Any:
    """A word about a table that surely lists something else than what its rows are to become."""
    found = staged.tables[staged.table].get("looks_like", "")
    return None if found in kind_of(staged).tables else LOOKS_LIKE.get(found)


def counted(kind: Kind, counts: Mapping[str, int]) -> list[tuple[str, Any, int]]:
    """How many rows of each outcome, in the order in which they matter."""
    return [
        (str(outcome), outcome_of(kind, outcome), counts.get(outcome, 0)) for outcome in OUTCOMES
    ]


def outcome_of(kind: Kind, outcome: Outcome) -> Any:
    """What becomes of a row, in words: somebody is known, and something is there already."""
    if outcome == Outcome.POSSIBLE and not kind.is_somebody:
        return PERHAPS_THERE
    return OUTCOMES[outcome]


def lines_of(staged: StagedFile, row: Compared) -> dict[str, Any]:
    """One row for the page: its name, what becomes of it, and what is to be said about its cells."""
    decision, kind = staged.decisions.get(row.row.code, ""), kind_of(staged)
    return {
        "row": row,
        "name": row.row.said.get("name", ""),
        "label": outcome_of(kind, row.outcome),
        "about": "" if row.known else " · ".join(kind.about(row.row.said)),
        "problems": problems_of(staged, row),
        "changes": [_difference(kind, each) for each in row.changes],
        "kept": [_difference(kind, each) for each in row.kept],
        "candidates": [
            (
                str(each.known.key),
                each.known.values["name"],
                kind.about(each.known.values),
                str(each.known.key) == decision,
                ", ".join(_reason(kind, reason) for reason in each.reasons),
            )
            for each in row.candidates
        ],
        "decision": decision,
    }


def _reason(kind: Kind, reason: str) -> str:
    words = REASONS if kind.is_somebody else {**REASONS, **REASONS_OF_PLACE}
    return str(words.get(reason, reason))


def problems_of(staged: StagedFile, row: Compared) -> list[str]:
    """What is wrong, each with its column."""
    header = staged.header
    said = []
    for problem in row.row.problems:
        head = ""
        if problem.column is not None and problem.column < len(header):
            head = header[problem.column] or _("Column %(number)s") % {"number": problem.column + 1}
        said.append(f"{head}: {problem.words}" if head else problem.words)
    if row.repeats is not None:
        words = _("Row %(number)s has the same name and address, or the same identifier, already.")
        if not kind_of(staged).is_somebody:
            words = _(
                "Row %(number)s has the same name and place, or the same identifier, already."
            )
        said.append(words % {"number": row.repeats})
    elif row.outcome == Outcome.REFUSED and row.brought is not None and not said:
        said.append(
            _("What this row became stands elsewhere by now, so this list leaves it as it is.")
        )
    return said


def why_left(staged: StagedFile, row: Compared) -> str:
    """Why a row is not taken over, in words that stand beside it in the file to mend."""
    return " ".join(problems_of(staged, row)) or str(outcome_of(kind_of(staged), row.outcome))


def _difference(kind: Kind, each: Difference) -> dict[str, str]:
    return {
        "label": kind.label_of(each.column),
        "ours": kind.shown(each.column, each.ours)[:LONGEST],
        "theirs": kind.shown(each.column, each.theirs)[:LONGEST],
    }


def receipt_of(
    staged: StagedFile,
    names: Mapping[int, str],
    kept: Sequence[tuple[str, str, str, str]],
    page_of: Callable[[int], str],
) -> dict[str, Any]:
    """What a receipt says: counts, where people's words stayed, what stayed when it was taken back."""
    counts, kind = staged.receipt.get("counts", {}), kind_of(staged)
    return {
        "counts": counted(kind, counts),
        "kept": [
            {"name": name, **_difference(kind, Difference(column, ours, theirs))}
            for name, column, ours, theirs in kept
        ],
        "stayed": [
            (
                page_of(int(key)),
                names.get(int(key), str(kind.gone)),
                ", ".join(kind.label_of(column) if column else str(WHOLE) for column in columns),
            )
            for key, columns in staged.receipt.get("stayed", {}).items()
        ],
        "left": staged.count if staged.is_taken_over else 0,
    }
