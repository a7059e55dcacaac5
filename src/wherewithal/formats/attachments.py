"""Is a file what it claims to be? The name's ending, the first bytes, and what a ZIP holds must agree.

Nothing is unpacked but the list of a ZIP's parts and its small label, so no crafted file makes us read
more than it weighs. A file that could run something (a macro) is refused.
"""

import io
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
TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
PRINTABLE = frozenset({"\t", "\n", "\r", "\f"})


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
        return None if data.startswith(MAGIC[kind]) else Trouble.NOT_WHAT_IT_SAYS
    if kind == "txt":
        return None if _is_text(data) else Trouble.NOT_WHAT_IT_SAYS
    return _zip_trouble(kind, data)


def _zip_trouble(kind: str, data: bytes) -> Trouble | None:
    if not data.startswith(ZIP):
        return Trouble.NOT_WHAT_IT_SAYS
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > MOST_PARTS:
                return Trouble.NOT_WHAT_IT_SAYS
            label = _label(archive, "mimetype" if kind in OPEN_DOCUMENT else "[Content_Types].xml")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return Trouble.NOT_WHAT_IT_SAYS
    if _runs_something(names, label):
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


def _runs_something(names: list[str], label: bytes) -> bool:
    """Macros: a VBA project, a label that announces one, or the scripts of an open document."""
    small = [name.lower() for name in names]
    has_project = any(name.endswith("vbaproject.bin") for name in small)
    has_scripts = any(name.startswith(("basic/", "scripts/")) and name[-1] != "/" for name in small)
    return has_project or has_scripts or b"macroenabled" in label.lower()


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
