"""Fitting a space: forty teens in seventeen branches."""

import pytest

from make import make_community_asset, make_outlet
from programs.plans import MARCH, exact, given, need_of, plan, room, weekly
from wherewithal.capacity.models import Placement
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.spaces import best_split, fitting_rows, wanted_of
from wherewithal.programs.models import SpaceNeedFacts
from wherewithal.quantities import UNKNOWN, Quantity

FORTY = {"seats": exact(40), "layout": "workshop", "is_accessible": True, "equipment": "projector"}


def rows_for(cast, program, **instead):
    return fitting_rows(cast.lee, gather(cast.lee), program, MARCH, **{**FORTY, **instead})


def test_forty_teens_and_seventeen_branches(cast):
    meeting = room(
        cast.library,
        capacity_workshop=exact(10),
        is_accessible=True,
        equipment="Projector, tables",
    )
    for number in range(1, 18):
        outlet = make_outlet(cast.library, f"Branch {number:02}")
        Placement.objects.create(library=cast.library, asset=meeting, outlet=outlet)
    hall = room(
        cast.library,
        "Hall",
        capacity=exact(80),
        is_accessible=False,
        access_missing="Three steps",
        equipment="Stage",
    )
    attic = room(cast.library, "Attic", capacity=exact(12))

    rows = rows_for(cast, plan(cast.library))

    assert [row.name for row in rows] == ["Meeting room"] * 17 + ["Attic", "Hall"]
    first, *_others, up, large = rows
    assert (first.outlet, first.lacks, first.questions, first.split) == (
        "Branch 01",
        ("holds 10, wanted 40",),
        (),
        "4 sessions of 10",
    )
    assert (large.asset, large.lacks, large.questions) == (
        hall,
        ("Three steps", "not in its list: projector"),
        ("how many people in this layout?",),
    )
    assert (up.asset, up.lacks, up.questions) == (
        attic,
        ("holds up to 12, wanted 40",),
        ("equally accessible to all?", "which equipment?"),
    )
    assert up.split == "at least 4 sessions of 10"
    split = best_split(rows)
    assert split is not None
    assert (split.name, split.outlet) == ("Meeting room", "Branch 01")


def test_a_room_of_unknown_size_is_a_question_and_no_lack(cast):
    room(cast.library, is_accessible=True, equipment="projector")
    (row,) = rows_for(cast, plan(cast.library))
    assert (row.lacks, row.questions, row.holds) == (
        (),
        ("how many people in this layout?",),
        "",
    )


def test_a_room_that_somebody_else_is_in(cast):
    meeting = room(cast.library, capacity=exact(50))
    workshop, yoga = plan(cast.library, "Workshop"), plan(cast.library, "Yoga")
    weekly(workshop, 15, 17)
    weekly(yoga, 16, 18, every_weeks=2)
    given(need_of(yoga, "space"), asset=meeting)
    (row,) = rows_for(cast, workshop, layout="", is_accessible=False, equipment="")
    assert row.lacks == ("somebody else is in it at 2 of 5 times",)


def test_in_the_branch_where_the_other_program_is(cast):
    meeting = room(cast.library, capacity=exact(50))
    east, west = (make_outlet(cast.library, name) for name in ("East", "West"))
    for outlet in (east, west):
        Placement.objects.create(library=cast.library, asset=meeting, outlet=outlet)
    workshop, yoga = plan(cast.library, "Workshop"), plan(cast.library, "Yoga", outlet=east)
    weekly(workshop, 15, 17)
    weekly(yoga, 15, 17)
    given(need_of(yoga, "space"), asset=meeting)
    rows = rows_for(cast, workshop, layout="", is_accessible=False, equipment="")
    assert [(row.outlet, bool(row.lacks)) for row in rows] == [("West", False), ("East", True)]


def test_places_of_partners_are_asked_about(cast):
    make_community_asset(cast.library, name="Grange hall", bucket="space")
    make_community_asset(cast.library, name="Baker", bucket="expertise")
    (row,) = rows_for(cast, plan(cast.library), layout="")
    assert (row.name, row.lacks, len(row.questions)) == ("Grange hall", (), 3)


def test_what_is_wanted_comes_from_the_need_else_from_who_is_expected(cast):
    program = plan(cast.library, expected_attendance=Quantity.about(12, words="a dozen or so"))
    need = need_of(program, "space")
    assert str(wanted_of(need, program)["seats"]) == "about 12"
    SpaceNeedFacts.objects.create(
        library=cast.library, resource_need=need, seats=exact(40), layout="circle"
    )
    assert wanted_of(need, program) == {
        "seats": exact(40),
        "layout": "circle",
        "is_accessible": False,
        "equipment": "",
    }
    assert wanted_of(None, plan(cast.library, "New"))["seats"] == UNKNOWN


@pytest.mark.parametrize(
    "query", ["", "?seats=40&layout=workshop&is_accessible=on", "?layout=&seats=x"]
)
def test_the_page(cast, query):
    room(cast.library)
    program = plan(cast.library)
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/space/{query}")
    assert page.status_code == 200
    assert "Meeting room" in page.content.decode()


def test_one_of_several_rooms_is_still_free(cast):
    several = room(cast.library, capacity=exact(50), how_many=exact(2))
    workshop = plan(cast.library, "Workshop")
    weekly(workshop, 15, 17)
    for name, free in (("Yoga", ()), ("Chess", ("somebody else is in it at 5 of 5 times",))):
        other = plan(cast.library, name)
        weekly(other, 15, 17)
        given(need_of(other, "space"), asset=several)
        (row,) = rows_for(cast, workshop, layout="", is_accessible=False, equipment="")
        assert row.lacks == free


@pytest.mark.parametrize(("query", "shown"), [("", 60), ("?all=1", 61)])
def test_of_very_many_places_of_partners_the_rest_comes_when_asked_for(cast, query, shown):
    program = plan(cast.library, "Robotics")
    for number in range(61):
        make_community_asset(cast.library, f"Hall {number:02}", bucket="space")
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/space/{query}")
    assert page.content.decode().count("<bdi>Hall ") == shown
    assert ("Show all 61" in page.content.decode()) == (not query)


@pytest.mark.parametrize(("seats", "says"), [("", False), ("40", True)])
def test_no_room_is_said_to_fit_before_somebody_says_for_how_many(cast, seats, says):
    room(cast.library, capacity=exact(80), capacity_workshop=exact(80))
    program = plan(cast.library, "Robotics")
    query = f"?seats={seats}&layout=workshop&equipment="
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/space/{query}")
    body = page.content.decode()
    assert (">fits</strong>" in body, "1 space fits" in body) == (says, says)
    assert ("How many people come is not said yet" in body) != says


def test_where_nothing_fits_for_sure_it_says_so_in_words(cast):
    room(cast.library, capacity=exact(80))
    program = plan(cast.library, "Robotics")
    page = cast.client(cast.rae).get(
        f"/sunnydale/programs/{program.pk}/space/?seats=40&layout=workshop&equipment="
    )
    said = " ".join(page.content.decode().split())
    assert "No space fits as far as is known. 1 may fit once somebody asks." in said
