"""What a file is, by its contents; its name is only compared."""

import re
import zipfile
from pathlib import PurePath

from wherewithal.formats.files.model import FileKind
from wherewithal.formats.files.problems import FileProblemCode, Stop
from wherewithal.formats.files.unpack import open_zip
from wherewithal.formats.markup import looks_like_source

GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": ("a PDF", "a spreadsheet (.xlsx or .ods), from the program it was made with"),
    b"\x89PNG": ("a picture", "a spreadsheet (.xlsx or .ods), typed in"),
    b"\xff\xd8\xff": ("a picture", "a spreadsheet (.xlsx or .ods), typed in"),
    b"GIF8": ("a picture", "a spreadsheet (.xlsx or .ods), typed in"),
    b"{\\rtf": ("a rich text file", ".docx"),
    b"7z\xbc\xaf": ("this kind of packed folder", "a .zip"),
    b"Rar!": ("this kind of packed folder", "a .zip"),
}
# The endings that go with each kind; others are told, if they are of another kind here.
_ENDINGS = {
    FileKind.SEPARATED: {"csv", "tsv", "tab", "txt", "psv"},
    FileKind.XLSX: {"xlsx"},
    FileKind.XLS: {"xls"},
    FileKind.ODS: {"ods"},
    FileKind.DOCX: {"docx"},
    FileKind.HTML: {"html", "htm"},
    FileKind.JSON: {"json", "jsonl", "ndjson"},
    FileKind.GEOJSON: {"geojson", "json"},
    FileKind.ZIP: {"zip"},
}
KIND_WORDS = {
    FileKind.SEPARATED: "text with separated values",
    FileKind.XLSX: "an Excel workbook",
    FileKind.XLS: "an old Excel workbook",
    FileKind.ODS: "an open document spreadsheet",
    FileKind.DOCX: "a Word document",
    FileKind.HTML: "a web page",
    FileKind.JSON: "JSON",
    FileKind.GEOJSON: "GeoJSON",
    FileKind.ZIP: "a packed folder",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A table without headings may begin with a code such as {032E3BBA-AD43}, which is no JSON.
_CODE_IN_BRACES = re.compile(r"\{[^\s\"'{}\[\]:,;|]+\}[ \t]*[,;|\t\r\n]")
_MOST_CONTROLS = 0.01


def kind_of_bytes(data: bytes) -> FileKind | None:
    """What the first bytes and the parts say; None where it is text that has to be read first."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(_OLD_OFFICE):
        return _kind_of_old_office(data)
    for start, (kind, better) in _OTHERS.items():
        if data.startswith(start):
            raise Stop(FileProblemCode.SAVE_AS_ANOTHER, kind=kind, better=better)
    return None


def kind_of_text(text: str) -> FileKind:
    """JSON, a web page, or separated values; stops at what is no text."""
    if len(_CONTROLS.findall(text[:20_000])) > _MOST_CONTROLS * min(len(text), 20_000):
        raise Stop(FileProblemCode.NOT_A_TABLE)
    start = text[:2_000].lstrip("\ufeff \t\r\n")
    if start.startswith(("{", "[")) and not _CODE_IN_BRACES.match(start):
        return FileKind.JSON
    if looks_like_source(text):
        return FileKind.HTML
    if start.startswith("<?xml"):
        better = "a spreadsheet (.xlsx or .ods)"
        raise Stop(FileProblemCode.SAVE_AS_ANOTHER, kind="XML of this kind", better=better)
    return (
        FileKind.HTML
        if start[:14].lower().startswith(("<!doctype html", "<html"))
        else FileKind.SEPARATED
    )


def odd_ending(name: str, kind: FileKind) -> str:
    """The ending of the name where it belongs to another kind; else nothing."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    belongs = {one for endings in _ENDINGS.values() for one in endings}
    return ending if ending in belongs and ending not in _ENDINGS.get(kind, ()) else ""


def _kind_of_zip(data: bytes) -> FileKind:
    # A locked office file is no ZIP at all, so a lock found here is that of a packed folder.
    with open_zip(data) as archive:
        names = set(archive.namelist())
        label = _label(archive) if "mimetype" in names else ""
    if "[Content_Types].xml" in names:
        if "xl/workbook.xml" in names:
            return FileKind.XLSX
        if "word/document.xml" in names:
            return FileKind.DOCX
        kind = "this kind of office file"
        raise Stop(FileProblemCode.SAVE_AS_ANOTHER, kind=kind, better=".xlsx or .docx")
    if "spreadsheet" in label and "content.xml" in names:
        return FileKind.ODS
    if "opendocument" in label:
        kind = "this kind of open document"
        raise Stop(FileProblemCode.SAVE_AS_ANOTHER, kind=kind, better=".ods or .docx")
    return FileKind.ZIP


def _label(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as part:
        return part.read(200).decode("ascii", "replace")


def _kind_of_old_office(data: bytes) -> FileKind:
    """Old office files name their streams in two-byte letters."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise Stop(FileProblemCode.ENCRYPTED)
    if holds("_VBA_PROJECT"):
        raise Stop(FileProblemCode.MACROS)
    if holds("WordDocument"):
        raise Stop(FileProblemCode.SAVE_AS_ANOTHER, kind="an old Word document", better=".docx")
    return FileKind.XLS
