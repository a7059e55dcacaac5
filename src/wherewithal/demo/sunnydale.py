"""Sunnydale: a midsize library in a suburb."""

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity.actions import write_overview
from wherewithal.capacity.models import Area, SummaryRow
from wherewithal.demo import needs, topics
from wherewithal.demo.accounts import found_sample, join
from wherewithal.demo.around import SUNNYDALE, look_around, place_library
from wherewithal.demo.on_the_map import keep_the_map
from wherewithal.demo.partners import work_with_partners
from wherewithal.demo.partnerships import write_rows
from wherewithal.demo.rows import Row, fill_in
from wherewithal.demo.sunnydale_partners import PARTNERS
from wherewithal.demo.sunnydale_people import add_people
from wherewithal.demo.sunnydale_programs import write_programs
from wherewithal.demo.survey import ask_around
from wherewithal.libraries.models import LibrarySize
from wherewithal.people.actions import add_organization
from wherewithal.quantities import Quantity

SLUG = "sunnydale"

STAFF = (
    Row(
        "Adult services (2 librarians)",
        challenges=("Too few people for more adult programs and book groups",),
        facts={"headcount": Quantity.exact(2)},
    ),
    Row(
        "Children’s services (1 librarian)",
        strengths=("Early literacy",),
        challenges=(
            "Our large deaf community cannot follow storytime: there is no sign-language interpreter",
        ),
        facts={"headcount": Quantity.exact(1)},
    ),
    Row(
        "Teen services (1 librarian)",
        challenges=("The crowd after school is too big for one person",),
        facts={"headcount": Quantity.exact(1)},
    ),
    Row(
        "Library associates (5)",
        strengths=("One of them has a library degree and knows connected learning",),
        challenges=("Little time to spare: they shelve, and they run the desk",),
        facts={"headcount": Quantity.exact(5)},
    ),
    Row("Rotating volunteers (about 20)", facts={"headcount": Quantity.about(20)}),
)

SPACE = (
    Row("Main floor", strengths=("Large and open",), challenges=("No place for groups",)),
    Row(
        "1 meeting room for programs (50 people)",
        challenges=("Big, heavy tables take up the space",),
        facts={"how_many": Quantity.exact(1), "capacity": Quantity.exact(50)},
    ),
    Row(
        "2 study rooms (2 to 5 people)",
        strengths=("People work together well in them",),
        challenges=("Rarely used",),
        facts={
            "how_many": Quantity.exact(2),
            "capacity": Quantity.between(2, 5),
            "how_full": "Rarely used",
        },
    ),
)

MATERIAL = (
    Row(
        "Acquisition",
        challenges=("Our technology budget is small",),
        facts={
            "budgets": "A small technology budget, split over the system that we belong to",
            "givers": "Many of our partners help to pay for technology",
        },
        summary_row=SummaryRow.ACQUISITION,
    ),
    Row(
        "38 computers",
        facts={
            "quantity": Quantity.exact(38),
            "kept_where": "In the open space, of which they take up about half",
        },
    ),
    Row("Craft supplies"),
    Row("Button maker"),
    Row("Sewing machine", questions=("Who can use the sewing machine? And who could teach it?",)),
)

FIRST, SCHOOLS, SECOND = (
    "Neighborhood association 1",
    "Local schools (teachers and parents’ association)",
    "Neighborhood association 2",
)


def build() -> None:
    """The library, its people and its four sheets."""
    admin = found_sample(
        name="Sunnydale Public Library",
        slug=SLUG,
        admin="Anna Sample, adult services",
        kind="Midsize suburban library",
        size=LibrarySize.MIDDLE,
        setting=(
            "A sprawling suburb. Inside: one meeting room for programs, two study rooms and open "
            "seating; about half of the open space holds 38 computers."
        ),
        population_served=Quantity.about(16_000),
        shared_budgets="The technology budget is split over the system that we belong to.",
    )
    editor = join(by=admin, name="Ted Sample, teen services", role=RoleName.EDITOR)
    asks = join(by=admin, name="Carla Sample, library associate", role=RoleName.CONTRIBUTOR)
    join(by=admin, name="Vera Sample, looks on", role=RoleName.VIEWER)
    _write_overviews(admin)
    fill_in(by=editor, asks=asks, area=Area.STAFF, rows=STAFF)
    fill_in(by=editor, asks=asks, area=Area.SPACE, rows=SPACE)
    fill_in(by=editor, asks=asks, area=Area.MATERIAL, rows=MATERIAL)
    fill_in(by=editor, asks=asks, area=Area.RELATIONSHIP, rows=_relationships(editor))
    write_rows(PARTNERS.partnerships, by=editor)
    keep_the_map(by=editor, days_ago=90)
    place_library(by=admin)
    look_around(by=editor, cards=SUNNYDALE)
    write_programs(by=editor)
    needs.look_around(needs.SUNNYDALE, by=editor, colleague=asks)
    topics.tie_topics(topics.SUNNYDALE, by=editor)
    keep_the_map(by=editor, days_ago=30)
    work_with_partners(PARTNERS, admin=admin, editor=editor, colleague=asks)
    ask_around(by=editor)
    accounts = {"Anna Sample": admin, "Ted Sample": editor, "Carla Sample": asks}
    add_people(accounts=accounts)


def _write_overviews(by: Membership) -> None:
    write_overview(
        by=by,
        area=Area.STAFF,
        text=(
            "We know our trade: 2 librarians for adults, 1 for children, 1 for teens, "
            "5 library associates, and about 20 volunteers who take turns."
        ),
    )
    write_overview(
        by=by,
        area=Area.SPACE,
        text=(
            "One meeting room for programs, two study rooms, open seating. "
            "About half of the open space is taken up by 38 computers."
        ),
    )
    write_overview(
        by=by,
        area=Area.MATERIAL,
        text=(
            "The technology budget is split over the system that we belong to. "
            "Much of our technology is there because partners helped to pay for it."
        ),
        to_find_out="Who can use the sewing machine, and who could teach it?",
    )
    write_overview(
        by=by,
        area=Area.RELATIONSHIP,
        text="Strong partnerships; many partners help to pay for technology.",
    )


def _relationships(by: Membership) -> tuple[Row, ...]:
    first = add_organization(by=by, name=FIRST, kind="Neighborhood association")
    schools = add_organization(by=by, name=SCHOOLS, kind="Schools")
    second = add_organization(by=by, name=SECOND, kind="Neighborhood association")
    return (
        Row(
            FIRST,
            strengths=("Many members speak English and Farsi",),
            challenges=("Far from the library, so it is hard for them to volunteer",),
            organization=first,
            facts={"languages": "English, Persian (Farsi)"},
        ),
        Row(
            SCHOOLS,
            strengths=("They have a gym and an auditorium",),
            challenges=("Busy, and hard to schedule with",),
            organization=schools,
            facts={"brings": "A gym and an auditorium"},
        ),
        Row(
            SECOND,
            strengths=("They own a building with a large meeting space", "They provide technology"),
            challenges=("Few members",),
            organization=second,
            facts={
                "brings": "Technology, and a large meeting space in their own building",
            },
        ),
    )
