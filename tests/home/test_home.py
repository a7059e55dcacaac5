"""Home: what stands out, what is open, what to do next."""

from cast import Cast
from make import make_asset, make_note
from wherewithal.capacity.models import Area
from wherewithal.home.home_page import home_page

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
