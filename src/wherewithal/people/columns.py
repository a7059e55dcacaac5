"""What is written about a person, in the columns of the worksheet, with what may be done to each line."""

from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.people import queries
from wherewithal.people.models import LineKind, Person, PersonLine


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line, and what the reader may do to it."""

    line: PersonLine
    may_edit: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One kind of line."""

    kind: LineKind
    lines: list[ShownLine]
    may_write: bool


def columns(member: Member, person: Person, lines: Iterable[PersonLine]) -> list[Column]:
    """The columns that this member sees; what makes it hard stands only where it concerns somebody."""
    shown = [_shown(member, person, line) for line in lines]
    found = [
        Column(
            kind=kind,
            lines=[each for each in shown if each.line.kind == kind],
            may_write=queries.may_write_kind(member, person=person, kind=kind),
        )
        for kind in LineKind
    ]
    return [
        column
        for column in found
        if column.kind != LineKind.HARD or column.may_write or column.lines
    ]


def _shown(member: Member, person: Person, line: PersonLine) -> ShownLine:
    line.person = person
    return ShownLine(
        line=line,
        may_edit=queries.may_edit_line(member, line),
        may_withdraw=queries.may_withdraw(member, line),
    )
