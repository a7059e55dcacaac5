"""Taking over a file of places: what is new, what is here already, all or nothing."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from cast import Cast
from make import make_outlet
from reading_places import beside
from wherewithal.audit.models import ChangeSet
from wherewithal.community.models import CommunityAsset
from wherewithal.formats.survey import read_outlets
from wherewithal.history.actions import take_back
from wherewithal.libraries.models import Outlet

PAGE = "/sunnydale/map/around/file/"


def text_of(*names: str, address: str = "") -> str:
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [-71.1, 42.36]},
            "properties": {"name": name, "address": address},
        }
        for name in names
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def cards(cast: Cast) -> list[str]:
    return list(CommunityAsset.objects.in_library(cast.library).values_list("name", flat=True))


def preview(cast: Cast, text: str, *, sort: str = "asset") -> Any:
    return cast.client(cast.ada).post(PAGE, {"text": text, "sort": sort})


def take(cast: Cast, text: str, *numbers: int, sort: str = "asset") -> Any:
    data = {"text": text, "sort": sort, "do": "take", "take": numbers}
    return cast.client(cast.ada).post(PAGE, data)


def cambridge(layer: str) -> str:
    return beside(f"data/places/cambridge_ma/{layer}.geojson").read_text()


def test_reading_keeps_nothing(cast: Cast) -> None:
    page = preview(cast, text_of("Mill", "Inn"))
    assert [(row.place.name, ticked) for row, ticked in page.context["compared"]] == [
        ("Mill", True),
        ("Inn", True),
    ]
    assert cards(cast) == []


def test_an_uploaded_file_with_a_byte_order_mark(cast: Cast) -> None:
    file = SimpleUploadedFile("places.geojson", b"\xef\xbb\xbf" + text_of("Mill").encode())
    page = cast.client(cast.lee).post(PAGE, {"file": file, "sort": "asset"})
    assert [row.place.name for row, _ticked in page.context["compared"]] == ["Mill"]


def test_what_is_ticked_is_taken_over_in_one_step(cast: Cast) -> None:
    take(cast, text_of("Mill", "Inn", "Barn"), 1, 3)
    assert cards(cast) == ["Mill", "Barn"]
    mill = CommunityAsset.objects.in_library(cast.library).get(name="Mill")
    assert (str(mill.latitude), str(mill.longitude), mill.placed_how) == (
        "42.360000",
        "-71.100000",
        "file",
    )
    take_back(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    assert cards(cast) == []


def test_what_is_here_keeps_its_name_and_gets_its_place(cast: Cast) -> None:
    CommunityAsset.objects.create(library=cast.library, name="The Mill", address="")
    take(cast, text_of("THE MILL", address="1 Main St"), 1)
    (mill,) = CommunityAsset.objects.in_library(cast.library)
    assert (mill.name, mill.address, str(mill.latitude)) == ("The Mill", "1 Main St", "42.360000")


def test_what_is_on_the_map_stays_where_it_is(cast: Cast) -> None:
    CommunityAsset.objects.create(
        library=cast.library, name="Mill", latitude="1", longitude="2", placed_how="hand"
    )
    page = preview(cast, text_of("Mill"))
    assert [ticked for _row, ticked in page.context["compared"]] == [False]
    take(cast, text_of("Mill"), 1)
    (mill,) = CommunityAsset.objects.in_library(cast.library)
    assert (str(mill.latitude), mill.placed_how) == ("1.000000", "hand")


def test_an_outlet_of_the_same_name_twice_is_all_or_nothing(cast: Cast) -> None:
    page = take(cast, text_of("Mill", "Mill"), 1, 2, sort="outlet")
    assert "You have an outlet of this name already" in page.content.decode()
    assert Outlet.objects.in_library(cast.library).count() == 0


def test_another_file_is_told_kindly(cast: Cast) -> None:
    for text, said in (
        ("name,address", "This is not GeoJSON"),
        ("[]", "no list of places"),
        ("", "Choose a file first"),
    ):
        assert said in preview(cast, text).content.decode()


def test_swapped_coordinates_are_told_and_the_place_stays(cast: Cast) -> None:
    text = text_of("Mill").replace("[-71.1, 42.36]", "[42.36, -171.1]")
    page = preview(cast, text)
    assert "Mill seems to have latitude and longitude in the wrong order." in page.content.decode()
    take(cast, text, 1)
    assert cards(cast) == ["Mill"]


def test_editors_take_over_cards_and_no_outlets(cast: Cast) -> None:
    data = {"text": text_of("Mill"), "sort": "outlet", "do": "take", "take": 1}
    cast.client(cast.lee).post(PAGE, data)
    assert Outlet.objects.in_library(cast.library).count() == 0


def test_cambridge_has_seven_branches_and_not_fourteen(cast: Cast) -> None:
    data = beside("data/pls/pls_fy21_outlet_pud21i.csv.gz").read_bytes()
    for outlet in read_outlets(data):
        if outlet.system_key == "MA0049":
            make_outlet(cast.library, outlet.name, address=outlet.place.address)
    text = cambridge("LANDMARK_PublicLibraries")
    page = preview(cast, text, sort="outlet")
    assert sum(row.same_as is not None for row, _ticked in page.context["compared"]) == 7
    take(cast, text, *range(1, 8), sort="outlet")
    outlets = list(Outlet.objects.in_library(cast.library))
    assert (len(outlets), sum(outlet.is_placed for outlet in outlets)) == (7, 7)


def test_cambridge_stands_there_twice_only_where_it_does(cast: Cast) -> None:
    page = preview(cast, cambridge("CDD_CommunityAssets"))
    rows = page.context["compared"]
    assert len(rows) == 54
    assert [row.place.name for row, ticked in rows if not ticked] == [
        "List Visual Arts Center",
        "Longy School of Music",
    ]


def test_a_file_that_is_no_text_and_a_sort_that_is_none(cast: Cast) -> None:
    file = SimpleUploadedFile("places.geojson", b"\xff\xfe\x00\x01")
    page = cast.client(cast.ada).post(PAGE, {"file": file, "sort": "nonsense"})
    assert list(page.context["form"].errors) == ["sort"]


def test_half_a_letter_in_a_name_is_left_out(cast: Cast) -> None:
    take(cast, text_of("Mill\udc00\0"), 1)
    assert cards(cast) == ["Mill"]
