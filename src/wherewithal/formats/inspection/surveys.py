"""What a table of the Public Libraries Survey holds: rows, year, what its columns say, how much is silent."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wherewithal.formats.pls import Kind, Meaning, PlsProblem, Silence, Table, Year
from wherewithal.formats.pls.layout import FIGURES


@dataclass(frozen=True, slots=True)
class SurveyFound:
    """One table. `silent` counts, for each figure, the rows without one and why."""

    name: str
    kind: Kind
    year: Year
    encoding: str
    records: int
    closed: int
    without_coordinates: int
    columns: Mapping[Meaning, str]
    unknown: tuple[str, ...]
    silent: Mapping[Meaning, Mapping[Silence, int]]


def look_over_survey(table: Table) -> tuple[SurveyFound, tuple[PlsProblem, ...]]:
    """Go through all of its rows once, keeping none."""
    rows = table.rows()
    counted = [each for each in table.columns if each in FIGURES]
    silent: dict[Meaning, Counter[Silence]] = {each: Counter() for each in counted}
    closed = bare = 0
    for entity in rows:
        closed += entity.is_closed
        places = (entity.degrees(Meaning.LATITUDE), entity.degrees(Meaning.LONGITUDE))
        bare += None in places
        for meaning in counted:
            silence = entity.figure(meaning).silence
            if silence is not None:
                silent[meaning][silence] += 1
    found = SurveyFound(
        table.name,
        table.kind,
        table.year,
        table.encoding,
        rows.count,
        closed,
        bare,
        table.columns,
        table.unknown_columns,
        silent,
    )
    return found, rows.problems


def survey_as_lines(found: SurveyFound) -> Iterator[str]:
    """For people, a line each."""
    year = f"fiscal year {found.year.number}" if found.year.number else "year not told"
    yield f"{found.name}: Public Libraries Survey, {found.kind}, {year} ({found.year.reason})"
    yield f"  records: {found.records}"
    yield f"  temporarily closed: {found.closed}"
    yield f"  records without coordinates: {found.without_coordinates}"
    for meaning, heading in found.columns.items():
        reasons = found.silent.get(meaning, {})
        told = ", ".join(f"{count} {why}" for why, count in sorted(reasons.items()))
        yield f"  column {heading}: {meaning}{'; no figure: ' + told if told else ''}"
    yield f"  columns not known: {len(found.unknown)}"


def survey_as_data(found: SurveyFound) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "name": found.name,
        "kind": found.kind.name.lower(),
        "year": found.year.number,
        "year_from": found.year.reason,
        "encoding": found.encoding,
        "records": found.records,
        "closed": found.closed,
        "without_coordinates": found.without_coordinates,
        "columns": {heading: meaning.name.lower() for meaning, heading in found.columns.items()},
        "columns_not_known": list(found.unknown),
        "no_figure": {
            meaning.name.lower(): {
                why.name.lower(): count for why, count in sorted(reasons.items())
            }
            for meaning, reasons in found.silent.items()
            if reasons
        },
    }
