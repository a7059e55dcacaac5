"""A list comes in: new, changed, the same, perhaps somebody we know; and again, and back."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from make import make_organization
from transfer.sending import (
    DIRECTORY,
    bodies,
    body,
    check,
    finish,
    outcomes,
    record,
    rows_of,
    send,
    send_and_take,
    take,
)
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.history.actions import take_back
from wherewithal.people.actions import (
    add_organization,
    change_organization,
    merge_organizations,
    remove_organization,
)
from wherewithal.people.models import Organization
from wherewithal.transfer import actions, reading, staging
from wherewithal.transfer.comparing import ADD
from wherewithal.transfer.models import ImportedRecord, StagedFile
from wherewithal.transfer.queries import LEFT
from wherewithal.transfer.withdrawing import forget


def test_a_list_is_taken_over_in_one_step(cast: Cast) -> None:
    newest = ChangeSet.objects.latest("pk").pk if ChangeSet.objects.exists() else 0
    staged = send_and_take(cast)
    assert bodies(cast) == ["Bike kitchen", "Rosa's bakery", "Seed shop"]
    seeds = body(cast, "Seed shop")
    assert (seeds.address, seeds.phone) == ("1 Oak Street", "555-010-0101")
    assert seeds.website == "https://seeds.example"
    (entry,) = ChangeSet.objects.filter(pk__gt=newest)
    assert entry.values == {"number": 3, "name": "directory"}
    assert staged.entry_id == entry.pk
    assert staged.tables == [], "what was sent does not lie around"


def test_what_no_field_takes_is_kept_beside_with_the_words_of_every_cell(cast: Cast) -> None:
    send_and_take(cast)
    assert ["Room code", "B-12", ""] in record(cast, "Seed shop").cells
    assert ["Website", "seeds.example", "website"] in record(cast, "Seed shop").cells
    assert ["Room code", "=SUM(A1)", ""] in record(cast, "Bike kitchen").cells


def test_the_same_file_again_changes_nothing(cast: Cast) -> None:
    send_and_take(cast)
    before = all_rows()
    again = send(cast)
    assert outcomes(cast, again) == ["same"] * 3
    with pytest.raises(ValidationError, match="nothing new"):
        take(cast, again)
    again.delete()
    assert all_rows() == before


def test_a_newer_version_updates_what_it_owns_and_leaves_what_people_wrote(cast: Cast) -> None:
    send_and_take(cast)
    change_organization(by=cast.lee, organization=body(cast, "Seed shop"), phone="555 9999")
    newer = DIRECTORY.replace("1 Oak Street", "9 Oak Street").replace("0101", "0199")
    staged = send(cast, newer.replace("2 Elm", "7 Elm").replace("Bike kitchen", "Bike kitchen"))
    found = {row.row.said["name"]: row for row in rows_of(staged)}
    assert [each.column for each in found["Seed shop"].kept] == []
    assert found["Bike kitchen"].outcome == "possible", "another address: a person decides"
    # With an identifier, the row is known again although name and address changed.
    with_id = "ID,Name,Address,Phone\n7,Old mill,1 Mill Lane,555-010-0111\n"
    send_and_take(cast, with_id, name="mills.csv")
    change_organization(by=cast.lee, organization=body(cast, "Old mill"), phone="call Bea")
    newer = "ID,Name,Address,Phone\n7,Old mill,2 Mill Lane,555-010-0222\n"
    staged = send(cast, newer, name="mills 2027.csv")
    assert staged.list_name == "mills", "known again by its headings"
    (row,) = rows_of(staged)
    assert [(each.column, each.theirs) for each in row.changes] == [("address", "2 Mill Lane")]
    assert [(each.column, each.ours) for each in row.kept] == [("phone", "call Bea")]
    take(cast, staged)
    mill = body(cast, "Old mill")
    assert (mill.address, mill.phone) == ("2 Mill Lane", "call Bea")
    assert outcomes(cast, send(cast, newer, name="mills 2027.csv")) == ["same"]


def test_a_blank_of_the_list_takes_nothing_away(cast: Cast) -> None:
    first = "ID,Name,Phone\n7,Old mill,555-010-0111\n8,Dam,555-010-0112\n"
    send_and_take(cast, first, name="mills.csv")
    staged = send(cast, first.replace("555-010-0111", ""), name="mills.csv")
    assert outcomes(cast, staged) == ["same", "same"]


def test_what_people_took_away_stays_away(cast: Cast) -> None:
    first = "ID,Name,Phone\n7,Old mill,555-010-0111\n"
    send_and_take(cast, first, name="mills.csv")
    change_organization(by=cast.lee, organization=body(cast, "Old mill"), phone="")
    staged = send(cast, first.replace("0111", "0222"), name="mills.csv")
    (row,) = rows_of(staged)
    assert (row.changes, [each.column for each in row.kept]) == ((), ["phone"])


def test_nobody_is_made_one_unasked(cast: Cast) -> None:
    known = make_organization(cast.library, "Seed Shop", words="friendly")
    other = make_organization(cast.library, "Choir", address="3 Ash Street")
    staged = send(cast)
    assert outcomes(cast, staged) == ["possible", "new", "new"], "one address, two organizations"
    take(cast, staged)
    assert bodies(cast) == ["Bike kitchen", "Choir", "Rosa's bakery", "Seed Shop"]
    staged.refresh_from_db()
    assert [texts[0] for _number, texts, _why in staged.parts.get().rows] == ["Seed shop"]
    again = send(cast)
    (row,) = [row for row in rows_of(again) if row.outcome == "possible"]
    staging.set_decisions(by=cast.lee, staged=again, decisions={row.row.code: str(known.pk)})
    take(cast, again)
    known.refresh_from_db()
    assert (known.name, known.words, known.phone) == ("Seed Shop", "friendly", "555-010-0101")
    other.refresh_from_db()
    assert other.phone == ""


def test_somebody_else_by_the_same_name_is_added_when_a_person_says_so(cast: Cast) -> None:
    make_organization(cast.library, "Seed Shop")
    staged = send(cast)
    code = rows_of(staged)[0].row.code
    staging.set_decisions(by=cast.lee, staged=staged, decisions={code: ADD})
    take(cast, staged)
    assert bodies(cast).count("Seed shop") == 1
    assert bodies(cast).count("Seed Shop") == 1


def test_rows_that_cannot_be_taken_over_wait_to_be_mended(cast: Cast) -> None:
    text = DIRECTORY + ",4 Fir Street,,,\nSeed shop,1 Oak Street,,,\n"
    staged = send(cast, text)
    assert outcomes(cast, staged) == ["new", "new", "new", "refused", "refused"]
    rows = rows_of(staged)
    assert [row.row.number for row in rows if row.outcome in LEFT] == [5, 6]
    assert rows[4].repeats == 2
    taken = take(cast, staged)
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{taken.pk}/left.csv")
    said = page.content.decode("utf-8-sig")
    assert said.splitlines()[0] == "What to mend,Name,Address,Phone,Website,Room code"
    assert "Name: There is no name here.,,4 Fir Street" in said
    mended = said.replace(",,4 Fir", ",Chess club,4 Fir")
    again = send(cast, mended, name="to-mend.csv")
    assert again.list_name == "directory"
    assert outcomes(cast, again) == ["new", "same"]
    take(cast, again)
    assert "Chess club" in bodies(cast)


def test_a_formula_goes_out_defused_and_comes_back_as_it_was(cast: Cast) -> None:
    staged = send_and_take(
        cast, 'Name,Phone,Note\n,+1 555 010 0101,"=HYPERLINK(""x"")"\nBakery,,\n'
    )
    said = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/left.csv").content.decode()
    assert "'+1 555 010 0101" in said
    assert "'=HYPERLINK" in said
    again = send(cast, said.replace(".,,", ".,Shop,"), name="to-mend.csv")
    (row,) = rows_of(again)
    assert row.row.said["phone"] == "+1 555 010 0101"


def test_odd_cells_are_named_and_stay_beside_the_record(cast: Cast) -> None:
    text = "Name,Website,Latitude,Longitude\nMill,not a page,0,0\nDam,dam.example,91,10\nWeir,,42.1,-71.25\n"
    staged = send(cast, text, name="water.csv")
    problems = [[each.column for each in row.row.problems] for row in rows_of(staged)]
    assert problems == [[1, 2], [2], []]
    take(cast, staged)
    assert not body(cast, "Mill").is_placed
    assert ["Website", "not a page", "website"] in record(cast, "Mill").cells
    weir = body(cast, "Weir")
    assert (str(weir.latitude), weir.placed_how) == ("42.100000", "file")


def test_only_what_was_looked_at_is_taken_over(cast: Cast) -> None:
    staged = send(cast)
    seen = check(staged)
    with pytest.raises(ChangedMeanwhile):
        actions.take_over_list(by=cast.lee, staged=staged, seen="something else")
    add_organization(by=cast.lee, name="Choir")
    with pytest.raises(ChangedMeanwhile):
        actions.take_over_list(by=cast.lee, staged=staged, seen=seen)
    assert bodies(cast) == ["Choir"]
    take(cast, staged)
    with pytest.raises(ValidationError, match="not waiting any more"):
        actions.take_over_list(by=cast.lee, staged=staged, seen="something else")


@pytest.mark.parametrize("where", ["cells_of", "_hold", "_close"])
def test_a_kill_while_it_is_taken_over_leaves_nothing_and_it_goes_on(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    from wherewithal.transfer.actions import taking_over

    staged, before = send(cast), all_rows()
    with monkeypatch.context() as killed:
        killed.setattr(taking_over, where, lambda *_: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            take(cast, staged)
    assert all_rows() == before
    finish(staged)
    assert (len(bodies(cast)), staged.stage) == (3, "taken")


def test_words_that_are_withdrawn_meanwhile_are_not_written_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wherewithal.transfer.actions import taking_over

    send_and_take(cast, "ID,Name,Phone,Description\n7,Mill,555-010-0101,kind people\n")
    staged = send(cast, "ID,Name,Phone,Description\n7,Mill,555-010-0222,kind people\n")
    write_down = taking_over._left

    def withdrawn_meanwhile(*args: Any) -> Any:
        Organization.objects.in_library(cast.library).update(words="")  # history does not tell
        return write_down(*args)

    monkeypatch.setattr(taking_over, "_left", withdrawn_meanwhile)
    with pytest.raises(ChangedMeanwhile):
        take(cast, staged)
    assert (body(cast, "Mill").phone, body(cast, "Mill").words) == ("555-010-0101", "")


@pytest.mark.parametrize("where", ["_is_changed", "mark_undone", "_note"])
def test_a_kill_while_it_is_taken_back_leaves_it_whole_and_it_goes_on(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    from wherewithal.transfer.actions import taking_back

    before = all_rows()
    staged = send_and_take(cast)
    there = all_rows()
    with monkeypatch.context() as killed:
        killed.setattr(taking_back, where, lambda *_, **__: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            actions.take_back_list(by=cast.lee, staged=staged)
    assert all_rows() == there
    finish(staged)
    assert (bodies(cast), staged.stage) == ([], "taken")
    staged.delete()
    assert all_rows() == before


def test_the_page_tells_how_far_each_list_is(cast: Cast) -> None:
    send(cast, name="waits.csv")
    kept, back = send_and_take(cast, name="kept.csv"), send(cast, "Name\nMill\n", name="back.csv")
    actions.take_back_list(by=cast.lee, staged=take(cast, back))
    page = cast.client(cast.lee).get("/sunnydale/lists/").content.decode()
    told = [line for line in page.splitlines() if "sent by" in line]
    assert len(told) == 3
    assert "taken over and taken back, sent by" in told[0]
    assert "taken over, sent by" in told[1]
    assert "waits for its columns, sent by" in told[2]
    assert kept.list_name in told[1]


def test_who_may(cast: Cast) -> None:
    staged = send(cast)
    for member in (cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            staging.keep(by=member, name="a.csv", data=b"Name\nMill\n")
        with pytest.raises(PermissionDenied):
            actions.take_over_list(by=member, staged=staged, seen="")
        assert cast.client(member).get(f"/sunnydale/lists/{staged.pk}/").status_code == 403
    assert cast.client(cast.max).get(f"/sunnydale/lists/{staged.pk}/").status_code == 404


def test_what_nobody_said_yes_to_is_thrown_away(cast: Cast) -> None:
    waits, left = send(cast), send_and_take(cast, DIRECTORY + ",4 Fir Street,,,\n", name="b.csv")
    assert left.tables
    StagedFile.objects.in_library(cast.library).update(made_at=timezone.now() - timedelta(days=15))
    cast.client(cast.lee).get("/sunnydale/lists/")
    assert not StagedFile.objects.in_library(cast.library).filter(pk=waits.pk).exists()
    left.refresh_from_db()
    assert (left.tables, left.is_taken_over) == ([], True)


def test_undo_restores_and_keeps_what_people_wrote_since(cast: Cast) -> None:
    first = "ID,Name,Address,Phone\n7,Old mill,1 Mill Lane,555-010-0111\n8,Dam,2 Mill Lane,\n"
    send_and_take(cast, first, name="mills.csv")
    newer = first.replace("Lane", "Road").replace("8,Dam,2 Mill Road,", "8,Dam,2 Mill Road,555")
    newer += "9,Weir,3 Mill Road,\n10,Lock,4 Mill Road,\n"
    staged = send_and_take(cast, newer, name="mills.csv")
    change_organization(by=cast.lee, organization=body(cast, "Old mill"), address="by the bridge")
    change_organization(by=cast.lee, organization=body(cast, "Lock"), words="kind people")
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    assert kept.columns == {body(cast, "Old mill").pk: ["address"], body(cast, "Lock").pk: [""]}
    assert bodies(cast) == ["Dam", "Lock", "Old mill"]
    assert body(cast, "Old mill").address == "by the bridge"
    assert (body(cast, "Dam").address, body(cast, "Dam").phone) == ("2 Mill Lane", "")
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/receipt/").content.decode()
    assert "What stayed, because it was written since" in page
    assert "by the bridge" not in page


def test_something_that_was_hung_on_a_new_one_keeps_it(cast: Cast) -> None:
    from wherewithal.people.actions import add_location

    staged = send_and_take(cast)
    add_location(by=cast.lee, organization=body(cast, "Seed shop"), name="Stall")
    actions.take_back_list(by=cast.lee, staged=staged)
    assert bodies(cast) == ["Seed shop"]
    assert record(cast, "Seed shop").said["phone"] == "555-010-0101"


def test_history_takes_it_back_as_well(cast: Cast) -> None:
    before = all_rows()
    staged = send_and_take(cast)
    take_back(by=cast.lee, entry=ChangeSet.objects.get(pk=staged.entry_id))
    staged.delete()
    assert all_rows() == before


def test_records_go_along_when_two_become_one_and_into_the_bin(cast: Cast) -> None:
    send_and_take(cast)
    merge_organizations(by=cast.lee, keep=body(cast, "Seed shop"), other=body(cast, "Bike kitchen"))
    rows = ImportedRecord.objects.in_library(cast.library)
    assert rows.filter(organization__name="Seed shop").count() == 2
    assert outcomes(cast, send(cast)) == ["same"] * 3
    remove_organization(by=cast.lee, organization=body(cast, "Seed shop"))
    assert rows.count() == 1


def test_what_is_too_much_or_no_table_is_refused_at_the_field(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = cast.client(cast.lee)
    monkeypatch.setattr(reading, "MOST_ROWS", 10)
    many = "Name\n" + "".join(f"Club {number}\n" for number in range(11))
    page = client.post("/sunnydale/lists/", {"text": many}).content.decode()
    assert "rows are taken over at once" in page
    assert "Choose a file first" in client.post("/sunnydale/lists/").content.decode()
    wide = "Name," + ",".join(f"C{number}" for number in range(600)) + "\nMill" + ",x" * 600
    assert "columns" in client.post("/sunnydale/lists/", {"text": wide}).content.decode()
    file = SimpleUploadedFile("a.xlsx", b"%PDF-1.7 nothing")
    assert "has-error" in client.post("/sunnydale/lists/", {"file": file}).content.decode()
    assert not StagedFile.objects.in_library(cast.library).exists()


def test_words_that_an_organization_takes_back_leave_the_lists_words_too(cast: Cast) -> None:
    send_and_take(cast)
    seeds = body(cast, "Seed shop")
    forget(library_id=cast.library.pk, model="organization", key=str(seeds.pk))
    assert (record(cast, "Seed shop").said, record(cast, "Seed shop").cells) == ({}, [])
    logged = Change.objects.get(model="importedrecord", key=str(record(cast, "Seed shop").pk))
    assert logged.after["cells"] == {"withdrawn": True}


def test_what_was_all_written_over_since_stays_and_is_named(cast: Cast) -> None:
    staged = send_and_take(cast, "Name,Phone\nMill,410-555-0101\n")
    change_organization(by=cast.lee, organization=body(cast, "Mill"), words="kind people")
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    assert kept.columns == {body(cast, "Mill").pk: [""]}
    assert ChangeSet.objects.get(pk=staged.entry_id).undone_by_id is None
