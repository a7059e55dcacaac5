"""What a row of the survey says: words, figures, and why there is no figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum


class Kind(StrEnum):
    """What the rows of a table are."""

    SYSTEMS = "library systems"
    OUTLETS = "outlets"


class Meaning(StrEnum):
    """What a column says, under whatever name in its year."""

    KEY = "key"
    NUMBER = "number of the outlet"
    NAME = "name"
    KIND = "kind of outlet"
    STATE = "state"
    ADDRESS = "address"
    CITY = "city"
    ZIP = "ZIP code"
    COUNTY = "county"
    PHONE = "phone"
    LONGITUDE = "longitude"
    LATITUDE = "latitude"
    LOCALE = "locale"
    LEGAL_BASIS = "legal basis"
    STATUS = "what changed since the year before"
    YEAR_FROM = "first day of the year"
    YEAR_TO = "last day of the year"
    POPULATION = "people served"
    STAFF = "staff"
    LIBRARIANS = "librarians"
    INCOME = "income"
    SPENDING = "operating expenses"
    SALARIES = "salaries"
    HOURS = "hours in the year"
    WEEKS_OPEN = "weeks open"
    VISITS = "visits"
    LOANS = "loans"
    BORROWERS = "registered borrowers"
    PROGRAMS = "programs"
    ATTENDANCE = "program attendance"
    COMPUTERS = "computers for the public"
    BRANCHES = "branches"
    SQUARE_FEET = "square feet"
    BOOKMOBILES = "bookmobiles"


class Silence(StrEnum):
    """Why there is no figure. None of these is a zero."""

    NO_COLUMN = "this year has no such column"
    EMPTY = "nothing stands there"
    MISSING = "not reported"
    CLOSED = "temporarily closed"
    NOT_APPLICABLE = "does not apply"
    WITHHELD = "held back so that nobody can be told"
    UNREADABLE = "no number"


CODES: Mapping[str, Silence] = {
    "-1": Silence.MISSING,
    "-3": Silence.CLOSED,
    "-4": Silence.NOT_APPLICABLE,
    "-9": Silence.WITHHELD,
    "M": Silence.MISSING,
}
_CLOSED_STATUS = "23"


@dataclass(frozen=True, slots=True)
class Reported:
    """One figure: its number, or why there is none. `is_estimated` where the survey filled it in itself."""

    value: Decimal | None
    silence: Silence | None = None
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A fiscal year and on what that rests; `number` is None where nothing in the file tells it."""

    number: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One row, with every cell as it was written. `columns` and `flags` are those of the whole table."""

    row: int
    cells: Mapping[str, str]
    columns: Mapping[Meaning, str]
    flags: Mapping[Meaning, str]

    def words(self, meaning: Meaning) -> str:
        """The words of a column; empty where the year has none, or a code stands for nothing told."""
        text = self._text(meaning)
        return "" if text in CODES else text

    def figure(self, meaning: Meaning) -> Reported:
        """A count. Codes are no numbers, and neither is anything else below zero."""
        if meaning not in self.columns:
            return Reported(None, Silence.NO_COLUMN)
        value, silence = number_or_silence(self._text(meaning))
        if value is not None and value < 0:
            return Reported(None, Silence.UNREADABLE)
        flag = self.cells.get(self.flags.get(meaning, ""), "")
        return Reported(value, silence, is_estimated=value is not None and flag.startswith("I"))

    def degrees(self, meaning: Meaning) -> Decimal | None:
        """Longitude or latitude: may be below zero; a code, nothing and exactly 0 are no place."""
        value, _silence = number_or_silence(self._text(meaning))
        return value or None

    @property
    def is_closed(self) -> bool:
        """Whether it was temporarily closed in that year."""
        return self._text(Meaning.STATUS) == _CLOSED_STATUS

    def _text(self, meaning: Meaning) -> str:
        return self.cells.get(self.columns.get(meaning, ""), "").strip()


def number_or_silence(text: str) -> tuple[Decimal | None, Silence | None]:
    """What a cell counts, or why it does not; "-1.0" is the same code as "-1".

    >>> number_or_silence("1204"), number_or_silence("-9")[1].name, number_or_silence("many")[1].name
    ((Decimal('1204'), None), 'WITHHELD', 'UNREADABLE')
    """
    if not text:
        return None, Silence.EMPTY
    if text in CODES:
        return None, CODES[text]
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None, Silence.UNREADABLE
    if not number.is_finite():
        return None, Silence.UNREADABLE
    as_code = next(
        (said for code, said in CODES.items() if code != "M" and number == int(code)), None
    )
    return (None, as_code) if as_code else (number, None)
