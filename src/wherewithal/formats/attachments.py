"""Is a file what it claims to be? The name's ending, the first bytes, and what a ZIP holds must agree.

Nothing is unpacked but the list of a ZIP's parts and its small labels, so no crafted file makes us read
more than it weighs. What could run something (a macro, a script in a PDF) is refused, and so is a file that is two
at once, or that would grow beyond measure where somebody opens it.
"""

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Trouble(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    KIND = "kind"
    NOT_WHAT_IT_SAYS = "not what it says"
    MACRO = "macro"
    TWO_AT_ONCE = "two at once"
    TOO_MUCH = "too much"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: the ending in small letters, or why the file is not taken."""

    kind: str
    trouble: Trouble | None = None


KINDS = ("pdf", "docx", "odt", "xlsx", "ods", "png", "jpg", "txt")
SAME_AS = {"jpeg": "jpg"}
OFFICE_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
OPEN_DOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
MAGIC = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff"}
ZIP = b"PK\x03\x04"
MOST_PARTS = 10_000
LONGEST_LABEL_BYTES = 1_000_000
MOST_UNPACKED_BYTES = 500_000_000
# What runs when a document is opened: VBA, Excel's old macro sheets, ActiveX controls, programs packed along.
RUNS = re.compile(
    r"vbaproject\.bin$|vbadata\.xml$|(^|/)(macrosheets|activex)/|^(basic|scripts)/.*[^/]$"
    r"|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|jar|sh)$"
)
PDF_RUNS = re.compile(rb"/(JavaScript|JS|Launch)(?![A-Za-z0-9])")
PDF_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
# A template that lies elsewhere may bring macros along; each document says where its template is.
TEMPLATE_PART = "word/_rels/settings.xml.rels"
ELSEWHERE = re.compile(
    rb"attachedTemplate[^>]*TargetMode=.External|TargetMode=.External[^>]*attachedTemplate"
)
# Marks that turn the direction of what follows, so that a name reads otherwise than it is.
TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
PRINTABLE = frozenset({"\t", "\n", "\r", "\f"})


def plain_name(name: str) -> str:
    """The name alone: no folders, nothing that cannot be seen, nothing that turns its letters around.

    >>> plain_name("C:\\\\letters\\\\..\\\\May\\u202efdp.txt")
    'Mayfdp.txt'
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = [
        letter
        for letter in last
        if letter not in TURNING and unicodedata.category(letter) not in ("Cc", "Zl", "Zp")
    ]
    return "".join(seen).strip()


def look_at_file(name: str, data: bytes) -> Looked:
    """Name and content together: the kind, or what is wrong.

    >>> look_at_file("plan.pdf", b"%PDF-1.7 and so on").kind
    'pdf'
    >>> look_at_file("plan.pdf", b"MZ not a plan").trouble
    <Trouble.NOT_WHAT_IT_SAYS: 'not what it says'>
    """
    ending = PurePath(name.strip()).suffix.lower().removeprefix(".")
    kind = SAME_AS.get(ending, ending)
    if kind not in KINDS:
        return Looked(kind, Trouble.KIND)
    if not data:
        return Looked(kind, Trouble.EMPTY)
    return Looked(kind, _trouble(kind, data))


def _trouble(kind: str, data: bytes) -> Trouble | None:
    if kind in MAGIC:
        return _marked_trouble(kind, data)
    if kind == "txt":
        return None if _is_text(data) else Trouble.NOT_WHAT_IT_SAYS
    return _zip_trouble(kind, data)


def _marked_trouble(kind: str, data: bytes) -> Trouble | None:
    """A PDF or a picture: begins as such, is no archive besides, and runs nothing."""
    if not data.startswith(MAGIC[kind]):
        return Trouble.NOT_WHAT_IT_SAYS
    if zipfile.is_zipfile(io.BytesIO(data)):
        return Trouble.TWO_AT_ONCE
    if kind == "pdf" and _pdf_runs_something(data):
        return Trouble.MACRO
    return None


def _pdf_runs_something(data: bytes) -> bool:
    """A script, or a program to be started, as far as it is not packed away in a stream."""
    plain = PDF_ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), data)
    return PDF_RUNS.search(plain) is not None


def _zip_trouble(kind: str, data: bytes) -> Trouble | None:
    if not data.startswith(ZIP):
        return Trouble.NOT_WHAT_IT_SAYS
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > MOST_PARTS or any(_leads_out(name) for name in names):
                return Trouble.NOT_WHAT_IT_SAYS
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED_BYTES:
                return Trouble.TOO_MUCH
            label = _label(archive, "mimetype" if kind in OPEN_DOCUMENT else "[Content_Types].xml")
            template = _label(archive, TEMPLATE_PART)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return Trouble.NOT_WHAT_IT_SAYS
    if _runs_something(names, label) or ELSEWHERE.search(template):
        return Trouble.MACRO
    is_right = (
        label.strip() == OPEN_DOCUMENT[kind] and "content.xml" in names
        if kind in OPEN_DOCUMENT
        else OFFICE_PARTS[kind] in names and bool(label)
    )
    return None if is_right else Trouble.NOT_WHAT_IT_SAYS


def _label(archive: zipfile.ZipFile, name: str) -> bytes:
    """What the file says that it is; nothing where that part is missing."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as part:
        return part.read(LONGEST_LABEL_BYTES)


def _leads_out(name: str) -> bool:
    """A part whose name would lie outside of the folder into which somebody unpacks it."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _runs_something(names: list[str], label: bytes) -> bool:
    """Macros, old and new, controls, programs: by the parts' names, or by a label that announces them."""
    return b"macroenabled" in label.lower() or any(RUNS.search(name.lower()) for name in names)


def _is_text(data: bytes) -> bool:
    """Words, in an encoding that says so or in UTF-8; nothing that merely ends in .txt."""
    encoding = "utf-16" if data.startswith(TEXT_MARKS[1:]) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            return False
    is_other = data.startswith((ZIP, *MAGIC.values()))
    return not is_other and all(letter in PRINTABLE or letter >= " " for letter in text)
