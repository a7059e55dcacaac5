"""Home: what stands out, what is open, what to do next."""

from cast import Cast
from make import make_asset, make_note
from wherewithal.capacity import actions as capacity
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
