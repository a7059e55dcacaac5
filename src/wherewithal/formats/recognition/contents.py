"""What the cells of a column look like, whatever stands above them: each likely field with its grounds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from wherewithal.formats.recognition.model import Field

_MOST = 400  # characters of a cell that are looked at
_LOOKS = 0.5  # of the cells, for a shape to count at all
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[A-Za-z]{2,}")
_PAGE = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|gov|edu|us|uk|info)(?:/\S*)?",
    re.I,
)
_PHONE = re.compile(
    r"(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{2,5}\)|\d{2,5})[\s.-]?\d{3,4}[\s.-]?\d{3,4}"
    r"(?:\s*(?:x|ext\.?|ext\.)\s*\d+)?",
    re.I,
)
_POSTAL = re.compile(
    r"\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d", re.I
)
_STREETS = (
    "street st avenue ave av road rd drive dr boulevard blvd lane ln court ct place pl square sq "
    "highway hwy parkway pkwy way terrace circle cir pike row plaza route alley close crescent "
    "gardens hill calle avenida avda carrera paseo plaza camino box"
)
_STREET_WORD = re.compile(rf"\b(?:{'|'.join(_STREETS.split())})\b", re.I)
_ENDS_AS_STREET = re.compile(rf"(?:[^\W\d]+\s+){{1,3}}(?:{'|'.join(_STREETS.split())})\.?", re.I)
_HOUSE_NUMBER = re.compile(r"\s*#?\s*\d+[A-Za-z]?(?:-\d+)?[\s,]+[^\W\d]")
_ORG_WORD = re.compile(
    r"\b(?:center|centre|library|church|school|inc|service|services|foundation|association|"
    r"society|club|council|department|office|program|university|college|museum|hospital|clinic|"
    r"trust|house|home|park|room|lab|kit|set|hall|community|centro|biblioteca|iglesia|escuela|"
    r"asociaci[oó]n|fundaci[oó]n|sala|museo)s?\b",
    re.I,
)
_WHOLE = re.compile(r"-?\d{1,6}(?:,\d{3})*(?:\.0+)?")
_DECIMAL = re.compile(r"-?\d{1,3}\.\d{3,}")
_LOOSE = re.compile(
    r"(?:about|around|ca\.?|~|up to|over|unos|hasta)?\s*\d+\s*(?:-|–|to|or|a|o)?\s*\d*\+?"
    r"(?:\s*[a-z]+)?|few|a few|several|some|many|none|pocos|varios|algunos|muchos|ninguno",
    re.I,
)
_SEATS = re.compile(
    r"\b(?:seat|people|person|capacity|standing|seated|asientos|personas|plazas)", re.I
)
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|\d{1,2}\s+[A-Za-z]{3,}\.?\s+\d{4}"
    r"|[A-Za-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}"
)
_TIME = re.compile(
    r".*\b\d{1,2}(?::\d{2})\s*(?:[ap]\.?m\.?)?.*|.*\b\d{1,2}\s*[ap]\.?m\.?\b.*", re.I | re.S
)
_DAYS = re.compile(
    r"(?=.*[^\W\d_]{3})(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?|lunes|martes|mi[eé]rcoles|jueves|"
    r"viernes|s[aá]bado|domingo|[\s,;/&-]|and|y)+",
    re.I,
)
_MONEY = re.compile(
    r"[-(]?\s*[$€£]\s*\d[\d.,]*\s*\)?(?:\s*[-–]\s*[$€£]?\d[\d.,]*)?|\d[\d.,]*\s*(?:€|USD|EUR|GBP)",
    re.I,
)
_YES_NO = frozenset(["yes", "no", "y", "n", "true", "false", "sí", "si", "x"])
_LANGUAGE = re.compile(
    r"(?=.*[^\W\d_]{3})(?:(?:english|spanish|farsi|persian|arabic|chinese|mandarin|french|german|portuguese|russian|"
    r"vietnamese|korean|somali|haitian creole|creole|italian|polish|hindi|urdu|japanese|amharic|"
    r"asl|sign language|ingl[eé]s|espa[ñn]ol|franc[eé]s|[aá]rabe|chino)|[\s,;/&]|and|y)+",
    re.I,
)
_CODE = re.compile(r"(?=\S*\d)[{(]?[\w./-]{4,}[})]?")
_UUID = re.compile(r"\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?|[0-9a-f]{24}", re.I)
_STATE = re.compile(r"[A-Z]{2}")
_PERSON = re.compile(
    r"(?:(?:mr|ms|mrs|dr)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,3}", re.I
)


@dataclass(frozen=True)
class Column:
    """The cells of a column that are filled in, and how far they repeat themselves."""

    texts: tuple[str, ...]
    size: int  # with the blank ones

    @classmethod
    def of(cls, cells: Sequence[str]) -> "Column":
        """Leave blank cells out: they say nothing about what a column is."""
        texts = tuple(" ".join(cell.split())[:_MOST] for cell in cells if cell.strip())
        return cls(texts, len(cells))

    def share(self, matches: Callable[[str], object]) -> float:
        """Of the filled cells, how many match."""
        return sum(1 for text in self.texts if matches(text)) / len(self.texts) if self.texts else 0

    @cached_property
    def distinct(self) -> float:
        """How many different cells there are for each filled one."""
        return len({text.casefold() for text in self.texts}) / len(self.texts) if self.texts else 0

    @cached_property
    def filled(self) -> float:
        """Of all cells, how many say anything."""
        return len(self.texts) / self.size if self.size else 0

    @cached_property
    def length(self) -> float:
        """How long cells are on average."""
        return sum(map(len, self.texts)) / len(self.texts) if self.texts else 0

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """The cells that are plain numbers."""
        plain = (text.replace(",", "") for text in self.texts)
        return tuple(float(t) for t in plain if re.fullmatch(r"-?\d{1,9}(?:\.\d+)?", t))


@dataclass(frozen=True, slots=True)
class Look:
    """A field that the cells look like, how much so, and the words for it."""

    field: Field
    score: float
    reason: str


def looks_of(column: Column) -> tuple[Look, ...]:
    """Every field that the contents speak for, the likeliest first."""
    if not column.texts:
        return ()
    looks = [*_of_shape(column), *_of_numbers(column)]
    strongest = max((look.score for look in looks), default=0)
    if strongest < 0.75:
        looks += _of_words(column)
    return tuple(sorted(looks, key=lambda look: -look.score))


def _is_mail(text: str) -> bool:
    return all(_EMAIL.fullmatch(part) for part in re.split(r"[\s,;]+", text) if part)


def _is_phone(text: str) -> bool:
    if _DECIMAL.fullmatch(text) or _POSTAL.fullmatch(text):
        return False
    digits = sum(map(str.isdigit, text))
    if text.isdigit() and digits == 10:
        return text[0] in "23456789" and text[3] in "23456789"
    is_written = any(mark in text for mark in "-() .+") or text.startswith("0")
    first = re.split(r"\s*[,;/]\s*", text)[0]
    return 7 <= digits <= 25 and is_written and bool(_PHONE.fullmatch(first))


def _is_address(text: str) -> bool:
    has_street = bool(_STREET_WORD.search(text))
    has_place = "," in text or any(map(str.isdigit, text)) or bool(_ENDS_AS_STREET.fullmatch(text))
    return (has_street and has_place) or bool(_HOUSE_NUMBER.match(text) and len(text.split()) <= 4)


_SHAPES: tuple[tuple[Field, Callable[[str], object], float, str], ...] = (
    (Field.EMAIL, _is_mail, 0.97, "e-mail addresses"),
    (Field.WEBSITE, _PAGE.fullmatch, 0.95, "addresses of web pages"),
    (Field.PHONE, _is_phone, 0.92, "phone numbers"),
    (Field.IDENTIFIER, _UUID.fullmatch, 0.95, "identifiers"),
    (Field.DATE, _DATE.fullmatch, 0.9, "dates"),
    (Field.MONEY, _MONEY.fullmatch, 0.9, "amounts of money"),
    (Field.DAY, _DAYS.fullmatch, 0.9, "days of the week"),
    (Field.LANGUAGES, _LANGUAGE.fullmatch, 0.85, "names of languages"),
    (Field.YES_NO, lambda text: text.casefold() in _YES_NO, 0.8, "yes or no"),
    (Field.POSTAL_CODE, _POSTAL.fullmatch, 0.85, "postal codes"),
    (Field.STATE, _STATE.fullmatch, 0.7, "codes of two letters"),
    (Field.ADDRESS, _is_address, 0.9, "house numbers with streets"),
)


def _of_shape(column: Column) -> list[Look]:
    found = []
    for field, matches, weight, words in _SHAPES:
        share = column.share(matches)
        if share >= _LOOKS:
            found.append(Look(field, weight * share, _percent(share, words)))
    hours = column.share(_TIME.fullmatch)
    if hours >= _LOOKS and not any(look.field is Field.DATE for look in found):
        found.append(Look(Field.HOURS, 0.85 * hours, _percent(hours, "times of day")))
    return found


def _of_numbers(column: Column) -> list[Look]:
    numbers = column.numbers
    found = _of_places(column) if column.share(_DECIMAL.fullmatch) >= _LOOKS else []
    if found:
        return found
    whole = column.share(_WHOLE.fullmatch)
    loose = column.share(_LOOSE.fullmatch)
    if (
        column.share(_SEATS.search) >= _LOOKS
        and column.share(lambda t: any(map(str.isdigit, t))) >= _LOOKS
    ):
        return [Look(Field.CAPACITY, 0.85, "numbers of people or seats")]
    if max(whole, loose) < 0.7 or not numbers:
        return _codes(column)
    return _counts(column, numbers, max(whole, loose))


def _of_places(column: Column) -> list[Look]:
    numbers = column.numbers
    if not numbers or max(map(abs, numbers)) > 180:
        return []
    if max(map(abs, numbers)) > 90:
        return [Look(Field.LONGITUDE, 0.92, "degrees beyond 90, east or west")]
    south_or_west = sum(number < 0 for number in numbers) > len(numbers) / 2
    first, other = (
        (Field.LONGITUDE, Field.LATITUDE) if south_or_west else (Field.LATITUDE, Field.LONGITUDE)
    )
    return [
        Look(first, 0.75, "degrees, as on a map"),
        Look(other, 0.5, "degrees, as on a map"),
    ]


def _counts(column: Column, numbers: Sequence[float], share: float) -> list[Look]:
    size = len(numbers)
    years = sum(1800 <= number <= 2100 for number in numbers) / size
    if years >= 0.9:
        return [Look(Field.YEAR, 0.8, "years")]
    if column.distinct > 0.95 and size > 5 and _is_counted_up(numbers):
        return [Look(Field.IDENTIFIER, 0.7, "whole numbers, each once and in order")]
    middle = sorted(numbers)[size // 2]
    if middle > 5_000:
        return _codes(column)
    round_share = sum(number > 0 and number % 5 == 0 for number in numbers) / size
    if round_share >= 0.6 and middle >= 8:
        return [
            Look(Field.CAPACITY, 0.5 + 0.15 * round_share, "round numbers, as for how many fit in"),
            Look(Field.QUANTITY, 0.45 * share, "whole numbers"),
        ]
    return [
        Look(Field.QUANTITY, 0.62 * share, "small whole numbers"),
        Look(Field.CAPACITY, 0.4 * share, "whole numbers"),
    ]


def _is_counted_up(numbers: Sequence[float]) -> bool:
    return all(after > before for before, after in pairwise(numbers))


def _codes(column: Column) -> list[Look]:
    share = column.share(_CODE.fullmatch)
    if share < 0.8 or column.distinct < 0.8:
        return []
    return [Look(Field.IDENTIFIER, 0.65 * share, _percent(share, "codes"))]


def _of_words(column: Column) -> list[Look]:
    """Words: long ones describe, a few that come again sort, short ones that differ name."""
    wordy = column.share(lambda text: sum(map(str.isalpha, text)) >= len(text) / 2)
    if wordy < _LOOKS:
        return []
    if column.length > 90:
        return [Look(Field.DESCRIPTION, 0.75, "long passages")]
    if column.distinct < 0.2 and len(column.texts) >= 10:
        return [
            Look(Field.CATEGORY, 0.55, "a few words that come again and again"),
            Look(Field.CITY, 0.45, "short words that come again"),
        ]
    named = column.share(_ORG_WORD.search)
    capital = column.share(lambda text: text[0].isupper() or not text[0].isascii())
    short = column.share(lambda text: len(text.split()) <= 10)
    score = 0.25 + 0.25 * column.distinct + 0.1 * short + 0.05 * capital + 0.2 * min(1, named * 2)
    one_word = column.share(lambda text: len(text.split()) == 1)
    found = [
        Look(
            Field.NAME,
            (score - 0.1 * one_word) * (0.5 + 0.5 * column.filled),
            "short words that differ from row to row",
        )
    ]
    people = column.share(_PERSON.fullmatch) * (1 - min(1, named * 4))
    if people > 0.85 and column.distinct > 0.6 and one_word < 0.3:
        found.append(Look(Field.PERSON, 0.5 * people, "words like the names of people"))
    if one_word > 0.4 or column.distinct < 0.6:
        found.append(Look(Field.CITY, 0.45, "short words that come again"))
    return found


def _percent(share: float, words: str) -> str:
    return f"{share:.0%} of its cells are {words}"
