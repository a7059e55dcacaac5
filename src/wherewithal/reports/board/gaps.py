"""Gaps closed: how programs stand, what others said yes to, and what is secured by it."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.engine.coverage import Standing
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.people.queries import people_visible_to
from wherewithal.programs import queries
from wherewithal.programs.amounts import amount_given
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.coverage.rows import NeedRow, need_row
from wherewithal.programs.models import (
    Allocation,
    AllocationState,
    GoalState,
    Importance,
    NeedKind,
    NeedState,
    ResourceNeed,
)
from wherewithal.reports.figures import Figure, Record, count, money_of
from wherewithal.reports.period import Period
from wherewithal.reports.report import Section

SAID_YES = (AskState.YES, AskState.PARTLY, AskState.DONE)
SHOWN: dict[Standing, str | Promise] = {
    Standing.COVERED: gettext_lazy("covered"),
    Standing.PARTLY: gettext_lazy("partly covered"),
    Standing.ASKED: gettext_lazy("asked for, no answer yet"),
    Standing.MISSING: gettext_lazy("missing"),
    Standing.UNKNOWN: gettext_lazy("not known yet"),
}
IN_ORDER = tuple(SHOWN)


def gaps_section(reader: Member, rows: list[NeedRow], period: Period) -> Section:
    """What our programs need, as it stands today, and what was secured in the period."""
    secured = list(secured_by_others(reader, rows).filter(period.meets()))
    return Section(
        slug="gaps",
        title=_("Gaps closed"),
        sentence=_sentence(rows),
        figures=(_answered(reader, period), _closed(secured), _money(secured)),
        bars=tuple(_by_standing(rows)),
        empty=_("No program has written down yet what it needs."),
    )


def need_rows(reader: Member, gathered: Gathered) -> list[NeedRow]:
    """Every need of a program that goes on, or of a goal that is worked on, with what is set aside for it."""
    goals = set(
        queries.goals_in(reader).filter(state=GoalState.ACTIVE).values_list("pk", flat=True)
    )
    wanted = [
        need
        for need in gathered.needs.values()
        if need.program_id in gathered.programs or need.goal_id in goals
    ]
    return [need_row(gathered, need) for need in wanted]


def need_record(need: ResourceNeed, small: str = "") -> Record:
    """What a program, or a goal, needs."""
    return Record("resourceneed", need.pk, need.name, small)


def owner_of(need: ResourceNeed, gathered: Gathered) -> str:
    """For what it is needed."""
    program = gathered.programs.get(need.program_id or 0)
    return program.name if program is not None else str(need.goal or "")


def is_met(row: NeedRow) -> bool:
    """Covered by what is set aside, or somebody said that it is taken care of."""
    return row.need.state == NeedState.MET or row.coverage.standing is Standing.COVERED


def must_be_found(rows: Iterable[NeedRow]) -> list[NeedRow]:
    """What a program cannot do without, and does not have."""
    return [row for row in rows if row.need.importance == Importance.MUST and not is_met(row)]


def secured_by_others(reader: Member, rows: Iterable[NeedRow]) -> QuerySet[Allocation]:
    """What somebody outside promised for these needs, as far as it may stand on paper.

    Our own rows are no promise, but a relationship of ours that gives something is one of theirs.
    """
    people = people_visible_to(reader, leaving=True)
    assets = assets_visible_to(reader, leaving=True).filter(area=Area.RELATIONSHIP)
    found = Allocation.objects.in_library(reader.library_id).filter(
        Q(person=None) | Q(person__in=people),
        Q(asset=None) | Q(asset__in=assets),
        state=AllocationState.SECURED,
        resource_need__in=[row.need.pk for row in rows],
    )
    return found.select_related("resource_need").order_by("pk")


def _sentence(rows: list[NeedRow]) -> str:
    if not rows:
        return ""
    met = sum(is_met(row) for row in rows)
    if len(rows) == 1:
        one = _("The one need of our programs is covered.")
        return one if met else _("The one need of our programs is not covered yet.")
    if not met:
        return _("Of %(all)s needs of our programs, none is covered yet.") % {"all": len(rows)}
    said = ngettext(
        "Of %(all)s needs of our programs, %(met)s is covered.",
        "Of %(all)s needs of our programs, %(met)s are covered.",
        met,
    )
    return said % {"met": met, "all": len(rows)}


def _by_standing(rows: Iterable[NeedRow]) -> Iterable[Figure]:
    found: dict[Standing, list[Record]] = defaultdict(list)
    for row in rows:
        standing = Standing.COVERED if is_met(row) else row.coverage.standing
        found[standing].append(need_record(row.need, row.missing))
    for standing in IN_ORDER:
        label = str(SHOWN[standing])
        words = _("By what is set aside, whatever else it may be set aside for.")
        yield count(f"gaps-{standing}", label, found[standing], sentence=words)


def _answered(reader: Member, period: Period) -> Figure:
    """A yes whose day nobody noted may lie in the period or not: it is unknown."""
    said_yes = asks_in(reader).filter(state__in=SAID_YES)
    dated = said_yes.filter(period.holds("answered_on")).order_by("answered_on", "pk")
    return count(
        "gaps-yes",
        _("Asks that were answered with a yes, or partly"),
        [Record("ask", ask.pk, _whom(ask), ask.stands) for ask in dated],
        sentence=_("In this period. A no is kept, too, with what we learned from it."),
        unknown_count=said_yes.filter(answered_on=None).count(),
    )


def _whom(ask: Ask) -> str:
    return ask.person.name if ask.person is not None else called(ask)


def _closed(secured: list[Allocation]) -> Figure:
    needs = {row.resource_need_id: row.resource_need for row in secured}
    return count(
        "gaps-secured",
        _("Needs for which others promised something"),
        [need_record(need) for need in needs.values()],
        sentence=_("Promised for days that meet this period, by partners and people beside us."),
    )


def _money(secured: list[Allocation]) -> Figure:
    parts = [
        (need_record(row.resource_need, row.amount_words), str(row.pk), amount_given(row))
        for row in secured
        if row.resource_need.kind == NeedKind.FINANCIAL
    ]
    words = _("What was promised towards needs of money, added up.")
    return money_of("gaps-money", _("Money promised by others"), parts, sentence=words)
