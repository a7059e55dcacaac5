"""Made-up directories, and how two of them are compared."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from wherewithal.formats.hsds import Directory
from wherewithal.formats.hsds.layout import TABLES, Table
from wherewithal.formats.hsds.records import Kind, OtherRecord

WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=12),
    st.sampled_from(['say "hi", twice', "two\nlines", "a\r\nb", "سلام", "=1+1", " x ", "(blank)"]),
)
BY_KIND: Mapping[Kind, st.SearchStrategy[str]] = {
    Kind.NUMBER: st.sampled_from(["12", "-76.6168624", "1.50", "about ten", "1e5", "007", "NaN"]),
    Kind.DATE: st.sampled_from(["2024-02-29", "2023-02-29", "12/24/2015"]),
    Kind.TIME: st.sampled_from(["09:00:00", "9:00", "noon", "24:00"]),
    Kind.MOMENT: st.sampled_from(["2023-03-15T10:30:45.123Z", "2023-03-15", "yesterday"]),
    Kind.EMAIL: st.sampled_from(["zia@example.org", "zia at example"]),
    Kind.URI: st.sampled_from(["https://example.org/a?b=c", "www.example.org", "none"]),
}
# Names that no table has, as other programs have them.
OTHER = st.dictionaries(
    st.sampled_from(
        ["our_code", "Wheelchair ramp", "zq", "count (2)", "reviews", "column 9", "شهر"]
    ),
    st.one_of(WORDS, st.sampled_from(['{"a":[1,2]}', "[1.50]", '{"a": 1}'])),
    max_size=3,
)
IDS = st.one_of(
    st.sampled_from(["7", "0012", "a b", "Ä"]),
    st.integers(min_value=0).map(lambda number: str(UUID(int=number % 2**128))),
)


def directories() -> st.SearchStrategy[Directory]:
    """Directories whose records point at each other, at nothing, or at what is not there."""
    return st.composite(_directory)()


def _directory(draw: Any) -> Directory:
    keys = {
        name: draw(st.lists(IDS, max_size=3, unique=True)) for name in TABLES if draw(st.booleans())
    }
    tables: dict[str, Any] = {
        TABLES[name].attribute: tuple(_record(draw, TABLES[name], key, keys) for key in mine)
        for name, mine in keys.items()
    }
    others = draw(st.lists(st.tuples(IDS, OTHER), max_size=2, unique_by=lambda pair: pair[0]))
    tables["others"] = tuple(
        OtherRecord(id=key, table="reviews_of_ours", other=other) for key, other in others
    )
    return replace(Directory(), **tables)


def _record(draw: Any, table: Table, key: str, keys: Mapping[str, list[str]]) -> Any:
    values = {"id": key}
    for column, rule in table.columns.items():
        if column in ("id", "code"):
            continue  # words are found by their codes, which changes what was told
        if draw(st.integers(0, 2)) == 0 and (table.name, column) != ("service", "organization_id"):
            continue
        if column in ("link_entity", "resource_type"):
            values[column] = draw(st.sampled_from(["service", "organization", "locations", "moon"]))
        elif rule.kind == Kind.ID:
            there = keys.get(rule.refers or "service", [])
            values[column] = draw(st.sampled_from([*there, "elsewhere"]))
        elif rule.choices:
            values[column] = draw(st.sampled_from([*rule.choices, rule.choices[0].upper(), "odd"]))
        else:
            values[column] = draw(BY_KIND.get(rule.kind, WORDS))
    return table.record(**values, other=draw(OTHER))


def told(directory: Directory) -> Mapping[str, list[str]]:
    """All that a directory says, whatever the order of its records."""
    return {
        each.name: sorted(map(_line, getattr(directory, each.name))) for each in fields(Directory)
    }


def _line(record: Any) -> str:
    values = {
        each.name: getattr(record, each.name)
        for each in fields(record)
        if each.name not in ("other", "file", "row")
    }
    return f"{values} {sorted(record.other.items())}"
