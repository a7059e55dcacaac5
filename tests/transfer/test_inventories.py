"""An inventory becomes rows of the material resources: what nobody counted is unknown, and never zero."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from all_rows import last_change
from cast import Cast
from make import make_asset, make_outlet
from reading_places import beside
from transfer.sending import check, outcomes, rows_of, send, send_bytes, take
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.undo import undo
from wherewithal.capacity.actions import merge_assets, remove_asset, set_fact
from wherewithal.capacity.models import Area, Asset, MaterialFacts, Placement
from wherewithal.formats.recognition import Field
from wherewithal.libraries.actions import change_outlet
from wherewithal.people.models import Organization
from wherewithal.quantities import QuantityKind
from wherewithal.transfer import actions
from wherewithal.transfer.kinds import BY_SLUG
from wherewithal.transfer.kinds.cells import cells_at, quantity_in
from wherewithal.transfer.models import ImportedRecord, Stage, StagedFile
from wherewithal.transfer.queries import entry_of

TOOLS = """UUID,Item,Quantity,Room,Shelf,Condition,Branch,Brand
90794786-f80b-40a1-830f-b27c99111740,Hammer,3,Cage,1b,good,Hill branch,Acme
d9e8c0c2-eb89-4dfc-878f-ba16afe22b49,Saw,-2,Cage,,,,
91503f45-f528-4a0d-bfd1-68ece34e37a9,Drill,,Studio,,worn,,Volt
b27e985e-a73d-4584-b363-59a03113cf06,Glue,None,Studio,2,,,
"""


def things(cast: Cast) -> dict[str, Asset]:
    rows = Asset.objects.in_library(cast.library).filter(area=Area.MATERIAL)
    return {row.name: row for row in rows.order_by("position")}


def facts(cast: Cast, name: str) -> MaterialFacts:
    return MaterialFacts.objects.in_library(cast.library).get(asset__name=name)


def send_tools(cast: Cast, text: str = TOOLS) -> StagedFile:
    return send(cast, text, name="tools.csv")


def test_an_inventory_becomes_things_with_their_facts_and_outlets(cast: Cast) -> None:
    hill = make_outlet(cast.library, "Hill Branch")
    staged = send_tools(cast)
    assert staged.kind == "inventory"
    take(cast, staged)
    assert list(things(cast)) == ["Hammer", "Saw", "Drill", "Glue"]
    hammer = facts(cast, "Hammer")
    assert hammer.quantity.low == Decimal(3)
    assert (hammer.kept_where, hammer.condition) == ("Cage, 1b", "good")
    assert [each.outlet for each in hammer.asset.placements.all()] == [hill]
    assert not things(cast)["Saw"].placements.exists()
    assert not Organization.objects.in_library(cast.library).exists()
    said = ImportedRecord.objects.in_library(cast.library).get(asset=hammer.asset)
    assert ["Brand", "Acme", ""] in said.cells


def test_what_nobody_counted_is_unknown_and_no_zero(cast: Cast) -> None:
    take(cast, send_tools(cast))
    saw = facts(cast, "Saw").quantity
    assert (saw.kind, saw.words) == (QuantityKind.SEVERAL, "some")
    assert not facts(cast, "Drill").quantity.is_known
    assert not facts(cast, "Glue").quantity.is_known
    shown = cast.client(cast.lee).get("/sunnydale/worksheets/material/facts/").content.decode()
    assert "some" in shown


def test_a_cell_that_is_no_number_is_told_and_left_open(cast: Cast) -> None:
    staged = send_tools(cast)
    check(staged)
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/").content.decode()
    assert "“None” is no number that we can read, so it is left open." in page
    assert "how many: 3" in page
    assert "“Hill branch” is none of your outlets by this name" in page


@pytest.mark.parametrize(
    ("words", "code", "is_told"),
    [
        ("0", "0", False),
        ("about 20", "~20|about 20", False),
        ("", "", False),
        ("n/a", "", False),
        ("null", "", False),
        ("–", "", False),
        ("tbd", "", False),
        ("None", "", True),
        ("1 kit", "", True),
        ("-4", "", True),
        ("9" * 40, "", True),
    ],
)
def test_what_a_quantity_says(words: str, code: str, *, is_told: bool) -> None:
    cells = cells_at([words], {0: "quantity"})
    assert quantity_in(cells, "quantity", Field.QUANTITY) == code
    assert bool(cells.problems) == is_told


def test_the_same_file_again_changes_nothing_and_a_newer_one_keeps_what_people_wrote(
    cast: Cast,
) -> None:
    take(cast, send_tools(cast))
    again = send_tools(cast)
    assert set(outcomes(cast, again)) == {"same"}
    glue = things(cast)["Glue"]
    set_fact(by=cast.lee, asset=glue, field="kept_where", value="my desk")
    newer = TOOLS.replace("Hammer,3", "Hammer,2").replace("None,Studio,2", "7,Main,2")
    take(cast, send_tools(cast, newer))
    assert facts(cast, "Hammer").quantity.low == Decimal(2)
    assert facts(cast, "Glue").quantity.low == Decimal(7)
    assert facts(cast, "Glue").kept_where == "my desk"
    staged = StagedFile.objects.in_library(cast.library).latest("pk")
    receipt = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/receipt/").content.decode()
    assert "my desk" in receipt
    assert '<a href="/sunnydale/worksheets/material/">Material resources</a>' in receipt
    assert "Main, 2" in receipt


def test_taking_it_back_leaves_what_people_wrote_and_all_else_goes(cast: Cast) -> None:
    make_outlet(cast.library, "Hill branch")
    staged = take(cast, send_tools(cast))
    set_fact(by=cast.lee, asset=things(cast)["Saw"], field="condition", value="rusty")
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    assert list(things(cast)) == ["Saw"]
    assert list(kept.columns) == [things(cast)["Saw"].pk]
    assert facts(cast, "Saw").quantity.words == "some"
    assert not Placement.objects.in_library(cast.library).exists()
    assert ImportedRecord.objects.in_library(cast.library).count() == 1


def test_history_takes_it_back_whole(cast: Cast) -> None:
    make_outlet(cast.library, "Hill branch")
    staged = take(cast, send_tools(cast))
    entry = entry_of(staged)
    assert entry is not None
    undo(entry=entry, by=cast.lee)
    assert not things(cast)
    assert not MaterialFacts.objects.in_library(cast.library).exists()
    assert not ImportedRecord.objects.in_library(cast.library).exists()


def answer(staged: StagedFile, name: str, decision: Any) -> None:
    (row,) = [row.row for row in rows_of(staged) if row.row.said.get("name") == name]
    staged.decisions = {**staged.decisions, row.code: str(decision)}
    staged.save()


def test_something_that_is_there_is_asked_about_and_only_blanks_are_filled(cast: Cast) -> None:
    saw = make_asset(cast.library, Area.MATERIAL, "saw")
    set_fact(by=cast.lee, asset=saw, field="kept_where", value="shed")
    staged = send_tools(cast)
    check(staged)
    assert outcomes(cast, staged).count("possible") == 1
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/").content.decode()
    assert "Is Saw there already?" in page
    assert "perhaps there already" in page
    answer(staged, "Saw", saw.pk)
    take(cast, staged)
    found = facts(cast, "saw")
    assert (found.kept_where, found.quantity.words) == ("shed", "some")
    assert "Saw" not in things(cast)
    actions.take_back_list(by=cast.lee, staged=staged)
    found = facts(cast, "saw")
    assert (found.kept_where, found.quantity.is_known) == ("shed", False)
    assert list(things(cast)) == ["saw"]


def test_facts_that_the_list_began_let_go_of_its_words_and_keep_newer_ones(cast: Cast) -> None:
    saw = make_asset(cast.library, Area.MATERIAL, "saw")
    staged = send_tools(cast)
    check(staged)
    answer(staged, "Saw", saw.pk)
    take(cast, staged)
    saw.refresh_from_db()
    set_fact(by=cast.lee, asset=saw, field="condition", value="rusty")
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    found = facts(cast, "saw")
    assert (found.condition, found.kept_where, found.quantity.is_known) == ("rusty", "", False)
    assert not kept.columns


def test_another_list_with_the_same_identifiers_asks(cast: Cast) -> None:
    take(cast, send_tools(cast))
    other = "UUID,Thing,Count\nd9e8c0c2-eb89-4dfc-878f-ba16afe22b49,Hand tool,4\n"
    staged = send(cast, other, name="count.csv")
    (row,) = rows_of(staged)
    assert [each.reasons for each in row.candidates] == [("the same identifier",)]


def test_what_moved_to_another_sheet_is_left_alone(cast: Cast) -> None:
    take(cast, send_tools(cast))
    Asset.objects.in_library(cast.library).filter(name="Saw").update(area=Area.SPACE)
    staged = send_tools(cast, TOOLS.replace("Hammer,3", "Hammer,2"))
    check(staged)
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/").content.decode()
    assert "What this row became stands elsewhere by now" in page
    take(cast, staged)
    assert facts(cast, "Hammer").quantity.low == Decimal(2)


def test_the_kind_is_changed_by_hand(cast: Cast) -> None:
    staged = send_tools(cast)
    url = f"/sunnydale/lists/{staged.pk}/columns/"
    client = cast.client(cast.lee)
    assert "things: an inventory" in client.get(url).content.decode()
    client.post(url, {"kind": "organizations"})
    staged.refresh_from_db()
    assert (staged.kind, staged.columns["1"][0]) == ("organizations", "name")
    page = client.get(url).content.decode()
    assert "This looks like an inventory of things." in page
    client.post(url, {"kind": "nonsense"})
    client.post(url, {"kind": "inventory"})
    staged.refresh_from_db()
    assert [staged.columns[str(at)][0] for at in range(8)] == [
        "code", "name", "quantity", "kept_where", "kept_there", "condition", "outlet", "",
    ]  # fmt: skip
    take(cast, staged)
    assert len(things(cast)) == 4
    client.post(url, {"kind": "organizations"})
    staged.refresh_from_db()
    assert staged.kind == "inventory"


def test_kind_and_columns_are_remembered(cast: Cast) -> None:
    staged = send(cast, "Name,Number\nMill,3\nDam,4\n", name="mills.csv")
    cast.client(cast.lee).post(f"/sunnydale/lists/{staged.pk}/columns/", {"kind": "inventory"})
    staged.refresh_from_db()
    take(cast, staged)
    assert send(cast, "Number,Name\n5,Weir\n", name="other.csv").kind == "inventory"


def test_a_kind_is_for_those_who_may_edit_such_records(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged = send_tools(cast)
    people_only = {Permission.EDIT_PEOPLE}
    monkeypatch.setattr(type(cast.lee), "can", lambda self, which: which in people_only)
    with pytest.raises(PermissionDenied):
        actions.ask_to_take_over(by=cast.lee, staged=staged, seen="")


def test_an_imported_record_is_of_one_thing(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ImportedRecord.objects.create(library=cast.library, list_name="x", code="y", number=1)


def test_what_lists_said_stands_behind_the_row(cast: Cast) -> None:
    take(cast, send_tools(cast))
    drill = things(cast)["Drill"]
    row = cast.client(cast.lee).get(f"/sunnydale/assets/{drill.pk}/")
    address = f"/sunnydale/lists/of-row/{drill.pk}/"
    assert address in row.content.decode()
    assert "Volt" in cast.client(cast.lee).get(address).content.decode()


def test_what_lists_said_moves_along_when_two_rows_become_one_and_goes_with_them(
    cast: Cast,
) -> None:
    take(cast, send_tools(cast))
    mine = make_asset(cast.library, Area.MATERIAL, "Big hammer")
    merge_assets(by=cast.lee, keep=mine, other=things(cast)["Hammer"])
    (row,) = mine.imported_records.all()
    assert row.said["name"] == "Hammer"
    mine.refresh_from_db()
    remove_asset(by=cast.lee, asset=mine)
    assert ImportedRecord.objects.in_library(cast.library).count() == 3
    undo(entry=last_change(), by=cast.lee)
    assert mine.imported_records.get() == row


@pytest.mark.parametrize("meanwhile", ["facts", "outlet"])
def test_what_was_written_meanwhile_is_looked_at_first(cast: Cast, meanwhile: str) -> None:
    outlet = make_outlet(cast.library, "Hill branch")
    take(cast, send_tools(cast))
    staged = send_tools(cast, TOOLS.replace("Hammer,3", "Hammer,2"))
    seen = check(staged)
    if meanwhile == "facts":
        set_fact(by=cast.lee, asset=things(cast)["Hammer"], field="quantity", value=9)
    else:
        change_outlet(by=cast.ada, outlet=outlet, name="Summit branch")
    with pytest.raises(ChangedMeanwhile):
        actions.take_over_list(by=cast.lee, staged=staged, seen=seen)
    assert ImportedRecord.objects.in_library(cast.library).count() == 4


def test_a_page_of_rows_takes_as_many_statements_whatever_their_number(cast: Cast) -> None:
    make_outlet(cast.library, "Hill branch")
    counts = []
    for number in (3, 30):
        rows = "".join(f"Bit {n},{n},Cage,Hill branch\n" for n in range(number))
        staged = send(cast, f"Item,Quantity,Room,Branch\n{rows}", name=f"bits-{number}.csv")
        check(staged)
        client = cast.client(cast.lee)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/sunnydale/lists/{staged.pk}/")
        counts.append(len(queries))
    assert counts[1] <= counts[0]


def test_more_rows_than_are_written_at_once_are_to_be_shared_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged = send_tools(cast)
    monkeypatch.setitem(BY_SLUG, "inventory", replace(BY_SLUG["inventory"], most_rows=3))
    typed = {f"column-{at}": slug for at, (slug, *_why) in staged.columns.items()}
    answer_page = cast.client(cast.lee).post(
        f"/sunnydale/lists/{staged.pk}/columns/", {**typed, "list_name": "my tools"}
    )
    page = answer_page.content.decode()
    assert "Up to 3 rows of this kind are taken over at once, and there are more." in page
    assert "my tools" in page
    staged.refresh_from_db()
    assert staged.stage == Stage.READ


def test_the_makerspace_inventory_comes_in_whole(cast: Cast) -> None:
    """I1: 1,060 items; 212, 69 and 61 that somebody estimated; 2,095 counted; six that are words."""
    path = "library_internal/hmc_makerspace_inventory.json"
    data = beside(f"data/{path}").read_bytes()
    staged = send_bytes(cast, data, name="inventory.json")
    assert staged.kind == "inventory"
    assert staged.columns["1"][0] == "code"
    take(cast, staged)
    rows = MaterialFacts.objects.in_library(cast.library)
    assert len(Asset.objects.in_library(cast.library)) == 1_060
    counted = [row.quantity for row in rows]
    assert sum(q.low for q in counted if q.kind is QuantityKind.EXACT) == 2_095
    several = [q.words for q in counted if q.kind is QuantityKind.SEVERAL]
    assert [several.count(words) for words in ("plenty", "some", "low")] == [212, 69, 61]
    places = [row.kept_where.split(",")[0] for row in rows]
    rooms = ("Studio", "Main", "Cage", "Outdoor Storage", "Laser3D", "Electronics")
    assert [places.count(room) for room in rooms] == [394, 312, 275, 44, 30, 3]
    again = send_bytes(cast, data, name="inventory.json")
    assert set(outcomes(cast, again)) == {"same"}
    actions.take_back_list(by=cast.lee, staged=staged)
    assert not Asset.objects.in_library(cast.library).exists()
