"""Putting something on the map: two numbers, a click, or small steps."""

import pytest

from cast import Cast
from make import make_community_asset, make_organization, make_outlet
from wherewithal.community.models import CommunityAsset
from wherewithal.libraries.models import Outlet

MAIN = {"latitude": "42.374153", "longitude": "-71.110818"}


def address(row: object, sort: str) -> str:
    return f"/sunnydale/map/around/{sort}/{row.pk}/"  # type: ignore[attr-defined]


def test_two_numbers_put_an_outlet_on_the_map(cast: Cast) -> None:
    outlet = make_outlet(cast.library, address="449 Broadway")
    page = cast.client(cast.ada).post(address(outlet, "outlet"), {"coordinates": "42.37, -71.11"})
    outlet.refresh_from_db()
    assert page.status_code == 302
    assert (str(outlet.latitude), str(outlet.longitude)) == ("42.370000", "-71.110000")
    assert outlet.placed_how == "hand"


def test_empty_takes_it_off_again(cast: Cast) -> None:
    outlet = make_outlet(cast.library, placed_how="hand", **MAIN)
    cast.client(cast.ada).post(address(outlet, "outlet"), {"coordinates": ""})
    outlet.refresh_from_db()
    assert (outlet.latitude, outlet.longitude, outlet.placed_how) == (None, None, "")


def test_something_else_is_told_and_kept(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    page = cast.client(cast.ada).post(address(outlet, "outlet"), {"coordinates": "by the well"})
    body = page.content.decode()
    assert page.status_code == 200
    assert 'value="by the well"' in body
    assert "Two numbers, please" in body


def test_two_people_at_once_are_both_heard(cast: Cast) -> None:
    outlet = make_outlet(cast.library, **MAIN)
    client = cast.client(cast.ada)
    seen = client.get(address(outlet, "outlet")).context["form"].seen
    Outlet.objects.in_library(cast.library).update(latitude="42.5")
    page = client.post(address(outlet, "outlet"), {"coordinates": "42.1, -71.1", "seen": seen})
    assert "Meanwhile this became" in page.content.decode()


def test_a_click_moves_the_cross_and_saves_nothing(cast: Cast) -> None:
    outlet = make_outlet(cast.library, **MAIN)
    query = {"view": "42.374153,-71.110818,1000", "at.x": "160", "at.y": "0.0001"}
    page = cast.client(cast.ada).get(address(outlet, "outlet"), query)
    assert page.context["typed"] == "42.383146, -71.110818"
    outlet.refresh_from_db()
    assert str(outlet.latitude) == "42.374153"


def test_enter_on_the_picture_is_no_click(cast: Cast) -> None:
    outlet = make_outlet(cast.library, **MAIN)
    page = cast.client(cast.ada).get(address(outlet, "outlet"), {"at.x": "0", "at.y": "0"})
    assert page.context["typed"] == "42.374153, -71.110818"


def test_a_step_north_is_a_tenth_of_the_picture(cast: Cast) -> None:
    outlet = make_outlet(cast.library, **MAIN)
    query = {"view": "42.374153,-71.110818,1000", "step": "north"}
    page = cast.client(cast.ada).get(address(outlet, "outlet"), query)
    assert page.context["typed"] == "42.375952, -71.110818"  # 200 m are 0.0018 degrees


@pytest.mark.parametrize("view", ["", "nonsense", "1,2", "1,2,-5", "99,0,100", "nan,nan,nan"])
def test_odd_addresses_fall_back(cast: Cast, view: str) -> None:
    outlet = make_outlet(cast.library, **MAIN)
    page = cast.client(cast.ada).get(address(outlet, "outlet"), {"view": view, "spot": view})
    assert page.context["finder"].view.radius_meters == 1_500


def test_without_any_place_there_is_only_the_field(cast: Cast) -> None:
    outlet = make_outlet(cast.library, address="449 Broadway")
    page = cast.client(cast.ada).get(address(outlet, "outlet"))
    assert page.context["finder"] is None
    assert "Latitude and longitude" in page.content.decode()


def test_who_may_place_what(cast: Cast) -> None:
    outlet, club = make_outlet(cast.library), make_organization(cast.library)
    card = CommunityAsset.objects.create(library=cast.library, name="Hall", noted_by=cast.cal.user)
    tries = [(outlet, "outlet"), (club, "organization"), (card, "asset")]
    allowed = {
        "ada": [200, 200, 200],
        "lee": [403, 200, 200],
        "cal": [403, 403, 200],
        "rae": [403, 403, 403],
    }
    for who, expected in allowed.items():
        client = cast.client(getattr(cast, who))
        assert [client.get(address(*row)).status_code for row in tries] == expected


def test_what_is_not_there_is_not_found(cast: Cast) -> None:
    client = cast.client(cast.ada)
    assert client.get("/sunnydale/map/around/outlet/999/").status_code == 404
    assert client.get("/sunnydale/map/around/weather/1/").status_code == 404


@pytest.mark.parametrize("point", [{}, MAIN], ids=["not placed", "placed"])
def test_the_page_of_a_thing_leads_to_its_place(cast: Cast, point: dict[str, str]) -> None:
    outlet = make_outlet(cast.library, **point)
    club = make_organization(cast.library, **point)
    card = make_community_asset(cast.library, **point)
    pages = {
        f"places/{outlet.pk}/": address(outlet, "outlet"),
        f"organizations/{club.pk}/": address(club, "organization"),
        f"community/{card.pk}/": address(card, "asset"),
    }
    ada, rae = cast.client(cast.ada), cast.client(cast.rae)
    for page, leads_to in pages.items():
        assert f'href="{leads_to}"' in ada.get(f"/sunnydale/{page}").content.decode()
        assert leads_to not in rae.get(f"/sunnydale/{page}").content.decode()


def test_a_private_card_is_not_sent_to_the_map(cast: Cast) -> None:
    card = make_community_asset(cast.library, level="private", noted_by=cast.ada.user)
    page = cast.client(cast.ada).get(f"/sunnydale/community/{card.pk}/").content.decode()
    assert address(card, "asset") not in page
