"""The looks back that a member may read, and what they may do with each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import Area, Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.people.models import Organization
from wherewithal.people.queries import people_visible_to
from wherewithal.programs import queries as programs
from wherewithal.programs.models import Program
from wherewithal.ui.digests import tidy


def debriefs_in(member: Member) -> QuerySet[Debrief]:
    """Every look back with words of the member's library."""
    rows = Debrief.objects.in_library(member.library_id).filter(is_set_aside=False)
    return rows.select_related("program")


def lines_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[DebriefLine]:
    """The lines about assets, people and bodies that this member may read."""
    rows = DebriefLine.objects.in_library(member.library_id).filter(withdrawn_at=None)
    assets = assets_visible_to(member, leaving=leaving)
    people = people_visible_to(member, leaving=leaving)
    found = rows.filter(Q(asset=None) | Q(asset__in=assets), Q(person=None) | Q(person__in=people))
    return found.exclude(text="").select_related("asset", "person", "organization", "debrief")


@dataclass(frozen=True, slots=True)
class ShownDebrief:
    """One look back with its lines, and what the reader may do to it."""

    debrief: Debrief
    lines: list[DebriefLine]
    is_author: bool
    may_remove: bool


def shown_debriefs(
    member: Member, program: Program, *, leaving: bool = False
) -> list[ShownDebrief]:
    """What was written about a program, the latest date first, in two queries."""
    rows = list(debriefs_in(member).filter(program=program).order_by("-on", "pk"))
    lines: dict[int, list[DebriefLine]] = defaultdict(list)
    for line in lines_visible_to(member, leaving=leaving).filter(debrief__program=program):
        lines[line.debrief_id].append(line)
    may_edit = programs.may_edit(member, program)
    return [
        ShownDebrief(row, lines[row.pk], is_author(member, row), may_edit or is_author(member, row))
        for row in rows
    ]


def written_just_so(
    member: Member, program: Program, *, on: date, words: Mapping[str, str], lines: Sequence[str]
) -> bool:
    """True where this member wrote the same of the same date before: who went back and sent it again."""
    rows = debriefs_in(member).filter(program=program, on=on, written_by=member.actor_user_id)
    return any(
        all(tidy(getattr(row, name)) == tidy(text) for name, text in words.items())
        and sorted(tidy(line.text) for line in row.lines.all()) == sorted(map(tidy, lines))
        for row in rows.order_by("pk").prefetch_related("lines")
    )


def is_author(member: Member, debrief: Debrief) -> bool:
    """True for whoever wrote it and still writes here."""
    wrote = member.actor_user_id is not None and debrief.written_by_id == member.actor_user_id
    return wrote and member.can(Permission.ADD_NOTES)


def may_remove(member: Member, debrief: Debrief) -> bool:
    """True for the author, and for editors of the program."""
    return is_author(member, debrief) or programs.may_edit(member, debrief.program)


def relationships_with(member: Member, organizations: list[Organization]) -> dict[int, Asset]:
    """The first row of our relationships that stands for each of these bodies."""
    rows: Any = assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    keys = {row.pk for row in organizations} | {0}
    found: dict[int, Asset] = {}
    chosen = rows.filter(relationship_facts__organization__in=keys)
    for row in chosen.select_related("relationship_facts").order_by("position", "pk"):
        found.setdefault(row.relationship_facts.organization_id, row)
    return found
