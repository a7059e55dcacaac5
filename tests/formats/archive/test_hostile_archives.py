"""An archive that anybody may have made: refused with the place, and never unpacked beyond its measure."""

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats.archive import (
    Archive,
    ArchiveRefused,
    ArchiveWriter,
    Refusal,
    open_archive,
)

NAME = "0123456789abcdef0123456789abcdef"


def good(lines: list[dict[str, Any]] | None = None) -> bytes:
    opened = io.BytesIO()
    with ArchiveWriter(opened) as archive:
        archive.write_records("note", lines if lines is not None else [{"id": 1, "text": "Zoë\n"}])
        archive.write_attachment(NAME, io.BytesIO(b"bytes"))
        archive.finish(software="1", made_at="now", library="s", schema={}, readme="Read me")
    return opened.getvalue()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> io.BytesIO:
    """The same archive with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as unzipped:
        parts = {name: unzipped.read(name) for name in unzipped.namelist()}
    change(parts)
    opened = io.BytesIO()
    with zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    opened.seek(0)
    return opened


def told(parts: dict[str, bytes], **changes: Any) -> None:
    manifest = json.loads(parts["archive.json"])
    parts["archive.json"] = json.dumps({**manifest, **changes}).encode()


def read_all(archive: Archive) -> list[Any]:
    found: list[Any] = [r for kind in archive.manifest.records for r in archive.records(kind)]
    return found + [b"".join(archive.attachment(name)) for name in archive.manifest.attachments]


def why(opened: io.BytesIO) -> Refusal:
    with pytest.raises(ArchiveRefused) as refused:
        read_all(open_archive(opened))
    return refused.value.why


def test_what_was_written_is_read() -> None:
    assert read_all(open_archive(io.BytesIO(good()))) == [(1, {"id": 1, "text": "Zoë\n"}), b"bytes"]


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text("abc", max_size=2), each),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text("abc", min_size=1), json_values), max_size=4))
def test_any_record_comes_back(lines: list[dict[str, Any]]) -> None:
    archive = open_archive(io.BytesIO(good(lines)))
    assert [record for _number, record in archive.records("note")] == lines


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "records/../x.jsonl", "more.txt", "C:\\x"]
)
def test_a_part_too_many_is_refused(name: str) -> None:
    assert why(changed(good(), lambda parts: parts.update({name: b"x"}))) is Refusal.STRANGE_PART


@pytest.mark.parametrize("name", ["../evil", "ABC", "0" * 31, NAME + "/..", f"{NAME}\n"])
def test_an_attachment_of_a_strange_name_is_refused(name: str) -> None:
    part = {name: {"bytes": 1, "sha256": "0" * 64}}
    assert why(changed(good(), lambda parts: told(parts, attachments=part))) is Refusal.STRANGE_PART


def test_a_part_that_is_missing_is_refused() -> None:
    gone = changed(good(), lambda parts: parts.__delitem__("records/note.jsonl"))
    assert why(gone) is Refusal.STRANGE_PART


@pytest.mark.parametrize("part", ["records/note.jsonl", f"attachments/{NAME}"])
def test_a_part_that_is_not_as_written_is_refused(part: str) -> None:
    other = changed(good(), lambda parts: parts.update({part: b'{"id":2}\n'}))
    assert why(other) is Refusal.DAMAGED


@pytest.mark.parametrize(
    "line",
    [b"[1]", b"7", b"{", b'{"id": NaN}', b'{"a": 1, "a": 2}', b'{"a": "\\u0000"}', b'{"a": "\\ud800"}',
     b'{"\\u0000": 1}', b"\xff", b'{"a": ' + b"[" * 200_000, b'{"a": ' + b"9" * 5000 + b"}"],
    ids=range(11),
)  # fmt: skip
def test_a_line_that_is_no_record_is_refused_with_its_number(line: bytes) -> None:
    opened = changed(good(), lambda parts: parts.update({"records/note.jsonl": b"{}\n" + line}))
    with pytest.raises(ArchiveRefused) as refused:
        read_all(open_archive(opened))
    assert (refused.value.why, refused.value.place) == (Refusal.NO_RECORD, "records/note.jsonl:2")


def test_a_bomb_is_refused_unopened() -> None:
    zeros = b"0" * 20_000_000
    bomb = changed(good(), lambda parts: parts.update({"records/note.jsonl": zeros}))
    assert why(bomb) is Refusal.TOO_MUCH


@pytest.mark.parametrize("told_of_it", [[], {"what": "else"}, 7])
def test_what_does_not_say_that_it_is_one_is_none(told_of_it: Any) -> None:
    opened = changed(good(), lambda p: p.update({"archive.json": json.dumps(told_of_it).encode()}))
    assert why(opened) is Refusal.NO_ARCHIVE


def test_another_format_is_told_apart() -> None:
    assert why(changed(good(), lambda parts: told(parts, format=2))) is Refusal.OTHER_FORMAT


@pytest.mark.parametrize(
    "odd",
    [
        {"records": []},
        {"records": {"note": 7}},
        {"records": {"note": {"records": -1, "sha256": "0" * 64}}},
        {"records": {"note": {"records": True, "sha256": "0" * 64}}},
        {"library": 7},
        {"missing_attachments": [7]},
    ],
)
def test_an_odd_word_about_itself_is_refused(odd: dict[str, Any]) -> None:
    assert why(changed(good(), lambda parts: told(parts, **odd))) is Refusal.DAMAGED


def test_twice_the_same_part_is_refused() -> None:
    opened = io.BytesIO(good())
    with zipfile.ZipFile(opened, "a") as packed, pytest.warns(UserWarning, match="Duplicate"):
        packed.writestr("records/note.jsonl", b"{}\n")
    assert why(opened) is Refusal.STRANGE_PART


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert why(io.BytesIO(data)) is Refusal.NO_ARCHIVE


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_any_byte_changed_is_read_or_refused(place: int, byte: int) -> None:
    data = bytearray(good())
    data[place % len(data)] = byte
    with suppress(ArchiveRefused):
        read_all(open_archive(io.BytesIO(bytes(data))))


@given(st.integers(0, 2000))
def test_an_archive_that_was_cut_off_is_refused(length: int) -> None:
    data = good()
    assert why(io.BytesIO(data[: min(length, len(data) - 1)])) in Refusal
