"""Scenarios of filling in and pasting."""

from history.scenarios.world import Act, World
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import (
    answering,
    deciding,
    facts,
    hours,
    paste,
    quick_start,
    row,
    save,
    suggestions,
)
from wherewithal.worksheets.actions.row import RowDetails
from wherewithal.worksheets.edits import LineEdit, NewLine, RowEdits, TextEdit
from wherewithal.worksheets.fact_edits import FactEdits
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.hours_from_words import HoursSuggestion
from wherewithal.worksheets.models import AnswersArrive
from wherewithal.worksheets.pasting import PlannedRow
from wherewithal.worksheets.requests.answerer import Answerer, answerer_of
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


def keep_hours(world: World) -> Act:
    return lambda: hours.keep_hours(by=world.ada, suggestion=_hours(world))


def decline_hours(world: World) -> Act:
    return lambda: hours.decline_hours(by=world.ada, suggestion=_hours(world))


def _hours(world: World) -> HoursSuggestion:
    return HoursSuggestion(world.row("outlet"), parse_quantity("22"), "22 hours each week")


def _suggestion(world: World) -> Proposal:
    return Proposal.objects.in_library(world.library).get(source="words")


def add_cards(world: World) -> Act:
    cards = [
        quick_start.Card(SPACE, "Attic", "seats 12"),
        quick_start.Card(SHEETS["people"], "Bea", "Owls"),
    ]
    return lambda: quick_start.add_cards(by=world.lee, cards=cards)


def save_facts(world: World) -> Act:
    typed = {
        "capacity_circle": TextEdit("2 or 3", digest("")),
        "equipment": TextEdit("Chairs", digest("")),
    }
    edits = FactEdits(world.asset().pk, typed)
    return lambda: facts.save_facts(by=world.lee, area="space", edits=[edits])


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


def save_edits__by_link(world: World) -> Act:
    by, asset = _answerer(world), world.asset()
    edits = RowEdits(asset.pk, None, {}, [NewLine("strength", "holds 50 people")])
    new = RowEdits(None, TextEdit("Den", digest("")), {}, [NewLine("challenge", "Cold")])
    return lambda: save.save_edits(by=by, sheet=SPACE, edits=[edits, new])


def save_edits__by_link_as_suggestions(world: World) -> Act:
    by = _answerer(world, only_suggests=True)
    edits = RowEdits(world.asset().pk, None, {}, [NewLine("strength", "Warm")])
    new = RowEdits(None, TextEdit("Den", digest("")), {}, [NewLine("challenge", "Cold")])
    return lambda: save.save_edits(by=by, sheet=SPACE, edits=[edits, new])


def begin_answer(world: World) -> Act:
    by = _answerer(world)
    return lambda: answering.begin_answer(by=by)


def finish_answer(world: World) -> Act:
    by = _answerer(world)
    return lambda: answering.finish_answer(by=by)


def answer_consent(world: World) -> Act:
    asked = world.row("worksheetrequest")
    asked.outlet, asked.person = None, world.row("person")
    asked.save()
    by = answerer_of(asked)
    return lambda: answering.answer_consent(by=by, agrees=False, words="by link")


def keep_answer(world: World) -> Act:
    line = _suggested(world, "Cold")
    return lambda: deciding.keep_answer(by=world.lee, proposal=line)


def keep_answers(world: World) -> Act:
    _suggested(world, "Cold")
    return lambda: deciding.keep_answers(by=world.lee, request=world.row("worksheetrequest"))


def decline_answer(world: World) -> Act:
    den = _suggested(world, "Den")
    return lambda: deciding.decline_answer(by=world.lee, proposal=den)


def _answerer(world: World, *, only_suggests: bool = False) -> Answerer:
    asked = world.row("worksheetrequest")
    asked.answers_arrive = AnswersArrive.PROPOSALS if only_suggests else AnswersArrive.LINES
    asked.save()
    return answerer_of(asked)


def _suggested(world: World, words: str) -> Proposal:
    """A line or row that came in by link and waits."""
    save_edits__by_link_as_suggestions(world)()
    return Proposal.objects.in_library(world.library).get(source="link", value=words)
