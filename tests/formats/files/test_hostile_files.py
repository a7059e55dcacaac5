"""Files that mean harm, or are merely too much: a sentence, in bounded time and memory."""

import gzip
import io
import json
import struct
import zipfile

import pytest

from formats.files.made import document, packed, with_part, workbook
from formats.files.test_office_files import HERE, rooms
from wherewithal.formats.files import FILE_MESSAGES, FileProblemCode, read_file
from wherewithal.formats.files.problems import MAX_FILE_BYTES, MAX_UNPACKED_BYTES

C = FileProblemCode
ZEROS = gzip.compress(bytes(MAX_UNPACKED_BYTES // 4), 1) * 5
SHEET = "xl/worksheets/sheet1.xml"
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def refusal(data: bytes, name: str = "file.bin") -> FileProblemCode:
    read = read_file(data, name)
    assert not read.tables
    assert read.problems[0].refuses
    assert read.problems[0].message
    return read.problems[0].code


def far_cell(reference: bytes) -> bytes:
    return with_part(
        workbook(rooms), SHEET, lambda xml: xml.replace(b'r="B4"', b'r="%s"' % reference)
    )


def test_every_code_has_its_sentence() -> None:
    assert set(FILE_MESSAGES) == set(FileProblemCode)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", C.EMPTY),
        (b" \n ", C.EMPTY),
        (b"%PDF-1.7", C.SAVE_AS_ANOTHER),
        (b"\x89PNG\r\n\x1a\n", C.SAVE_AS_ANOTHER),
        (bytes(range(32)) * 20, C.NOT_A_TABLE),
        (b"PK\x03\x04 and no more", C.BROKEN),
        (b"\x1f\x8b and no more", C.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), C.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), C.ENCRYPTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le"), C.MACROS),
        (b"[" * 200_000, C.NESTED_TOO_DEEPLY),
        (b"<table>" * 500 + b"<tr><td>x", C.NESTED_TOO_DEEPLY),
        (b"a," * 600 + b"\n", C.TOO_MANY_COLUMNS),
        (b"a\n" * 200_001, C.TOO_MANY_ROWS),
        (b"a," + b"b" * 140_000, C.CELL_TOO_LONG),
        (b"<?xml version='1.0'?>" + ENTITY + b"<x>&b;</x>", C.SAVE_AS_ANOTHER),
        (json.dumps([{str(place): 1 for place in range(600)}]).encode(), C.TOO_MANY_COLUMNS),
        (packed({f"{place}.csv": b"" for place in range(2_001)}), C.TOO_MANY_PARTS),
    ],
)
def test_refused_with_a_sentence(data: bytes, code: FileProblemCode) -> None:
    assert refusal(data) is code


def test_a_file_that_is_too_large() -> None:
    assert refusal(bytes(MAX_FILE_BYTES + 1)) is C.TOO_LARGE


def test_what_unpacks_to_more_than_is_read() -> None:
    assert refusal(ZEROS) is C.UNPACKS_TOO_LARGE
    assert refusal(packed({"a.csv.gz": ZEROS})) in (C.UNPACKS_TOO_LARGE, C.NO_TABLE)


def test_a_part_that_lies_about_its_size() -> None:
    data = bytearray(packed({"a.csv": bytes(MAX_UNPACKED_BYTES + 1_000_000)}))
    end = data.rindex(b"PK\x01\x02")
    data[end + 24 : end + 28] = struct.pack("<I", 10)
    assert refusal(bytes(data)) is C.UNPACKS_TOO_LARGE


@pytest.mark.parametrize("reference", [b"XFD4", b"ZZZZ9999999", b"B1048576"])
def test_a_cell_far_out_builds_nothing(reference: bytes) -> None:
    assert refusal(far_cell(reference)) in (C.TOO_MANY_COLUMNS, C.TOO_MANY_ROWS)


@pytest.mark.parametrize("what", ["rows", "columns"])
def test_an_open_document_that_repeats_without_end(what: str) -> None:
    tag = b"<table:table-row " if what == "rows" else b"<table:table-cell "
    mark = b'table:number-%s-repeated="2000000000" ' % what.encode()
    data = with_part(
        (HERE / "rooms.ods").read_bytes(),
        "content.xml",
        lambda xml: xml.replace(tag, tag + mark, 1),
    )
    assert refusal(data) in (C.TOO_MANY_ROWS, C.TOO_MANY_COLUMNS, C.BROKEN)


@pytest.mark.parametrize(
    ("office", "part"),
    [
        (workbook(rooms), SHEET),
        (workbook(rooms), "xl/sharedStrings.xml"),
        (document([["Name", "Seats"], ["Hall", "80"]]), "word/document.xml"),
    ],
)
def test_entities(office: bytes, part: str) -> None:
    data = with_part(office, part, lambda xml: xml.replace(b"?>", b"?>" + ENTITY, 1))
    assert refusal(data) is C.XML_ENTITIES


def test_macros() -> None:
    assert refusal(with_part(workbook(rooms), "xl/vbaProject.bin", lambda _: b"x")) is C.MACROS


def test_paths_that_lead_out_and_folders_in_folders() -> None:
    rows = b"Name,Seats\nHall,80"
    names = ["../a.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv"]
    read = read_file(
        packed({**dict.fromkeys(names, rows), "in.zip": packed({"a.csv": rows})}), "a.zip"
    )
    assert not read.tables
    found = [problem.code for problem in read.problems]
    assert found == [C.UNSAFE_PATH] * 4 + [C.ZIP_IN_ZIP, C.NO_TABLE]


def test_a_locked_folder() -> None:
    data = bytearray(packed({"a.csv": b"Name,Seats\nHall,80"}, zipfile.ZIP_STORED))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert zipfile.is_zipfile(io.BytesIO(data))
    assert refusal(bytes(data)) is C.ENCRYPTED


def test_a_workbook_cut_short() -> None:
    data = workbook(rooms)
    for length in range(100, len(data), 701):
        assert refusal(data[:length]) is C.BROKEN
