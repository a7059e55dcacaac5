"""The Public Libraries Survey of the United States: library systems, and their outlets.

Two tables of one year, as the Institute of Museum and Library Services publishes them for public use
(comma-separated, a row an entity), read into dataclasses. Negative numbers there are codes: -1 not
reported, -3 temporarily closed, -4 does not apply, -9 held back so that nobody's salary can be told.
All of them are None here, never a number; "M" in a column of words means nothing was told.
"""

import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MAX_SURVEY_BYTES = 60_000_000
# What reading a folder that was cut short, changed or locked with a password can end in.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
TEMPORARILY_CLOSED = "23"
# The columns that are read here, by their names in the survey.
PLACE_COLUMNS = ("ADDRESS", "CITY", "ZIP", "CNTY", "STABR", "LONGITUD", "LATITUDE", "STATSTRU")
SYSTEM_COLUMNS = (
    "FSCSKEY",
    "LIBNAME",
    *PLACE_COLUMNS,
    "LOCALE_MOD",
    "POPU_LSA",
    "TOTSTAFF",
    "LIBRARIA",
    "GPTERMS",
    "HRS_OPEN",
    "VISITS",
    "TOTPRO",
    "SALARIES",
    "STARTDAT",
    "ENDDATE",
)
OUTLET_COLUMNS = (
    "FSCSKEY",
    "FSCS_SEQ",
    "LIBNAME",
    "C_OUT_TY",
    *PLACE_COLUMNS,
    "PHONE",
    "LOCALE",
    "SQ_FEET",
    "HOURS",
    "WKS_OPEN",
    "L_NUM_BM",
)
SYSTEM_NEEDS = ("FSCSKEY", "LIBNAME", "POPU_LSA", "TOTSTAFF")
OUTLET_NEEDS = ("FSCSKEY", "FSCS_SEQ", "LIBNAME", "C_OUT_TY")
_GZIP = b"\x1f\x8b"
_NOT_TOLD = {"M", "-1", "-3", "-4", "-9"}


class NotASurvey(ValueError):
    """The file is no table of the survey; `missing` names the columns that it would have."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(f"columns missing: {', '.join(missing) or 'all'}")
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; longitude and latitude in degrees, None where nobody knows."""

    address: str
    city: str
    zip_code: str
    county: str
    state: str
    longitude: Decimal | None
    latitude: Decimal | None


@dataclass(frozen=True, slots=True)
class System:
    """One library system (the survey's administrative entity) in one year."""

    key: str
    name: str
    place: Place
    locale: str
    population: Decimal | None
    staff_fte: Decimal | None
    librarians_fte: Decimal | None
    computers: Decimal | None
    hours_a_year: Decimal | None
    visits: Decimal | None
    programs: Decimal | None
    salaries: Decimal | None
    year_from: str
    year_to: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class SystemOutlet:
    """One outlet of a system: CE central, BR branch, BS bookmobiles, BM books by mail."""

    system_key: str
    number: str
    name: str
    kind: str
    place: Place
    phone: str
    locale: str
    square_feet: Decimal | None
    hours_a_year: Decimal | None
    weeks_open: Decimal | None
    bookmobiles: Decimal | None
    is_closed: bool


def read_systems(content: bytes, *, only: str = "") -> Iterator[System]:
    """The systems of a year, in the order of the file; `only` is the key of the one that is wanted.

    Raises NotASurvey for any other file.
    """
    return map(_system, _rows_of(_rows(content, SYSTEM_NEEDS), only))


def read_outlets(content: bytes, *, only: str = "") -> Iterator[SystemOutlet]:
    """The outlets of a year, in the order of the file; `only` is the key of the system wanted.

    Raises NotASurvey for any other file.
    """
    return map(_outlet, _rows_of(_rows(content, OUTLET_NEEDS), only))


@dataclass(frozen=True, slots=True)
class SurveyTables:
    """The two tables of a year, not read yet."""

    systems: bytes
    outlets: bytes


def open_survey(content: bytes) -> SurveyTables:
    """The tables in the compressed folder of a year, told by their columns and not by their names.

    Raises NotASurvey where one of them is not in it.
    """
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            for member in folder.infolist():
                if member.filename.lower().endswith((".csv", ".csv.gz")):
                    found.setdefault(*_told_apart(folder, member))
    except _BROKEN as broken:
        raise NotASurvey((*SYSTEM_NEEDS, *OUTLET_NEEDS)) from broken
    if "systems" not in found:
        raise NotASurvey(SYSTEM_NEEDS)
    if "outlets" not in found:
        raise NotASurvey(OUTLET_NEEDS)
    return SurveyTables(found["systems"], found["outlets"])


def _told_apart(folder: zipfile.ZipFile, member: zipfile.ZipInfo) -> tuple[str, bytes]:
    with folder.open(member) as file:
        content = file.read(MAX_SURVEY_BYTES)
    columns = csv.DictReader(io.StringIO(decode(content), newline="")).fieldnames or ()
    if set(OUTLET_NEEDS) <= set(columns):
        return "outlets", content
    return ("systems" if set(SYSTEM_NEEDS) <= set(columns) else "neither"), content


def decode(content: bytes) -> str:
    """The text of a file. The two tables of one year come in two encodings; ours are compressed."""
    if content.startswith(_GZIP):
        content = gzip.GzipFile(fileobj=io.BytesIO(content)).read(MAX_SURVEY_BYTES)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(content: bytes, needed: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
    reader = csv.DictReader(io.StringIO(decode(content), newline=""), restval="")
    missing = tuple(name for name in needed if name not in (reader.fieldnames or ()))
    if missing:
        raise NotASurvey(missing)
    return iter(reader)


def _rows_of(rows: Iterator[Mapping[str, str]], key: str) -> Iterator[Mapping[str, str]]:
    return (row for row in rows if not key or _words(row, "FSCSKEY") == key)


def _system(row: Mapping[str, str]) -> System:
    return System(
        key=_words(row, "FSCSKEY"),
        name=_words(row, "LIBNAME"),
        place=_place(row),
        locale=_words(row, "LOCALE_MOD"),
        population=_number(row, "POPU_LSA"),
        staff_fte=_number(row, "TOTSTAFF"),
        librarians_fte=_number(row, "LIBRARIA"),
        computers=_number(row, "GPTERMS"),
        hours_a_year=_number(row, "HRS_OPEN"),
        visits=_number(row, "VISITS"),
        programs=_number(row, "TOTPRO"),
        salaries=_number(row, "SALARIES"),
        year_from=_words(row, "STARTDAT"),
        year_to=_words(row, "ENDDATE"),
        is_closed=_words(row, "STATSTRU") == TEMPORARILY_CLOSED,
    )


def _outlet(row: Mapping[str, str]) -> SystemOutlet:
    return SystemOutlet(
        system_key=_words(row, "FSCSKEY"),
        number=_words(row, "FSCS_SEQ"),
        name=_words(row, "LIBNAME"),
        kind=_words(row, "C_OUT_TY"),
        place=_place(row),
        phone=_words(row, "PHONE"),
        locale=_words(row, "LOCALE"),
        square_feet=_number(row, "SQ_FEET"),
        hours_a_year=_number(row, "HOURS"),
        weeks_open=_number(row, "WKS_OPEN"),
        bookmobiles=_number(row, "L_NUM_BM"),
        is_closed=_words(row, "STATSTRU") == TEMPORARILY_CLOSED,
    )


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        address=_words(row, "ADDRESS"),
        city=_words(row, "CITY"),
        zip_code=_words(row, "ZIP"),
        county=_words(row, "CNTY"),
        state=_words(row, "STABR"),
        longitude=_degrees(row, "LONGITUD"),
        latitude=_degrees(row, "LATITUDE"),
    )


def _words(row: Mapping[str, str], column: str) -> str:
    text = (row.get(column) or "").strip()
    return "" if text in _NOT_TOLD else text


def _number(row: Mapping[str, str], column: str) -> Decimal | None:
    """What was counted; None for every code, for nothing, and for what is no number."""
    number = _decimal(row.get(column) or "")
    return None if number is None or number < 0 else number


def _degrees(row: Mapping[str, str], column: str) -> Decimal | None:
    """Degrees may be below zero; no place lies at exactly 0 or at a whole negative code."""
    text = (row.get(column) or "").strip()
    return None if text in _NOT_TOLD or not text.strip("0.") else _decimal(text)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
