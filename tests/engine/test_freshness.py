"""Which facts are asked about: only what plans lean on, what is likeliest wrong and serves longest first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.freshness import Fact, Lean, Why, chance_still_true, choose_checks

TODAY = date(2026, 4, 27)
NOW = (Lean("chess", TODAY - timedelta(days=30), TODAY + timedelta(days=60)),)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def keys(facts: list[Fact], *, at_most: int | None = None) -> list[str]:
    return [check.key for check in choose_checks(facts, today=TODAY, at_most=at_most)]


def test_what_nothing_leans_on_is_not_asked() -> None:
    over = (Lean("chess", None, TODAY - timedelta(days=1)),)
    far = (Lean("chess", TODAY + timedelta(weeks=5)),)
    facts = [Fact("none", 10), Fact("over", 10, None, over), Fact("far", 10, None, far)]
    assert keys(facts) == []


def test_the_last_day_of_a_plan_counts() -> None:
    assert keys([Fact("hall", 10, None, (Lean("chess", None, TODAY),))]) == ["hall"]


def test_by_hand() -> None:
    (check,) = choose_checks(
        [Fact("hall", 28, days_ago(28), (Lean("chess", TODAY, TODAY + timedelta(days=13)),))],
        today=TODAY,
    )
    # Wrong by one half; serves this week whole, and the next by 2 to the power of minus one quarter.
    assert check.worth == pytest.approx(0.5 * (1 + 2 ** (-0.25)))
    assert (check.why, check.age_days, check.needed_on) == (Why.OLD, 28, TODAY)


def test_a_plan_is_looked_at_four_weeks_ahead() -> None:
    def leaned_on_from(days: int) -> Fact:
        return Fact("hall", 28, None, (Lean("chess", TODAY + timedelta(days=days)),))

    assert [keys([leaned_on_from(days)]) for days in (27, 28)] == [["hall"], []]


def test_what_nobody_confirmed_is_wrong_by_one_half_in_each_of_four_weeks() -> None:
    (check,) = choose_checks([Fact("hall", 28, None, NOW)], today=TODAY)
    weeks = (1, 2 ** (-0.25), 2 ** (-0.5), 2 ** (-0.75))
    assert check.worth == pytest.approx(0.5 * sum(weeks))
    assert chance_still_true(Fact("hall", 28), today=TODAY) == pytest.approx(0.5)


def test_of_two_that_are_worth_as_much_the_one_that_is_needed_sooner() -> None:
    in_three_days = (Lean("fair", TODAY + timedelta(days=3)),)
    facts = [Fact("attic", 28, None, in_three_days), Fact("hall", 28, None, NOW)]
    found = choose_checks(facts, today=TODAY)
    assert [check.key for check in found] == ["hall", "attic"]
    assert [check.needed_on for check in found] == [TODAY, TODAY + timedelta(days=3)]


def test_a_plan_that_leans_on_it_twice_is_told_once() -> None:
    later = Lean("chess", TODAY + timedelta(days=3))
    (check,) = choose_checks([Fact("hall", 28, None, (*NOW, later))], today=TODAY)
    assert check.plans == ("chess",)


def test_what_no_plan_minds_is_not_asked() -> None:
    assert keys([Fact("hall", 28, None, (Lean("chess", matters=0.0),))]) == []


def test_why() -> None:
    facts = [Fact("a", 100, None, NOW), Fact("b", 100, days_ago(100), NOW)]
    facts.append(Fact("c", 100, days_ago(99), NOW))
    found = {check.key: check.why for check in choose_checks(facts, today=TODAY)}
    assert found == {"a": Why.NEVER, "b": Why.OLD, "c": Why.AGING}


def test_older_first_and_sooner_first() -> None:
    later = (Lean("fair", TODAY + timedelta(weeks=2)),)
    facts = [
        Fact("young", 100, days_ago(40), NOW),
        Fact("old", 100, days_ago(300), NOW),
        Fact("later", 100, days_ago(300), later),
    ]
    assert keys(facts) == ["old", "later", "young"]


def test_what_matters_more_comes_first() -> None:
    nice = (Lean("chess", None, None, 0.5),)
    assert keys([Fact("nice", 100, None, nice), Fact("must", 100, None, NOW)]) == ["must", "nice"]


def test_two_plans_in_one_week_are_served_once() -> None:
    twice = (*NOW, Lean("robots", None, None))
    one, two = choose_checks([Fact("a", 9, None, NOW), Fact("b", 9, None, twice)], today=TODAY)
    assert one.worth == two.worth
    assert [(one.key, one.plans), (two.key, two.plans)] == [
        ("a", ("chess",)),
        ("b", ("robots", "chess")),
    ]


def test_young_facts_are_left_alone() -> None:
    assert keys([Fact("a", 100, days_ago(24), NOW), Fact("b", 100, days_ago(25), NOW)]) == ["b"]


def test_a_day_in_the_future_is_as_good_as_today() -> None:
    fact = Fact("a", 100, TODAY + timedelta(days=3), NOW)
    assert (chance_still_true(fact, today=TODAY), keys([fact])) == (1.0, [])


def test_wrong_options_are_refused() -> None:
    with pytest.raises(ValueError, match="half-life of a is above zero"):
        choose_checks([Fact("a", 0, None, NOW)], today=TODAY)
    with pytest.raises(ValueError, match="number of checks"):
        choose_checks([], today=TODAY, at_most=-1)


FACTS = st.lists(
    st.builds(
        Fact,
        st.text("abc", min_size=1, max_size=3),
        st.sampled_from([30.0, 100.0]),
        st.one_of(st.none(), st.integers(0, 400).map(days_ago)),
        st.just(NOW),
    ),
    unique_by=lambda fact: fact.key,
    max_size=8,
)


@given(FACTS, st.integers(0, 5), st.randoms(use_true_random=False))
def test_the_order_in_which_facts_come_makes_no_difference(facts, at_most, dice) -> None:
    shuffled = dice.sample(facts, len(facts))
    assert keys(shuffled, at_most=at_most) == keys(facts)[:at_most]
