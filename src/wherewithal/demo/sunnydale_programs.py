"""What Sunnydale wants to reach: stories that deaf and hearing children share, and calmer afternoons.

Hours and fees are made up for this sample or left open; the facts behind them stand on the worksheets.
"""

from datetime import time

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.demo.programs import Hours, Line, write_goal, write_program
from wherewithal.programs.actions import set_aside
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity

SATURDAY = 5
INTERPRETER, COURSE = "A sign-language interpreter", "An ASL course for staff"

STORYTIME_NEEDS = (
    Line(
        "human",
        INTERPRETER,
        "must",
        facts={"skills": "ASL and English, at ease with small children", "from_where": "partners"},
    ),
    Line("human", "A deaf storyteller", "nice", facts={"from_where": "partners"}),
    Line("human", "Two of us who greet in sign", "nice", facts={"from_where": "inside"}),
    Line(
        "financial",
        "The interpreter’s fee",
        "must",
        facts={"rhythm": "session", "purpose": "other"},
    ),
    Line(
        "financial",
        COURSE,
        "nice",
        amount="300-500 a year",
        facts={"purpose": "training"},
    ),
    Line(
        "space",
        "A circle in which everybody sees everybody",
        "must",
        facts={"layout": "circle", "seats": Quantity.about(30)},
    ),
    Line("material", "Picture books with big, clear pages", "must"),
    Line(
        "technology",
        "A camera and a screen, so that hands are seen at the back",
        "nice",
        facts={"sort": "equipment"},
    ),
    Line(
        "legitimacy",
        "Deaf families who plan it with us",
        "must",
        facts={
            "barrier": "mindset",
            "first_step": "Ask what would make them come, before any date is set",
            "shows_it_was_won": "They choose the stories",
        },
    ),
)

AFTERNOON_NEEDS = (
    Line(
        "human",
        "A second adult after school",
        "must",
        facts={
            "manner": "Relaxed with noise",
            "checks": "As for everybody who works with minors",
            "from_where": "either",
        },
    ),
    Line(
        "space", "A place for groups away from the main floor", "must", facts={"layout": "hang_out"}
    ),
    Line("material", "Board games and craft supplies", "nice"),
    Line("financial", "Snacks", "nice", facts={"rhythm": "session", "purpose": "materials"}),
    Line("technology", "A few of the 38 computers kept free", "nice", facts={"sort": "equipment"}),
    Line(
        "legitimacy",
        "Patience of those who come for quiet",
        "nice",
        facts={
            "barrier": "habit",
            "first_step": "Say which hours are lively and where it stays calm",
        },
    ),
)


def write_programs(*, by: Membership) -> None:
    """A goal with the storytime, and the afternoons that run already. The budget year is not known."""
    goal = write_goal(
        by=by,
        name="Nobody misses the story",
        words="Our large deaf community takes part like everybody else.",
        outcomes="Deaf and hearing children laugh at the same page.",
    )
    storytime = write_program(
        by=by,
        name="Storytime in American Sign Language",
        goal=goal,
        words="Stories told in sign and out loud, on Saturday mornings.",
        audience="early",
        expected_attendance=Quantity.about(30),
        hours=Hours(SATURDAY, time(10), time(11), weeks=12),
        needs=STORYTIME_NEEDS,
        offers=(
            "The meeting room for the deaf community’s own evenings",
            "A shelf of books and films in sign, chosen by them",
        ),
    )
    room = Asset.objects.in_library(by.library_id).get(
        name="1 meeting room for programs (50 people)"
    )
    needs = ResourceNeed.objects.in_library(by.library_id).filter(program=storytime)
    set_aside(by=by, need=needs.get(kind="space"), asset=room)
    asked = "Families who come to storytime know an interpreter (sample)"
    set_aside(by=by, need=needs.get(name=INTERPRETER), words=asked, state="asked")
    fund = "The Friends’ fund for courses (sample)"
    course = needs.get(name=COURSE)
    set_aside(by=by, need=course, words=fund, cents=30_000, state="secured")
    write_program(
        by=by,
        name="After-school crowd",
        words="They come anyway. It goes better with a plan.",
        state="existing",
        audience="teens",
        needs=AFTERNOON_NEEDS,
        offers=("Service hours for high school students who help",),
    )
