"""Many rows of a sheet changed in one step: choose, look, change."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_member, make_outlet, make_team
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset

PAGE = "/sunnydale/worksheets/space/choose/"


def rooms(cast: Cast, *names: str) -> list[Asset]:
    return [make_asset(cast.library, name=name) for name in names]


def test_a_preview_says_what_will_happen_and_changes_nothing(cast: Cast) -> None:
    a, b, _c = rooms(cast, "A", "B", "C")
    east = make_outlet(cast.library)
    client, before = cast.client(cast.lee), all_rows()
    page = client.post(
        PAGE, {"rows": [a.pk, b.pk], "do": "place", "outlets": [east.pk], "step": "look"}
    )
    text = page.content.decode()
    assert "2 rows will change" in text
    assert "From then on found at: East branch" in text
    assert all_rows() == before


@pytest.mark.parametrize(
    "wish",
    [
        {"do": "place", "outlets": "the outlet"},
        {"do": "team", "team": "the team"},
        {"do": "area", "area": "material"},
        {"do": "fact", "fact": "who_may_book", "value": "Anyone"},
        {"do": "fact", "fact": "capacity", "value": "about 20"},
        {"do": "fact", "fact": "is_accessible", "value": "yes"},
        {"do": "bin"},
    ],
    ids=lambda wish: "-".join(wish.values()),
)
def test_a_yes_changes_the_rows_in_one_step(cast: Cast, wish: dict[str, str]) -> None:
    a, b, _c = rooms(cast, "A", "B", "C")
    outlet, team = make_outlet(cast.library), make_team(cast.library)
    keys = {"the outlet": outlet.pk, "the team": team.pk}
    client = cast.client(cast.lee)
    before, entries = all_rows(), ChangeSet.objects.count()
    typed = {name: keys.get(value, value) for name, value in wish.items()}
    answer = client.post(PAGE, {"rows": [a.pk, b.pk], "step": "change", **typed})
    assert answer.status_code == 302
    assert all_rows() != before
    assert ChangeSet.objects.count() == entries + 1
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"do": "bin"}, "Please tick at least one row."),
        ({"rows": True}, "Please choose what to do with them."),
        ({"rows": True, "do": "area"}, "Please choose a sheet."),
        ({"rows": True, "do": "fact", "fact": "capacity", "value": "blue"}, "could not find"),
    ],
)
def test_what_is_missing_is_said(cast: Cast, typed: dict[str, Any], words: str) -> None:
    (room,) = rooms(cast, "A")
    if "rows" in typed:
        typed = {**typed, "rows": [room.pk]}
    page = cast.client(cast.lee).post(PAGE, {"step": "look", **typed})
    assert page.status_code == 400
    assert words in page.content.decode()


def test_another_fact_brings_its_own_input_and_keeps_the_ticks(cast: Cast) -> None:
    (room,) = rooms(cast, "A")
    page = cast.client(cast.lee).post(
        PAGE, {"rows": [room.pk], "do": "fact", "fact": "is_accessible", "step": ""}
    )
    text = page.content.decode()
    assert page.status_code == 200
    assert "not known yet</option>" in text
    assert f'value="{room.pk}" checked' in text


def test_an_editor_of_one_outlet_sees_and_changes_only_their_rows(cast: Cast) -> None:
    theirs, mine = rooms(cast, "Theirs", "Mine")
    east = make_outlet(cast.library)
    actions.place_at_outlets(by=cast.lee, asset=mine, outlets=[east])
    ed = cast.client(make_member(cast.library, "Ed", "editor", outlet=east))
    text = ed.get(PAGE).content.decode()
    assert "Mine" in text
    assert "Theirs" not in text
    refused = ed.post(PAGE, {"rows": [theirs.pk], "do": "bin", "step": "change"})
    assert refused.status_code == 400
    assert Asset.objects.in_library(cast.library).count() == 2


def test_the_page_is_for_editors(cast: Cast) -> None:
    members = (cast.ada, cast.lee, cast.cal, cast.rae, cast.max)
    answers = [cast.client(member).get(PAGE).status_code for member in members]
    assert answers == [200, 200, 403, 403, 404]
    assert cast.client(cast.lee).get("/sunnydale/worksheets/people/choose/").status_code == 404


def test_more_rows_cost_no_more_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    client = cast.client(cast.lee)
    east = make_outlet(cast.library)
    (first,) = rooms(cast, "A")
    actions.place_at_outlets(by=cast.lee, asset=first, outlets=[east])
    client.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        client.get(PAGE)
    for room in rooms(cast, "B", "C"):
        actions.place_at_outlets(by=cast.lee, asset=room, outlets=[east])
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(PAGE)
