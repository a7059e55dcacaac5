"""Smallville: a small library in the country, which starts with its people."""

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity.actions import write_overview
from wherewithal.capacity.models import Area
from wherewithal.demo import needs, topics
from wherewithal.demo.accounts import found_sample, join
from wherewithal.demo.around import SMALLVILLE, look_around, place_library
from wherewithal.demo.on_the_map import keep_the_map
from wherewithal.demo.partners import work_with_partners
from wherewithal.demo.partnerships import write_rows
from wherewithal.demo.rows import Row, fill_in
from wherewithal.demo.smallville_partners import PARTNERS
from wherewithal.demo.smallville_people import add_director, add_john, add_pam, tie_colleagues
from wherewithal.demo.smallville_programs import write_programs
from wherewithal.libraries.models import LibrarySize
from wherewithal.quantities import Quantity

SLUG = "smallville"

STAFF = (
    Row("1 full-time librarian", facts={"headcount": Quantity.exact(1)}),
    Row(
        "Part-time staff (2), one of them for everyone from infancy to high school",
        facts={"headcount": Quantity.exact(2)},
    ),
)

SPACE = (
    Row(
        "1 activity room (10 people)",
        strengths=("The furniture folds away",),
        facts={"how_many": Quantity.exact(1), "capacity": Quantity.exact(10)},
    ),
    Row(
        "2 tables in the children’s corner",
        strengths=("Sturdy",),
        challenges=("Plainly made for small children",),
        facts={"how_many": Quantity.exact(2)},
    ),
    Row(
        "Garden",
        strengths=("Planted by a volunteer with a gift for it, who has left since",),
        challenges=("Nobody has time to weed and to water",),
        facts={"is_outdoors": True},
    ),
)

MATERIAL = (
    Row(
        "2 public computers",
        facts={"quantity": Quantity.exact(2), "kept_where": "Near a few tables"},
    ),
    Row("1 game console", facts={"quantity": Quantity.exact(1)}),
    Row("2 tablets", facts={"quantity": Quantity.exact(2)}),
    Row("Art supplies"),
    Row("1,000 googly eyes (a gift)", facts={"quantity": Quantity.exact(1000)}),
    Row("2 guinea pigs", facts={"quantity": Quantity.exact(2)}),
)


def build() -> None:
    """The library, its people one by one, and the sheets; of relationships one goes on, and one ended."""
    admin = found_sample(
        name="Smallville Public Library",
        slug=SLUG,
        admin="Dora Sample, director",
        kind="Small rural library",
        size=LibrarySize.TINY,
        setting=(
            "A rural town between two larger cities. Most people work in farming or at a local "
            "factory. Inside: the collection in one room, a children’s corner with low tables and "
            "chairs, a few tables near the 2 public computers. How many people we serve, we do "
            "not know yet."
        ),
        travel="Each of the two cities is over an hour’s drive away; no public transport.",
    )
    editor = join(by=admin, name="Paula Sample, part-time", role=RoleName.EDITOR)
    add_director(by=admin)
    asks = add_pam(by=admin)
    add_john(by=admin)
    tie_colleagues(by=admin)
    join(by=admin, name="Victor Sample, looks on", role=RoleName.VIEWER)
    _write_overviews(admin)
    fill_in(by=editor, asks=asks, area=Area.STAFF, rows=STAFF)
    fill_in(by=editor, asks=asks, area=Area.SPACE, rows=SPACE)
    fill_in(by=editor, asks=asks, area=Area.MATERIAL, rows=MATERIAL)
    write_rows(PARTNERS.partnerships, by=editor)
    keep_the_map(by=editor, days_ago=60)
    place_library(by=admin)
    look_around(by=editor, cards=SMALLVILLE)
    write_programs(by=editor)
    needs.look_around(needs.SMALLVILLE, by=editor, colleague=asks)
    topics.tie_topics(topics.SMALLVILLE, by=editor)
    keep_the_map(by=editor, days_ago=25)
    work_with_partners(PARTNERS, admin=admin, editor=editor, colleague=asks)


def _write_overviews(by: Membership) -> None:
    write_overview(
        by=by,
        area=Area.STAFF,
        text=(
            "1 librarian full time and 2 people part time; one of the part-timers looks after "
            "everyone from infancy to high school."
        ),
    )
    write_overview(
        by=by,
        area=Area.SPACE,
        text=(
            "The whole collection in one room. A children’s corner with low tables and chairs, "
            "and a few tables near the 2 public computers."
        ),
    )
    write_overview(
        by=by,
        area=Area.MATERIAL,
        text="A few computers, tablets and a game console; art supplies; two guinea pigs.",
    )
    write_overview(
        by=by,
        area=Area.RELATIONSHIP,
        text="Everyone knows the library, and hardly anybody is a partner on paper.",
        to_find_out="How many people do we serve?",
    )
