"""Archives that lie: refused with the place, and nothing of them stays."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from archives.emptied import empty_installation
from cast import Cast
from make import make_asset, make_note
from wherewithal.accounts.models import Membership, User
from wherewithal.archives.bringing_in import NotEmpty, bring_library_in
from wherewithal.archives.taking_out import write_archive
from wherewithal.archives.words import SENTENCES, in_words
from wherewithal.formats.archive import ArchiveRefused, Refusal
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files.actions import add_partnership_file
from wherewithal.partnerships.files.storing import stored

Record = dict[str, Any]


@pytest.fixture
def parts(cast: Cast) -> dict[str, bytes]:
    """The parts of an archive; the installation that it came from is empty."""
    partner = make_asset(cast.library, "relationship", "Friends")
    make_note(partner)
    add_partnership_file(by=cast.lee, asset=partner, name="plan.txt", data=b"Three beds")
    opened = io.BytesIO()
    write_archive(cast.library, opened)
    empty_installation()
    with zipfile.ZipFile(opened) as unzipped:
        return {name: unzipped.read(name) for name in unzipped.namelist()}


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """An archive of these parts whose sums are right: whoever lies can count."""
    told = json.loads(parts["archive.json"])
    for kind in [name[8:-6] for name in parts if name.startswith("records/")]:
        data = parts[f"records/{kind}.jsonl"]
        told["records"][kind] = {
            "records": len(data.splitlines()),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
    for name in [name[12:] for name in parts if name.startswith("attachments/")]:
        data = parts[f"attachments/{name}"]
        told["attachments"][name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    opened = io.BytesIO()
    with zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**parts, "archive.json": json.dumps(told).encode()}.items():
            archive.writestr(name, data)
    opened.seek(0)
    return opened


def change(parts: dict[str, bytes], kind: str, how: Callable[[list[Record]], Any]) -> io.BytesIO:
    """The same archive with the records of a kind changed."""
    name = f"records/{kind}.jsonl"
    records = [json.loads(line) for line in parts[name].splitlines()]
    how(records)
    lines = "".join(json.dumps(record) + "\n" for record in records)
    return packed({**parts, name: lines.encode()})


def refusal(opened: io.BytesIO) -> ArchiveRefused:
    lying = {name for name, _when in stored()}
    with pytest.raises(ArchiveRefused) as refused:
        bring_library_in(opened)
    assert not Library.objects.exists()
    assert not User.objects.exists()
    assert {name for name, _when in stored()} == lying
    assert in_words(refused.value)
    return refused.value


def test_the_archive_that_is_changed_below_is_a_good_one(parts: dict[str, bytes]) -> None:
    assert bring_library_in(packed(parts)).slug == "sunnydale"


CHANGED: dict[str, tuple[str, Callable[[list[Record]], Any], Refusal]] = {
    "a column of its own": ("note", lambda r: r[0].update(evil=1), Refusal.UNKNOWN_COLUMN),
    "a password": ("user", lambda r: r[0].update(password="x"), Refusal.UNKNOWN_COLUMN),
    "no key": ("note", lambda r: r[0].pop("id"), Refusal.MISSING_COLUMN),
    "no asset": ("note", lambda r: r[0].pop("asset_id"), Refusal.MISSING_COLUMN),
    "a row of nowhere": ("note", lambda r: r[0].update(asset_id=999), Refusal.LEADS_ELSEWHERE),
    "another library": ("note", lambda r: r[0].update(library_id=999), Refusal.LEADS_ELSEWHERE),
    "an account of nowhere": ("membership", lambda r: r[0].update(user_id=99), Refusal.LEADS_ELSEWHERE),
    "history of nowhere": ("change", lambda r: r[0].update(library_id=99), Refusal.LEADS_ELSEWHERE),
    "text as a number": ("note", lambda r: r[0].update(text=7), Refusal.BAD_VALUE),
    "a number as text": ("note", lambda r: r[0].update(id="1"), Refusal.BAD_VALUE),
    "yes as a number": ("note", lambda r: r[0].update(position=True), Refusal.BAD_VALUE),
    "a key of nothing": ("note", lambda r: r[0].update(id=0), Refusal.BAD_VALUE),
    "a huge key": ("note", lambda r: r[0].update(id=2**63), Refusal.BAD_VALUE),
    "nothing where something must be": ("note", lambda r: r[0].update(text=None), Refusal.BAD_VALUE),
    "a role of its own": ("membership", lambda r: r[0].update(role="god"), Refusal.BAD_VALUE),
    "a day that is none": ("note", lambda r: r[0].update(noted_at="soon"), Refusal.BAD_VALUE),
    "a time of nowhere": ("note", lambda r: r[0].update(noted_at="2026-01-01T10:00"), Refusal.BAD_VALUE),
    "a name that is too long": ("asset", lambda r: r[0].update(name="x" * 9999), Refusal.BAD_VALUE),
    "a slug of ours": ("library", lambda r: r[0].update(slug="sign-in"), Refusal.BAD_VALUE),
    "a path as a slug": ("library", lambda r: r[0].update(slug="../x"), Refusal.BAD_VALUE),
    "a number that is none": ("library", lambda r: r[0].update(population_served="lots"), Refusal.BAD_VALUE),
    "a path as a file": ("partnershipfile", lambda r: r[0].update(stored_as="../../etc"), Refusal.BAD_VALUE),
    "a path in history": (
        "change",
        lambda r: r[0].update(model="partnershipfile", after={"stored_as": "../../etc/passwd"}),
        Refusal.BAD_VALUE,
    ),
    "a file that is not there": (
        "partnershipfile", lambda r: r[0].update(stored_as="0" * 32), Refusal.FILE_MISSING,
    ),
    "a file of another size": ("partnershipfile", lambda r: r[0].update(size_bytes=1), Refusal.BAD_FILE),
    "a file of another kind": ("partnershipfile", lambda r: r[0].update(name="run.exe"), Refusal.BAD_FILE),
    "the same key twice": ("note", lambda r: r.append(r[0]), Refusal.TWICE),
    "the same address twice": (
        "user", lambda r: r[1].update(email=r[0]["email"]), Refusal.AGAINST_THE_RULES,
    ),
    "two libraries": (
        "library", lambda r: r.append({**r[0], "id": 99, "slug": "two"}), Refusal.NOT_ONE_LIBRARY,
    ),
    "no library": ("library", lambda r: r.clear(), Refusal.NOT_ONE_LIBRARY),
}  # fmt: skip


@pytest.mark.parametrize("lie", CHANGED)
def test_what_lies_is_refused_and_leaves_nothing(parts: dict[str, bytes], lie: str) -> None:
    kind, how, why = CHANGED[lie]
    refused = refusal(change(parts, kind, how))
    assert refused.why is why
    if why not in {Refusal.NOT_ONE_LIBRARY, Refusal.AGAINST_THE_RULES}:
        assert refused.place


def test_a_kind_that_nobody_knows_is_refused(parts: dict[str, bytes]) -> None:
    assert refusal(packed({**parts, "records/evil.jsonl": b""})).why is Refusal.UNKNOWN_KIND


def test_an_attachment_that_no_record_names_is_refused(parts: dict[str, bytes]) -> None:
    loose = {**parts, "attachments/" + "a" * 32: b"Loose"}
    assert refusal(packed(loose)).why is Refusal.STRANGE_PART


def test_an_earlier_archive_without_a_newer_kind_or_column_is_read(parts: dict[str, bytes]) -> None:
    told = json.loads(parts["archive.json"])
    del told["records"]["digestwish"]
    earlier = {**parts, "archive.json": json.dumps(told).encode()}
    del earlier["records/digestwish.jsonl"]
    opened = change(earlier, "library", lambda records: records[0].pop("time_zone"))
    assert bring_library_in(opened).time_zone == ""


def test_where_somebody_is_already_nothing_comes_in(parts: dict[str, bytes]) -> None:
    bring_library_in(packed(parts))
    members = list(Membership._base_manager.values_list("pk", flat=True))
    with pytest.raises(NotEmpty):
        bring_library_in(packed(parts))
    assert list(Membership._base_manager.values_list("pk", flat=True)) == members


def test_every_refusal_has_its_sentence() -> None:
    assert SENTENCES.keys() == set(Refusal)
