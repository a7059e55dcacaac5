"""Editors who look after one outlet or team: the sheets open there, and their rows land there."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from cast import Cast
from make import make_asset, make_member, make_outlet, make_team
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Outlet
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.worksheets.actions.paste import paste_rows
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.pasting import PlannedRow, plan_paste
from wherewithal.worksheets.sheets import SHEET_OF_AREA

SHEET = "/sunnydale/worksheets/space/"


@pytest.fixture
def east(cast: Cast) -> Outlet:
    return make_outlet(cast.library, "East branch")


@pytest.fixture
def west(cast: Cast) -> Outlet:
    return make_outlet(cast.library, "West branch", position=1)


@pytest.fixture
def bea(cast: Cast, east: Outlet) -> Membership:
    return make_member(cast.library, "Bea", RoleName.EDITOR, outlet=east)


def room(cast: Cast, name: str, outlet: Outlet | None) -> Asset:
    outlets = [outlet] if outlet else []
    return actions.add_asset(by=cast.lee, area="space", name=name, outlets=outlets)


def page_of(client: Client, query: str = "") -> str:
    page = client.get(SHEET + query)
    assert page.status_code == 200
    return page.content.decode()


def to_change(page: str) -> list[str]:
    return re.findall(r'name="row\.\d+\.name"[^>]*>([^<]+)</textarea>', page)


def to_read(page: str) -> list[str]:
    return re.findall(r'<span class="name" dir="auto">([^<]+)</span>', page)


def where(name: str, cast: Cast) -> list[str]:
    asset = Asset.objects.in_library(cast.library).get(name=name)
    return [placement.outlet.name for placement in asset.placements.all()]


def test_the_sheet_opens_at_their_outlet_with_a_link_to_all(
    cast: Cast, east: Outlet, west: Outlet, bea: Membership
) -> None:
    for name, outlet in (("Den", east), ("Hall", west), ("Garden", None)):
        room(cast, name, outlet)
    client = cast.client(bea)
    opened = page_of(client)
    assert (to_change(opened), to_read(opened)) == (["Den"], [])
    assert 'href="?outlet="' in opened
    everything = page_of(client, "?outlet=")
    assert (to_change(everything), to_read(everything)) == (["Den"], ["Hall", "Garden"])
    assert to_change(page_of(cast.client(cast.lee))) == ["Den", "Hall", "Garden"]


def test_the_sheet_opens_at_their_team(cast: Cast) -> None:
    teens = make_team(cast.library, "Teens")
    tom = make_member(cast.library, "Tom", RoleName.EDITOR, team=teens)
    actions.add_asset(by=cast.lee, area="space", name="Den", team=teens)
    room(cast, "Hall", None)
    page = page_of(cast.client(tom))
    assert (to_change(page), to_read(page)) == (["Den"], [])
    cast.client(tom).post(SHEET, {"next.name": "Nook", "do": "save"})
    assert Asset.objects.in_library(cast.library).get(name="Nook").team == teens


def test_who_looks_at_everything_goes_on_looking_at_everything(
    cast: Cast, east: Outlet, bea: Membership
) -> None:
    answer = cast.client(bea).post(f"{SHEET}?outlet=", {"next.name": "Nook", "do": "save"})
    assert answer.headers["Location"] == f"{SHEET}?outlet="
    assert where("Nook", cast) == ["East branch"]


def test_new_rows_land_at_their_outlet_only(cast: Cast, west: Outlet, bea: Membership) -> None:
    client = cast.client(bea)
    client.post(SHEET, {"next.name": "Nook", "do": "save"})
    client.post(f"{SHEET}?outlet={west.pk}", {"next.name": "Attic", "do": "save"})
    assert (where("Nook", cast), where("Attic", cast)) == (["East branch"], ["East branch"])
    assert "next.name" not in page_of(client, f"?outlet={west.pk}")


def test_rows_of_others_cannot_be_renamed_and_suggest_nothing_to_decide(
    cast: Cast, west: Outlet, bea: Membership
) -> None:
    hall = room(cast, "Hall (50 people)", west)
    cast.client(cast.lee).post(SHEET, {f"row.{hall.pk}.new.strength": "Airy", "do": "save"})
    assert Proposal.objects.in_library(cast.library).count() == 1
    client = cast.client(bea)
    assert "keep:" not in page_of(client, "?outlet=")
    assert "keep:" in page_of(cast.client(cast.lee))
    typed = {f"row.{hall.pk}.name": "Mine", f"row.{hall.pk}.was": "", "do": "save"}
    assert client.post(SHEET, typed).status_code == 403


def test_a_pasted_row_joins_a_row_of_that_name_at_their_outlet_only(
    cast: Cast, east: Outlet, west: Outlet, bea: Membership
) -> None:
    room(cast, "Meeting room", west)
    sheet = SHEET_OF_AREA["space"]

    def joined() -> list[int | None]:
        plan = plan_paste(
            bea,
            sheet,
            library=cast.library,
            html=None,
            text="Meeting room",
            chosen={},
            split_lines=True,
        )
        return [row.existing_id for row in plan.rows]

    assert joined() == [None]
    own = room(cast, "Meeting room", east)
    assert joined() == [own.pk]


def test_a_paste_sets_no_fact_of_a_row_of_others(cast: Cast, west: Outlet, bea: Membership) -> None:
    hall = room(cast, "Hall", west)
    row = PlannedRow(1, "Hall", [], {"capacity": parse_quantity("50")}, existing_id=hall.pk)
    with pytest.raises(PermissionDenied):
        paste_rows(by=bea, sheet=SHEET_OF_AREA["space"], rows=[row], scope=Scope())


def test_everybody_else_is_told_nothing_of_a_place_to_look_after(cast: Cast, east: Outlet) -> None:
    make_asset(cast.library, "space", "Hall")
    for member in (cast.ada, cast.lee, cast.cal, cast.rae):
        assert "You look after" not in page_of(cast.client(member))
