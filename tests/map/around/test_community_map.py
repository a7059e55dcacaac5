"""The community map: what stands on it, in which order, and what is left out."""

import json
from typing import Any

import pytest

from cast import Cast
from make import make_organization, make_outlet, make_person
from reading_places import beside
from wherewithal.community.models import CommunityAsset
from wherewithal.libraries.models import Outlet

PAGE = "/sunnydale/map/around/"
MAIN = {"latitude": "42.374153", "longitude": "-71.110818"}


def make_card(cast: Cast, name: str, **fields: Any) -> CommunityAsset:
    return CommunityAsset.objects.create(library=cast.library, name=name, **fields)


def names(page: Any) -> list[str]:
    return [row["place"].name for row in page.context["rows"]]


def test_an_empty_map_says_the_first_step(cast: Cast) -> None:
    assert "Give the library its place first" in cast.client(cast.rae).get(PAGE).content.decode()
    make_outlet(cast.library, "Main")
    page = cast.client(cast.rae).get(PAGE)
    assert page.context["pictures"] == []
    assert "Give an outlet its place first" in page.content.decode()
    assert (
        'everything else is seen from there. <a href="/sunnydale/places/">' in page.content.decode()
    )


def test_outlets_that_nobody_placed_are_told(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    make_outlet(cast.library, "East", address="449 Broadway")
    make_outlet(cast.library, "West")
    page = cast.client(cast.rae).get(PAGE).content.decode()
    assert "1 outlet of ours has no address." in page


def test_the_list_begins_with_what_is_near(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    make_card(cast, "Far", latitude="42.40", longitude="-71.11")
    make_card(cast, "Near", latitude="42.375", longitude="-71.11")
    page = cast.client(cast.rae).get(PAGE)
    assert names(page) == ["Main", "Near", "Far"]
    assert [row["distance"] for row in page.context["rows"]] == ["0.00", "0.07", "1.8"]
    assert "as the crow flies" in page.content.decode()


def test_a_radius_is_in_the_unit_of_the_library(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    make_card(cast, "Two kilometers away", latitude="42.392139", longitude="-71.110818")
    within = cast.client(cast.rae).get(PAGE, {"within": "1.5"})
    assert names(within) == ["Main", "Two kilometers away"]
    cast.library.distance_unit = "km"
    cast.library.save()
    within = cast.client(cast.rae).get(PAGE, {"within": "1.5"})
    assert names(within) == ["Main"]
    assert within.context["found"].left_out == 1


def test_kinds_and_buckets_can_be_chosen(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    make_card(cast, "Hall", kind="place", bucket="space", **MAIN)
    make_card(cast, "Choir", kind="association", bucket="expertise", **MAIN)
    make_organization(cast.library, "Bank", **MAIN)
    client = cast.client(cast.rae)
    assert names(client.get(PAGE, {"look": "place"})) == ["Hall", "Main"]
    assert names(client.get(PAGE, {"bucket": "expertise"})) == ["Choir", "Main"]
    assert names(client.get(PAGE, {"look": "organization"})) == ["Bank", "Main"]


def test_an_odd_choice_is_told_and_loses_nothing(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    page = cast.client(cast.rae).get(PAGE, {"within": "far", "start": "999"})
    assert names(page) == ["Main"]
    assert set(page.context["form"].errors) == {"within", "start"}


def test_what_has_only_an_address_is_listed(cast: Cast) -> None:
    make_outlet(cast.library, "Main", address="449 Broadway")
    make_card(cast, "Hall", address="1 Main St")
    make_card(cast, "Somebody")
    page = cast.client(cast.ada).get(PAGE)
    assert [place.name for place, _url in page.context["not_on_map"]] == ["Main", "Hall"]
    assert page.context["without_address"] == 1


def test_a_card_stands_where_its_organization_is(cast: Cast) -> None:
    club = make_organization(cast.library, "Club", **MAIN)
    make_card(cast, "Workshop", organization=club)
    assert names(cast.client(cast.rae).get(PAGE)) == ["Club", "Workshop"]


def test_private_cards_and_people_who_did_not_agree_stay_off_for_everybody(cast: Cast) -> None:
    make_card(cast, "Secret", level="private", **MAIN)
    person = make_person(cast.library, "Pam")
    make_card(cast, "Pam", person=person, kind="individual", **MAIN)
    for member in (cast.ada, cast.lee, cast.rae):
        assert names(cast.client(member).get(PAGE)) == []


def test_things_at_one_spot_share_a_mark_and_keep_their_lines(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    for number in range(3):
        make_card(cast, f"Card {number}", latitude="42.36", longitude="-71.1")
    page = cast.client(cast.rae).get(PAGE)
    wide = page.context["pictures"][0]
    assert [len(crowd.places) for crowd in wide.crowds] == [3]
    assert (wide.crowds[0].view, wide.crowds[0].names) == (None, "Card 0; Card 1; Card 2")
    assert "3 places: Card 0; Card 1; Card 2. " in page.content.decode()
    assert len(names(page)) == 4


def test_looking_closer_pulls_a_crowd_apart(cast: Cast) -> None:
    make_outlet(cast.library, "Main", latitude="43", longitude="-72")
    for number in range(2):
        make_card(cast, f"Card {number}", latitude=f"42.36000{number * 9}", longitude="-71.1001")
        make_card(cast, f"Tree {number}", latitude=f"42.36{number}3", longitude="-71.1")
    client = cast.client(cast.rae)
    crowd = client.get(PAGE).context["pictures"][0].crowds[0]
    assert len(crowd.places) == 4
    closer = client.get(PAGE, {"view": crowd.view.query}).context["pictures"][0]
    assert len(closer.singles) + len(closer.crowds) > 1


def test_cambridge_on_the_map(cast: Cast) -> None:
    for layer, make in (("LANDMARK_PublicLibraries", make_outlet), ("CDD_CommunityAssets", None)):
        file = beside(f"data/places/cambridge_ma/{layer}.geojson")
        for feature in json.loads(file.read_text())["features"]:
            longitude, latitude = (round(value, 6) for value in feature["geometry"]["coordinates"])
            where = {"latitude": latitude, "longitude": longitude}
            if make:
                make(cast.library, feature["properties"]["SITE_NAME"], **where)
            else:
                make_card(cast, feature["properties"]["Organization"], **where)
    cast.library.distance_unit = "km"
    cast.library.save()
    start = Outlet.objects.in_library(cast.library).get(name="Cambridge Public Library").pk
    client = cast.client(cast.rae)
    for within, assets in (("0.6", 9), ("1.2", 26)):
        page = client.get(PAGE, {"start": start, "within": within})
        found = [row for row in page.context["rows"] if row["place"].sort == "asset"]
        assert (within, len(found)) == (within, assets)


def test_a_long_list_shows_the_nearest_and_all_when_asked(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    CommunityAsset.objects.bulk_create(
        CommunityAsset(
            library=cast.library, name=f"Card {number}", latitude="42.37", longitude="-71.1"
        )
        for number in range(210)
    )
    client = cast.client(cast.rae)
    assert len(names(client.get(PAGE))) == 200
    assert len(names(client.get(PAGE, {"all": "1"}))) == 211


def test_a_library_without_outlets_stands_there_itself(cast: Cast) -> None:
    cast.library.latitude, cast.library.longitude = MAIN["latitude"], MAIN["longitude"]
    cast.library.placed_how = "survey"
    cast.library.save()
    make_card(cast, "Near", latitude="42.375", longitude="-71.11")
    client = cast.client(cast.rae)
    page = client.get(PAGE, {"start": "library", "within": "1"})
    assert page.context["form"].errors == {}
    assert names(page) == ["Sunnydale Public Library", "Near"]
    assert [row["distance"] for row in page.context["rows"]] == ["0.00", "0.07"]
    assert page.context["rows"][0]["url"] == "/sunnydale/about/"
    assert [single.place.look for single in page.context["pictures"][0].singles][-1] == "library"
    make_outlet(cast.library, "Main")
    assert names(client.get(PAGE)) == ["Near"]


def test_beside_outlets_it_stands_where_somebody_put_it(cast: Cast) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    where = f"{PAGE}library/{cast.library.pk}/"
    placed = cast.client(cast.ada).post(where, {"coordinates": "42.40, -71.11"})
    assert placed.headers["Location"] == PAGE
    page = cast.client(cast.rae).get(PAGE)
    assert names(page) == ["Sunnydale Public Library", "Main"]
    assert page.context["form"].fields["start"].choices == [
        ("library", "Sunnydale Public Library"),
        (str(page.context["rows"][1]["place"].pk), "Main"),
    ]


def test_an_address_without_a_place_is_listed_and_leads_to_the_map(cast: Cast) -> None:
    cast.library.address = "449 Broadway"
    cast.library.save()
    link = f'href="{PAGE}library/{cast.library.pk}/"'
    page = cast.client(cast.ada).get(PAGE)
    assert [place.name for place, _url in page.context["not_on_map"]] == [
        "Sunnydale Public Library"
    ]
    assert page.content.decode().count(link) == 2
    assert "Say where the library stands" in page.content.decode()
    for who, path in ((cast.lee, PAGE), (cast.rae, PAGE)):
        assert "Say where the library stands" not in cast.client(who).get(path).content.decode()
    assert cast.client(cast.ada).get("/sunnydale/about/").content.decode().count(link) == 1


def test_only_admins_place_their_own_library(cast: Cast) -> None:
    where = f"{PAGE}library/{cast.library.pk}/"
    assert cast.client(cast.lee).get(where).status_code == 403
    assert cast.client(cast.ada).get(where).status_code == 200
    other = f"{PAGE}library/{cast.elsewhere.pk}/"
    assert cast.client(cast.ada).get(other).status_code == 404


def features(cast: Cast, query: str = "") -> list[dict[str, Any]]:
    response = cast.client(cast.rae).get(f"{PAGE}places.geojson{query}")
    assert response.headers["Content-Type"] == "application/geo+json"
    return json.loads(response.content)["features"]


def test_the_file_holds_what_the_page_shows(cast: Cast) -> None:
    main = make_outlet(cast.library, "Main", **MAIN)
    make_card(cast, "Far", latitude="42.40", longitude="-71.11")
    make_card(cast, "Near", latitude="42.375", longitude="-71.11", kind="place")
    make_card(cast, "Somewhere", address="1 Mill Street")
    told = [(each["properties"]["name"], each["geometry"]) for each in features(cast)]
    assert [name for name, _point in told] == ["Main", "Near", "Far", "Somewhere"]
    assert told[0][1] == {"type": "Point", "coordinates": [-71.110818, 42.374153]}
    assert told[3][1] is None
    assert features(cast)[0]["properties"]["id"] == f"outlet-{main.pk}"
    narrowed = [each["properties"]["name"] for each in features(cast, "?look=place")]
    assert narrowed == ["Main", "Near"]


def test_the_link_to_the_file_takes_the_choice_along(cast: Cast) -> None:
    assert "places.geojson" not in cast.client(cast.rae).get(PAGE).content.decode()
    make_outlet(cast.library, "Main", **MAIN)
    page = cast.client(cast.rae).get(PAGE, {"look": "place", "within": "3"}).content.decode()
    assert "places.geojson?look=place&amp;within=3" in page


@pytest.mark.parametrize("query", ["?within=abc", "?within=-1", "?look=nonsense"])
def test_a_choice_that_cannot_be_read_gives_the_page_with_its_error_and_no_file(
    cast: Cast, query: str
) -> None:
    make_outlet(cast.library, "Main", **MAIN)
    response = cast.client(cast.rae).get(f"{PAGE}places.geojson{query}")
    assert (response.status_code, response.headers["Content-Type"]) == (
        400,
        "text/html; charset=utf-8",
    )
    assert "Content-Disposition" not in response.headers
    assert response.context["form"].errors
    page = response.content.decode()
    assert str(next(iter(response.context["form"].errors.values()))[0]) in page
    assert f'href="{PAGE}' in page
    assert "places.geojson" not in cast.client(cast.rae).get(f"{PAGE}{query}").content.decode()


def test_private_cards_and_who_has_not_agreed_are_in_no_file(cast: Cast) -> None:
    make_card(cast, "Secret", level="private", **MAIN)
    make_card(cast, "Nan", person=make_person(cast.library, "Nan"), **MAIN)
    response = cast.client(cast.ada).get(f"{PAGE}places.geojson")
    assert json.loads(response.content)["features"] == []
