"""What we need most: the ranking of its own page, told as for paper."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.coverage.most_needed import Waiting, Wish, most_needed
from wherewithal.programs.models import GoalState, Importance
from wherewithal.programs.queries import goals_in
from wherewithal.reports.board.gaps import need_record
from wherewithal.reports.figures import Record, count
from wherewithal.reports.report import Row, Section, Table


def wishes_of(reader: Member, gathered: Gathered) -> list[Wish]:
    """What is open, the most needed first."""
    goals = {goal.pk: goal for goal in goals_in(reader).filter(state=GoalState.ACTIVE)}
    return most_needed(gathered, goals)


def needed_section(wishes: Sequence[Wish]) -> Section:
    """Every open need on one line; what several wait for is told once."""
    columns = (_("What we need"), _("Kind"), _("Must or nice"), _("Still missing"), _("For"))
    rows = tuple(Row(_cells(wish), _record(wish.lines[0])) for wish in wishes)
    return Section(
        slug="needed",
        title=_("What we need most"),
        sentence=_(
            "First what must be, then what nobody weighed yet, then what is nice to have; within these by "
            "the place of the goal, then by how many wait for it. What is booked twice counts as missing."
        )
        if wishes
        else "",
        figures=(
            count(
                "needed-open",
                _("Open needs of our programs and goals"),
                [_record(line) for wish in wishes for line in wish.lines],
                sentence=_("By the rule of “What we need most”."),
            ),
            count(
                "needed-must",
                _("Of them, what must be"),
                [
                    _record(line)
                    for wish in wishes
                    for line in wish.lines
                    if line.row.need.importance == Importance.MUST
                ],
                sentence=_("What a program cannot do without."),
            ),
        ),
        table=Table(columns, rows),
        empty=_("Nothing is open, or no program has written down yet what it needs."),
    )


def _record(line: Waiting) -> Record:
    return need_record(line.row.need, line.owner.name)


def _cells(wish: Wish) -> tuple[str, ...]:
    owners = dict.fromkeys(line.owner.name for line in wish.lines)
    missing = dict.fromkeys(_missing(line) for line in wish.lines)
    return (
        wish.name,
        wish.kind,
        wish.importance,
        "\n".join(filter(None, missing)),
        "\n".join(owners),
    )


def _missing(line: Waiting) -> str:
    """How much, where it is counted; else where it stands."""
    return line.row.missing if line.row.missing and line.row.is_counted else str(line.row.standing)
