"""What Gotham wants to reach: digital skills for jobs, and a city that innovates in its library.

Names, hours and figures are made up for this sample; what nobody has told stays open.
"""

from datetime import time, timedelta

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.community.models import GovernmentTopic
from wherewithal.community.queries import local_governments, points_in
from wherewithal.demo.gotham_places import Places
from wherewithal.demo.programs import Hours, Line, write_goal, write_program
from wherewithal.libraries.actions import add_calendar_entry, change_library
from wherewithal.programs.actions import change_need, set_aside
from wherewithal.programs.models import Goal, ResourceNeed
from wherewithal.quantities import Quantity

JULY = 7
TUESDAY = 1
ROBOTS = "Small robots that adults borrow, as a company once gave another library 300 of them"
HELPER = "Somebody who checks, charges and resets what comes back"
SHELF = "A locked shelf with sockets"

NEW_ROLE = (
    Line(
        "legitimacy",
        "A new role for the library in the city",
        "must",
        facts={
            "whose": "The city’s government, our most important partner",
            "barrier": "mindset",
            "barrier_words": "Many there think of us as a place that keeps books.",
            "first_step": "Invite the planning office to an evening at which residents design something",
            "shows_it_was_won": "The library is named in the city’s plan for innovation",
        },
    ),
    Line(
        "human",
        "Somebody who knows how to design together with residents",
        "must",
        facts={"skills": "Designing with residents, not for them", "from_where": "partners"},
    ),
)

ROBOT_NEEDS = (
    Line(
        "financial",
        "A first set of small robots",
        "must",
        facts={"rhythm": "once", "purpose": "equipment", "term": "short"},
    ),
    Line(
        "financial",
        "Spare parts and batteries",
        "must",
        facts={"rhythm": "yearly", "purpose": "equipment", "term": "long"},
    ),
    Line(
        "financial",
        "Evening courses on programming",
        "nice",
        amount="1,200-1,500 a year",
        facts={"purpose": "training"},
    ),
    Line(
        "technology",
        ROBOTS,
        "must",
        facts={"sort": "equipment"},
    ),
    Line(
        "technology",
        "A look into a company’s or university’s lab for robots and AI",
        "nice",
        facts={"sort": "access"},
    ),
    Line(
        "human",
        "People from IT companies for a first evening each season",
        "must",
        facts={
            "skills": "Programming",
            "manner": "An open mind, approachable, delighted by beginners",
            "from_where": "partners",
        },
    ),
    Line(
        "human",
        HELPER,
        "must",
        facts={"from_where": "inside", "hours_per_week": Quantity.between(2, 3)},
    ),
    Line("space", SHELF, "must"),
    Line("material", "Cases with a card that says what belongs in them", "must"),
    Line(
        "legitimacy",
        "Lending rules for things that cost more than a book",
        "must",
        facts={
            "whose": "The director and the board",
            "barrier": "policy",
            "first_step": "Find out what a lost robot would cost a family, and propose a limit",
        },
    ),
)

WORKSHOP_NEEDS = (
    Line(
        "space",
        "A room for 40 teens at workshop tables",
        "must",
        facts={
            "seats": Quantity.exact(40),
            "layout": "workshop",
            "is_accessible": True,
            "equipment": "Screen, sockets",
        },
    ),
    Line(
        "technology",
        "Laptops, one for two",
        "must",
        how_many=Quantity.exact(20),
        facts={"sort": "equipment"},
    ),
    Line(
        "human",
        "Teen staff on the floor",
        "must",
        facts={
            "hours_per_week": Quantity.exact(6),
            "from_where": "inside",
            "manner": "At ease with teens",
        },
    ),
    Line(
        "human",
        "Designers who run a workshop as volunteers",
        "nice",
        facts={"from_where": "partners"},
    ),
    Line("material", "Craft supplies", "must"),
    Line(
        "financial",
        "Something to eat",
        "must",
        amount="about $60 each time",
        facts={"purpose": "materials"},
    ),
    Line(
        "financial",
        "Training on design with young people",
        "nice",
        facts={"rhythm": "once", "purpose": "training", "term": "short"},
    ),
    Line(
        "legitimacy",
        "Children’s services and teen staff working together",
        "must",
        facts={
            "whose": "Heads of both departments",
            "barrier": "staffing",
            "first_step": "Plan one afternoon together for those who are about to become teens",
        },
    ),
)


def write_programs(*, admin: Membership, editor: Membership, places: Places) -> None:
    """Two goals with a program each, and the calendar they count with."""
    change_library(by=admin, library=admin.library, budget_year_starts=JULY)
    space = write_goal(
        by=editor,
        name="Become a space of innovation",
        words="Where residents and designers make things together that the city needs.",
        outcomes="Residents bring a problem and leave with something they made.",
        needs=NEW_ROLE,
    )
    _tie_to_local_government(editor, space)
    skills = write_goal(
        by=editor,
        name="Advanced digital skills for IT jobs",
        words="From the first program to an interview.",
        outcomes="Adults who borrow a robot today apply for a job in IT later.",
    )
    _robots(editor, skills)
    _workshop(editor, space, places)


def _tie_to_local_government(by: Membership, goal: Goal) -> None:
    """The new role is a point of the local government’s own checklist: being seen as part of it."""
    need = ResourceNeed.objects.in_library(by.library_id).get(goal=goal, kind="legitimacy")
    government = local_governments(by).get()
    point = points_in(by).filter(organization=government, topic=GovernmentTopic.PART).first()
    facts = {"organization": government, "government_point": point}
    change_need(by=by, need=need, facts=facts)


def _robots(by: Membership, goal: Goal) -> None:
    program = write_program(
        by=by,
        name="Robot lending shelf",
        goal=goal,
        words="Small robots that go home for three weeks like a book, and teach programming.",
        audience="workers",
        needs=ROBOT_NEEDS,
        offers=(
            "The giver’s name on every case",
            "An evening on our stage for the company’s own people",
        ),
    )
    needs = ResourceNeed.objects.in_library(by.library_id).filter(program=program)
    shelf, robots, helper = (needs.get(name=name) for name in (SHELF, ROBOTS, HELPER))
    set_aside(by=by, need=shelf, words="Shelf behind the desk at the central branch (sample)")
    set_aside(by=by, need=robots, words="A company that lends its robots (sample)", state="asked")
    it_staff = Asset.objects.in_library(by.library_id).get(name="IT staff")
    set_aside(
        by=by,
        need=helper,
        asset=it_staff,
        hours_per_week=Quantity.exact(1),
        words="An hour (sample)",
    )


def _workshop(by: Membership, goal: Goal, places: Places) -> None:
    hours = Hours(TUESDAY, time(15, 30), time(17, 30), weeks=10)
    program = write_program(
        by=by,
        name="Teens design their city",
        goal=goal,
        words="Ten afternoons in which teens find something to mend in their part of the city.",
        audience="teens",
        audience_words="Students of the high schools near by",
        team=places.teen_services,
        expected_attendance=Quantity.exact(40),
        hours=hours,
        needs=WORKSHOP_NEEDS,
        offers=("A room for the designers’ own meetings", "An audience of 40 young people"),
    )
    needs = ResourceNeed.objects.in_library(by.library_id).filter(program=program)
    laptops = Asset.objects.in_library(by.library_id).get(name="10 laptops")
    set_aside(
        by=by,
        need=needs.get(kind="technology"),
        asset=laptops,
        how_many=Quantity.exact(10),
        state="have",
    )
    add_calendar_entry(
        by=by,
        kind="closure",
        name="Staff day",
        starts_on=hours.first_day + timedelta(weeks=2),
    )
