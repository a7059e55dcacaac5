"""All that an answer tells, also where nobody looks: properties of files, alternative texts, hidden sheets."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
import pypdf


def words_in(response: Any) -> str:
    """What a page says, or a PDF, or a file of an office program with every part of it."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return words_of_file(body, kind=response.headers.get("Content-Type", ""))


def words_of_file(body: bytes, *, kind: str) -> str:
    """The words of a file of this content type."""
    if kind.startswith("application/pdf"):
        return " ".join(_told_by_pdf(body))
    if "openxmlformats" in kind or kind == "application/zip":
        return " ".join(_told_by_package(body))
    return body.decode(errors="ignore")


def _told_by_pdf(body: bytes) -> Iterator[str]:
    """What is read, and every string beside it: title, outline, alternative texts, notes, what is attached."""
    for page in pypdf.PdfReader(BytesIO(body)).pages:
        yield page.extract_text()
    with pikepdf.open(BytesIO(body)) as opened:
        yield from _strings(opened.trailer.get("/Info", pikepdf.Dictionary()))
        for found in opened.objects:
            yield from _strings(found)
            if isinstance(found, pikepdf.Stream) and found.get("/Type") in (
                "/Metadata",
                "/EmbeddedFile",
            ):
                yield found.read_bytes().decode(errors="ignore")


def _strings(found: Any) -> Iterator[str]:
    """Those in one object itself: what it refers to is an object of its own."""
    if isinstance(found, pikepdf.String):
        yield str(found)
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for value in dict(found.items()).values():
            yield from () if getattr(value, "is_indirect", False) else _strings(value)
    elif isinstance(found, pikepdf.Array):
        for value in found:
            yield from () if getattr(value, "is_indirect", False) else _strings(value)


def _told_by_package(body: bytes) -> Iterator[str]:
    """Every part: words, comments, properties, sheets that nobody sees, and packages inside."""
    with ZipFile(BytesIO(body)) as opened:
        for name in opened.namelist():
            part = opened.read(name)
            yield name
            if part.startswith(b"PK"):
                yield from _told_by_package(part)
            else:
                yield part.decode(errors="ignore")
