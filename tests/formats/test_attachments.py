"""A file is what its name, its first bytes and its inner parts agree that it is."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats import attachments
from wherewithal.formats.attachments import KINDS, Trouble, look_at_file, plain_name

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
DOCX = {"[Content_Types].xml": TYPES, "word/document.xml": b"<w/>"}
XLSX = {"[Content_Types].xml": TYPES, "xl/workbook.xml": b"<x/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"}
ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<o/>"}
GOOD: dict[str, bytes] = {}


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


GOOD |= {
    "plan.pdf": b"%PDF-1.7\nand so on",
    "plan.docx": zipped(DOCX),
    "plan.odt": zipped(ODT),
    "list.xlsx": zipped(XLSX),
    "list.ods": zipped(ODS),
    "garden.png": b"\x89PNG\r\n\x1a\nand so on",
    "garden.jpg": b"\xff\xd8\xff\xe0and so on",
    "minutes.txt": "Drei Beete, eine Bank – دوستان".encode(),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_it_says_is_what_it_is(name: str) -> None:
    looked = look_at_file(name, GOOD[name])
    assert (looked.kind, looked.trouble) == (name.rpartition(".")[2], None)


@pytest.mark.parametrize("claim", KINDS)
@pytest.mark.parametrize("name", GOOD)
def test_nothing_passes_for_something_else(name: str, claim: str) -> None:
    kind = name.rpartition(".")[2]
    expected = None if kind == claim else Trouble.NOT_WHAT_IT_SAYS
    assert look_at_file(f"disguised.{claim}", GOOD[name]).trouble == expected


def test_capital_endings_and_both_spellings_of_a_picture() -> None:
    assert look_at_file("GARDEN.JPEG", GOOD["garden.jpg"]).kind == "jpg"
    assert look_at_file("PLAN.PDF", GOOD["plan.pdf"]).trouble is None


@pytest.mark.parametrize(
    "name", ["run.exe", "page.html", "plan", "plan.docm", "drawing.svg", ".pdf"]
)
def test_other_kinds_are_not_kept(name: str) -> None:
    assert look_at_file(name, b"%PDF-1.7").trouble == Trouble.KIND


def test_an_empty_file_says_so() -> None:
    assert look_at_file("plan.pdf", b"").trouble == Trouble.EMPTY


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("plan.docx", {**DOCX, "word/vbaProject.bin": b"x"}),
        ("plan.docx", {**DOCX, "word/VBAPROJECT.BIN": b"x"}),
        ("list.xlsx", {**XLSX, "xl/vbaProject.bin": b"x"}),
        ("plan.docx", {**DOCX, "[Content_Types].xml": b"application/vnd.macroEnabled.main+xml"}),
        ("plan.odt", {**ODT, "Basic/Standard/Module1.xml": b"x"}),
        ("list.ods", {**ODS, "Scripts/python/run.py": b"x"}),
    ],
)
def test_what_could_run_something_is_refused(name: str, parts: dict[str, bytes]) -> None:
    assert look_at_file(name, zipped(parts)).trouble == Trouble.MACRO


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.docx", zipped({"word/document.xml": b"x"})),
        ("plan.docx", zipped({"readme.txt": b"x"})),
        ("plan.odt", zipped({"content.xml": b"x"})),
        ("plan.docx", GOOD["plan.docx"][:-30]),
        ("plan.docx", b"PK\x03\x04 and nothing else"),
        ("plan.docx", b"\xd0\xcf\x11\xe0 an older kind of document"),
        ("minutes.txt", b"words\x00and more"),
        ("minutes.txt", b"\x7fELF\x02\x01\x01"),
        ("garden.png", b"<svg onload=alert(1)>"),
    ],
)
def test_damaged_and_disguised_files_are_refused(name: str, data: bytes) -> None:
    assert look_at_file(name, data).trouble == Trouble.NOT_WHAT_IT_SAYS


def test_text_of_other_encodings_is_text() -> None:
    assert look_at_file("a.txt", "Käse".encode("cp1252")).trouble is None
    assert look_at_file("a.txt", "Käse".encode("utf-16")).trouble is None
    assert look_at_file("a.txt", "Käse".encode("utf-8-sig")).trouble is None


def test_a_label_larger_than_we_read_does_no_harm() -> None:
    parts = {**DOCX, "[Content_Types].xml": b" " * 3_000_000}
    assert look_at_file("plan.docx", zipped(parts)).trouble is None


@given(name=st.sampled_from(list(GOOD)), data=st.binary(max_size=200), cut=st.integers(0, 400))
def test_any_bytes_are_answered(name: str, data: bytes, cut: int) -> None:
    for tried in (data, GOOD[name][:cut] + data):
        looked = look_at_file(name, tried)
        assert looked.trouble is None or looked.trouble in Trouble


@pytest.mark.parametrize("name", ["plan.pdf", "garden.png", "garden.jpg"])
def test_a_picture_or_pdf_that_is_an_archive_besides_is_refused(name: str) -> None:
    assert look_at_file(name, GOOD[name] + GOOD["plan.docx"]).trouble == Trouble.TWO_AT_ONCE


@pytest.mark.parametrize(
    "said", [b"/JavaScript (x)", b"/S /Launch", b"/S /J#61vaScript", b"/JS(x)"]
)
def test_a_pdf_that_runs_something_is_refused(said: bytes) -> None:
    assert look_at_file("plan.pdf", GOOD["plan.pdf"] + said).trouble == Trouble.MACRO
    assert look_at_file("plan.pdf", GOOD["plan.pdf"] + b"/JSX /Launched").trouble is None


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("xlsx", "xl/macrosheets/sheet1.xml"),
        ("docx", "word/activeX/activeX1.bin"),
        ("docx", "word/embeddings/present.exe"),
        ("odt", "Scripts/python/run.py"),
    ],
)
def test_old_macros_controls_and_programs_are_refused(kind: str, part: str) -> None:
    whole = {"docx": DOCX, "xlsx": XLSX, "odt": ODT}[kind]
    assert look_at_file(f"a.{kind}", zipped({**whole, part: b"x"})).trouble == Trouble.MACRO


def test_a_letter_whose_template_lies_elsewhere_is_refused() -> None:
    link = (
        b'<Relationship Type="x/attachedTemplate" Target="http://a.example" TargetMode="External"/>'
    )
    letter = zipped({**DOCX, "word/_rels/settings.xml.rels": link})
    assert look_at_file("a.docx", letter).trouble == Trouble.MACRO
    assert (
        look_at_file("a.docx", zipped({**DOCX, "word/_rels/settings.xml.rels": b""})).trouble
        is None
    )


@pytest.mark.parametrize("part", ["../out.xml", "/etc/out.xml", "a/../../out.xml", "C:/out.xml"])
def test_parts_that_lead_out_of_their_folder_are_refused(part: str) -> None:
    assert look_at_file("a.docx", zipped({**DOCX, part: b"x"})).trouble == Trouble.NOT_WHAT_IT_SAYS


def test_what_would_fill_a_disk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MOST_UNPACKED_BYTES", 1_000)
    assert look_at_file("a.docx", zipped({**DOCX, "b": b"0" * 2_000})).trouble == Trouble.TOO_MUCH


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../plan.pdf", "plan.pdf"),
        ("C:\\letters\\plan.pdf", "plan.pdf"),
        ("plan\u202efdp.txt", "planfdp.txt"),
        ("plan\r\n.pdf", "plan.pdf"),
        ("دوست\u200cان.pdf", "دوست\u200cان.pdf"),
    ],
)
def test_a_name_is_what_it_looks_like(name: str, kept: str) -> None:
    assert plain_name(name) == kept
