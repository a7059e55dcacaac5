"""The page of outlets and teams, and pasting a list into it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_outlet, make_team
from wherewithal.capacity.models import Placement
from wherewithal.libraries.models import Outlet, Team, TeamOutlet

SEVENTEEN = "\n".join(f"{n}. Branch {n}, {n} Elm Street" for n in range(1, 18))


def preview_of(page: Any) -> dict[str, str]:
    """What a browser sends when the previewed list is confirmed as it stands."""
    rows = page.context["rows"]
    sent = {"form-TOTAL_FORMS": str(len(rows.forms)), "form-INITIAL_FORMS": str(len(rows.forms))}
    for form in rows.forms:
        for field in form:
            if field.value() and field.value() != "False":
                sent[field.html_name] = "on" if field.value() is True else str(field.value())
    return sent


def test_pasting_seventeen_outlets(cast: Cast) -> None:
    client = cast.client(cast.ada)
    preview = client.post("/sunnydale/places/paste/", {"lines": SEVENTEEN})
    assert "Add 17 outlets" in preview.content.decode()
    assert Outlet.objects.in_library(cast.library).count() == 0
    page = client.post("/sunnydale/places/paste/", preview_of(preview), follow=True)
    assert "17 outlets added." in page.content.decode()
    added = Outlet.objects.in_library(cast.library)
    assert [(outlet.name, outlet.address) for outlet in added][:2] == [
        ("Branch 1", "1 Elm Street"),
        ("Branch 2", "2 Elm Street"),
    ]
    assert added.count() == 17


def test_a_name_that_is_there_is_left_out_unless_wanted(cast: Cast) -> None:
    make_outlet(cast.library, "East")
    client = cast.client(cast.ada)
    preview = client.post("/sunnydale/places/paste/", {"lines": "East\nWest"})
    assert "You have an outlet of this name already." in preview.content.decode()
    client.post("/sunnydale/places/paste/", preview_of(preview))
    assert [o.name for o in Outlet.objects.in_library(cast.library)] == ["East", "West"]


def test_confirming_a_name_twice_adds_nothing_and_keeps_what_was_typed(cast: Cast) -> None:
    client = cast.client(cast.ada)
    preview = client.post("/sunnydale/places/paste/", {"lines": "East\nWest"})
    sent = preview_of(preview) | {"form-1-name": "east"}
    page = client.post("/sunnydale/places/paste/", sent)
    assert "This name stands further up already." in page.content.decode()
    assert Outlet.objects.in_library(cast.library).count() == 0


def test_nothing_pasted_says_so(cast: Cast) -> None:
    page = cast.client(cast.ada).post("/sunnydale/places/paste/", {"lines": " - \n"})
    assert page.status_code == 200
    assert "one outlet per line" in page.content.decode()


def test_one_person_first(cast: Cast) -> None:
    page = cast.client(cast.ada).get("/sunnydale/places/").content.decode()
    assert "Have more than one place?" in page
    assert "Outlets and teams" not in page[page.index("<main") :]
    viewer = cast.client(cast.rae).get("/sunnydale/places/").content.decode()
    assert "branch" not in viewer.lower()


def test_only_admins_are_offered_changes(cast: Cast) -> None:
    east = make_outlet(cast.library, "East")
    make_outlet(cast.library, "West")
    for member in (cast.lee, cast.cal, cast.rae):
        client = cast.client(member)
        assert b"Add outlets" not in client.get("/sunnydale/places/").content
        for address in ("add/", "paste/", f"{east.pk}/change/", f"{east.pk}/remove/"):
            assert client.get(f"/sunnydale/places/{address}").status_code == 403
    assert cast.client(cast.max).get("/sunnydale/places/").status_code == 404


def test_an_outlet_of_another_library_is_not_here(cast: Cast) -> None:
    theirs = make_outlet(cast.elsewhere, "Theirs")
    assert cast.client(cast.ada).get(f"/sunnydale/places/{theirs.pk}/").status_code == 404


def test_adding_changing_and_moving_one_outlet(cast: Cast) -> None:
    client = cast.client(cast.ada)
    sent = {"name": "East", "kind": "branch", "hours_per_week": "about 40"}
    client.post("/sunnydale/places/add/", sent)
    again = client.post("/sunnydale/places/add/", sent)
    assert "You have an outlet of this name already." in again.content.decode()
    east = Outlet.objects.in_library(cast.library).get()
    west = make_outlet(cast.library, "West", position=1)
    client.post(f"/sunnydale/places/{east.pk}/change/", sent | {"name": "Far east"})
    client.post(f"/sunnydale/places/{west.pk}/move/", {"up": ""})
    found = Outlet.objects.in_library(cast.library)
    assert [(o.name, str(o.hours_per_week)) for o in found] == [
        ("West", "not known yet"),
        ("Far east", "about 40"),
    ]


def test_a_name_that_is_taken_is_refused_kindly(cast: Cast) -> None:
    east = make_outlet(cast.library, "East")
    make_outlet(cast.library, "West")
    page = cast.client(cast.ada).post(
        f"/sunnydale/places/{east.pk}/change/", {"name": "West", "kind": "branch"}
    )
    assert "You have an outlet of this name already." in page.content.decode()


def test_removal_says_what_hangs_on_it(cast: Cast) -> None:
    east = make_outlet(cast.library, "East")
    Placement.objects.create(library=cast.library, asset=make_asset(cast.library), outlet=east)
    client = cast.client(cast.ada)
    asked = client.get(f"/sunnydale/places/{east.pk}/remove/").content.decode()
    assert "1 row of the worksheets stays" in asked
    assert Outlet.objects.in_library(cast.library).count() == 1
    client.post(f"/sunnydale/places/{east.pk}/remove/")
    assert Outlet.objects.in_library(cast.library).count() == 0


def test_a_team_and_where_it_works(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    client = cast.client(cast.ada)
    client.post("/sunnydale/teams/add/", {"name": "Teens", "outlets": [east.pk]})
    team = Team.objects.in_library(cast.library).get()
    sent = {"name": "Teen services", "outlets": [east.pk, west.pk]}
    client.post(f"/sunnydale/teams/{team.pk}/change/", sent)
    page = client.get("/sunnydale/places/").content.decode()
    assert "East · West" in page
    client.post(f"/sunnydale/teams/{team.pk}/remove/")
    assert Team.objects.in_library(cast.library).count() == 0


@pytest.fixture
def queries_of(cast: Cast) -> Callable[[str], int]:
    client = cast.client(cast.ada)

    def count(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    return count


def test_three_outlets_and_teams_cost_as_much_as_one(
    cast: Cast, queries_of: Callable[[str], int]
) -> None:
    def add(name: str) -> None:
        team, outlet = make_team(cast.library, name), make_outlet(cast.library, name)
        TeamOutlet.objects.create(library=cast.library, team=team, outlet=outlet)

    add("One")
    one = queries_of("/sunnydale/places/")
    add("Two")
    add("Three")
    assert queries_of("/sunnydale/places/") == one
