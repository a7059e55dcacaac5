"""What of a program is covered: each need in words, as a bar, and over time."""

from datetime import date

import pytest

from programs.plans import exact, given, need_of, page_of, plan, room
from wherewithal.programs.models import FinancialNeedFacts, HumanNeedFacts, SpaceNeedFacts
from wherewithal.quantities import Quantity

WORDS = [
    (
        "technology",
        {"how_many": exact(10)},
        {"how_many": exact(6)},
        "10",
        "6",
        "4",
        "partly covered",
    ),
    (
        "technology",
        {},
        {"how_many": exact(6)},
        "not known yet",
        "6",
        "not known yet",
        "not known yet",
    ),
    (
        "material",
        {"how_many": Quantity.between(8, 12)},
        {"how_many": exact(12)},
        "8 to 12",
        "12",
        "",
        "covered",
    ),
    ("space", {}, {}, "1 room", "1 room", "", "covered"),
    ("legitimacy", {}, {}, "yes", "yes", "", "covered"),
]


@pytest.mark.parametrize(("kind", "wants", "gives", "wanted", "have", "missing", "standing"), WORDS)
def test_a_need_in_words(cast, kind, wants, gives, wanted, have, missing, standing):
    program = plan(cast.library)
    given(need_of(program, kind, **wants), words="From the cupboard", **gives)
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.have, row.missing, row.standing) == (wanted, have, missing, standing)


def test_money_in_words(cast):
    program = plan(cast.library)
    need = need_of(program, "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=120_000, high_cents=150_000
    )
    given(need, words="Friends", cents=100_050, state="secured")
    given(need, words="City", cents=10_000, state="asked")
    given(need, words="A neighbor", state="asked")
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.secured, row.asked, row.missing) == (
        "$1,200 to $1,500",
        "$1,000.50",
        "$100, and 1 amount not known yet",
        "up to $399.50",
    )
    assert row.unknown == ("how much of “A neighbor”",)


def test_hours_of_a_need_in_words(cast):
    program = plan(cast.library)
    need = need_of(program, "human")
    HumanNeedFacts.objects.create(
        library=cast.library, resource_need=need, hours_per_week=Quantity.about(6)
    )
    given(need, words="A student", hours_per_week=exact(1))
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.have, row.missing) == (
        "about 6 hours a week",
        "1 hour a week",
        "5 hours a week",
    )


def test_the_bar_is_to_scale(cast):
    program = plan(cast.library)
    need = need_of(program, how_many=exact(12))
    for state, number in (("have", 3), ("secured", 3), ("asked", 2)):
        given(need, words=state, state=state, how_many=exact(number))
    (row,) = page_of(cast.lee, program).needs
    assert [(part.part, part.starts, part.width) for part in row.bar] == [
        ("have", 0, 30),
        ("secured", 30, 30),
        ("asked", 60, 20),
        ("missing", 80, 40),
    ]


def test_what_was_given_back_or_declined_covers_nothing(cast):
    program = plan(cast.library)
    need = need_of(program, how_many=exact(2))
    for state in ("released", "declined"):
        given(need, words=state, state=state, how_many=exact(2))
    (row,) = page_of(cast.lee, program).needs
    assert (row.standing, row.missing) == ("missing", "2")


def test_a_room_that_is_too_small_is_said_to_be(cast):
    program = plan(cast.library)
    need = need_of(program, "space")
    SpaceNeedFacts.objects.create(library=cast.library, resource_need=need, seats=exact(40))
    given(need, asset=room(cast.library, capacity=exact(10)))
    given(need, asset=room(cast.library, "Hall", capacity=exact(60)))
    given(need, asset=room(cast.library, "Attic"))
    (row,) = page_of(cast.lee, program).needs
    assert [each.caution for each in row.given] == ["holds 10, wanted 40", "", ""]
    assert row.standing == "covered on paper only"


def standing_of(cast, need):
    (row,) = page_of(cast.lee, need.program).needs
    return row.standing, row.missing


def test_what_is_there_for_half_of_the_time_does_not_cover_the_rest(cast):
    program = plan(cast.library, starts_on=date(2037, 1, 1), ends_on=date(2037, 6, 30))
    need = need_of(program, how_many=exact(10))
    given(need, words="From the school", how_many=exact(10), ends_on=date(2037, 3, 31))
    assert standing_of(cast, need) == ("missing", "10")
    given(need, words="From the lodge", how_many=exact(10), starts_on=date(2037, 4, 1))
    assert standing_of(cast, need) == ("covered", "")
    (row,) = page_of(cast.lee, program).needs
    assert [each.amount for each in row.given] == [
        "10, until March 31, 2037",
        "10, from April 1, 2037",
    ]


def test_what_was_there_once_covers_nothing_now_but_did_then(cast):
    ran = need_of(plan(cast.library, "Ran", ends_on=date(2020, 6, 1)), how_many=exact(1))
    runs = need_of(plan(cast.library, "Runs"), how_many=exact(1))
    for need in (ran, runs):
        given(need, words="A loan", how_many=exact(1), ends_on=date(2020, 6, 1))
    assert standing_of(cast, ran) == ("covered", "")
    assert standing_of(cast, runs) == ("missing", "1")


def test_money_that_came_early_still_covers(cast):
    need = need_of(plan(cast.library), "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=5000, high_cents=5000
    )
    given(need, words="A gift", cents=5000, ends_on=date(2020, 6, 1))
    assert standing_of(cast, need) == ("covered", "")
