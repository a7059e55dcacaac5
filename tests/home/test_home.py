"""Home: what stands out, what is open, what to do next."""

import pytest

from cast import Cast
from make import make_asset, make_note, make_person
from wherewithal.accounts.models import Membership
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Area
from wherewithal.home.home_page import home_page
from wherewithal.people import actions as people

HOME = "/sunnydale/"


def steps(cast: Cast, member) -> list[str]:
    return [str(step.words) for step in home_page(member, cast.library).steps]


def test_an_empty_library_is_invited_to_the_quick_start(cast: Cast) -> None:
    page = cast.client(cast.lee).get(HOME).content.decode()
    assert "Begin with what comes to mind" in page
    assert 'href="/sunnydale/quick-start/"' in page


def test_a_viewer_of_an_empty_library_is_not_sent_where_they_may_not_go(cast: Cast) -> None:
    assert "quick-start" not in cast.client(cast.rae).get(HOME).content.decode()


def test_strengths_stand_out_with_the_row_they_are_about(cast: Cast) -> None:
    room = make_asset(cast.library, name="Lawn")
    make_note(room, text="Sunny until five")
    page = cast.client(cast.rae).get(HOME).content.decode()
    assert "Sunny until five" in page
    assert f"/sunnydale/assets/{room.pk}/" in page


def test_a_white_area_comes_before_rows_without_strengths(cast: Cast) -> None:
    make_note(make_asset(cast.library, Area.SPACE, "Lawn"))
    make_note(make_asset(cast.library, Area.STAFF, "IT"))
    make_asset(cast.library, Area.MATERIAL, "Tablets")
    assert steps(cast, cast.lee) == [
        "Write a first line about Relationships",
        "Write down one strength of “Tablets”",
        "Write down what is good around you",
    ]


def test_what_somebody_was_asked_comes_first(cast: Cast) -> None:
    room = make_asset(cast.library, name="Lawn")
    make_note(room, kind="question", text="Who mows it?", assigned_to=cast.cal)
    assert steps(cast, cast.cal)[0] == "Answer what you were asked: “Who mows it?”"


def test_home_costs_the_same_for_few_and_many(cast: Cast, django_assert_max_num_queries) -> None:
    client = cast.client(cast.lee)
    make_note(make_asset(cast.library, name="One"))
    client.get(HOME)
    with django_assert_max_num_queries(45) as few:
        client.get(HOME)
    for number in range(3):
        make_note(make_asset(cast.library, name=f"More {number}"))
    with django_assert_max_num_queries(45) as many:
        client.get(HOME)
    assert len(many) == len(few)


def test_withdrawn_and_others_private_strengths_do_not_count(cast: Cast) -> None:
    hall = make_asset(cast.library, name="Hall")
    make_note(hall, text="Kestrels", level="private", noted_by=cast.cal.user)
    gone = make_note(hall, text="Owls", noted_by=cast.lee.user)
    make_note(hall, text="–", noted_by=cast.lee.user, withdrawn_at=gone.noted_at)
    capacity.withdraw_note(by=cast.lee, note=gone)
    for area in ("staff", "material", "relationship"):
        make_note(make_asset(cast.library, area, name=area), text="Good")
    for member in (cast.ada, cast.lee):
        page = home_page(member, cast.library)
        assert "Write down one strength of “Hall”" in [str(step.words) for step in page.steps]
        assert [area.highlights for area in page.areas if area.sheet.area == "space"] == [[]]
    [own] = [a for a in home_page(cast.cal, cast.library).areas if a.sheet.area == "space"]
    assert [quote.text for quote in own.highlights] == ["Kestrels"]


def link(member: Membership, consent: str) -> None:
    member.person = make_person(member.library, member.user.name, consent=consent)
    member.save()


@pytest.mark.parametrize(
    ("consent", "is_wanted"),
    [("not-asked", True), ("asked", True), ("given", False), ("declined", False)],
)
def test_who_has_not_said_whether_they_agree_is_asked(
    cast: Cast, consent: str, is_wanted: bool
) -> None:
    make_note(make_asset(cast.library))
    link(cast.cal, consent)
    words = "Say whether you agree to what is written about you"
    client = cast.client(cast.cal)
    home = client.get(HOME).content.decode()
    mine = client.get("/sunnydale/my-page/").content.decode()
    assert ('href="/sunnydale/my-page/#consent-title"' in home, words in home, words in mine) == (
        (is_wanted,) * 3
    )
    assert ("Nobody waits for an answer from you." in mine) is not is_wanted
    assert 'id="consent-title"' in mine


def test_a_new_contributor_is_invited_to_begin_their_profile(cast: Cast) -> None:
    assert steps(cast, cast.cal) == ["Begin your own profile"]
    assert steps(cast, cast.rae) == []
    mine = [
        '<a href="#me-title">Begin your own profile' in page
        for page in (
            cast.client(member).get("/sunnydale/my-page/").content.decode()
            for member in (cast.cal, cast.rae)
        )
    ]
    assert mine == [True, False]
    people.link_own_person(by=cast.cal)
    assert steps(cast, cast.cal) == []


def test_my_page_says_who_wrote_a_question_and_not_that_they_asked_me(cast: Cast) -> None:
    room = make_asset(cast.library, name="Lawn")
    make_note(room, kind="question", assigned_to=cast.cal, noted_by_name="Lee")
    mine = cast.client(cast.cal).get("/sunnydale/my-page/").content.decode()
    assert ("Lee wrote this question" in mine, "asked by Lee" in mine) == (True, False)
