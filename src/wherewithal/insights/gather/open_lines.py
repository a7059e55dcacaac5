"""What nobody has covered yet, by the rule of the page that says what is needed most."""

from wherewithal.accounts.actors import Member
from wherewithal.programs import queries as programs
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.coverage.most_needed import Waiting, most_needed
from wherewithal.programs.models import GoalState


def open_lines(member: Member, gathered: Gathered) -> list[Waiting]:
    """The lines of programs that go on and of goals that are worked on, the most needed first."""
    goals = {row.pk: row for row in programs.goals_in(member).filter(state=GoalState.ACTIVE)}
    return [line for wish in most_needed(gathered, goals) for line in wish.lines]
