"""The door: files of a directory, as bytes under their names, into a Directory and its problems."""

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wherewithal.formats.hsds.checking import check
from wherewithal.formats.hsds.documents import DocumentReader
from wherewithal.formats.hsds.drafts import Drafts, directory_of
from wherewithal.formats.hsds.layout import table_named
from wherewithal.formats.hsds.linking import link
from wherewithal.formats.hsds.problems import (
    MAX_BYTES,
    MAX_FILES,
    DirectoryProblem,
    DirectoryTrouble,
    Unreadable,
)
from wherewithal.formats.hsds.records import Directory
from wherewithal.formats.hsds.tables import decode, read_table

DESCRIPTOR = "datapackage.json"
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError)
_TABLES = (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what was wrong."""

    directory: Directory
    troubles: tuple[DirectoryTrouble, ...]


def read_directory(files: Mapping[str, bytes]) -> Reading:
    """Read one directory from one file or several: JSON, saved pages, CSV, a folder as ZIP.

    >>> read_directory({"services.csv": b"id,organization_id,name\\n7,2,Homework help\\n"}).directory.services[0].name
    'Homework help'
    """
    drafts = Drafts()
    try:
        opened = dict(_opened(files, drafts))
        if sum(map(len, opened.values())) > MAX_BYTES:
            raise Unreadable(DirectoryProblem.TOO_LARGE)
        _read(opened, drafts)
        link(drafts)
    except Unreadable as refused:
        drafts.say(refused.trouble)
    check(drafts)
    return Reading(directory_of(drafts), drafts.all_troubles())


def _read(files: Mapping[str, bytes], drafts: Drafts) -> None:
    documents = DocumentReader(drafts)
    names = _described(files)
    found = False
    for file, content in files.items():
        if _is_descriptor(file):
            continue
        found = True
        try:
            if _is_json(file, content):
                documents.read(file, content)
            else:
                read_table(file, content, drafts, named=names.get(file, ""))
        except Unreadable as refused:
            if refused.trouble.what == DirectoryProblem.TOO_MANY:
                raise
            # One broken file does not take the others with it.
            drafts.say(refused.trouble)
    documents.finish()
    is_told = any(trouble.refuses for trouble in drafts.troubles)
    if not is_told and not (found and any(drafts.tables.values())):
        drafts.say(DirectoryTrouble(DirectoryProblem.NOT_A_DIRECTORY, file=next(iter(files), "")))


def _opened(files: Mapping[str, bytes], drafts: Drafts) -> Iterator[tuple[str, bytes]]:
    """The files, unpacked; never more than may be held in memory."""
    left = MAX_BYTES
    for name, content in files.items():
        try:
            if content.startswith(_ZIP):
                for inner, words in _in_folder(name, content, left):
                    left -= len(words)
                    yield inner, words
            elif content.startswith(_GZIP):
                words = _bounded(gzip.GzipFile(fileobj=io.BytesIO(content)), name, left)
                left -= len(words)
                yield name, words
            else:
                yield name, content
        except _BROKEN:
            drafts.say(DirectoryTrouble(DirectoryProblem.BROKEN_FOLDER, file=name))
        except RuntimeError:
            drafts.say(DirectoryTrouble(DirectoryProblem.LOCKED_FOLDER, file=name))


def _in_folder(name: str, content: bytes, left: int) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        members = [each for each in folder.infolist() if _is_ours(each)]
        if len(members) > MAX_FILES:
            raise Unreadable(DirectoryProblem.TOO_MANY, file=name)
        for member in members:
            with folder.open(member) as file:
                words = _bounded(file, name, left)
            left -= len(words)
            yield member.filename, words


def _is_ours(member: zipfile.ZipInfo) -> bool:
    """A table or a document, not what an operating system put beside it."""
    name = member.filename.casefold()
    hidden = name.startswith("__macosx/") or name.rsplit("/", 1)[-1].startswith(".")
    return not hidden and name.endswith((*_TABLES, ".json", ".csv.gz"))


def _bounded(file: object, name: str, left: int) -> bytes:
    words: bytes = file.read(left + 1)  # type: ignore[attr-defined]
    if len(words) > left:
        raise Unreadable(DirectoryProblem.TOO_LARGE, file=name)
    if words.startswith(_GZIP):
        return _bounded(gzip.GzipFile(fileobj=io.BytesIO(words)), name, left)
    return words


def _is_descriptor(file: str) -> bool:
    return file.replace("\\", "/").rsplit("/", 1)[-1].casefold() == DESCRIPTOR


def _is_json(file: str, content: bytes) -> bool:
    return file.casefold().endswith(".json") or content[:200].lstrip(b"\xef\xbb\xbf \r\n\t")[
        :1
    ] in (
        b"{",
        b"[",
    )


def _described(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """What the descriptor of a data package calls its files, where it calls them by a known name."""
    descriptor = next((content for file, content in files.items() if _is_descriptor(file)), b"")
    try:
        told = json.loads(decode(descriptor)[0]) if descriptor else {}
    except (ValueError, RecursionError):
        return {}
    resources = told.get("resources") if isinstance(told, dict) else None
    names: dict[str, str] = {}
    for resource in resources if isinstance(resources, list) else ():
        path, name = (
            (resource.get(key) for key in ("path", "name"))
            if isinstance(resource, dict)
            else ("", "")
        )
        if isinstance(path, str) and isinstance(name, str) and path and table_named(name):
            end = path.replace("\\", "/").rsplit("/", 1)[-1]
            names.update({file: name for file in files if file.rsplit("/", 1)[-1] == end})
    return names
