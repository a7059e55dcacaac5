"""Web pages, JSON, GeoJSON and packed folders."""

import gzip
import json

from formats.files.made import codes, only, packed, texts, workbook
from formats.files.test_office_files import rooms
from wherewithal.formats.files import FileKind, FileProblemCode, read_file


def test_a_web_page_whatever_it_is_called() -> None:
    page = "<html><body><p>Rooms</p><table><tr><th>Name<th>Seats<tr><td>Hall<td>80</table>"
    read = read_file(page.encode(), "rooms.xls")
    assert (read.kind, read.tables[0].header, texts(read.tables[0])) == (
        FileKind.HTML,
        ("Name", "Seats"),
        [("Hall", "80")],
    )
    assert codes(read) == {FileProblemCode.WRONG_ENDING}


def test_a_page_larger_than_any_paste() -> None:
    rows = "".join(f"<tr><td>Hall {number}<td>{number}" for number in range(3_000))
    table = only(f"<table><tr><th>Name<th>Seats{rows}</table>", "rooms.html")
    assert len(texts(table)) == 3_000


def test_json_in_a_wrapper_and_a_line_each() -> None:
    entries = [
        {"name": "Hall", "seats": 80, "at": {"city": "Oslo"}, "tags": ["a", "b"]},
        {"name": "Annex"},
    ]
    wanted = [("Hall", "80", "Oslo", "a; b"), ("Annex", "", "", "")]
    for tree in (entries, {"contents": entries, "total_pages": 1}, {"data": {"results": entries}}):
        table = only(json.dumps(tree), "rooms.json")
        assert (table.header, texts(table)) == (("name", "seats", "at.city", "tags"), wanted)
    assert texts(only("\n".join(map(json.dumps, entries)), "rooms.jsonl")) == wanted


def test_json_keeps_numbers_as_written_and_tells_what_is_odd() -> None:
    text = '[{"a": 1.50, "b": 12345678901234567890, "c": true, "a2": null}, 7, {"a": 1, "a": 2}]'
    read = read_file(text.encode(), "odd.json")
    first, seven, twice = read.tables[0].rows()
    assert first.texts[:3] == ("1.50", "12345678901234567890", "true")
    assert [cell.value for cell in first.cells][:3] == [1.5, 12345678901234567890, True]
    assert seven.texts[-1] == "7"
    assert [one.code for one in twice.problems] == [FileProblemCode.SAME_KEY_TWICE]
    assert FileProblemCode.NOT_AN_OBJECT in codes(read)


def test_broken_json_says_the_line() -> None:
    (problem,) = read_file(b'[{"a": 1},\n{"b": }]', "x.json").problems
    assert (problem.code, problem.args["line"]) == (FileProblemCode.NOT_JSON, 2)


def test_places_keep_what_has_no_point() -> None:
    features = [
        {
            "properties": {"NAME": "Mill", "open": True},
            "geometry": {"type": "Point", "coordinates": [-71.1, 42.3]},
        },
        {
            "properties": {"NAME": "Park"},
            "geometry": {"type": "Polygon", "coordinates": [[[1, 2]]]},
        },
    ]
    read = read_file(
        json.dumps({"type": "FeatureCollection", "features": features}).encode(), "p.geojson"
    )
    mill, park = read.tables[0].rows()
    assert mill.texts[:4] == ("Mill", "true", "42.3", "-71.1")
    assert [one.code for one in park.problems] == [FileProblemCode.NO_PLACE]
    assert "Polygon" in park.texts[-1]


def test_a_packed_folder() -> None:
    data = packed(
        {
            "a/rooms.csv": b"Name,Seats\nHall,80",
            "b.csv.gz": gzip.compress(b"Name,Seats\nAnnex,5"),
            "rooms.xlsx": workbook(rooms),
            "__MACOSX/._rooms.csv": b"\0\1\2",
            "photo.png": b"\x89PNG\r\n\x1a\n",
        }
    )
    read = read_file(data, "all.zip")
    names = [table.name for table in read.tables]
    assert names == ["a/rooms.csv", "b.csv.gz", "rooms.xlsx: Rooms", "rooms.xlsx: Old"]
    assert [(one.sheet, one.code) for one in read.problems] == [
        ("photo.png", FileProblemCode.SAVE_AS_ANOTHER)
    ]
