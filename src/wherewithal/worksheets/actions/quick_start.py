"""The first ten minutes: cards become the first rows of the worksheets, in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import NoteKind
from wherewithal.people.models import LineKind
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions.save import Outcome, SaveUnderWay
from wherewithal.worksheets.edits import NewLine, RowEdits, TextEdit
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Card:
    """One idea: who or what, and what comes to mind about it."""

    sheet: Sheet
    name: str
    words: str = ""


def add_cards(*, by: Member, cards: Sequence[Card], request_key: UUID | None = None) -> Outcome:
    """Make a row of each card; what comes to mind becomes its first line."""
    access.require(by, Permission.EDIT_CAPACITY, by.library_id)
    outcome = Outcome()
    one = gettext_noop("began the map with a card")
    many = gettext_noop("began the map with %(number)s cards")
    what = one if len(cards) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, number=len(cards)) as changes:
        for card in cards:
            kind = LineKind.INTEREST if card.sheet.is_of_people else NoteKind.STRENGTH
            lines = [NewLine(kind, card.words)] if card.words else []
            card_outcome = Outcome()
            save = SaveUnderWay(changes, by, card.sheet, card_outcome)
            save.add_row(RowEdits(None, TextEdit(card.name, digest("")), {}, lines), scope=Scope())
            save.suggest()
            outcome.problems += card_outcome.problems
        changes.about = None
    return outcome
