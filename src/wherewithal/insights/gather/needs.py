"""What programs and goals need, as the engine reads it: words, and what they ask for beside them."""

import re
from collections.abc import Iterable

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching.problem import Need, NeedKind, Wanted
from wherewithal.insights.gather.sources import place_of
from wherewithal.libraries.models import Library
from wherewithal.programs import models, queries
from wherewithal.programs.models import Importance, NeedState, Program, ResourceNeed
from wherewithal.quantities import UNKNOWN

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
    """What somebody can have noted of a source; for times and months nobody has a place to note them."""
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
        place=place_of(outlet) or place_of(library),
    )


def _things(words: str) -> tuple[str, ...]:
    return tuple(part for part in BETWEEN_THINGS.split(words.strip()) if part)


def _is_weekly(human: models.HumanNeedFacts | None, program: Program | None) -> bool | None:
    """Again and again where the program comes back; nobody said where it has no times yet."""
    if human is not None and human.hours_per_week.is_known:
        return True
    return True if program is not None and program.weekly_times.all() else None
