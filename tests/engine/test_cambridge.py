"""Cambridge, Massachusetts: a real town, with numbers that another reader worked out."""

import csv
from collections import Counter

from reading_places import beside
from wherewithal.engine.geography import Point, distance_meters
from wherewithal.engine.same_place import (
    PlaceRow,
    duplicates,
    one_spelling,
    same_places,
)
from wherewithal.formats.geojson import FilePlace, read_geojson
from wherewithal.formats.survey import read_outlets


def places(layer: str) -> tuple[FilePlace, ...]:
    file = beside(f"data/places/cambridge_ma/{layer}.geojson")
    return read_geojson(file.read_bytes()).places


def rows(layer: str) -> list[PlaceRow]:
    return [PlaceRow(f"{place.number}", place.name, place.address) for place in places(layer)]


def point(place: FilePlace) -> Point:
    assert place.latitude is not None
    assert place.longitude is not None
    return Point(place.latitude, place.longitude)


def test_every_place_is_read_without_a_problem() -> None:
    layers = {
        "CDD_CommunityAssets": 54,
        "LANDMARK_PublicSchools": 18,
        "LANDMARK_PrivateSchools": 32,
        "LANDMARK_PublicLibraries": 7,
        "RECREATION_Playgrounds": 67,
        "RECREATION_CommunityGardens": 14,
    }
    for layer, count in layers.items():
        file = beside(f"data/places/cambridge_ma/{layer}.geojson")
        found = read_geojson(file.read_bytes())
        assert (layer, len(found.places), found.troubles) == (layer, count, ())


def test_points_of_interest_come_with_a_byte_order_mark() -> None:
    file = beside("data/places/cambridge_ma/Master_Address_Points_of_Interest.csv")
    with file.open(encoding="utf-8-sig", newline="") as table:
        assert sum(bool(row["poi_id"]) for row in csv.DictReader(table)) == 1_214


def test_kinds_of_community_assets() -> None:
    assert Counter(place.kind for place in places("CDD_CommunityAssets")) == {
        "Arts & Culture": 29,
        "Community Center": 8,
        "Health Care": 7,
        "Community Resource": 6,
        "Employment Program": 4,
    }


def test_neighborhoods_are_twelve_however_they_are_spelled() -> None:
    typed = [place.area for place in places("CDD_CommunityAssets")]
    spelled = one_spelling(typed)
    assert (len(set(typed)), len({spelled[area] for area in typed})) == (14, 12)
    assert spelled["Mid Cambridge"] == "Mid-Cambridge"


def test_what_stands_there_twice_is_proposed_and_nothing_else() -> None:
    found = duplicates(rows("CDD_CommunityAssets"))
    names = {place.number: place.name for place in places("CDD_CommunityAssets")}
    assert [(names[int(pair.one)], names[int(pair.other)]) for pair in found] == [
        ("List Visual Arts Center", "List Visual Arts Center"),
        ("Pickman Hall/Longy School of Music", "Longy School of Music"),
    ]


def test_distances_from_the_main_library() -> None:
    main = next(place for place in places("LANDMARK_PublicLibraries") if "449" in place.address)
    far = [distance_meters(point(main), point(place)) for place in places("CDD_CommunityAssets")]
    assert sum(meters <= 600 for meters in far) == 9
    assert sum(meters <= 1_200 for meters in far) == 26


def test_the_nearest_branch_of_each_asset() -> None:
    branches = places("LANDMARK_PublicLibraries")
    nearest = Counter(
        min(branches, key=lambda branch: distance_meters(point(branch), point(asset))).name
        for asset in places("CDD_CommunityAssets")
    )
    assert nearest == {
        "Central Square Branch Library": 18,
        "Cambridge Public Library": 17,
        "O'Connell Branch Library": 10,
        "Boudreau Branch Library": 4,
        "Valente Branch Library": 2,
        "O'Neill Branch Library": 2,
        "Collins Branch Library": 1,
    }


def test_the_seven_outlets_of_the_survey_are_the_seven_of_the_city() -> None:
    data = beside("data/pls/pls_fy21_outlet_pud21i.csv.gz").read_bytes()
    survey = [
        PlaceRow(outlet.number, outlet.name, outlet.place.address)
        for outlet in read_outlets(data)
        if outlet.system_key == "MA0049"
    ]
    city = rows("LANDMARK_PublicLibraries")
    pairs = same_places(survey, city, same_sort=True)
    assert (len(survey), len(city), len(pairs)) == (7, 7, 7)
    assert len({pair.other for pair in pairs}) == 7
    assert {pair.words for pair in pairs} == {row.address for row in city}
