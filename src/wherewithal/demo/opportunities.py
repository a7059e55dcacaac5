"""Ideas that tie what is around the sample libraries to what they have and need."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.community.models import CommunityAsset
from wherewithal.opportunities.connections.actions import draw_opportunity
from wherewithal.programs.models import ResourceNeed


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea, and the names of what it ties: cards around, lines of programs, own rows."""

    words: str
    around: tuple[str, ...]
    needs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    next_step: str = ""


GOTHAM = (
    Idea(
        "The designers hold their first workshop with teens from all branches",
        around=("Designers who run workshops (sample)",),
        needs=("Designers who run a workshop as volunteers",),
        rows=("5 large meeting rooms (50 people each)",),
        next_step="Ask them which evening suits",
    ),
    Idea(
        "The company’s robots begin their round at our lending shelf",
        around=("Small robots that a company lends (sample)",),
        needs=("Somebody who checks, charges and resets what comes back",),
    ),
)
SUNNYDALE = (
    Idea(
        "The robotics club spends an afternoon a month with the after-school crowd",
        around=("A robotics club at the college (sample)",),
        needs=("A second adult after school",),
        rows=("1 meeting room for programs (50 people)",),
        next_step="Visit their next meeting",
    ),
    Idea(
        "A deaf storyteller from the community tells the first story",
        around=("The large deaf community",),
        needs=("A deaf storyteller",),
    ),
)
SMALLVILLE = (
    Idea(
        "The robotics day moves across the street, where there is a floor to race on",
        around=("Church hall down the road (sample)",),
        needs=("Tables to stand around, and a floor to race on",),
        next_step="Ask who has the key",
    ),
    Idea(
        "The Elks plant the garden with the children and have their lunch in it",
        around=("The Elks club",),
        rows=("Garden",),
    ),
)


def draw_ideas(ideas: tuple[Idea, ...], *, by: Membership) -> None:
    """Draw each of them as somebody would on the sheet."""
    for idea in ideas:
        draw_opportunity(by=by, words=idea.words, next_step=idea.next_step, ends=_ends(by, idea))


def _ends(by: Membership, idea: Idea) -> list[Any]:
    named: tuple[tuple[Callable[..., Any], tuple[str, ...]], ...] = (
        (CommunityAsset.objects.in_library, idea.around),
        (ResourceNeed.objects.in_library, idea.needs),
        (Asset.objects.in_library, idea.rows),
    )
    return [rows(by.library_id).get(name=name) for rows, names in named for name in names]
