"""An inspection in lines for people, and as plain data for other programs."""

from collections.abc import Iterator
from typing import Any

from wherewithal.formats.inspection.inspect import Doubles, Inspection, Remark, TableFound
from wherewithal.formats.inspection.surveys import survey_as_data, survey_as_lines

_MOST_SHOWN = 10  # of what may be there twice; --json tells all


def as_lines(found: Inspection) -> Iterator[str]:
    """What there is, a line each; problems are told apart (`problem_line`)."""
    if found.is_directory:
        yield "A directory of services (HSDS)"
        for name, number in found.counts.items():
            yield f"  {name}: {number}"
        for name, number in found.gaps.items():
            yield f"  {name}: {number}"
        yield from _of_doubles(found.doubles)
    for survey in found.surveys:
        yield from survey_as_lines(survey)
    for table in found.tables:
        yield from _of_table(table)
    yield f"Problems: {len(found.remarks)}"


def _of_table(table: TableFound) -> Iterator[str]:
    told = table.recognition
    doubt = ", please look" if told.asks else ""
    yield f"{table.name}: {told.kind} ({told.confidence:.0%} sure{doubt})"
    yield f"  records: {table.records}"
    for guess in told.columns:
        heading = f"“{guess.header}”" if guess.header else "no heading"
        doubt = ", please look" if guess.field and guess.asks else ""
        meaning = (
            f"{guess.field} ({guess.confidence:.0%} sure{doubt})" if guess.field else "not known"
        )
        yield f"  column {guess.index + 1}, {heading}: {meaning}; {guess.reason}"
    if table.without_coordinates is not None:
        yield f"  records without coordinates: {table.without_coordinates}"
    yield from _of_doubles(table.doubles)


def _of_doubles(doubles: tuple[Doubles, ...]) -> Iterator[str]:
    yield f"  may be there twice: {len(doubles)}"
    for each in doubles[:_MOST_SHOWN]:
        rows = f"rows {' and '.join(map(str, each.rows))}: " if each.rows else ""
        yield f"    {rows}{' / '.join(each.names)} ({', '.join(each.reasons)})"
    if len(doubles) > _MOST_SHOWN:
        yield f"    and {len(doubles) - _MOST_SHOWN} more"


def problem_line(remark: Remark, file: str) -> str:
    """`file:row:column: message`; what is not known of the place is left out, a part of a file stands in brackets."""
    part = f"[{remark.part}]" if remark.part and remark.part != file else ""
    place = [file + part, *(str(each) for each in (remark.row, remark.column) if each is not None)]
    return " ".join(f"{':'.join(place)}: {remark.message}".split())


def as_data(found: Inspection, file: str) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "file": file,
        "kind": _kind(found),
        "refused": found.refused,
        "counts": dict(found.counts),
        "gaps": dict(found.gaps),
        "may_be_twice": [_double(each) for each in found.doubles],
        "tables": [_table(each) for each in found.tables],
        "surveys": [survey_as_data(each) for each in found.surveys],
        "problems": [
            {"part": each.part, "row": each.row, "column": each.column, "message": each.message}
            for each in found.remarks
        ],
    }


def _kind(found: Inspection) -> str:
    if found.surveys:
        return "pls"
    return "hsds" if found.is_directory else str(found.kind)


def _table(table: TableFound) -> dict[str, Any]:
    told = table.recognition
    return {
        "name": table.name,
        "kind": str(told.kind),
        "confidence": told.confidence,
        "asks": told.asks,
        "reasons": list(told.reasons),
        "header_rows": list(told.header_rows),
        "transposed": told.transposed,
        "records": table.records,
        "without_coordinates": table.without_coordinates,
        "columns": [
            {
                "column": guess.index + 1,
                "header": guess.header,
                "field": str(guess.field) if guess.field else None,
                "confidence": guess.confidence,
                "asks": guess.asks,
                "reason": guess.reason,
            }
            for guess in told.columns
        ],
        "may_be_twice": [_double(each) for each in table.doubles],
    }


def _double(each: Doubles) -> dict[str, Any]:
    return {"rows": list(each.rows), "names": list(each.names), "reasons": list(each.reasons)}
