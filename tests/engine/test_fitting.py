"""Which room fits forty teens."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.fitting import Room, Trait, Wanted, fit_room, fit_rooms
from wherewithal.quantities import UNKNOWN, Quantity

exact, between = Quantity.exact, Quantity.between
FORTY = Wanted(exact(40), is_accessible=True, equipment=("projector",), sessions=4)
HALL = Room("hall", exact(60), is_accessible=True, equipment="Projector, 60 chairs")

ONE_BY_ONE = [
    (HALL, [], []),
    (replace(HALL, seats=exact(40)), [], []),
    (replace(HALL, seats=exact(39)), [Trait.SEATS], []),
    (replace(HALL, seats=UNKNOWN), [], [Trait.SEATS]),
    (replace(HALL, seats=between(30, 50)), [], [Trait.SEATS]),
    (replace(HALL, is_accessible=False), [Trait.ACCESS], []),
    (replace(HALL, is_accessible=None), [], [Trait.ACCESS]),
    (replace(HALL, equipment="60 chairs"), [Trait.EQUIPMENT], []),
    (replace(HALL, equipment=None), [], [Trait.EQUIPMENT]),
    (replace(HALL, booked=1), [Trait.TIMES], []),
    (Room("?"), [], [Trait.SEATS, Trait.ACCESS, Trait.EQUIPMENT]),
]


@pytest.mark.parametrize(("room", "lacks", "questions"), ONE_BY_ONE)
def test_what_a_room_lacks_and_what_to_ask(room, lacks, questions):
    found = fit_room(FORTY, room)
    assert (list(found.lacks), list(found.questions)) == (lacks, questions)


def test_what_is_not_asked_for_is_not_lacking():
    found = fit_room(Wanted(), Room("closet", exact(2), is_accessible=False, equipment="Broom"))
    assert (found.lacks, found.questions, found.in_sessions) == ((), (), None)


SPLIT = [
    (exact(40), exact(10), 4, 10),
    (exact(40), exact(12), 4, 10),
    (exact(41), exact(10), 5, 9),
    (exact(40), exact(60), 1, 40),
    (exact(40), UNKNOWN, None, None),
    (exact(40), exact(0), None, None),
    (between(30, 40), exact(20), 2, 20),
    (exact(40), between(20, 30), 2, 20),
    (UNKNOWN, exact(20), None, None),
    (exact(40), Quantity.at_most(10), 4, 10),
    (exact(40), Quantity.at_most(60), None, None),
]


@pytest.mark.parametrize(("people", "seats", "number", "size"), SPLIT)
def test_smaller_sessions(people, seats, number, size):
    found = fit_room(Wanted(people), Room("room", seats))
    assert (found.in_sessions, found.session_size) == (number, size)


def test_the_order():
    rooms = [
        replace(HALL, key="booked", booked=2),
        replace(HALL, key="small", seats=exact(10)),
        replace(HALL, key="smaller", seats=exact(8)),
        replace(HALL, key="nobody knows", seats=UNKNOWN),
        replace(HALL, key="large", seats=exact(100)),
        replace(HALL, key="right", seats=exact(45)),
    ]
    assert [fit.room.key for fit in fit_rooms(FORTY, rooms)] == [
        "right",
        "large",
        "nobody knows",
        "booked",
        "small",
        "smaller",
    ]


@given(st.integers(1, 500), st.integers(1, 500))
def test_everybody_finds_a_seat(people, seats):
    found = fit_room(Wanted(exact(people)), Room("room", exact(seats)))
    assert found.session_size <= seats
    assert found.in_sessions * found.session_size >= people
    assert (found.in_sessions - 1) * seats < people
