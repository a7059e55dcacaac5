"""Everything in one file and back: compared row by row, also while people type."""

import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from cast import Cast, make_cast
from make import make_asset, make_note, make_outlet, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, Note
from wherewithal.config import backup
from wherewithal.config.command import main
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files.actions import add_partnership_file
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.storing import path_of

pytestmark = pytest.mark.django_db(transaction=True)

Rows = dict[str, list[str]]


def all_rows() -> Rows:
    """Every row of every table there is, as text."""
    with connection.cursor() as cursor:
        return {table: rows_of(cursor, table) for table in tables(cursor)}


def tables(cursor: Any) -> list[str]:
    found = connection.introspection.table_names(cursor)
    extra = ["sqlite_sequence"] if connection.vendor == "sqlite" else []
    return sorted([*found, *extra])


def rows_of(cursor: Any, table: str) -> list[str]:
    cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the name of a table
    return sorted(repr(row) for row in cursor.fetchall())


@pytest.fixture
def full_house() -> Cast:
    """The cast, with something in many tables and a file that was uploaded."""
    cast = make_cast()
    asset = actions.add_asset(by=cast.lee, area="space", name="Room “Zoë” 📚")
    actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Light\nand quiet")
    make_note(make_asset(cast.elsewhere, name="Attic"), text="O'Neill's % \\ \x7f")
    make_outlet(cast.library)
    make_team(cast.library)
    make_person(cast.elsewhere)
    friends = make_asset(cast.library, "relationship", "Friends")
    add_partnership_file(by=cast.lee, asset=friends, name="plan.txt", data=b"Three beds")
    uploaded = Path(settings.MEDIA_ROOT) / "logos" / "ours.svg"
    uploaded.parent.mkdir(parents=True, exist_ok=True)
    uploaded.write_text("<svg/>", encoding="utf-8")
    return cast


def test_every_row_of_every_table_comes_back(full_house: Cast, tmp_path: Path) -> None:
    before = all_rows()
    attached = path_of(PartnershipFile._base_manager.get().stored_as)
    file = backup.write_backup(tmp_path / "all.zip").file
    attached.unlink()
    Note._base_manager.all().delete()
    make_asset(full_house.library, name="Added since")
    (Path(settings.MEDIA_ROOT) / "logos" / "ours.svg").unlink()
    assert all_rows() != before
    backup.restore_backup(backup.read_backup(file))
    assert all_rows() == before
    assert (Path(settings.MEDIA_ROOT) / "logos" / "ours.svg").read_text() == "<svg/>"
    assert attached.read_bytes() == b"Three beds"
    assert file.stat().st_mode & 0o077 == 0


def test_a_backup_made_while_people_type_is_one_moment_of_it(
    full_house: Cast, tmp_path: Path
) -> None:
    with people_typing([full_house.lee, full_house.ada]) as wait_for:
        wait_for(10)
        counted_before = Asset._base_manager.count()
        file = backup.write_backup(tmp_path / "all.zip").file
        wait_for(10)
    in_the_end = all_rows()
    backup.restore_backup(backup.read_backup(file))
    restored = all_rows()
    assert {table for table in restored if set(restored[table]) - set(in_the_end[table])} <= {
        "sqlite_sequence"
    }
    assert counted_before <= Asset._base_manager.count() < len(in_the_end["wherewithal_asset"])
    typed = Asset._base_manager.filter(name__startswith="Typed").values_list("pk", flat=True)
    logged = Change.objects.filter(model="asset", key__in=[str(key) for key in typed])
    assert logged.filter(action="created").count() == len(typed)
    assert {change.change_set_id for change in logged} <= set(
        ChangeSet.objects.values_list("pk", flat=True)
    )


class people_typing:  # noqa: N801 - reads as a sentence where it is used
    """with people_typing(members) as wait_for: each adds rows in a thread of their own."""

    def __init__(self, members: list[Membership]) -> None:
        self.enough = threading.Event()
        self.written = threading.Semaphore(0)
        self.threads = [threading.Thread(target=self._type, args=[one]) for one in members]

    def __enter__(self) -> Callable[[int], None]:
        for thread in self.threads:
            thread.start()
        return self._wait_for

    def __exit__(self, *problem: object) -> None:
        self.enough.set()
        for thread in self.threads:
            thread.join()

    def _wait_for(self, rows: int) -> None:
        for _ in range(rows):
            assert self.written.acquire(timeout=20)

    def _type(self, member: Membership) -> None:
        number = 0
        while not self.enough.is_set():
            number += 1
            actions.add_asset(by=member, area="material", name=f"Typed {number}")
            self.written.release()
        connection.close()


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, output and complaints of `wherewithal …`."""
    with pytest.raises(SystemExit) as left:
        main(words)
    printed = capsys.readouterr()
    return int(left.value.code or 0), printed.out, printed.err


def test_restore_replaces_only_when_told_to_and_keeps_what_was_there(
    full_house: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = all_rows()
    file = tmp_path / "all.zip"
    code, out, _ = say(capsys, "backup", str(file))
    assert (code, out.startswith(f"Everything is in {file}")) == (0, True)
    make_asset(full_house.library, name="Added since")
    since = all_rows()
    code, _, complaint = say(capsys, "restore", str(file))
    assert (code, "--replace" in complaint, all_rows() == since) == (1, True, True)
    code, out, _ = say(capsys, "restore", str(file), "--replace")
    kept = Path(out.splitlines()[0].removeprefix("What was here is kept in ").removesuffix("."))
    assert (code, all_rows() == before) == (0, True)
    backup.restore_backup(backup.read_backup(kept))
    assert all_rows() == since
    kept.unlink()


def test_restore_into_an_empty_installation_needs_no_more_words(
    full_house: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = all_rows()
    file = backup.write_backup(tmp_path / "all.zip").file
    call_command("flush", interactive=False, verbosity=0)
    assert Library.objects.count() == 0
    assert say(capsys, "restore", str(file))[0] == 0
    assert all_rows() == before


def damaged(file: Path) -> None:
    data = bytearray(file.read_bytes())
    middle = len(data) // 3
    data[middle] ^= 0xFF
    file.write_bytes(data)


def no_longer_packed(file: Path) -> None:
    """Bytes that no packing makes, where the packed database begins."""
    with zipfile.ZipFile(file) as archive:
        member = archive.getinfo("database")
    content = bytearray(file.read_bytes())
    begins = member.header_offset + 30 + len(member.filename)
    content[begins : begins + 8] = b"\xff" * 8
    file.write_bytes(content)


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def no_zip(file: Path) -> None:
    file.write_text("not a zip at all", encoding="utf-8")


def another_zip(file: Path) -> None:
    file.unlink()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("letter.txt", "Dear library")


def one_file_more(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("files/../../evil.txt", "hello")


def from_a_newer_version(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = members["manifest.json"].replace(b"wherewithal.0001", b"wherewithal.9001")
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in {**members, "manifest.json": manifest}.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (damaged, "damaged"),
        (no_longer_packed, "damaged"),
        (cut_off, "damaged"),
        (no_zip, "damaged"),
        (another_zip, "no backup of Wherewithal"),
        (one_file_more, "damaged"),
        (from_a_newer_version, "newer Wherewithal"),
        (Path.unlink, "There is no file"),
    ],
)
def test_a_file_that_cannot_be_trusted_changes_nothing(
    full_house: Cast,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[Path], None],
    says: str,
) -> None:
    file = backup.write_backup(tmp_path / "all.zip").file
    spoil(file)
    before = all_rows()
    code, _, complaint = say(capsys, "restore", str(file), "--replace")
    assert (code, says in complaint, all_rows() == before) == (1, True, True)


def test_a_backup_never_overwrites_another(full_house: Cast, tmp_path: Path) -> None:
    file = backup.write_backup(tmp_path / "all.zip").file
    with pytest.raises(backup.BackupRefused, match="there already"):
        backup.write_backup(file)
    with pytest.raises(backup.BackupRefused, match="no folder"):
        backup.write_backup(tmp_path / "nowhere" / "all.zip")


def test_a_file_that_goes_while_packing_is_named_and_all_else_is_kept(
    full_house: Cast,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    logo = Path(settings.MEDIA_ROOT) / "logos" / "ours.svg"
    attached = path_of(PartnershipFile._base_manager.get().stored_as)
    target = tmp_path / "all.zip"
    listed = backup._uploaded()
    logo.unlink()  # between the look into the folder and the packing
    monkeypatch.setattr(backup, "_uploaded", lambda: listed)
    code, out, _ = say(capsys, "backup", str(target))
    assert code == 0
    assert "Not in it, because they were taken away meanwhile: logos/ours.svg." in out
    kept = backup.read_backup(target)
    assert {"database", f"files/partnerships/{attached.name}"} <= set(kept.sha256)
    assert "files/logos/ours.svg" not in kept.sha256
