"""What we know: the grid of facts, read and saved without any script."""

import gzip
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_member, make_organization, make_outlet, make_person
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, Placement
from wherewithal.people.models import Consent
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions.save import save_edits
from wherewithal.worksheets.edits import RowEdits, TextEdit
from wherewithal.worksheets.sheets import SHEET_OF_AREA

SPACE = "/sunnydale/worksheets/space/facts/"
RELATIONSHIPS = "/sunnydale/worksheets/relationships/facts/"
HOLDER, SECOND = "holder", "second_holder"


def fresh(asset: Asset) -> Asset:
    return Asset.objects.in_library(asset.library_id).get(pk=asset.pk)


def cell(asset: Asset, fact: str) -> str:
    return f"row.{asset.pk}.fact.{fact}"


def read(client: Client, address: str = SPACE) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return str(page.content.decode())


def was(page: str, asset: Asset) -> dict[str, str]:
    """What the page remembers of the row, to send back."""
    name = f"row.{asset.pk}.was"
    found = re.search(f'name="{re.escape(name)}" value="([^"]*)"', page)
    assert found is not None
    return {name: found.group(1)}


def value(page: str, asset: Asset, fact: str) -> str:
    """What stands in an input of the page."""
    found = re.search(f'name="{re.escape(cell(asset, fact))}" value="([^"]*)"', page)
    assert found is not None
    return found.group(1)


def know(cast: Cast, asset: Asset, **facts: Any) -> None:
    for name, known in facts.items():
        actions.set_fact(by=cast.lee, asset=fresh(asset), field=name, value=known)


def test_a_column_is_filled_in_one_step_and_taken_back_in_one(cast: Cast) -> None:
    rooms = [make_asset(cast.library, name=f"Room {number}") for number in range(3)]
    client = cast.client(cast.lee)
    before, entries = all_rows(), ChangeSet.objects.count()
    words = ["2 or 3", "about 20", "several"]
    typed = {cell(room, "capacity"): said for room, said in zip(rooms, words, strict=True)}
    answer = client.post(SPACE, {**typed, "do": "save"})
    assert (answer.status_code, answer["Location"]) == (302, SPACE)
    assert [str(fresh(room).space_facts.capacity) for room in rooms] == words
    assert ChangeSet.objects.count() == entries + 1
    assert last_change().what == "filled in facts on the worksheet"
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


def test_each_kind_of_fact_is_read_as_on_the_row_s_page(cast: Cast) -> None:
    room, thing = make_asset(cast.library), make_asset(cast.library, area="material")
    client = cast.client(cast.lee)
    said = {"is_accessible": "no", "is_outdoors": "", "equipment": "Screen\r\nPiano"}
    client.post(SPACE, {cell(room, name): text for name, text in said.items()})
    client.post("/sunnydale/worksheets/material/facts/", {cell(thing, "carrier"): "digital"})
    known = fresh(room).space_facts
    assert (known.is_accessible, known.is_outdoors) == (False, None)
    assert (known.equipment, known.capacity.is_known) == ("Screen\nPiano", False)
    assert fresh(thing).material_facts.carrier == "digital"
    assert last_change().values == {"name": "Meeting room"}


def test_what_is_emptied_is_unknown_and_not_zero(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, capacity=parse_quantity("30"))
    client = cast.client(cast.lee)
    client.post(SPACE, {**was(read(client), room), cell(room, "capacity"): ""})
    assert fresh(room).space_facts.capacity.is_known is False


def test_a_page_that_nobody_typed_on_changes_nothing(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, capacity=parse_quantity("about 20"), is_accessible=True)
    client, before = cast.client(cast.lee), ChangeSet.objects.count()
    typed = {cell(room, "capacity"): "about 20", cell(room, "is_accessible"): "yes"}
    client.post(SPACE, {**was(read(client), room), **typed})
    assert ChangeSet.objects.count() == before


def test_an_odd_number_is_explained_in_its_cell_and_all_others_are_saved(cast: Cast) -> None:
    hall, loft = make_asset(cast.library, name="Hall"), make_asset(cast.library, name="Loft")
    typed = {
        cell(hall, "capacity"): "blue",
        cell(hall, "capacity_circle"): "12",
        cell(loft, "capacity"): "40",
    }
    answer = cast.client(cast.lee).post(SPACE, typed)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert value(page, hall, "capacity") == "blue"
    assert page.count('aria-invalid="true"') == 1
    assert "We could not find a number" in page
    assert "1 cell needs your eye; it is marked below. Everything else is saved." in page
    assert str(fresh(hall).space_facts.capacity_circle) == "12"
    assert fresh(hall).space_facts.capacity.is_known is False
    assert str(fresh(loft).space_facts.capacity) == "40"


def test_two_people_in_one_cell_see_both_values(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    opened = was(read(client), room)
    know(cast, room, capacity=parse_quantity("30"))
    answer = client.post(SPACE, {**opened, cell(room, "capacity"): "50"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert value(page, room, "capacity") == "50"
    assert "Somebody changed this meanwhile to: 30." in page
    assert str(fresh(room).space_facts.capacity) == "30"
    client.post(SPACE, {**was(page, room), cell(room, "capacity"): "50"})
    assert str(fresh(room).space_facts.capacity) == "50"


def test_of_two_values_theirs_may_stay(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, is_accessible=False)
    client = cast.client(cast.lee)
    typed = {cell(room, "is_accessible"): "yes"}
    page = client.post(SPACE, typed).content.decode()
    assert "Somebody changed this meanwhile to: no." in page
    theirs = {f"row.{room.pk}.theirs.is_accessible": "on"}
    assert client.post(SPACE, {**was(page, room), **typed, **theirs}).status_code == 302
    assert fresh(room).space_facts.is_accessible is False


def test_words_about_a_row_that_is_gone_come_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    actions.remove_asset(by=cast.lee, asset=room)
    answer = cast.client(cast.lee).post(SPACE, {cell(room, "equipment"): "Six round tables"})
    assert answer.status_code == 400
    assert "Six round tables" in answer.content.decode()


def test_people_and_organizations_are_named(cast: Cast) -> None:
    tie = make_asset(cast.library, area="relationship", name="Quilters")
    club, pam = make_organization(cast.library), make_person(cast.library)
    client = cast.client(cast.lee)
    page = read(client, RELATIONSHIPS)
    assert '<option value="Garden club"></option>' in page
    client.post(RELATIONSHIPS, {cell(tie, "organization"): "garden CLUB", cell(tie, HOLDER): "Pam"})
    known = fresh(tie).relationship_facts
    assert (known.organization, known.holder) == (club, pam)
    page = read(client, RELATIONSHIPS)
    assert (value(page, tie, "organization"), value(page, tie, HOLDER)) == ("Garden club", "Pam")


def test_a_name_that_nobody_has_is_said_kindly(cast: Cast) -> None:
    tie = make_asset(cast.library, area="relationship")
    answer = cast.client(cast.lee).post(RELATIONSHIPS, {cell(tie, HOLDER): "Bo"})
    assert answer.status_code == 400
    assert "Nobody of this name is written down yet." in answer.content.decode()


def test_people_of_one_name_are_told_apart(cast: Cast) -> None:
    tie = make_asset(cast.library, area="relationship")
    make_person(cast.library)
    second = make_person(cast.library)
    client = cast.client(cast.lee)
    assert (
        "several of this name"
        in client.post(RELATIONSHIPS, {cell(tie, HOLDER): "Pam"}).content.decode()
    )
    client.post(RELATIONSHIPS, {cell(tie, HOLDER): "Pam (2)"})
    assert fresh(tie).relationship_facts.holder == second


def test_the_two_who_know_a_tie_change_places_but_are_never_one(cast: Cast) -> None:
    tie = make_asset(cast.library, area="relationship")
    ann, bo = make_person(cast.library, "Ann"), make_person(cast.library, "Bo")
    know(cast, tie, holder=ann, second_holder=bo)
    client = cast.client(cast.lee)
    opened = was(read(client, RELATIONSHIPS), tie)
    client.post(RELATIONSHIPS, {**opened, cell(tie, HOLDER): "Bo", cell(tie, SECOND): "Ann"})
    known = fresh(tie).relationship_facts
    assert (known.holder, known.second_holder) == (bo, ann)
    opened = was(read(client, RELATIONSHIPS), tie)
    answer = client.post(RELATIONSHIPS, {**opened, cell(tie, SECOND): "Bo"})
    assert answer.status_code == 400
    assert "The second holder is somebody else than the first." in answer.content.decode()
    assert fresh(tie).relationship_facts.second_holder == ann


def test_suggestions_stand_in_the_cell_that_they_are_about(cast: Cast) -> None:
    room = make_asset(cast.library)
    words = TextEdit("Hall (50 people)", digest(room.name))
    edits = [RowEdits(room.pk, words)]
    save_edits(by=cast.lee, sheet=SHEET_OF_AREA["space"], edits=edits)
    actions.suggest_change(
        by=cast.cal, asset=room, field="capacity", value=parse_quantity("about 45")
    )
    client = cast.client(cast.lee)
    page = read(client)
    found = re.search(r'data-fact="capacity".*?</td>', page, re.DOTALL)
    assert found is not None
    assert re.findall(r">([^<>]+\?)</span>", found.group()) == ["50?", "about 45?"]
    first, second = Proposal.objects.in_library(cast.library)
    client.post(SPACE, {"do": f"keep:{second.pk}"})
    assert str(fresh(room).space_facts.capacity) == "about 45"
    client.post(SPACE, {"do": f"no:{first.pk}"})
    first.refresh_from_db()
    assert first.decision == Decision.DECLINED


def test_a_contributor_reads_and_is_led_to_suggest(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, capacity=parse_quantity("about 20"))
    page = read(cast.client(cast.cal))
    assert "about 20" in page
    assert "<input" not in page.partition("<tbody")[2].partition("</tbody")[0]
    assert f'href="/sunnydale/assets/{room.pk}/#h-facts"' in page


def test_who_only_reads_cannot_save(cast: Cast) -> None:
    room = make_asset(cast.library)
    for member in (cast.cal, cast.rae):
        answer = cast.client(member).post(SPACE, {cell(room, "capacity"): "20"})
        assert answer.status_code == 403
    assert not hasattr(fresh(room), "space_facts")


def test_an_editor_of_one_outlet_fills_in_that_outlet_s_rows(cast: Cast) -> None:
    east = make_outlet(cast.library)
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=east)
    here, there = make_asset(cast.library, name="Den"), make_asset(cast.library, name="Loft")
    Placement.objects.create(library=cast.library, asset=here, outlet=east)
    client = cast.client(bea)
    assert "Loft" not in read(client)
    page = read(client, f"{SPACE}?outlet=")
    assert (cell(here, "capacity") in page, cell(there, "capacity") in page) == (True, False)
    assert client.post(SPACE, {cell(here, "capacity"): "8"}).status_code == 302
    assert client.post(SPACE, {cell(there, "capacity"): "9"}).status_code == 403
    assert str(fresh(here).space_facts.capacity) == "8"


def test_people_who_have_not_agreed_stay_with_editors(cast: Cast) -> None:
    tie = make_asset(cast.library, area="relationship")
    know(cast, tie, holder=make_person(cast.library, "Quiet Quinn", consent=Consent.DECLINED))
    assert "Quiet Quinn" in read(cast.client(cast.lee), RELATIONSHIPS)
    for member in (cast.cal, cast.rae):
        assert "Quiet Quinn" not in read(cast.client(member), RELATIONSHIPS)


def test_a_summary_row_has_its_own_facts_only(cast: Cast) -> None:
    row, _use = actions.add_summary_rows(by=cast.lee)
    page = read(cast.client(cast.lee), "/sunnydale/worksheets/material/facts/")
    assert (cell(row, "budgets") in page, cell(row, "quantity") in page) == (True, False)
    answer = cast.client(cast.lee).post(
        "/sunnydale/worksheets/material/facts/", {cell(row, "quantity"): "3"}
    )
    assert answer.status_code == 403


def test_one_group_of_columns_is_shown_alone(cast: Cast) -> None:
    room = make_asset(cast.library)
    page = read(cast.client(cast.lee), f"{SPACE}?part=holds")
    assert (cell(room, "capacity") in page, cell(room, "equipment") in page) == (True, False)
    sent = {cell(room, "capacity"): "8"}
    answer = cast.client(cast.lee).post(f"{SPACE}?part=holds", sent)
    assert answer["Location"] == f"{SPACE}?part=holds"


@pytest.mark.parametrize("path", [SPACE, RELATIONSHIPS])
def test_more_rows_cost_no_more_queries(cast: Cast, path: str) -> None:
    client, counts = cast.client(cast.lee), []
    people = iter(range(200))
    for wanted in (1, 3, 50):
        while Asset.objects.in_library(cast.library).count() < wanted:
            _full_row(cast, path, next(people))
        with CaptureQueriesContext(connection) as queries:
            read(client, path)
        counts.append(len(queries))
    assert len(set(counts)) == 1


def _full_row(cast: Cast, path: str, number: int) -> None:
    area = "space" if path == SPACE else "relationship"
    asset = make_asset(cast.library, area=area, name=f"Row {number}")
    if area == "space":
        know(cast, asset, capacity=parse_quantity("20"))
    else:
        person = make_person(cast.library, f"Person {number}")
        know(cast, asset, holder=person, organization=make_organization(cast.library, f"O{number}"))
    fact = "capacity_circle" if area == "space" else "second_holder"
    value = parse_quantity("9") if area == "space" else make_person(cast.library, f"X{number}")
    actions.suggest_change(by=cast.cal, asset=asset, field=fact, value=value)


def test_a_full_page_weighs_little(cast: Cast) -> None:
    for number in range(50):
        room = make_asset(cast.library, name=f"Meeting room {number} on the second floor")
        know(
            cast, room, capacity=parse_quantity(str(number)), equipment=f"{number} chairs, a screen"
        )
    page = cast.client(cast.lee).get(SPACE).content
    assert len(gzip.compress(page)) < 60_000


def ask_json(client: Client, typed: dict[str, str]) -> Any:
    return client.post(SPACE, typed, headers={"accept": "application/json"}).json()


def test_the_script_hears_what_stands_in_the_row_now(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, capacity_circle=parse_quantity("12"))
    answer = ask_json(cast.client(cast.lee), {cell(room, "capacity"): " about 20 "})
    cells = answer["rows"][str(room.pk)]["cells"]
    assert cells["capacity"] == {"text": "about 20", "was": digest("about 20"), "hints": ""}
    assert cells["capacity_circle"]["text"] == "12"
    assert (answer["status"], answer["problems"], answer["conflicts"]) == ("Saved", [], [])


def test_the_script_hears_of_two_values_in_words(cast: Cast) -> None:
    room = make_asset(cast.library)
    know(cast, room, is_outdoors=True)
    answer = ask_json(cast.client(cast.lee), {cell(room, "is_outdoors"): "no"})
    (conflict,) = answer["conflicts"]
    assert (conflict["theirs"], conflict["words"]) == ("yes", "yes")
    assert conflict["was"] == digest("yes")
    client = cast.client(cast.lee)
    again = {f"row.{room.pk}.was": f"is_outdoors={conflict['was']}"}
    ask_json(client, {**again, cell(room, "is_outdoors"): "no"})
    assert fresh(room).space_facts.is_outdoors is False


def test_the_script_hears_why_a_number_is_none(cast: Cast) -> None:
    room = make_asset(cast.library)
    answer = ask_json(cast.client(cast.lee), {cell(room, "capacity"): "blue"})
    (problem,) = answer["problems"]
    assert (problem["row"], problem["field"]) == (room.pk, "fact.capacity")
    assert problem["message"].startswith("We could not find a number")


def test_a_kept_suggestion_answers_with_its_value(cast: Cast) -> None:
    room = make_asset(cast.library)
    value = parse_quantity("about 45")
    proposal = actions.suggest_change(by=cast.cal, asset=room, field="capacity", value=value)
    typed = {"do": f"keep:{proposal.pk}", "row": str(room.pk)}
    answer = ask_json(cast.client(cast.lee), typed)
    assert answer["rows"][str(room.pk)]["cells"]["capacity"]["text"] == "about 45"


def test_odd_input_is_no_error(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    odd = {
        "row.x.fact.capacity": "1",
        "row.1": "1",
        f"row.{10**30}.fact.capacity": "2",
        "do": "x:y",
    }
    assert client.post(SPACE, odd).status_code == 302
    assert client.post(SPACE, {cell(room, "equipment"): "a\0b"}).status_code == 302
    assert fresh(room).space_facts.equipment == "ab"
    assert client.get(f"{SPACE}?page=99&part=nothing&outlet=x").status_code == 200
    assert client.get("/sunnydale/worksheets/nothing/facts/").status_code == 404
