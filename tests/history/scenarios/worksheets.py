"""Scenarios of filling in and pasting."""

from history.scenarios.world import Act, World
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.worksheets.actions import paste, quick_start, row, save, suggestions
from wherewithal.worksheets.actions.row import RowDetails
from wherewithal.worksheets.edits import LineEdit, NewLine, RowEdits, TextEdit, digest
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.pasting import PlannedRow
from wherewithal.worksheets.sheets import SHEET_OF_AREA, SHEETS

SPACE = SHEET_OF_AREA["space"]


def save_edits(world: World) -> Act:
    asset, note = world.asset(), world.row("note")
    lines = {note.pk: LineEdit("Loud", digest(note.text), note.kind)}
    edits = RowEdits(asset.pk, TextEdit("Den", digest(asset.name)), lines)
    edits.new_lines.append(NewLine("strength", "holds 50 people"))
    return lambda: save.save_edits(by=world.lee, sheet=SPACE, edits=[edits])


def paste_rows__thirty(world: World) -> Act:
    rows = [
        PlannedRow(
            number,
            f"Room {number} (50 people)",
            [NewLine("strength", "Bright"), NewLine("challenge", "Cold")],
            {"floor_area": parse_quantity("about 20")},
        )
        for number in range(1, 31)
    ]
    scope = Scope(outlet=world.row("outlet"))
    return lambda: paste.paste_rows(by=world.lee, sheet=SPACE, rows=rows, scope=scope)


def accept_suggestion(world: World) -> Act:
    return lambda: suggestions.accept_suggestion(by=world.lee, proposal=_suggestion(world))


def decline_suggestion(world: World) -> Act:
    return lambda: suggestions.decline_suggestion(by=world.lee, proposal=_suggestion(world))


def _suggestion(world: World) -> Proposal:
    return Proposal.objects.in_library(world.library).get()


def add_cards(world: World) -> Act:
    cards = [
        quick_start.Card(SPACE, "Attic", "seats 12"),
        quick_start.Card(SHEETS["people"], "Bea", "Owls"),
    ]
    return lambda: quick_start.add_cards(by=world.lee, cards=cards)


def save_row(world: World) -> Act:
    asset, note = world.asset(), world.row("note")
    edits = RowEdits(asset.pk, TextEdit("Den", digest(asset.name)))
    details = RowDetails(facts={"floor_area": parse_quantity("about 20")})
    return lambda: row.save_row(
        by=world.lee,
        sheet=SPACE,
        asset=asset,
        edits=[edits],
        details=details,
        levels={note.pk: "public"},
    )
