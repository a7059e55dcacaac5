"""The street map under the marks: only where tiles are configured, and only on this page."""

import json
import re
from html import unescape
from typing import Any

import pytest

from cast import Cast
from make import make_outlet
from wherewithal.community.models import CommunityAsset
from wherewithal.config.tiles import leaflet_files, tiles_origin

PAGE = "/sunnydale/map/around/"
MAIN = {"latitude": "42.374153", "longitude": "-71.110818"}
TILES = "https://tiles.rivertown.example/{z}/{x}/{y}.png"


@pytest.fixture
def with_tiles(settings) -> None:
    settings.MAP_TILES, settings.MAP_TILES_ORIGIN = TILES, tiles_origin(TILES)
    settings.MAP_ATTRIBUTION = "Map: <b>Rivertown</b>"
    settings.STATICFILES_DIRS = leaflet_files(TILES)


@pytest.fixture
def placed(cast: Cast) -> Cast:
    """Two outlets and two cards, one of them far."""
    make_outlet(cast.library, "Main", **MAIN)
    make_outlet(cast.library, "East", latitude="42.3726", longitude="-71.0866")
    for name, latitude, kind in (("Hall", "42.375", "place"), ("Far", "42.60", "")):
        CommunityAsset.objects.create(
            library=cast.library, name=name, latitude=latitude, longitude="-71.11", kind=kind
        )
    return cast


def pictures_from(page: Any) -> str:
    policy = page.headers["Content-Security-Policy"]
    return next(part.strip() for part in policy.split(";") if part.strip().startswith("img-src"))


def marks(page: Any) -> list[list[Any]]:
    return json.loads(page.context["street_map"]["told"])["marks"]


def test_without_tiles_the_page_names_nothing_from_outside(placed: Cast) -> None:
    page = placed.client(placed.rae).get(PAGE)
    body = page.content.decode()
    assert pictures_from(page) == "img-src 'self' data:"
    assert set(re.findall(r"https?://[^\"' <]+", body)) == {"http://www.w3.org/2000/svg"}
    assert "leaflet" not in body
    assert "street" not in body.replace("along streets", "").replace('class="street"', "")


@pytest.mark.usefixtures("with_tiles")
def test_the_policy_opens_for_pictures_of_one_host_on_one_page(placed: Cast) -> None:
    client = placed.client(placed.rae)
    assert pictures_from(client.get(PAGE)) == "img-src 'self' data: https://tiles.rivertown.example"
    assert pictures_from(client.get("/sunnydale/community/")) == "img-src 'self' data:"
    assert pictures_from(client.get("/sunnydale/map/")) == "img-src 'self' data:"


@pytest.mark.usefixtures("with_tiles")
def test_tiles_of_our_own_server_open_nothing(placed: Cast, settings) -> None:
    settings.MAP_TILES, settings.MAP_TILES_ORIGIN = "/tiles/{z}/{x}/{y}.png", ""
    page = placed.client(placed.rae).get(PAGE)
    assert pictures_from(page) == "img-src 'self' data:"
    assert 'data-tiles="/tiles/{z}/{x}/{y}.png"' in page.content.decode()


@pytest.mark.usefixtures("with_tiles")
def test_drawing_and_list_stay_and_the_same_marks_travel_along(placed: Cast) -> None:
    page = placed.client(placed.rae).get(PAGE)
    hall = CommunityAsset.objects.in_library(placed.library).get(name="Hall")
    assert len(page.context["pictures"]) == 2
    assert [mark[3] for mark in marks(page)] == ["Main", "Hall", "East", "Far"]
    assert marks(page)[1] == [
        42.375,
        -71.11,
        "place",
        "Hall",
        "physical place",
        f"/sunnydale/community/{hall.pk}/",
    ]
    assert unescape(page.content.decode()).count(json.dumps(marks(page)[0])[:9]) > 0


@pytest.mark.usefixtures("with_tiles")
def test_filters_and_radius_count_for_the_street_map(placed: Cast) -> None:
    page = placed.client(placed.rae).get(PAGE, {"within": "1", "look": "place"})
    assert [mark[3] for mark in marks(page)] == ["Main", "Hall"]
    circle = json.loads(page.context["street_map"]["told"])["circle"]
    assert circle == [42.374153, -71.110818, pytest.approx(1609.344)]


@pytest.mark.usefixtures("with_tiles")
def test_words_of_people_and_of_the_makers_stay_words(placed: Cast) -> None:
    make_outlet(placed.library, '"><script>alert(1)</script>', **MAIN)
    body = placed.client(placed.rae).get(PAGE).content.decode()
    assert "<script>" not in body
    assert "<b>Rivertown" not in body


@pytest.mark.usefixtures("with_tiles")
def test_an_empty_map_has_no_streets_either(cast: Cast) -> None:
    page = cast.client(cast.rae).get(PAGE)
    assert page.context["street_map"] is None
    assert "leaflet" not in page.content.decode()
