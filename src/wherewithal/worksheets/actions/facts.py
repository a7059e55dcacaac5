"""Save what was typed in a grid of facts: every cell that can be read, all of them in one change set."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import assign_facts, facts_of, require_edit
from wherewithal.capacity.fields import FACTS_NAME, FactField, fields_of
from wherewithal.capacity.models import Asset
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions.save import ROW_IS_GONE, Conflict, Outcome, Problem
from wherewithal.worksheets.actions.suggestions import drop_answered
from wherewithal.worksheets.edits import TextEdit
from wherewithal.worksheets.fact_edits import FactEdits
from wherewithal.worksheets.fact_inputs import FactInputs

SAME_HOLDER = _("The second holder is somebody else than the first.")
HOLDERS = ("second_holder", "holder")


def save_facts(*, by: Member, area: str, edits: list[FactEdits]) -> Outcome:
    """Save the cells of a sheet's facts in one change set.

    A cell that cannot be read, or that somebody else changed since the page was made, stays as it is
    and comes back as a problem or a conflict; every other cell is saved. Saving the same once more
    changes nothing.
    """
    access.require(by, Permission.EDIT_CAPACITY, by.library_id)
    with change_set(by=by, what=gettext_noop("filled in facts on the worksheet")) as changes:
        save = _Save(changes, by, FactInputs(by, area))
        rows = _hold_rows(by, area, [edit.row_id for edit in edits])
        for edit in edits:
            if edit.row_id in rows:
                save.change_row(rows[edit.row_id], edit)
            else:
                save.keep_words(edit)
        _say_what(save)
    return save.outcome


def _hold_rows(by: Member, area: str, keys: Iterable[int]) -> dict[int, Asset]:
    """The rows that the member may read, kept still until all is saved."""
    seen = capacity.assets_visible_to(by).filter(area=area, pk__in=list(keys))
    held = Asset.objects.in_library(by.library_id).filter(pk__in=seen.values("pk"))
    locked = [row.pk for row in held.order_by("pk").select_for_update()]
    found = Asset.objects.in_library(by.library_id).filter(pk__in=locked)
    return found.select_related(FACTS_NAME[area]).prefetch_related("placements").in_bulk()


@dataclass(slots=True)
class _Save:
    """One save under way."""

    changes: Changes
    by: Member
    inputs: FactInputs
    outcome: Outcome = field(default_factory=Outcome)

    def change_row(self, row: Asset, edit: FactEdits) -> None:
        """Write every cell of the row that can be read and is nobody else's by now."""
        require_edit(self.by, row)
        self.outcome.row_ids_seen.add(row.pk)
        facts, known = facts_of(row), {fact.name: fact for fact in fields_of(row)}
        values: dict[FactField, Any] = {}
        for name, words in edit.facts.items():
            if name not in known or self.inputs.hides(facts, known[name]):
                raise PermissionDenied(NOT_ONE_OF_ITS_FACTS)
            self._read(row, known[name], words, values)
        self._tell_holders_apart(row, edit, values)
        if values:
            stored = {fact.column: value for fact, value in values.items()}
            assign_facts(self.changes, asset=row, values=stored)
            drop_answered(self.changes, row, [fact.name for fact in values])
            self.outcome.touched[row.pk] = row

    def keep_words(self, edit: FactEdits) -> None:
        """The row is gone: what was typed about it comes back."""
        self.outcome.problems += [
            Problem(edit.row_id, f"fact.{name}", ROW_IS_GONE, words.text)
            for name, words in edit.facts.items()
        ]

    def _read(
        self, row: Asset, fact: FactField, words: TextEdit, values: dict[FactField, Any]
    ) -> None:
        stored = self.inputs.text(facts_of(row), fact)
        if stored == words.text:
            return
        if digest(stored) != words.was:
            conflict = Conflict(row.pk, fact.name, "", words.text, theirs=stored, by_name="")
            self.outcome.conflicts.append(conflict)
            return
        try:
            values[fact] = self.inputs.fields[fact.name].clean(words.text)
        except ValidationError as problem:
            self._problem(row, fact.name, words, " ".join(problem.messages))

    def _tell_holders_apart(
        self, row: Asset, edit: FactEdits, values: dict[FactField, Any]
    ) -> None:
        """Who holds a tie and who seconds it are two people."""
        for name in HOLDERS:
            fact = next((fact for fact in values if fact.name == name), None)
            if fact is not None and _is_one_person(facts_of(row), values):
                del values[fact]
                self._problem(row, name, edit.facts[name], SAME_HOLDER)

    def _problem(self, row: Asset, name: str, words: TextEdit, message: Any) -> None:
        self.outcome.problems.append(Problem(row.pk, f"fact.{name}", message, words.text))


NOT_ONE_OF_ITS_FACTS = "this fact is not for this member to change"


def _is_one_person(facts: Any, values: dict[FactField, Any]) -> bool:
    typed = {fact.name: value for fact, value in values.items()}
    first, second = (typed.get(name, getattr(facts, f"{name}_id")) for name in HOLDERS)
    return first is not None and first == second


def _say_what(save: _Save) -> None:
    """One row has its own sentence in history; several have a common one."""
    touched = list(save.outcome.touched.values())
    if len(touched) == 1:
        save.changes.about = touched[0]
        save.changes.change_set.what = gettext_noop("said more about “%(name)s”")
        save.changes.change_set.values = {"name": touched[0].name}
