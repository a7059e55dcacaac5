"""The community map with a server of tiles on this machine: marks, keyboard, names, and no network."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from journeys.test_accessibility import RULES, found_by_axe, refused
from journeys.tile_server import TileServer, tile_server
from make import make_outlet
from wherewithal.community.models import CommunityAsset
from wherewithal.config.tiles import leaflet_files, tiles_origin

PAGE = "/sunnydale/map/around/"
LONG = "Choir <b>of</b> the lower town " + "and its friends " * 15 + "of old"


@pytest.fixture
def tiles(settings) -> Iterator[TileServer]:
    with tile_server() as server:
        configure(settings, server.address)
        yield server


def configure(settings, address: str) -> None:
    settings.MAP_TILES, settings.MAP_TILES_ORIGIN = address, tiles_origin(address)
    settings.MAP_ATTRIBUTION = "Map: <i>Rivertown</i> & friends"
    settings.STATICFILES_DIRS = leaflet_files(address)


@pytest.fixture
def town(story: Cast) -> Cast:
    """An outlet, two cards that stand apart, three near to each other, one far away."""
    make_outlet(story.library, "Main", latitude="42.3700", longitude="-71.1100")
    spots = {
        "Hall": ("42.3760", "-71.1100", "place"),
        LONG: ("42.3700", "-71.1000", "association"),
        "Bench 1": ("42.3650", "-71.1200", ""),
        "Bench 2": ("42.3652", "-71.1200", ""),
        "Bench 3": ("42.3654", "-71.1200", ""),
        "Far": ("42.60", "-71.11", "place"),
    }
    for name, (latitude, longitude, kind) in spots.items():
        CommunityAsset.objects.create(
            library=story.library, name=name, latitude=latitude, longitude=longitude, kind=kind
        )
    return story


def streets(page: Page):
    return page.get_by_role("region", name=re.compile("on a street map$"))


def test_marks_stand_on_fetched_tiles_and_the_keyboard_reaches_them(
    town: Cast, open_as, tiles: TileServer, live_server
) -> None:
    page = open_as(town.rae, "/sunnydale/")
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if refused(message.text) else None)
    page.goto(f"{PAGE}?within=2")
    expect(streets(page).locator("img.leaflet-tile-loaded").first).to_be_visible()
    paths, referers = {path for path, _from in tiles.asked}, {come for _path, come in tiles.asked}
    assert all(re.fullmatch(r"/\d+/\d+/\d+\.png", path) for path in paths)
    assert referers == {f"{live_server.url}/"}
    expect(page.locator("svg.map-wide")).to_be_hidden()
    expect(streets(page).get_by_text("Map: <i>Rivertown</i> & friends")).to_be_visible()
    names = (
        streets(page)
        .locator("a.street-mark")
        .evaluate_all("marks => marks.map(mark => mark.getAttribute('aria-label'))")
    )
    assert names == [
        "Main, outlet of the library",
        "Hall, physical place",
        f"{LONG}, association",
        "3 places: Bench 3; Bench 2; Bench 1. Look closer",
    ]
    streets(page).focus()
    page.keyboard.press("Tab")
    expect(streets(page).get_by_role("link", name="Main, outlet of the library")).to_be_focused()
    page.keyboard.press("Tab")
    expect(streets(page).get_by_role("tooltip", name="Hall, physical place")).to_be_visible()
    rules = {"runOnly": {"type": "tag", "values": RULES}}
    assert found_by_axe(page, rules) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hall")
    assert said == []


def test_several_in_one_spot_come_apart_and_names_stay_words(
    town: Cast, open_as, tiles: TileServer
) -> None:
    page = open_as(town.rae, f"{PAGE}?within=2")
    streets(page).get_by_role("link", name=re.compile("^3 places")).focus()
    page.keyboard.press("Enter")
    expect(streets(page).get_by_role("link", name="Bench 2, community asset")).to_be_visible()
    expect(streets(page)).to_be_focused()
    page.goto(f"{PAGE}?within=2")
    streets(page).get_by_role("link", name=re.compile("^Choir")).hover()
    expect(streets(page).get_by_role("tooltip")).to_contain_text("Choir <b>of</b> the lower town")
    assert tiles.asked != []


def test_the_drawing_is_one_press_away_and_is_what_prints(
    town: Cast, open_as, tiles: TileServer
) -> None:
    page = open_as(town.rae, PAGE)
    expect(streets(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(streets(page)).to_be_hidden()
    expect(page.locator("svg.map-wide")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="As a drawing").click()
    expect(streets(page)).to_be_hidden()
    expect(page.locator("svg.map-wide")).to_be_visible()
    page.get_by_role("button", name="With streets").click()
    expect(streets(page)).to_be_visible()
    assert tiles.asked != []


def test_offline_the_drawing_stands_there_and_says_why(town: Cast, open_as, settings) -> None:
    with tile_server() as gone:
        address = gone.address
    configure(settings, address)
    page = open_as(town.rae, PAGE)
    expect(page.get_by_text("The street map could not be fetched.")).to_be_visible()
    expect(page.locator("svg.map-wide")).to_be_visible()
    expect(streets(page)).to_be_hidden()


def test_without_javascript_nothing_changes(town: Cast, open_as, tiles: TileServer) -> None:
    page = open_as(town.rae, PAGE, java_script_enabled=False)
    expect(page.locator("svg.map-wide")).to_be_visible()
    expect(page.get_by_role("button", name="With streets")).to_be_hidden()
    assert tiles.asked == []


def test_on_a_phone_the_street_map_fits(town: Cast, open_as, tiles: TileServer) -> None:
    page = open_as(town.rae, PAGE, viewport={"width": 390, "height": 844}, has_touch=True)
    expect(streets(page).locator("img.leaflet-tile-loaded").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tiles.asked != []
