"""The street map: an address and whose map it is, together or not at all."""

from pathlib import Path

import pytest
from django.core.management import call_command

from wherewithal.config import settings as product
from wherewithal.config.environment import Environment, SettingRefused, read
from wherewithal.config.static_files import collect_when_changed
from wherewithal.config.tiles import leaflet_files, tiles_origin

TILES = "https://tiles.rivertown.example:8443/{z}/{x}/{y}.png?key=abc"


def told(tmp_path: Path, tiles: str, attribution: str) -> Environment:
    return read(
        {
            "WHEREWITHAL_DATA": str(tmp_path),
            "WHEREWITHAL_MAP_TILES": tiles,
            "WHEREWITHAL_MAP_ATTRIBUTION": attribution,
        }
    )


def test_without_a_word_there_is_no_street_map(tmp_path: Path) -> None:
    found = read({"WHEREWITHAL_DATA": str(tmp_path)})
    assert (found.map_tiles, found.map_attribution) == ("", "")
    assert leaflet_files(found.map_tiles) == []


@pytest.mark.parametrize(
    ("tiles", "origin"),
    [
        (TILES, "https://tiles.rivertown.example:8443"),
        ("/tiles/{z}/{x}/{y}.png", ""),
        ("http://127.0.0.1:8001/{z}/{x}/{y}.png", "http://127.0.0.1:8001"),
        ("http://localhost/{z}/{x}/{y}.png", "http://localhost"),
    ],
)
def test_an_address_is_taken_with_its_attribution(tmp_path: Path, tiles: str, origin: str) -> None:
    found = told(tmp_path, f" {tiles} ", "Map: the city\n of Rivertown")
    assert (found.map_tiles, found.map_attribution) == (tiles, "Map: the city of Rivertown")
    assert tiles_origin(found.map_tiles) == origin


@pytest.mark.parametrize(
    "tiles",
    [
        "http://tiles.rivertown.example/{z}/{x}/{y}.png",
        "//tiles.rivertown.example/{z}/{x}/{y}.png",
        "tiles/{z}/{x}/{y}.png",
        "javascript:{z}{x}{y}",
        "https://tiles.rivertown.example/{z}/{x}.png",
        "https://{s}.rivertown.example/{z}/{x}/{y}.png",
        "https://tiles.rivertown.example/{z}/{x}/{y}{r}.png",
        "https://*.example/{z}/{x}/{y}.png",
        "https://tiles.example;script-src/{z}/{x}/{y}.png",
        "https://somebody@tiles.example/{z}/{x}/{y}.png",
        "https://tile\u017f.example/{z}/{x}/{y}.png",  # a letter that only looks like ours
        "https://[/{z}/{x}/{y}.png",
        "https://tiles.example/a b/{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}.png",
    ],
)
def test_an_odd_address_is_refused_with_an_example(tmp_path: Path, tiles: str) -> None:
    with pytest.raises(SettingRefused, match=r"MAP_TILES: .+It looks like https://"):
        told(tmp_path, tiles, "Map: Rivertown")


def test_tiles_without_their_makers_are_refused_and_the_other_way_round(tmp_path: Path) -> None:
    with pytest.raises(SettingRefused, match="MAP_ATTRIBUTION: say whose map it is"):
        told(tmp_path, TILES, " ")
    with pytest.raises(SettingRefused, match="MAP_TILES: missing"):
        told(tmp_path, "", "Map: Rivertown")


def test_leaflet_is_collected_only_where_it_is_used(settings, tmp_path: Path) -> None:
    settings.STORAGES, settings.STATIC_ROOT = product.STORAGES, tmp_path / "without"
    call_command("collectstatic", interactive=False, verbosity=0)
    assert not (tmp_path / "without/leaflet").exists()
    settings.STATIC_ROOT, settings.STATICFILES_DIRS = tmp_path / "with", leaflet_files(TILES)
    assert collect_when_changed()
    files = {path.name.split(".")[0] for path in (tmp_path / "with/leaflet").iterdir()}
    assert files == {"leaflet", "images"}
