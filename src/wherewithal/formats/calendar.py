"""Days to remember, as a calendar file that calendar programs take in (iCalendar, RFC 5545).

Each entry is a whole day, marked as free time: it reminds, and blocks nobody's afternoon. Its UID stays
the same as long as it is about the same thing, so a program that looks again moves it instead of
keeping two. The time stamp is that of the last change, never of the moment of writing: the same days
are the same bytes.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

LOOK_AGAIN = timedelta(hours=6)
LONGEST_WORDS = 2_000
A_DAY = timedelta(days=1)
_KEPT_CONTROLS = "\n\t"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day with what is to be done on it. `changed_at` and `sequence`: when and how often it was changed.

    `is_cancelled`: it stood here before, and a program that kept it lets it go (RFC 5545, 3.8.1.11).
    """

    uid: str
    on: date
    words: str
    changed_at: datetime
    more: str = ""
    address: str = ""
    sequence: int = 0
    is_cancelled: bool = False

    def __post_init__(self) -> None:
        if not self.uid.strip() or not self.words.strip():
            raise ValueError("A day in a calendar has a UID and words")
        if self.changed_at.tzinfo is None:
            raise ValueError("The time of a change names its time zone")


def write_calendar(
    days: Iterable[CalendarDay], *, name: str, language: str = "en", product: str = "Wherewithal"
) -> bytes:
    """The file, its days in the order of their dates.

    >>> day = CalendarDay("a@b", date(2027, 3, 3), "Ring", datetime(2027, 1, 1, tzinfo=UTC))
    >>> b"DTSTART;VALUE=DATE:20270303" in write_calendar([day], name="Mine")
    True
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{_plain(product)}//Days to remember//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(name))
    calendar.add("name", _plain(name), parameters={"LANGUAGE": language})
    calendar.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for day in sorted(days, key=lambda each: (each.on, each.uid)):
        calendar.add_component(_event(day, language))
    return bytes(calendar.to_ical())


def _event(day: CalendarDay, language: str) -> Event:
    event = Event()
    event.add("uid", _plain(day.uid))
    event.add("dtstamp", day.changed_at.astimezone(UTC))
    event.add("last-modified", day.changed_at.astimezone(UTC))
    event.add("sequence", day.sequence)
    event.add("status", "CANCELLED" if day.is_cancelled else "CONFIRMED")
    event.add("dtstart", day.on)
    event.add("dtend", day.on + A_DAY)
    event.add("transp", "TRANSPARENT")
    event.add("summary", _plain(day.words), parameters={"LANGUAGE": language})
    if day.more:
        event.add("description", _plain(day.more), parameters={"LANGUAGE": language})
    if day.address:
        event.add("url", day.address)
    return event


def _plain(words: str) -> str:
    """Without signs that no calendar takes; a carriage return alone would break a line."""
    text = words.replace("\r\n", "\n").replace("\r", "\n")
    kept = (
        sign
        for sign in text
        if sign in _KEPT_CONTROLS or unicodedata.category(sign) not in ("Cc", "Cs")
    )
    return "".join(kept)[:LONGEST_WORDS]
