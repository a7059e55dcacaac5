"""What was recognised, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

SURE_ENOUGH = 0.6  # below, a person is asked before the guess is used


class TableKind(StrEnum):
    """What a table lists."""

    WORKSHEET = "worksheet"
    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    DIRECTORY = "directory"
    INVENTORY = "inventory"
    ROOMS = "rooms"
    PROGRAMS = "programs"
    SURVEY = "survey"
    UNKNOWN = "unknown"


class Field(StrEnum):
    """What a column says about each row."""

    NAME = "name"
    PERSON = "person"
    ROLE = "role"
    ORGANIZATION = "organization"
    SERVICE = "service"
    LIBRARY = "library"
    AREA = "area"
    STRENGTH = "strength"
    CHALLENGE = "challenge"
    IMPROVEMENT = "improvement"
    QUESTION = "question"
    DESCRIPTION = "description"
    CATEGORY = "category"
    ADDRESS = "address"
    ADDRESS_MORE = "address_more"
    CITY = "city"
    STATE = "state"
    POSTAL_CODE = "postal_code"
    COUNTRY = "country"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    QUANTITY = "quantity"
    CAPACITY = "capacity"
    ATTENDANCE = "attendance"
    EVENTS = "events"
    AUDIENCE = "audience"
    ROOM = "room"
    DAY = "day"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    HOURS = "hours"
    MONEY = "money"
    LANGUAGES = "languages"
    ELIGIBILITY = "eligibility"
    TAXONOMY = "taxonomy"
    YES_NO = "yes_no"
    NOTES = "notes"
    IDENTIFIER = "identifier"
    SURVEY_KEY = "survey_key"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What one column seems to say. `index` counts from 0; `field` is None where nothing fits."""

    index: int
    header: str
    field: Field | None
    confidence: float
    reason: str

    @property
    def asks(self) -> bool:
        """Whether a person should look at the guess before it is used."""
        return self.confidence < SURE_ENOUGH


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a table lists, with the grounds; `header_rows` are the numbers of the rows with headings."""

    kind: TableKind
    confidence: float
    reasons: tuple[str, ...]
    header_rows: tuple[int, ...]
    transposed: bool
    columns: tuple[ColumnGuess, ...]

    @property
    def asks(self) -> bool:
        """Whether a person should say what this table is."""
        return self.confidence < SURE_ENOUGH

    def column(self, field: Field) -> ColumnGuess | None:
        """The surest column for a field, None where there is none."""
        found = [guess for guess in self.columns if guess.field is field]
        return max(found, key=lambda guess: guess.confidence, default=None)
