"""One person's own row, filled in through a link that was sent to them.

A link makes nobody that person: it shows what partners may read where the person has agreed, and what
was written through it. It takes every kind of line, also what makes it hard.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_SEE
from wherewithal.audit.log import Changes
from wherewithal.people.actions.lines import insert_line
from wherewithal.people.models import LineKind, Person, PersonLine
from wherewithal.worksheets.grid import LineView, RowView, Scope
from wherewithal.worksheets.requests.answered_rows import AnsweredRows
from wherewithal.worksheets.requests.arrivals import remember
from wherewithal.worksheets.requests.asset_answers import line_view, row_view
from wherewithal.worksheets.sheets import LineColumn, Sheet


class PersonAnswers(AnsweredRows):
    """Reads and writes the one row of the person who was asked."""

    states_facts = False
    row_model, line_model = Person, PersonLine

    def in_scope(self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False) -> Any:
        """The person who was asked; nobody where a place or team was."""
        return self._person(member).order_by("pk")

    def _person(self, member: Member) -> QuerySet[Person]:
        people = Person.objects.in_library(member.library_id)
        return people.filter(pk=self.request.person_id or 0)

    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]:
        """The one row."""
        people = self._with_lines(member, [person.pk for person in rows])
        return [self._view(person, columns) for person in people.values()]

    def _view(self, person: Any, columns: list[LineColumn]) -> RowView:
        by_kind: dict[str, list[LineView]] = defaultdict(list)
        for line in person.seen_lines:
            by_kind[line.kind].append(line_view(line, line.level, may_edit=self.own.has(line)))
        return row_view(person.pk, person.name, columns, by_kind, may_rename=False, may_add=True)

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The person, where theirs is the row that is meant."""
        return self._with_lines(member, keys)

    def _with_lines(self, member: Member, keys: Iterable[int]) -> dict[int, Any]:
        people = self._person(member).filter(pk__in=list(keys))
        return dict(people.prefetch_related(self._lines(member)).in_bulk())

    def _lines(self, member: Member) -> Any:
        own = Q(pk__in=self.own.keys(PersonLine), edited_at=None)
        agreed = self.request.person is not None and self.request.person.has_agreed
        for_partners = Q(level__in=MAY_SEE[member.role] if agreed else [])
        lines = PersonLine.objects.in_library(member.library_id).filter(withdrawn_at=None)
        return Prefetch("lines", queryset=lines.filter(own | for_partners), to_attr="seen_lines")

    def lines(self, row: Any) -> dict[int, Any]:
        """The person's lines by key."""
        return {line.pk: line for line in row.seen_lines}

    def may_add_row(self, member: Member) -> bool:
        """Other people are asked themselves."""
        return False

    def may_rename(self, member: Member, row: Any) -> bool:
        """The name in the directory is kept by editors."""
        return False

    def may_add_line(self, member: Member, row: Any, kind: str) -> bool:
        """Every kind: it is the person who was asked."""
        return kind in LineKind.values

    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any:
        """Never: may_add_row says no."""
        raise NotImplementedError

    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any:
        """A new line about the person, in their name."""
        line = insert_line(changes, by=by, person=row, kind=kind, text=text)
        remember(changes, self.request, line)
        return line

    def author_of(self, line: Any) -> str:
        """Who wrote it."""
        return str(line.said_by_name)
