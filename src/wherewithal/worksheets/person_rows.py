"""Worksheet rows that are persons, with lines about themselves. No scores, ever."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes
from wherewithal.people import queries as people
from wherewithal.people.actions.lines import change_line_words, insert_line
from wherewithal.people.actions.people import insert_person
from wherewithal.people.models import Person, PersonLine, Role, RoleKind
from wherewithal.quantities.describe import describe
from wherewithal.worksheets.grid import CellView, LineView, RowView, Scope
from wherewithal.worksheets.sheets import LineColumn, Sheet
from wherewithal.worksheets.stored_rows import StoredRows

# Who stands on the sheet of people: those who work for the library, paid or not.
KINDS_ON_THE_SHEET = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


class PersonRows(StoredRows):
    """Reads and writes the fine-grained staff sheet."""

    states_facts = False
    row_model, line_model = Person, PersonLine

    def in_scope(
        self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False
    ) -> QuerySet[Any]:
        """Staff, volunteers and trustees of that part of the library, in their order."""
        seen = people.people_visible_to(member, leaving=leaving)
        persons = seen.filter(roles__in=_roles_in(member, scope))
        return persons.distinct().order_by("position", "pk")

    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]:
        """These persons as the member may see and change them, in a fixed number of statements."""
        keys = [person.pk for person in rows]
        everybody = Person.objects.in_library(member.library_id)
        found = _with_lines(member, everybody, keys, leaving=leaving)
        return [
            RowView(
                key=person.pk,
                name=person.name,
                page="person",
                summary=list(_summary(person)),
                cells=_cells(member, person, columns),
                may_edit=people.may_edit_person(member, person),
            )
            for person in (found[key] for key in keys)
        ]

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The persons that the member may read about, with the lines that they may read."""
        return _with_lines(member, people.people_visible_to(member), list(keys))

    def lines(self, row: Any) -> dict[int, Any]:
        """The person's lines by key."""
        for line in row.seen_lines:
            line.person = row
        return {line.pk: line for line in row.seen_lines}

    def may_add_row(self, member: Member) -> bool:
        """Editors add people."""
        return member.can(Permission.EDIT_PEOPLE)

    def kinds_for_new_row(self, member: Member, kinds: Iterable[str]) -> frozenset[str]:
        """Somebody new is somebody else: what only the person writes is not offered."""
        return frozenset(kinds) - people.FOR_THE_PERSON_ALONE

    def may_rename(self, member: Member, row: Any) -> bool:
        """Editors, and the person."""
        return people.may_edit_person(member, row)

    def may_add_line(self, member: Member, row: Any, kind: str) -> bool:
        """What makes it hard is written by the person alone."""
        return people.may_write_kind(member, person=row, kind=kind)

    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool:
        """The author, the person, and editors where it is theirs to change."""
        return people.may_edit_line(member, line)

    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any:
        """A new person of the staff, at the outlet or in the team that the sheet shows."""
        person = insert_person(changes, by=by, name=name)
        if not by.is_limited:  # for limited editors insert_person gave the role already
            place = {"outlet": scope.outlet, "team": scope.team}
            changes.create(Role(library_id=by.library_id, person=person, **place))
        return person

    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any:
        """A new line about the person."""
        return insert_line(changes, by=by, person=row, kind=kind, text=text)

    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None:
        """Other words for a line; no words take it off the sheet."""
        if text:
            change_line_words(changes, by=by, line=line, text=text)
        else:
            changes.delete_with_children(line)

    def author_of(self, line: Any) -> str:
        """Who wrote or last edited the line."""
        return str(line.edited_by_name or line.said_by_name)


def count_people(member: Member) -> int:
    """How many people stand on the sheet of people, as far as the member may read of them."""
    kinds = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)
    roles = people.roles_visible_to(member).filter(until=None, kind__in=kinds)
    return roles.order_by().values("person_id").distinct().count()


def _roles_in(member: Member, scope: Scope) -> QuerySet[Role]:
    today = timezone.localdate()
    roles = Role.objects.in_library(member.library_id).filter(kind__in=KINDS_ON_THE_SHEET)
    roles = roles.filter(Q(until=None) | Q(until__gte=today))
    if scope.outlet:
        roles = roles.filter(outlet=scope.outlet)
    if scope.whole_library_only:
        roles = roles.filter(outlet=None)
    return roles.filter(team=scope.team) if scope.team else roles


def _with_lines(
    member: Member, persons: QuerySet[Person], keys: list[int], *, leaving: bool = False
) -> dict[int, Any]:
    said = people.lines_visible_to(member, leaving=leaving)
    lines = Prefetch("lines", queryset=said, to_attr="seen_lines")
    return persons.filter(pk__in=keys).prefetch_related(lines, "roles").in_bulk()


def _summary(person: Any) -> Iterator[str]:
    today = timezone.localdate()
    for role in person.roles.all():
        if role.until is None or role.until >= today:
            yield role.title or str(role.get_kind_display())
    if person.hours_per_week.is_known:
        yield _("%(number)s hours a week") % {"number": describe(person.hours_per_week)}
    if not person.has_agreed:
        yield _("has not agreed yet: only editors see this row")


def _cells(member: Member, person: Any, columns: list[LineColumn]) -> list[CellView]:
    by_kind: dict[str, list[PersonLine]] = defaultdict(list)
    for line in person.seen_lines:
        line.person = person
        by_kind[line.kind].append(line)
    return [
        CellView(
            kind=column.kind,
            label=column.label,
            sign=column.sign,
            lines=[_line(member, line) for line in by_kind[column.kind]],
            may_add=people.may_write_kind(member, person=person, kind=column.kind),
        )
        for column in columns
    ]


def _line(member: Member, line: PersonLine) -> LineView:
    return LineView(
        key=line.pk,
        text=line.text,
        may_edit=people.may_edit_line(member, line),
        by_name=line.edited_by_name or line.said_by_name,
        level=line.level,
    )
