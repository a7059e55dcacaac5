"""Round after round: a picture of both sides, and nothing that a round alone would not tell."""

import re
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from django.core.exceptions import ValidationError

from cast import Cast
from make import make_asset
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.compare import FEWEST, Typical, seen, typical
from wherewithal.partnerships.pulse.ladder import ladder
from wherewithal.partnerships.pulse.models import PulseRound, PulseSide
from wherewithal.partnerships.pulse.over_time import over_time

FIRST = date(2026, 4, 1)
STEPS = range(1, 6)


@pytest.fixture
def friends(cast: Cast) -> Asset:
    return make_asset(cast.library, "relationship", "Friends of the garden")


def held(cast: Cast, asset: Asset, on: date, ours: list[int], theirs: list[int]) -> PulseRound:
    """A round of which only trust was asked, begun and closed on a day."""
    row = actions.begin_pulse(by=cast.ada, asset=asset, on=on)
    for side, steps in ((PulseSide.OURS, ours), (PulseSide.THEIRS, theirs)):
        for step in steps:
            actions._count(row, side, {"trust": step}, "")
    return actions.close_pulse(by=cast.ada, row=row, on=on)


def course(cast: Cast, asset: Asset) -> list[tuple[list[tuple[str, str]], str]]:
    found = over_time(queries.shown_rounds(cast.rae, asset))
    assert found is not None
    return [
        (
            [
                (str(cell.ours and cell.ours.words), str(cell.theirs and cell.theirs.words))
                for cell in each.cells
            ],
            str(each.sentence),
        )
        for each in found.courses[:1]
    ]


def test_two_rounds_beside_each_other_with_a_sentence(cast: Cast, friends: Asset) -> None:
    held(cast, friends, FIRST, [5, 5, 5], [2, 2, 2])
    assert over_time(queries.shown_rounds(cast.rae, friends)) is None
    held(cast, friends, FIRST + timedelta(days=90), [4, 4, 4], [3, 3, 3])
    assert course(cast, friends) == [
        ([("fully", "a little"), ("mostly", "half and half")], "The two came closer.")
    ]
    path = f"/sunnydale/partnerships/{friends.pk}/pulse/"
    page = cast.client(cast.rae).get(path).content.decode()
    assert "Round after round" in page
    assert "The two came closer." in page
    regions = re.findall(r'role="region" aria-label="([^"]+)"', page)
    assert len(regions) == len(set(regions)) == 3


def test_a_round_of_too_few_is_not_in_the_picture(cast: Cast, friends: Asset) -> None:
    held(cast, friends, FIRST, [5, 5, 5], [2, 2, 2])
    held(cast, friends, FIRST + timedelta(days=30), [1, 1], [1])
    held(cast, friends, FIRST + timedelta(days=90), [5, 5, 5], [1, 2])
    assert course(cast, friends) == [
        ([("fully", "a little"), ("fully", "None")], "Too few rounds show both sides to say more.")
    ]


def test_a_round_rests_before_the_next_where_it_showed_anything(cast: Cast, friends: Asset) -> None:
    held(cast, friends, FIRST, [5, 5], [5])
    held(cast, friends, FIRST, [5, 5, 4], [])
    with pytest.raises(ValidationError, match="Ask again from April 29, 2026 on"):
        actions.begin_pulse(by=cast.ada, asset=friends, on=FIRST + timedelta(days=27))
    held(cast, friends, FIRST + timedelta(days=28), [5], [])
    actions.begin_pulse(by=cast.ada, asset=friends, on=FIRST + timedelta(days=28))


def test_how_far_two_sides_are_apart_tells_no_more_than_where_each_stands() -> None:
    found = {}
    for ours in combinations_with_replacement(STEPS, FEWEST):
        for theirs in combinations_with_replacement(STEPS, FEWEST):
            stands = middle(*ours), middle(*theirs)
            verdict = seen(typical_of(*ours), typical_of(*theirs))
            assert found.setdefault(stands, verdict) is verdict


def typical_of(*steps: int) -> Typical:
    found = typical(Counter(steps), fewest=FEWEST)
    assert found is not None
    return found


def middle(*steps: int) -> Fraction:
    return typical_of(*steps).middle


def test_the_level_now_and_the_intended_one_are_marked() -> None:
    steps = ladder("informing", "joint")
    assert [(step.is_now, step.is_intended) for step in steps].index((True, False)) == 2
    assert [(step.is_now, step.is_intended) for step in steps].index((False, True)) == 3
    assert len(steps) == 7
