"""What Smallville wants to reach: one Saturday on which children and grown-ups make something move.

Hours and figures are made up for this sample; the people and things are those of its worksheets.
"""

from datetime import time

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.demo.programs import Hours, Line, write_goal, write_program
from wherewithal.people.models import Person
from wherewithal.programs.actions import set_aside
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity

SATURDAY = 5
KITS, EXPLAINER, TABLETS = (
    "Robot kits, one for three people",
    "Somebody who explains machines simply",
    "Tablets for the programs",
)

NEEDS = (
    Line("technology", KITS, "must", how_many=Quantity.about(6), facts={"sort": "equipment"}),
    Line("technology", TABLETS, "must", how_many=Quantity.exact(6), facts={"sort": "equipment"}),
    Line(
        "human",
        EXPLAINER,
        "must",
        facts={"skills": "Mechanics", "manner": "Few words, clear hands"},
    ),
    Line("human", "A grown-up at each table", "must", facts={"from_where": "either"}),
    Line(
        "space",
        "Tables to stand around, and a floor to race on",
        "must",
        facts={"seats": Quantity.about(20), "layout": "workshop"},
    ),
    Line("material", "Googly eyes, tape, cardboard", "nice"),
    Line(
        "financial",
        "Lunch for the helpers",
        "nice",
        amount="about 60 once",
        facts={"purpose": "materials", "term": "short"},
    ),
    Line(
        "financial",
        "Kits of our own for next time",
        "nice",
        facts={"rhythm": "once", "purpose": "equipment", "term": "long"},
    ),
    Line("financial", "Batteries", "must", facts={"rhythm": "yearly", "purpose": "materials"}),
    Line(
        "legitimacy",
        "The school’s yes to lend its kits",
        "must",
        facts={
            "whose": "The principal",
            "barrier": "habit",
            "first_step": "Ask Pam’s daughter, who teaches there",
        },
    ),
)


def write_programs(*, by: Membership) -> None:
    """One goal, one day, and what is there for it already."""
    goal = write_goal(
        by=by,
        name="Things to do with your hands",
        words="For children and teens, and for the neighbors who know how.",
    )
    program = write_program(
        by=by,
        name="Robotics day",
        goal=goal,
        words="One Saturday, a few kits, and teams of children and grown-ups.",
        audience="families",
        expected_attendance=Quantity.about(20),
        hours=Hours(SATURDAY, time(10), time(14)),
        needs=NEEDS,
        offers=(
            "The helpers’ clubs on the poster",
            "An audience for the school’s own inventors",
        ),
    )
    needs = ResourceNeed.objects.in_library(by.library_id).filter(program=program)
    assets = Asset.objects.in_library(by.library_id)
    tablets, eyes = assets.get(name="2 tablets"), assets.get(name__startswith="1,000 googly")
    room = assets.get(name="1 activity room (10 people)")
    john = Person.objects.in_library(by.library_id).get(name="John")
    set_aside(by=by, need=needs.get(name=TABLETS), asset=tablets, how_many=Quantity.exact(2))
    set_aside(by=by, need=needs.get(kind="material"), asset=eyes)
    set_aside(by=by, need=needs.get(name=EXPLAINER), person=john, state="asked")
    set_aside(by=by, need=needs.get(kind="space"), asset=room)
