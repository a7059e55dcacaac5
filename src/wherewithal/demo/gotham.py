"""Gotham: a large library in a city, with 17 branches."""

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity.actions import write_overview
from wherewithal.capacity.models import Area
from wherewithal.demo import needs, topics
from wherewithal.demo.accounts import found_sample, join
from wherewithal.demo.around import GOTHAM, look_around
from wherewithal.demo.gotham_partners import PARTNERS
from wherewithal.demo.gotham_people import add_people
from wherewithal.demo.gotham_places import Places, add_places
from wherewithal.demo.gotham_programs import write_programs
from wherewithal.demo.gotham_rows import (
    HIGH_SCHOOLS,
    MUSEUM,
    SPACE,
    material,
    relationships,
    staff,
)
from wherewithal.demo.gotham_together import work_together
from wherewithal.demo.on_the_map import keep_the_map
from wherewithal.demo.partners import work_with_partners
from wherewithal.demo.partnerships import write_rows
from wherewithal.demo.rows import fill_in
from wherewithal.libraries.models import LibrarySize
from wherewithal.people.actions import add_organization, add_tie

SLUG = "gotham"


def build() -> None:
    """The library with its branches and teams, its people and its four sheets."""
    admin = found_sample(
        name="Gotham Public Library",
        slug=SLUG,
        admin="Ada Sample, central youth services",
        kind="Large urban library",
        size=LibrarySize.LARGE,
        setting=(
            "17 branches, spread over a dense city; the central branch has several sizable meeting "
            "spaces. How many people live in the area that the central branch serves, we do not "
            "know yet. (The names of branches and regions are made up for this sample.)"
        ),
    )
    editor = join(by=admin, name="Eli Sample, teen services", role=RoleName.EDITOR)
    asks = join(by=admin, name="Chloe Sample, children’s services", role=RoleName.CONTRIBUTOR)
    looks_on = join(by=admin, name="Ivo Sample, IT", role=RoleName.VIEWER)
    places = add_places(by=admin)
    _write_overviews(admin)
    fill_in(by=editor, asks=asks, area=Area.STAFF, rows=staff(places))
    fill_in(by=editor, asks=asks, area=Area.SPACE, rows=SPACE)
    fill_in(by=editor, asks=asks, area=Area.MATERIAL, rows=material(places))
    keep_the_map(by=editor, days_ago=150)
    _write_relationships(editor, asks, places)
    write_rows(PARTNERS.partnerships, by=editor)
    work_together(admin=admin, editor=editor, colleague=asks)
    look_around(by=editor, cards=GOTHAM)
    write_programs(admin=admin, editor=editor, places=places)
    needs.look_around(needs.GOTHAM, by=editor, colleague=asks)
    topics.tie_topics(topics.GOTHAM, by=editor)
    accounts = {"Ada": admin, "Eli": editor, "Chloe": asks, "Ivo": looks_on}
    add_people(
        accounts={f"{name} Sample": member for name, member in accounts.items()}, places=places
    )
    keep_the_map(by=editor, days_ago=45)
    work_with_partners(PARTNERS, admin=admin, editor=editor, colleague=asks)


def _write_overviews(by: Membership) -> None:
    write_overview(
        by=by,
        area=Area.STAFF,
        text=(
            "For a long time our care went to services for adults and for children; teen services "
            "fell through the cracks. Teen staff know connected learning, but feel cut off from "
            "the other departments."
        ),
    )
    write_overview(
        by=by,
        area=Area.SPACE,
        text="17 branches. The central branch has several sizable meeting spaces.",
        to_find_out=(
            "Is the furniture in the large meeting rooms easy to move, or hard to rearrange? "
            "We have heard both."
        ),
    )
    write_overview(
        by=by,
        area=Area.MATERIAL,
        text=(
            "Plenty to work with: a large technology budget and generous funders. "
            "Little room to store it, and not everybody knows all of it."
        ),
    )
    write_overview(
        by=by,
        area=Area.RELATIONSHIP,
        text=(
            "Teen Services knows most of the local high schools. "
            "Few other partnerships in the community are put to use."
        ),
        to_find_out="How many people live in the area that the central branch serves?",
    )


def _write_relationships(by: Membership, asks: Membership, places: Places) -> None:
    schools = add_organization(by=by, name=HIGH_SCHOOLS, kind="Schools")
    museum = add_organization(by=by, name=MUSEUM, kind="Museum")
    rows = relationships(schools=schools, museum=museum)
    fill_in(by=by, asks=asks, area=Area.RELATIONSHIP, rows=rows)
    add_tie(
        by=by,
        from_team=places.teen_services,
        to_organization=schools,
        kind="Knows most of them",
    )
