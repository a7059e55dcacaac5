"""From a table to its kind and the meaning of its columns, by headings and contents, each with its reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from wherewithal.formats.files import FileTable
from wherewithal.formats.headings import Likeness, likeness
from wherewithal.formats.recognition.contents import Column, Look, looks_of
from wherewithal.formats.recognition.model import (
    SURE_ENOUGH,
    ColumnGuess,
    Field,
    Recognition,
    TableKind,
)
from wherewithal.formats.recognition.names import HEADER_WORDS, KIND_FIELDS

SAMPLE_ROWS = 300
_NAMED = {Likeness.SAME: 0.9, Likeness.MISSPELLED: 0.8, Likeness.CONTAINS: 0.55}
_AGREED = 0.3  # of what name and contents leave open, once both say the same
_LEAST = 0.3  # below, a column stays without a field
_BELIEVED = 0.9  # contents this plain are believed against the heading
# What the shape of cells proves or disproves, so that a heading alone does not decide.
_SHAPED = frozenset({Field.EMAIL, Field.WEBSITE, Field.PHONE, Field.LATITUDE, Field.LONGITUDE})
_SEVERAL = _SHAPED | {
    Field.ADDRESS_MORE, Field.CATEGORY, Field.DATE, Field.DAY, Field.HOURS, Field.IDENTIFIER,
    Field.MONEY, Field.NOTES, Field.PERSON, Field.TAXONOMY, Field.YEAR, Field.YES_NO,
} - {Field.LATITUDE, Field.LONGITUDE}  # fmt: skip
_KEY = re.compile(
    r".*(?:^|[\W_])(?:u?uid|id|key)s?", re.IGNORECASE
)  # organization_id names no organization
_FOREIGN = (
    0.75  # how far contents that leave doubt are believed below a heading that we do not know
)
_PLAIN = 0.75  # contents that leave none
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def recognise(table: FileTable) -> Recognition:
    r"""Say what a table lists and what its columns mean; what is not clear has a low confidence and asks.

    >>> from wherewithal.formats.files import read_file
    >>> found = recognise(read_file(b"Sala;Aforo\nNorte;40\nSur;25\n", "salas.csv").tables[0])
    >>> found.kind.value, [str(guess.field) for guess in found.columns]
    ('rooms', ['room', 'capacity'])
    """
    rows = [row.texts for row in islice(table.rows(), SAMPLE_ROWS)]
    width = max([len(table.header), *map(len, rows)], default=0)
    headers = (*table.header, *[""] * (width - len(table.header)))
    columns = [Column.of([row[at] for row in rows if at < len(row)]) for at in range(width)]
    guesses = _assign(headers, columns)
    kind, confidence, reasons = _kind(guesses, headers)
    return Recognition(
        kind,
        confidence,
        reasons,
        table.header_rows,
        table.is_transposed,
        _named_by_kind(guesses, kind),
    )


def _assign(headers: Sequence[str], columns: Sequence[Column]) -> tuple[ColumnGuess, ...]:
    """Give each column its best field, the surest first; most fields are given once."""
    offers = [
        guess
        for at, (header, column) in enumerate(zip(headers, columns, strict=True))
        for guess in _candidates(at, header, column)
    ]
    chosen: dict[int, ColumnGuess] = {}
    taken: set[Field] = set()
    for guess in sorted(offers, key=lambda each: (-each.confidence, each.index)):
        if guess.field is None or guess.index in chosen or guess.confidence < _LEAST:
            continue
        if guess.field in taken and guess.field not in _SEVERAL:
            continue
        taken.add(guess.field)
        chosen[guess.index] = guess
    return tuple(
        chosen.get(at, ColumnGuess(at, header, None, 0.0, "nothing we know fits"))
        for at, header in enumerate(headers)
    )


def _candidates(at: int, header: str, column: Column) -> Iterable[ColumnGuess]:
    looks = {look.field: look for look in looks_of(column)}
    named = _by_name(header)
    for field in {**named, **looks}:
        said, look = named.get(field, 0.0), looks.get(field)
        confidence, reason = _weigh(field, header, said, look, has_cells=bool(column.texts))
        is_outdone = any(
            other.score >= _BELIEVED and other.field is not field for other in looks.values()
        )
        if is_outdone and look is None:
            confidence *= 0.5
        if look is not None and not said and header.strip() and look.score < _PLAIN:
            confidence *= _FOREIGN
        yield ColumnGuess(at, header, field, round(confidence, 2), reason)


def _weigh(
    field: Field, header: str, said: float, look: Look | None, *, has_cells: bool
) -> tuple[float, str]:
    if said and look:
        best = max(said, look.score)
        return best + (1 - best) * _AGREED, f"the heading “{header}”, and {look.reason}"
    if look:
        return look.score, look.reason
    doubted = field in _SHAPED and has_cells
    return (said * 0.5 if doubted else said), f"the heading “{header}”"


def _by_name(header: str) -> dict[Field, float]:
    """Every field that a heading could name; of those within longer headings, the longest words count."""
    if not header.strip():
        return {}
    heading = _CAMEL.sub(" ", header)
    if (
        _KEY.fullmatch(heading)
        and likeness(heading, HEADER_WORDS[Field.SURVEY_KEY]) < Likeness.SAME
    ):
        return {Field.IDENTIFIER: 0.9}
    found: dict[Field, float] = {}
    for field, names in HEADER_WORDS.items():
        for name in names:
            like = likeness(heading, (name,))
            if like is Likeness.NONE:
                continue
            score = _NAMED[like] + 0.02 * min(3, len(name.split()) - 1)
            found[field] = max(found.get(field, 0.0), score)
    return found


def _kind(
    guesses: Sequence[ColumnGuess], headers: Sequence[str]
) -> tuple[TableKind, float, tuple[str, ...]]:
    questions = sum(header.rstrip().endswith("?") for header in headers)
    if len(headers) >= 3 and questions * 2 >= len(headers):
        return TableKind.SURVEY, 0.8, ("most headings are questions",)
    given = {guess.field: guess for guess in guesses if guess.field}
    scores = {}
    for kind, (makes, goes_with) in KIND_FIELDS.items():
        making = [given[field] for field in makes if field in given]
        if not making:
            continue
        along = [given[field] for field in goes_with if field in given]
        strength = max(guess.confidence for guess in making)
        extra = sum(guess.confidence for guess in along) + sum(g.confidence for g in making[1:])
        scores[kind] = (
            strength * (_OWN[kind] + min(_MOST_EXTRA, _EACH * extra)),
            [*making, *along],
        )
    if not scores:
        return TableKind.UNKNOWN, 0.0, ("no column says what the rows are",)
    kind, (score, grounds) = max(scores.items(), key=lambda item: item[1][0])
    told = tuple(f"column {guess.index + 1} is {guess.field}: {guess.reason}" for guess in grounds)
    return kind, round(min(score, 0.98), 2), told


# How much a kind's own field says by itself: a name stands in many tables, a strength in worksheets alone.
_OWN = {
    TableKind.WORKSHEET: 0.75,
    TableKind.PEOPLE: 0.55,
    TableKind.ORGANIZATIONS: 0.35,
    TableKind.DIRECTORY: 0.6,
    TableKind.INVENTORY: 0.6,
    TableKind.ROOMS: 0.6,
    TableKind.PROGRAMS: 0.5,
    TableKind.SURVEY: 0.9,
}
_EACH = 0.12
_MOST_EXTRA = 0.5


def _named_by_kind(guesses: Sequence[ColumnGuess], kind: TableKind) -> tuple[ColumnGuess, ...]:
    """Where nothing names the rows for sure, the organization does, in a list of organizations."""
    named = max((each.confidence for each in guesses if each.field is Field.NAME), default=0.0)
    if kind is not TableKind.ORGANIZATIONS or named >= SURE_ENOUGH:
        return tuple(guesses)
    swapped = {Field.ORGANIZATION: Field.NAME, Field.NAME: None}
    if not any(each.field is Field.ORGANIZATION for each in guesses):
        return tuple(guesses)
    return tuple(
        replace(each, field=swapped[each.field]) if each.field in swapped else each
        for each in guesses
    )
