"""What is wrong with the records of a directory that can be read: orphans, gaps, circles, doubles."""

from collections.abc import Iterator, Mapping

from wherewithal.formats.hsds.drafts import Draft, Drafts
from wherewithal.formats.hsds.fitting import finite
from wherewithal.formats.hsds.layout import ANY_TABLE, TABLE_NAMES, TABLES, Table
from wherewithal.formats.hsds.problems import (
    MAX_ID_CHARACTERS,
    DirectoryProblem,
    DirectoryTrouble,
    excerpt,
)

Ids = Mapping[str, set[str]]
# Records that mean nothing by themselves.
_PARTS = (
    "service_at_location",
    "address",
    "contact",
    "phone",
    "schedule",
    "language",
    "attribute",
    "organization_identifier",
    "funding",
    "service_area",
    "required_document",
    "accessibility",
    "cost_option",
    "service_capacity",
    "url",
)
_NAMED = ("organization", "service")
# What others point at; in these a second record with the same identifier is a riddle.
_POINTED_AT = ("organization", "program", "service", "location", "contact", "taxonomy_term")


def check(drafts: Drafts) -> None:
    """Tell what is wrong, table by table and row by row."""
    ids = {
        name: {draft.get("id") for draft in rows if draft.get("id")}
        for name, rows in drafts.tables.items()
    }
    for table in TABLES.values():
        rows = drafts.tables.get(table.name, [])
        _same_ids(drafts, table, rows)
        for draft in rows:
            for trouble in _troubles(table, draft, ids):
                drafts.say(trouble)
    for name, column in (
        ("organization", "parent_organization_id"),
        ("taxonomy_term", "parent_id"),
    ):
        _circles(drafts, TABLES[name], column)


def _at(
    what: DirectoryProblem, table: Table, draft: Draft, column: str, words: str = ""
) -> DirectoryTrouble:
    return DirectoryTrouble(what, draft.file, table.name, draft.row, column, excerpt(words))


def _same_ids(drafts: Drafts, table: Table, rows: list[Draft]) -> None:
    if table.name not in _POINTED_AT:
        return
    seen: set[str] = set()
    for draft in rows:
        key = draft.get("id")
        if not key:
            drafts.say(_at(DirectoryProblem.NO_ID, table, draft, "id"))
        elif key in seen:
            drafts.say(_at(DirectoryProblem.SAME_ID, table, draft, "id", key))
        seen.add(key)


def _troubles(table: Table, draft: Draft, ids: Ids) -> Iterator[DirectoryTrouble]:
    key = draft.get("id")
    if len(key) > MAX_ID_CHARACTERS:
        yield _at(DirectoryProblem.LONG_ID, table, draft, "id", key)
    if table.name in _NAMED and not draft.get("name").strip():
        yield _at(DirectoryProblem.NO_NAME, table, draft, "name")
    if table.name == "service" and not draft.get("organization_id"):
        words = " ".join(filter(None, (key, draft.get("name"))))
        yield _at(DirectoryProblem.NO_ORGANIZATION, table, draft, "organization_id", words)
    if table.name == "location":
        yield from _coordinates(table, draft)
    if table.name in _PARTS and not any(draft.get(column) for column in table.owners):
        yield _at(DirectoryProblem.BELONGS_TO_NOTHING, table, draft, table.owners[0], key)
    yield from _dangling(table, draft, ids)


def _coordinates(table: Table, draft: Draft) -> Iterator[DirectoryTrouble]:
    if draft.get("location_type") == "virtual":
        return
    words = (draft.get("latitude"), draft.get("longitude"))
    if not all(each.strip() for each in words):
        column = "latitude" if not words[0].strip() else "longitude"
        name = draft.get("name") or draft.get("id")
        yield _at(DirectoryProblem.NO_COORDINATES, table, draft, column, name)
        return
    for column, most, each in zip(("latitude", "longitude"), (90, 180), words, strict=True):
        degrees = finite(each)
        if degrees is None or abs(degrees) > most:
            yield _at(DirectoryProblem.ODD_COORDINATES, table, draft, column, each)


def _dangling(table: Table, draft: Draft, ids: Ids) -> Iterator[DirectoryTrouble]:
    for column, words in draft.values.items():
        if column in ANY_TABLE:
            target = TABLE_NAMES.get(draft.get(ANY_TABLE[column]), "")
        else:
            rule = table.columns.get(column)
            target = rule.refers if rule else ""
        if target and words and words not in ids.get(target, ()):
            yield _at(DirectoryProblem.POINTS_NOWHERE, table, draft, column, words)


def _circles(drafts: Drafts, table: Table, column: str) -> None:
    """Follow each chain of parents once; a record that is met again on its own way is in a circle."""
    rows = {draft.get("id"): draft for draft in drafts.tables[table.name]}
    settled: set[str] = set()
    for start in rows:
        way: dict[str, None] = {}
        key = start
        while key in rows and key not in settled and key not in way:
            way[key] = None
            key = rows[key].get(column)
        if key in way:
            draft = rows[key]
            drafts.say(
                _at(DirectoryProblem.PARENTS_IN_A_CIRCLE, table, draft, column, draft.get("name"))
            )
        settled.update(way)
