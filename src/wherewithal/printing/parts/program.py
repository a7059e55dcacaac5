"""A program's plan on paper: its facts, what it takes by kind, what it gives back, what it costs; or a blank one."""

from typing import Any

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.engine.money import sum_in_words
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in, with_lines
from wherewithal.printing.office.content import Table
from wherewithal.printing.parts.plan_tables import (
    ask_line,
    asks_table,
    money_table,
    needs_table,
)
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.rows import NeedRow, need_row
from wherewithal.programs.models import NeedKind, NeedState, Program
from wherewithal.programs.money import Money, money_of_program
from wherewithal.programs.plan import NeedLine, Plan, plan_of_program
from wherewithal.quantities.describe import describe

LINES_TO_WRITE = 4


def program_part(member: Member, library: Library, program: Program) -> dict[str, Any]:
    """The plan as it may be passed around: nobody is named who has not agreed."""
    plan = plan_of_program(member, program, leaving=True)
    money = money_of_program(member, library, plan)
    standing = {row.need.pk: row for row in needs_of_program(member, program)}
    return {
        **_frame(),
        "title": program.name,
        "instruction": _under_title(program),
        "is_filled": True,
        "words": program.words,
        "facts": _facts(program, plan),
        "kinds": _two_sides(plan, standing),
        "offers": [offer.words for offer, _asset in plan.offers],
        "questions": [question.words for question in plan.questions],
        "money": _money(money) if money else None,
        "asks": [ask_line(ask) for ask in asks_of_program(member, program)],
    }


def program_tables(member: Member, library: Library, program: Program) -> list[Table]:
    """The same plan as tables: what it takes and how much is there, its money, its asks."""
    plan = plan_of_program(member, program, leaving=True)
    money = money_of_program(member, library, plan)
    asks = asks_of_program(member, program)
    return [
        needs_table(needs_of_program(member, program), title=_("What it takes")),
        *([money_table(money)] if money else []),
        *([asks_table(asks)] if asks else []),
    ]


def needs_of_program(member: Member, program: Program) -> list[NeedRow]:
    """What the program needs, with what is set aside for it today."""
    gathered = gather(member, also=program.pk)
    return [need_row(gathered, need) for need in gathered.needs_of(program.pk)]


def asks_of_program(member: Member, program: Program) -> list[Ask]:
    """The asks for its needs, as they may leave the screen."""
    asks = asks_in(member, leaving=True).filter(needs__resource_need__program=program)
    return with_lines(member, asks.distinct().order_by("pk"))


def blank_program_part() -> dict[str, Any]:
    """The same page with room to write."""
    return {
        **_frame(),
        "title": _("A program’s plan"),
        "instruction": _(
            "A few words are enough everywhere. What nobody knows is worth a question mark."
        ),
        "is_filled": False,
        "to_fill": [_("Program"), _("Goal")],
        "asks": [_("For whom?"), _("When and where?"), _("What will be different?")],
        "kinds": [{"title": str(kind.label), "prompt": prompt} for kind, prompt in _prompts()],
        "room_lines": LINES_TO_WRITE,
    }


def _frame() -> dict[str, Any]:
    return {
        "kind": "program",
        "needs_title": _("What it takes"),
        "offers_title": _("What we can give back"),
        "questions_title": _("Open questions"),
        "money_title": _("Money over the years"),
        "asks_title": _("Asks"),
    }


def _under_title(program: Program) -> str:
    parts = [capfirst(str(program.get_state_display()))]
    if program.goal is not None:
        parts.append(_("Goal: %(name)s") % {"name": program.goal.name})
    return " · ".join(parts)


def _facts(program: Program, plan: Plan) -> list[list[str]]:
    places = [program.outlet] if program.outlet else []
    places += [row.outlet for row in program.program_outlets.all()]
    expected = program.expected_attendance
    audience = str(program.get_audience_display()) if program.audience else ""
    told = [
        (_("For whom"), "\n".join(filter(None, [audience, program.audience_words]))),
        (_("When"), "\n".join(words for _weekly, words in plan.week)),
        (_("Where"), ", ".join(outlet.name for outlet in places)),
        (_("People expected each time"), describe(expected) if expected.is_known else ""),
        (_("What will be different"), program.outcomes),
        (_("How people hear of it and get there"), program.reached_by),
    ]
    return [[label, words] for label, words in told if words]


def _two_sides(plan: Plan, standing: dict[int, NeedRow]) -> list[list[dict[str, Any]]]:
    """The kinds in their order, about as many lines at the left as at the right."""
    groups = [group for group in plan.kinds if group.lines]
    half = sum(len(group.lines) for group in groups) / 2
    sides: list[list[dict[str, Any]]] = [[], []]
    before = 0
    for group in groups:
        side = sides[0] if before < half else sides[1]
        lines = [_line(line, standing.get(line.need.pk)) for line in group.lines]
        side.append({"title": str(group.kind.label), "lines": lines})
        before += len(group.lines)
    return sides if groups else []


def _line(line: NeedLine, row: NeedRow | None) -> dict[str, Any]:
    need = line.need
    marks = [str(need.get_importance_display())] if need.importance else []
    if need.state != NeedState.OPEN:
        marks.append(str(need.get_state_display()))
    elif row is not None:
        marks.append(str(row.standing))
    return {
        "name": need.name,
        "marks": " · ".join(marks),
        "small": line.summary,
        "notes": need.notes,
        "is_met": need.state == NeedState.MET,
    }


def _money(money: Money) -> dict[str, Any]:
    table = money.table
    rows = [(row.year.label, row.money) for row in table.years]
    if not table.undated.total.is_nothing:
        rows.append((_("no date yet"), table.undated))
    rows.append((_("All together"), table.total))
    said = [_("Nobody has said when the budget year begins, so January is assumed.")]
    return {
        "columns": [_("Budget year"), _("To start"), _("To keep"), _("Secured"), _("Not secured")],
        "rows": [
            [
                label,
                *(
                    sum_in_words(part, language=translation)
                    for part in (row.to_start, row.to_keep, row.secured, row.not_secured)
                ),
            ]
            for label, row in rows
        ],
        "assumed": said if money.year_is_assumed else [],
    }


def _prompts() -> list[tuple[NeedKind, str]]:
    return [
        (NeedKind.FINANCIAL, _("What must be paid for: once, and again and again?")),
        (NeedKind.TECHNOLOGY, _("Equipment, software, machines that others have?")),
        (NeedKind.HUMAN, _("Who helps, with what skill and which manner, how many hours?")),
        (NeedKind.SPACE, _("For how many people, set up how, at what times?")),
        (NeedKind.MATERIAL, _("What is used, used up or lent?")),
        (NeedKind.LEGITIMACY, _("Whose yes does it take, what stands in the way, who asks first?")),
    ]
