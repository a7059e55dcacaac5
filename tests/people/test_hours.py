"""Hours, duties and what remains, worked out by hand; unknown is never zero."""

from decimal import Decimal

import pytest

from wherewithal.people.hours import (
    Duty,
    Holder,
    TooManyHours,
    Week,
    drop_duty,
    move_hours,
    share_duty,
)
from wherewithal.people.hours_in_words import free_in_words, hours_in_words, promised_in_words
from wherewithal.quantities import UNKNOWN, Quantity, parse_quantity

DESK, STORIES, GARDEN, NEWS = 1, 2, 3, 4


def hours(words: str) -> Quantity:
    return parse_quantity(words)


@pytest.fixture
def week() -> Week:
    pam = Holder(
        "person-1",
        "Pam",
        hours("20"),
        (Duty(DESK, "Desk", hours("8 to 10")), Duty(STORIES, "Stories", hours("4"))),
    )
    john = Holder("person-2", "John", hours("about 10"), (Duty(GARDEN, "Garden", UNKNOWN),))
    ruth = Holder("person-3", "Ruth", is_listed=False)
    team = Holder(
        "team-1",
        "Youth",
        duties=(Duty(NEWS, "Newsletter", hours("1")),),
        members=("person-1", "person-2"),
        is_team=True,
    )
    return Week((pam, john, ruth, team))


def free(week: Week, key: str) -> tuple[Decimal | None, Decimal | None, int]:
    left = week.free(key)
    return left.low, left.high, left.unknown_count


def test_what_remains_carries_the_range(week: Week) -> None:
    # 20 - (8 to 10) - 4
    assert free(week, "person-1") == (6, 8, 0)
    assert free_in_words(week, "person-1") == "between 6 and 8 free"


def test_an_unknown_duty_leaves_open_how_little_remains(week: Week) -> None:
    assert free(week, "person-2") == (None, 10, 1)
    assert free_in_words(week, "person-2") == "up to about 10 free, and 1 not known yet"


def test_of_somebody_whose_hours_nobody_noted_nothing_is_known(week: Week) -> None:
    assert (hours_in_words(week, "person-3"), free_in_words(week, "person-3")) == (
        "not known yet",
        "not known yet",
    )


def test_no_duty_noted_is_not_no_duty() -> None:
    alone = Week((Holder("person-1", "Pam", hours("20"), is_listed=False),))
    assert promised_in_words(alone, "person-1") == "no duty written down yet"
    assert free_in_words(alone, "person-1") == "up to 20 free, and duties not known yet"


def test_a_team_has_the_hours_and_duties_of_its_people_and_its_own(week: Week) -> None:
    # 20 + about 10 hours; 8 to 10, 4, 1 and one unknown duty.
    assert hours_in_words(week, "team-1") == "about 30"
    assert promised_in_words(week, "team-1") == "between 13 and 15, and 1 not known yet"
    assert free(week, "team-1") == (None, 17, 1)


def test_a_team_of_nobody_has_unknown_hours() -> None:
    empty = Week((Holder("team-1", "Youth", duties=(Duty(1, "Desk", hours("3")),), is_team=True),))
    assert free_in_words(empty, "team-1") == "not known yet"


@pytest.mark.parametrize(
    ("have", "takes", "words"),
    [
        ("10", "10", "nothing free"),
        ("10", "14", "short by 4"),
        ("10", "12 to 14", "short by between 2 and 4"),
        ("10", "8 to 14", "up to 2 free, or short by up to 4"),
        ("10", "10 to 14", "nothing free, or short by up to 4"),
        ("about 10", "4", "about 6 free"),
        ("several", "2", "at least 1 free"),
        ("10", "several", "up to 7 free"),
        ("unknown", "4", "not known yet"),
    ],
)
def test_what_remains_in_words(have: str, takes: str, words: str) -> None:
    week = Week((Holder("person-1", "Pam", hours(have), (Duty(1, "Desk", hours(takes)),)),))
    assert free_in_words(week, "person-1") == words


def test_moving_two_hours(week: Week) -> None:
    then = move_hours(week, duty_key=DESK, to="person-3", hours=hours("2"))
    assert then.duty(DESK).hours == hours("6 to 8")
    assert free(then, "person-1") == (8, 10, 0)
    assert [duty.hours for duty in then.duties_of("person-3")] == [hours("2")]


def test_who_takes_hours_on_may_have_duties_that_nobody_wrote_down() -> None:
    pam = Holder("person-1", "Pam", hours("20"), (Duty(DESK, "Desk", hours("8")),))
    john = Holder("person-2", "John", hours("4 to 8"), is_listed=False)
    then = move_hours(Week((pam, john)), duty_key=DESK, to="person-2", hours=hours("2"))
    assert promised_in_words(then, "person-2") == "2, and others not known yet"
    assert free_in_words(then, "person-2") == "up to 6 free, and other duties not known yet"


def test_dropping_the_only_duty_leaves_nothing_promised() -> None:
    pam = Holder("person-1", "Pam", hours("20"), (Duty(DESK, "Desk", hours("8")),))
    then = drop_duty(Week((pam,)), duty_key=DESK)
    assert promised_in_words(then, "person-1") == "nothing"
    assert free_in_words(then, "person-1") == "20 free"


def test_a_team_counts_whose_duties_nobody_listed_as_unknown() -> None:
    pam = Holder("person-1", "Pam", hours("20"), (Duty(DESK, "Desk", hours("8")),))
    john = Holder("person-2", "John", hours("10"), is_listed=False)
    team = Holder("team-1", "Youth", members=("person-1", "person-2"), is_team=True)
    week = Week((pam, john, team))
    assert promised_in_words(week, "team-1") == "8, and 1 not known yet"
    assert free_in_words(week, "team-1") == "up to 22 free, and 1 not known yet"
    nobody_listed = drop_duty(Week((john, team_of_john())), duty_key=NEWS)
    assert promised_in_words(nobody_listed, "team-1") == "no duty written down yet"


def team_of_john() -> Holder:
    news = (Duty(NEWS, "Newsletter", hours("1")),)
    return Holder("team-1", "Youth", duties=news, members=("person-2",), is_team=True)


def test_moving_within_a_team_changes_nothing_for_the_team(week: Week) -> None:
    then = move_hours(week, duty_key=STORIES, to="person-2", hours=hours("3"))
    assert then.promised("team-1").low == week.promised("team-1").low
    assert then.promised("team-1").high == week.promised("team-1").high


def test_moving_some_of_an_unknown_duty_leaves_it_unknown(week: Week) -> None:
    then = move_hours(week, duty_key=GARDEN, to="person-1", hours=hours("2"))
    assert then.duty(GARDEN).hours == UNKNOWN
    assert free(then, "person-1") == (4, 6, 0)


def test_moving_a_range_never_leaves_less_than_nothing(week: Week) -> None:
    then = move_hours(week, duty_key=STORIES, to="person-3", hours=hours("3 to 5"))
    assert then.duty(STORIES).hours == hours("0 to 1")


def test_no_more_moves_than_the_duty_takes(week: Week) -> None:
    with pytest.raises(TooManyHours):
        move_hours(week, duty_key=STORIES, to="person-3", hours=hours("5"))
    with pytest.raises(ValueError, match="how many"):
        move_hours(week, duty_key=STORIES, to="person-3", hours=UNKNOWN)


def test_sharing_halves_a_duty(week: Week) -> None:
    then = share_duty(week, duty_key=DESK, to="person-3")
    assert then.duty(DESK).hours == hours("4 to 5")
    assert [duty.hours for duty in then.duties_of("person-3")] == [hours("4 to 5")]
    assert free(then, "person-1") == (11, 12, 0)


def test_sharing_an_unknown_duty_leaves_two_unknown_halves(week: Week) -> None:
    then = share_duty(week, duty_key=GARDEN, to="person-1")
    assert then.free("person-1").unknown_count == 1
    assert then.free("person-2").unknown_count == 1


def test_dropping_a_duty_frees_its_hours(week: Week) -> None:
    then = drop_duty(week, duty_key=STORIES)
    assert free(then, "person-1") == (10, 12, 0)
    assert [duty.name for duty in then.duties_of("person-1")] == ["Desk"]


def test_asking_changes_nothing_of_the_week(week: Week) -> None:
    before = week.holders
    drop_duty(week, duty_key=DESK)
    share_duty(week, duty_key=DESK, to="person-2")
    assert week.holders == before
