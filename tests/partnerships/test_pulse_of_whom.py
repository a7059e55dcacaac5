"""Which rounds, words and links are of which partnership, for whom; and how courses are put into a sentence."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from cast import Cast
from make import make_asset
from partnerships.test_pulse_over_time import FIRST, course, held
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.ladder import FIRST_X, FURTHER, ladder
from wherewithal.partnerships.pulse.models import PulseRound, PulseSide, PulseWords
from wherewithal.partnerships.pulse.over_time import (
    BOTTOM,
    MOST_ROUNDS,
    STEP_HEIGHT,
    over_time,
)

LATER = FIRST + timedelta(days=90)


def partnership(cast: Cast, name: str) -> Asset:
    return make_asset(cast.library, "relationship", name)


def said(row: PulseRound, side: PulseSide, *words: str) -> None:
    for each in words:
        actions._count(row, side, {"trust": 3}, each)


def kept_words(cast: Cast) -> list[str]:
    return sorted(each.text for each in PulseWords.objects.in_library(cast.library))


def test_each_partnership_has_rounds_of_its_own(cast: Cast) -> None:
    garden, choir = partnership(cast, "Garden"), partnership(cast, "Choir")
    of_garden = held(cast, garden, FIRST, [5, 5, 5], [2, 2, 2])
    of_choir = held(cast, choir, FIRST, [1, 1, 1], [])
    (shown,) = queries.shown_rounds(cast.rae, garden)
    assert (shown.round, shown.ours, shown.theirs) == (of_garden, 3, 3)
    (other,) = queries.shown_rounds(cast.rae, choir)
    assert (other.round, other.ours, other.theirs) == (of_choir, 3, 0)


def test_another_librarys_rounds_and_other_rows_are_none_of_theirs(cast: Cast) -> None:
    row = held(cast, partnership(cast, "Garden"), FIRST, [5, 5, 5], [])
    assert list(queries.rounds_in(cast.rae)) == [row]
    assert list(queries.rounds_in(cast.max)) == []
    hall = make_asset(cast.library, "space", "Hall")
    PulseRound.objects.create(library=cast.library, asset=hall, on=FIRST)
    assert list(queries.rounds_in(cast.rae)) == [row]


def test_words_are_read_of_closed_rounds_and_of_sides_that_show(cast: Cast) -> None:
    garden = partnership(cast, "Garden")
    row = actions.begin_pulse(by=cast.ada, asset=garden, on=FIRST)
    said(row, PulseSide.OURS, "Ours one", "", "")
    said(row, PulseSide.THEIRS, "Theirs one", "")
    assert list(queries.words_visible_to(cast.ada)) == []
    actions.close_pulse(by=cast.ada, row=row, on=FIRST)
    assert [each.text for each in queries.words_visible_to(cast.ada)] == ["Ours one"]
    assert list(queries.words_visible_to(cast.max)) == []


def test_who_answered_once_is_asked_in_the_next_round_and_others_in_this(cast: Cast) -> None:
    row = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Garden"), on=FIRST)
    actions.answer_pulse(member=cast.ada, row=row, steps={"trust": 5})
    other = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Choir"), on=FIRST)
    assert queries.has_taken(cast.ada, row)
    assert not queries.has_taken(cast.lee, row)
    assert not queries.has_taken(cast.ada, other)


def test_a_link_leads_to_its_own_round_until_that_is_closed(cast: Cast) -> None:
    rows = [
        actions.begin_pulse(by=cast.ada, asset=partnership(cast, name), on=FIRST)
        for name in ("Garden", "Choir")
    ]
    tokens = [actions.make_pulse_link(by=cast.ada, row=row)[1] for row in rows]
    assert [queries.round_behind(token) for token in tokens] == rows
    PulseRound.objects.in_library(cast.library).filter(pk=rows[0].pk).update(closed_on=FIRST)
    assert [queries.round_behind(token) for token in tokens] == [None, rows[1]]
    assert queries.round_behind("no such token") is None


def test_a_new_link_ends_the_old_one_and_a_closed_round_gets_none(cast: Cast) -> None:
    row = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Garden"), on=FIRST)
    first, _token = actions.make_pulse_link(by=cast.ada, row=row)
    second, _token = actions.make_pulse_link(by=cast.ada, row=row)
    first.refresh_from_db()
    assert (first.revoked_at is None, second.revoked_at is None) == (False, True)
    actions.close_pulse(by=cast.ada, row=row, on=FIRST)
    second.refresh_from_db()
    assert second.revoked_at is not None
    with pytest.raises(ValidationError):
        actions.make_pulse_link(by=cast.ada, row=row)
    with pytest.raises(ValidationError):
        actions.close_pulse(by=cast.ada, row=row, on=FIRST)


def test_a_page_that_is_sent_twice_says_so_and_counts_once(cast: Cast) -> None:
    row = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Garden"), on=FIRST)
    key = uuid4()
    told = [
        actions.count_partner_answer(row=row, steps={"trust": 4}, page_key=each)
        for each in (key, key, uuid4(), None, None)
    ]
    assert told == [True, False, True, True, True]
    assert queries.shown_rounds(cast.rae, row.asset)[0].theirs == 4


def test_a_round_is_told_as_finely_as_ever_where_nothing_hides_behind_it(cast: Cast) -> None:
    garden = partnership(cast, "Garden")
    for day in (FIRST, LATER):
        held(cast, garden, day, [4, 4, 4], [3, 3, 3])
    assert [each.is_coarser for each in queries.shown_rounds(cast.rae, garden)] == [False, False]
    assert [
        (said.x, said.ends) for said in queries.shown_rounds(cast.rae, garden)[0].rows[0].said
    ] == [(155, (155, 155)), (110, (110, 110))]


def test_words_alone_are_an_answer_and_nothing_is_none(cast: Cast) -> None:
    row = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Garden"), on=FIRST)
    with pytest.raises(ValidationError):
        actions.count_partner_answer(row=row, steps={}, words="  ")
    actions.count_partner_answer(row=row, steps={"trust": 4})
    assert not kept_words(cast)
    actions.count_partner_answer(row=row, steps={}, words=" We like it ")
    assert kept_words(cast) == ["We like it"]
    (found,) = queries.shown_rounds(cast.rae, row.asset)
    assert found.theirs == 2


def test_where_too_many_wrote_words_are_given_back_and_not_dropped(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_WORDS", 2)
    row = actions.begin_pulse(by=cast.ada, asset=partnership(cast, "Garden"), on=FIRST)
    said(row, PulseSide.THEIRS, "One", "Two")
    _link, token = actions.make_pulse_link(by=cast.ada, row=row)
    address = f"/pulse/{token}/"
    page = Client().post(address, {"trust": "4", "own_words": "Zqthree"})
    form = page.context["form"]
    assert (page.status_code, form["own_words"].value(), form["trust"].value()) == (
        422,
        "Zqthree",
        "4",
    )
    assert "no more fits in here" in str(form.errors["own_words"])
    assert kept_words(cast) == ["One", "Two"]
    assert Client().post(address, {"trust": "4"}).status_code == 302
    assert queries.shown_rounds(cast.rae, row.asset)[0].theirs == 3


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (([4, 4, 4], [3, 3, 3]), ([4, 4, 5], [4, 4, 4]), "The two came closer."),
        (([5, 5, 5], [3, 3, 3]), ([5, 5, 5], [4, 4, 4]), "The two came closer."),
        (([4, 4, 5], [4, 4, 4]), ([4, 4, 4], [3, 3, 3]), "The two drifted apart."),
        (([4, 4, 4], [4, 4, 4]), ([3, 3, 3], [5, 5, 5]), "The two drifted apart."),
        (([4, 4, 4], [4, 4, 4]), ([2, 2, 2], [2, 2, 2]), "Alike, as at first."),
        (([5, 5, 5], [3, 3, 3]), ([4, 4, 4], [2, 2, 2]), "As far from each other as at first."),
        (([4, 4, 4], [3, 3, 3]), ([3, 3, 3], [4, 4, 4]), "As far from each other as at first."),
        (([4, 4, 4], []), ([4, 4, 4], [3, 3, 3]), "Too few rounds show both sides to say more."),
        (([], [3, 3, 3]), ([4, 4, 4], [3, 3, 3]), "Too few rounds show both sides to say more."),
    ],
)
def test_the_sentence_says_what_became_of_the_distance(
    cast: Cast,
    first: tuple[list[int], list[int]],
    last: tuple[list[int], list[int]],
    sentence: str,
) -> None:
    garden = partnership(cast, "Garden")
    held(cast, garden, FIRST, *first)
    held(cast, garden, LATER, *last)
    (found,) = course(cast, garden)
    assert found[1] == sentence


def test_the_picture_is_as_wide_as_its_rounds(cast: Cast) -> None:
    garden = partnership(cast, "Garden")
    days = [FIRST + timedelta(days=90 * number) for number in range(3)]
    widths, ends = [], []
    for day in days:
        held(cast, garden, day, [4, 4, 4], [3, 3, 3])
        found = over_time(queries.shown_rounds(cast.rae, garden))
        if found is not None:
            widths.append(found.width)
            ends.append(found.courses[0].ours[-1].x)
    margin = found.courses[0].ours[0].x if found else 0
    assert [width - end for width, end in zip(widths, ends, strict=True)] == [margin, margin]
    assert widths == sorted(set(widths))


def test_a_higher_step_stands_higher_and_only_the_latest_rounds_are_drawn(cast: Cast) -> None:
    garden = partnership(cast, "Garden")
    for number, step in enumerate((1, 2, 3, 4, 5)):
        held(cast, garden, FIRST + timedelta(days=90 * number), [step] * 3, [1, 1, 1])
    found = over_time(queries.shown_rounds(cast.rae, garden))
    assert found is not None
    trust = found.courses[0]
    assert [mark.y for mark in trust.ours] == [BOTTOM - STEP_HEIGHT * each for each in range(5)]
    assert {mark.y for mark in trust.theirs} == {BOTTOM}
    assert (len(trust.lines), found.not_shown) == (2, 0)
    for number in range(5, MOST_ROUNDS + 2):
        held(cast, garden, FIRST + timedelta(days=90 * number), [5, 5, 5], [])
    found = over_time(queries.shown_rounds(cast.rae, garden))
    assert found is not None
    assert (len(found.rounds), found.not_shown) == (MOST_ROUNDS, 2)


def test_only_who_may_change_the_partnership_asks_about_it(cast: Cast) -> None:
    garden, hall = partnership(cast, "Garden"), make_asset(cast.library, "space", "Hall")
    for who, asset in ((cast.rae, garden), (cast.max, garden), (cast.ada, hall)):
        with pytest.raises(PermissionDenied):
            actions.begin_pulse(by=who, asset=asset, on=FIRST)
    assert list(queries.rounds_in(cast.ada)) == []


def test_rungs_stand_in_a_row_from_loose_to_close() -> None:
    places = [rung.x for rung in ladder("", "")]
    assert places == [FIRST_X + number * FURTHER for number in range(len(places))]
    assert len(places) == 7
