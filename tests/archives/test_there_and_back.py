"""Everything out and in again: compared record by record, and what stays behind has its reason."""

import io
import json
import zipfile
from typing import Any

import jsonschema
import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from archives.emptied import empty_installation
from cast import Cast
from conventions.sample import Sample
from make import make_asset, make_member, make_note
from wherewithal.accounts.actions import remove_member
from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.archives import views
from wherewithal.archives.bringing_in import bring_library_in
from wherewithal.archives.kinds import COLUMNS_LEFT_OUT, LEFT_OUT, columns, kinds, rows_of
from wherewithal.archives.taking_out import take_everything, write_archive
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import APP_LABEL, model_slug, row_data
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, Note
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files.actions import add_partnership_file, remove_partnership_file
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.storing import path_of
from wherewithal.partnerships.pulse.actions import (
    answer_pulse,
    begin_pulse,
    close_pulse,
    count_partner_answer,
)
from wherewithal.partnerships.pulse.models import PulseRound

Rows = dict[str, list[dict[str, Any]]]


def records_of(library: Library) -> Rows:
    """Every record of the library, as it is remembered, by kind."""
    with across_libraries("a test looks at all that an archive holds"):
        return {
            model_slug(model): [
                {field.attname: row_data(row)[field.attname] for field in columns(model)}
                for row in rows_of(model, library)
            ]
            for model in kinds()
        }


def archive_of(library: Library) -> io.BytesIO:
    opened = io.BytesIO()
    write_archive(library, opened)
    opened.seek(0)
    return opened


def closed_links(rows: Rows) -> Rows:
    """As they are after an import: no link of the old installation is open."""
    for link in rows["accesslink"]:
        assert link.pop("revoked_at") or link["used_at"] or link["expires_at"]
    return rows


@pytest.fixture
def full(sample: Sample) -> Sample:
    """The sample with a history, with a file, and with one in the bin."""
    asset = actions.add_asset(by=sample.cast.lee, area="space", name="Room “Zoë” 📚 \\u0000")
    actions.record_note(by=sample.cast.lee, asset=asset, kind="strength", text="Light\nand quiet")
    partner = make_asset(sample.cast.library, "relationship", "Friends")
    for name in ("kept.txt", "removed.txt"):
        add_partnership_file(by=sample.cast.lee, asset=partner, name=name, data=name.encode())
    removed = PartnershipFile._base_manager.get(name="removed.txt")
    remove_partnership_file(by=sample.cast.lee, file=removed)
    return sample


def test_every_model_of_the_house_is_in_the_archive_or_stays_behind_for_a_reason() -> None:
    labels = {model._meta.label_lower for model in apps.get_models()}
    ours = {model._meta.label_lower for model in kinds()}
    assert ours | LEFT_OUT.keys() == labels
    assert ours & LEFT_OUT.keys() == set()
    assert [label for label, why in LEFT_OUT.items() if len(why) < 5] == []
    assert all(label.startswith(f"{APP_LABEL}.") for label in ours)


def test_every_column_left_out_exists() -> None:
    known = {model_slug(model): model for model in kinds()}
    for kind, left in COLUMNS_LEFT_OUT.items():
        attributes = {field.attname for field in known[kind]._meta.concrete_fields}
        assert left.keys() <= attributes


def test_each_kind_comes_after_those_it_points_to() -> None:
    order = {model: place for place, model in enumerate(kinds())}
    for model in kinds():
        for field in model._meta.concrete_fields:
            target: Any = field.related_model
            if field.is_relation and target is not model:
                assert order[target] < order[model], (model, field.name)


def test_the_same_library_comes_back_record_by_record(full: Sample) -> None:
    library = full.cast.library
    before = records_of(library)
    empty = {kind for kind, rows in before.items() if not rows}
    assert empty == set(), "the sample has no row of these, so nothing is compared"
    archive = archive_of(library)
    kept = {name: path_of(name).read_bytes() for name in stored_names()}
    empty_installation()
    for name in kept:
        path_of(name).unlink()
    brought = bring_library_in(archive)
    assert closed_links(records_of(brought)) == closed_links(before)
    assert {name: path_of(name).read_bytes() for name in stored_names()} == kept
    assert len(kept) >= 2
    assert archive_of(brought).getvalue() != b""
    connection.check_constraints()


def stored_names() -> set[str]:
    logged = Change.objects.filter(model="partnershipfile")
    states = [state for change in logged for state in (change.before, change.after)]
    return {state["stored_as"] for state in states if isinstance(state.get("stored_as"), str)}


def test_history_goes_on_and_undo_works_as_before(full: Sample) -> None:
    library = full.cast.library
    removed = ChangeSet.objects.filter(what__contains="to the bin").latest("pk")
    last_note = Note._base_manager.latest("pk").pk
    archive = archive_of(library)
    empty_installation()
    brought = bring_library_in(archive)
    lee = full.cast.lee
    lee.refresh_from_db()
    undo(entry=removed, by=lee)
    back = PartnershipFile._base_manager.get(name="removed.txt")
    assert path_of(back.stored_as).read_bytes() == b"removed.txt"
    assert make_note(make_asset(brought), text="New").pk > last_note


def test_a_new_row_never_takes_the_key_of_one_that_history_remembers(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Gone")
    key = asset.pk
    removed = ChangeSet.objects.latest("pk")
    undo(entry=removed, by=cast.lee)
    assert not Asset._base_manager.filter(pk=key).exists()
    archive = archive_of(cast.library)
    empty_installation()
    brought = bring_library_in(archive)
    assert make_asset(brought).pk > key


def test_whoever_left_stays_who_they_were(cast: Cast) -> None:
    zoe = make_member(cast.library, "Zoe", RoleName.EDITOR)
    actions.add_asset(by=zoe, area="space", name="Attic")
    gone = zoe.user_id
    remove_member(member=zoe, by=cast.ada)
    removed = ChangeSet.objects.latest("pk")
    archive = archive_of(cast.library)
    empty_installation()
    brought = bring_library_in(archive)
    stranger = User.objects.create_user("new@sunnydale.example", name="New")
    assert stranger.pk > gone
    cast.ada.refresh_from_db()
    undo(entry=removed, by=cast.ada)
    assert Membership.objects.in_library(brought).get(user_id=gone).user.name == "Zoe"


def test_nobody_becomes_who_acted_and_has_no_account_any_more(cast: Cast) -> None:
    ChangeSet.objects.create(library_id=cast.library.pk, by_user_id=900, by_name="Gone", what="x")
    archive = archive_of(cast.library)
    empty_installation()
    bring_library_in(archive)
    assert User.objects.create_user("new@sunnydale.example", name="New").pk > 900


def test_nobody_and_nothing_is_opened_by_an_old_secret(full: Sample) -> None:
    old = set(AccessLink.objects.values_list("digest", flat=True))
    archive = archive_of(full.cast.library)
    secrets = [*old, *User.objects.values_list("password", flat=True)]
    with zipfile.ZipFile(archive) as unzipped:
        for part in unzipped.namelist():
            data = unzipped.read(part)
            assert [secret for secret in secrets if secret and secret.encode() in data] == [], part
    empty_installation()
    bring_library_in(archive)
    assert {user.has_usable_password() for user in User.objects.all()} == {False}
    assert {link.is_open for link in AccessLink.objects.all()} == {False}
    assert old & set(AccessLink.objects.values_list("digest", flat=True)) == set()


def test_nothing_of_another_library_is_in_it(cast: Cast) -> None:
    make_asset(cast.elsewhere, name="zqonlytheirs")
    with zipfile.ZipFile(archive_of(cast.library)) as unzipped:
        whole = b"".join(unzipped.read(part) for part in unzipped.namelist())
    assert b"zqonlytheirs" not in whole
    assert cast.max.user.email.encode() not in whole


def test_records_are_what_the_schema_says(full: Sample) -> None:
    with zipfile.ZipFile(archive_of(full.cast.library)) as unzipped:
        schema = json.loads(unzipped.read("schema.json"))
        for kind in schema["$defs"]:
            check = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}"})
            for line in unzipped.read(f"records/{kind}.jsonl").splitlines():
                check.validate(json.loads(line))


def test_a_file_whose_bytes_were_lost_is_named_and_does_not_keep_the_rest(full: Sample) -> None:
    lost = PartnershipFile._base_manager.get(name="kept.txt").stored_as
    path_of(lost).unlink()
    archive = archive_of(full.cast.library)
    with zipfile.ZipFile(archive) as unzipped:
        assert json.loads(unzipped.read("archive.json"))["missing_attachments"] == [lost]
        assert lost in unzipped.read("README.txt").decode()
    empty_installation()
    bring_library_in(archive)
    assert PartnershipFile._base_manager.filter(stored_as=lost).exists()


def test_bytes_that_left_the_bin_in_good_order_are_not_told_as_lost(full: Sample) -> None:
    logged = Change.objects.get(model="partnershipfile", action="deleted")
    path_of(logged.before["stored_as"]).unlink()
    archive = archive_of(full.cast.library)
    with zipfile.ZipFile(archive) as unzipped:
        assert json.loads(unzipped.read("archive.json"))["missing_attachments"] == []
    empty_installation()
    assert bring_library_in(archive).slug == "sunnydale"


def test_only_admins_take_everything(cast: Cast) -> None:
    for member in (cast.lee, cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            take_everything(by=member, library=cast.library, opened=io.BytesIO())
    with pytest.raises(PermissionDenied):
        take_everything(by=cast.ada, library=cast.elsewhere, opened=io.BytesIO())
    assert take_everything(by=cast.ada, library=cast.library, opened=io.BytesIO()).records


@pytest.mark.parametrize("in_memory", [views.MOST_BYTES_IN_MEMORY, 10])
def test_the_page_gives_an_admin_the_file(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(views, "MOST_BYTES_IN_MEMORY", in_memory)
    client = cast.client(cast.ada)
    assert "Download everything" in client.get("/sunnydale/everything/").content.decode()
    answer: Any = client.get("/sunnydale/everything/all.zip")
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.streaming == (in_memory == 10)
    assert answer["Content-Type"] == "application/zip"
    assert "attachment" in answer["Content-Disposition"]
    assert int(answer["Content-Length"]) == len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as unzipped:
        assert json.loads(unzipped.read("archive.json"))["library"] == "sunnydale"
    answer.close()


@pytest.mark.parametrize("who", ["lee", "cal", "rae"])
def test_the_page_is_for_nobody_else(cast: Cast, who: str) -> None:
    client = cast.client(getattr(cast, who))
    assert client.get("/sunnydale/everything/").status_code == 403
    assert client.get("/sunnydale/everything/all.zip").status_code == 403
    assert "everything/" not in client.get("/sunnydale/members/").content.decode()


def test_two_archives_do_not_tell_who_answered_a_pulse_in_between(cast: Cast) -> None:
    friends = make_asset(cast.library, "relationship", "Friends of the garden")
    row = begin_pulse(by=cast.ada, asset=friends, on=timezone.localdate())
    before = answers_in(cast.library)
    answer_pulse(member=cast.cal, row=row, steps={"trust": 2}, words="zqcareful")
    assert answers_in(cast.library) == before == {}
    close_pulse(by=cast.ada, row=row, on=timezone.localdate())
    assert answers_in(cast.library) == {"pulsecount": 1, "pulsetaken": 1}


def test_an_archive_tells_no_answer_that_the_page_keeps_to_itself(cast: Cast) -> None:
    row = a_round_of_few(cast)
    close_pulse(by=cast.ada, row=row, on=timezone.localdate())
    rows = records_of(cast.library)
    told = {
        (each["side"], each["question"], each["step"]): each["people"]
        for each in rows["pulsecount"]
    }
    assert told == {
        ("ours", "", None): 3,
        ("ours", "trust", 2): 1,
        ("ours", "trust", 4): 2,
        ("theirs", "", None): 2,
    }
    assert {each["text"] for each in rows["pulsewords"]} == {"zqours"}


def a_round_of_few(cast: Cast) -> PulseRound:
    """Three of ours, of whom two answer what the third does not, and two of theirs."""
    friends = make_asset(cast.library, "relationship", "Friends of the garden")
    row = begin_pulse(by=cast.ada, asset=friends, on=timezone.localdate())
    for member, steps in (
        (cast.ada, {"trust": 4, "benefit": 1}),
        (cast.lee, {"trust": 4, "benefit": 5}),
        (cast.cal, {"trust": 2}),
    ):
        answer_pulse(member=member, row=row, steps=steps, words="zqours" if steps else "")
    for _each in range(2):
        count_partner_answer(row=row, steps={"trust": 5}, words="zqtheirs")
    return row


def answers_in(library: Library) -> dict[str, int]:
    """How many records an archive has of the answers to pulses, by kind."""
    with zipfile.ZipFile(archive_of(library)) as file:
        assert "of a round that is open" in file.read("README.txt").decode()
        counted = json.loads(file.read("archive.json"))["records"]
    kinds_of_answers = ("pulsecount", "pulsetaken", "pulsewords")
    found = {kind: counted.get(kind, {}).get("records", 0) for kind in kinds_of_answers}
    return {kind: number for kind, number in found.items() if number}
