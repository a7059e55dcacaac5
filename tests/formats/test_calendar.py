"""Calendar files: what we write is read back, by another library, as what was meant."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats.calendar import CalendarDay, write_calendar

CHANGED = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
# Signs that a calendar may carry; a line must not begin or end with blanks to be compared.
words = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200
).filter(lambda text: text.strip() == text)


def day(**fields: object) -> CalendarDay:
    values = {"uid": "ask-1@here", "on": date(2027, 3, 3), "words": "Ring", "changed_at": CHANGED}
    return CalendarDay(**{**values, **fields})  # type: ignore[arg-type]


def read(data: bytes) -> list[vobject.base.Component]:
    calendar = vobject.readOne(data.decode())
    return list(calendar.contents.get("vevent", []))


@given(words, words, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_what_is_written_is_read_back(said: str, more: str, on: date) -> None:
    (event,) = read(write_calendar([day(words=said, more=more, on=on)], name="Mine"))
    assert event.summary.value == said
    assert event.description.value == more
    assert (event.dtstart.value, event.dtend.value) == (on, on + timedelta(days=1))
    assert (event.uid.value, event.dtstamp.value) == ("ask-1@here", CHANGED)


def test_no_line_is_longer_than_75_bytes_whatever_is_written() -> None:
    data = write_calendar(
        [day(words="سلام " * 80, more="; , \\ and\nso on " * 30)], name="Ñandú" * 20
    )
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert data.count(b"\n") == data.count(b"\r\n")
    (event,) = read(data)
    assert event.summary.value == ("سلام " * 80)
    assert event.description.value == "; , \\ and\nso on " * 30


def test_the_same_days_are_the_same_bytes_in_any_order() -> None:
    first, second = day(), day(uid="ask-2@here", on=date(2027, 1, 1))
    assert write_calendar([first, second], name="Mine") == write_calendar(
        iter([second, first]), name="Mine"
    )
    uids = [event.uid.value for event in read(write_calendar([first, second], name="Mine"))]
    assert uids == ["ask-2@here", "ask-1@here"]


def test_a_change_is_told_in_universal_time() -> None:
    east = datetime(2027, 1, 2, 5, 4, 5, tzinfo=timezone(timedelta(hours=2)))
    data = write_calendar([day(changed_at=east)], name="Mine")
    assert b"DTSTAMP:20270102T030405Z" in data
    with pytest.raises(ValueError, match="time zone"):
        day(changed_at=datetime(2027, 1, 2, 5, 4, 5))  # noqa: DTZ001


def test_signs_that_no_calendar_takes_are_left_out() -> None:
    data = write_calendar([day(words="Ring\x00 at\x07 once\rBEGIN:VEVENT")], name="Mine")
    (event,) = read(data)
    assert event.summary.value == "Ring at once\nBEGIN:VEVENT"


def test_an_empty_calendar_is_a_calendar() -> None:
    data = write_calendar([], name="Mine", language="es")
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"LANGUAGE=es" in data
    assert read(data) == []
