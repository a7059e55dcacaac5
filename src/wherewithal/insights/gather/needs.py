"""What programs and goals need, as the engine reads it: words, and what they ask for beside them."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching.problem import Need, NeedKind, Wanted, WeeklyTime
from wherewithal.insights.gather.asked_in_words import languages_in, miles_in
from wherewithal.insights.gather.sources import place_of
from wherewithal.libraries.models import Library
from wherewithal.programs import models, queries
from wherewithal.programs.models import Importance, NeedState, Program, ResourceNeed
from wherewithal.quantities import UNKNOWN

ALL_MONTHS, DAY = 12, 24 * 60
BETWEEN_THINGS = re.compile(r"\s*[,;\n]\s*")


def need_id(need_pk: int) -> str:
    """How a resource need is called inside."""
    return f"need:{need_pk}"


def open_needs(member: Member) -> list[Need]:
    """Every need that somebody still has to see to, of programs and goals alike, by key."""
    rows = queries.needs_with_facts(member).filter(state=NeedState.OPEN)
    return engine_needs(member, rows.order_by("pk"))


def engine_needs(member: Member, rows: Iterable[ResourceNeed]) -> list[Need]:
    """These needs, in their order."""
    programs = {each.pk: each for each in queries.programs_with_places(member)}
    library = Library.objects.get(pk=member.library_id)
    return [_need(row, programs.get(row.program_id or 0), library) for row in rows]


def _need(row: ResourceNeed, program: Program | None, library: Library) -> Need:
    return Need(
        id=need_id(row.pk),
        text=words_of(row),
        kind=NeedKind(row.kind),
        wanted=_wanted(row, program, library),
        is_must=row.importance == Importance.MUST,
    )


def words_of(row: ResourceNeed) -> str:
    """All that says what is needed, in the planner's words."""
    human, material, legitimacy = (
        getattr(row, name, None) for name in ("human", "material", "legitimacy")
    )
    parts = [
        row.name,
        human.skills if human is not None else "",
        human.manner if human is not None else "",
        material.sort if material is not None else "",
        legitimacy.whose if legitimacy is not None else "",
    ]
    return "\n".join(part.strip() for part in parts if part.strip())


def _wanted(row: ResourceNeed, program: Program | None, library: Library) -> Wanted:
    """What its fields hold, and what its words plainly say of languages and of how far it may be."""
    space: models.SpaceNeedFacts | None = getattr(row, "space", None)
    human: models.HumanNeedFacts | None = getattr(row, "human", None)
    outlet = program.outlet if program is not None else None
    return Wanted(
        quantity=row.how_many,
        seats=space.seats if space is not None else UNKNOWN,
        layout=space.layout if space is not None else "",
        is_accessible=space is not None and space.is_accessible is True,
        equipment=_things(space.equipment if space is not None else ""),
        audiences=frozenset({program.audience} if program is not None and program.audience else ()),
        hours_per_week=human.hours_per_week if human is not None else UNKNOWN,
        is_weekly=_is_weekly(human, program),
        languages=languages_in(words_of(row)) if row.kind == NeedKind.HUMAN else frozenset(),
        times=_times(program),
        months=_months(row, program),
        place=place_of(library if outlet is None else outlet),
        within_miles=miles_in(f"{words_of(row)}\n{row.when}"),
    )


def _times(program: Program | None) -> tuple[WeeklyTime, ...]:
    """The program's week; what ends after midnight is told until midnight."""
    rows: Any = () if program is None else program.weekly_times.all()
    return tuple(
        WeeklyTime(row.weekday, _minute(row.starts_at), _minute(row.ends_at) or DAY)
        for row in rows
        if _minute(row.ends_at) == 0 or row.starts_at < row.ends_at
    )


def _minute(at: time) -> int:
    return 60 * at.hour + at.minute


def _months(row: ResourceNeed, program: Program | None) -> frozenset[int]:
    """From its own first day to its last, else the program's; nothing where it goes all the year."""
    first, last = row.starts_on, row.ends_on
    if first is None and last is None and program is not None:
        first, last = program.starts_on, program.ends_on
    if first is None or last is None:
        return frozenset()
    count = _month_number(last) - _month_number(first) + 1
    if not 0 < count < ALL_MONTHS:
        return frozenset()
    return frozenset((_month_number(first) + more) % ALL_MONTHS + 1 for more in range(count))


def _month_number(day: date) -> int:
    return ALL_MONTHS * day.year + day.month - 1


def _things(words: str) -> tuple[str, ...]:
    return tuple(part for part in BETWEEN_THINGS.split(words.strip()) if part)


def _is_weekly(human: models.HumanNeedFacts | None, program: Program | None) -> bool | None:
    """Again and again where the program comes back; nobody said where it has no times yet."""
    if human is not None and human.hours_per_week.is_known:
        return True
    return True if program is not None and program.weekly_times.all() else None
