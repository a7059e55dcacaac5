"""What a caution, an earlier ask, a further passage and a second conversation do to a score, by hand."""

from dataclasses import replace
from datetime import date

import pytest

from engine.matching.small_town import encode, index_of, match
from wherewithal.engine.matching import (
    Facts,
    Need,
    NeedKind,
    Role,
    Source,
    SourceKind,
    Statement,
    Wanted,
    find_matches,
    find_pairs,
)
from wherewithal.engine.matching.match import FULL_MARKS

CHURCH = Source("church", "Church", SourceKind.ORGANIZATION)
HALL = Statement("1", "church", "A hall for groups")
NEED = Need("hall", "A hall for groups in the evening")


def score_of(*statements: Statement, source: Source = CHURCH, today: date | None = None) -> float:
    (found,) = match([NEED], [source], [HALL, *statements], today=today)
    return found.matches[0].score


def lowered_by(marks: float) -> object:
    """What is left of the score of the hall alone."""
    return pytest.approx(score_of() - marks / FULL_MARKS, abs=2e-4)


def test_what_takes_back_the_very_thing_weighs_more_than_any_difficulty() -> None:
    assert score_of(Statement("2", "church", "No longer lends its hall to groups")) == lowered_by(
        0.2
    )
    assert score_of(Statement("2", "church", "No longer has a kiln")) == lowered_by(0)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Always booked", 0.06),
        ("Booked in the evenings", 0.06),
        ("Booked in the mornings", 0),
        ("Can be reserved only in the mornings", 0.06),
        ("Booked in July", 0.03),
    ],
)
def test_a_difficulty_at_some_times_spares_the_others(text: str, marks: float) -> None:
    need = replace(NEED, kind=NeedKind.SPACE)
    hall = Statement("2", "church", text, Role.CHALLENGE)
    alone, hard = (
        match([need], [CHURCH], said)[0].matches[0].score for said in ([HALL], [HALL, hall])
    )
    assert hard == pytest.approx(alone - marks / FULL_MARKS, abs=2e-4)


def test_whoever_was_asked_often_stands_lower() -> None:
    assert score_of(source=replace(CHURCH, asked_lately=1)) == lowered_by(0)
    assert score_of(source=replace(CHURCH, asked_lately=3)) == lowered_by(0.04)
    assert score_of(source=replace(CHURCH, asked_lately=30)) == lowered_by(0.06)


def test_whoever_is_not_to_be_asked_before_a_day_stands_lower_until_then() -> None:
    later = replace(CHURCH, do_not_ask_before=date(2026, 5, 1))
    assert score_of(source=later, today=date(2026, 4, 30)) == lowered_by(0.06)
    assert score_of(source=later, today=date(2026, 5, 1)) == lowered_by(0)


@pytest.mark.parametrize("more", [1, 5, 40])
def test_further_passages_that_speak_of_it_add_a_little_and_no_more(more: int) -> None:
    others = [Statement(str(number), "church", f"A hall {number}") for number in range(2, 2 + more)]
    assert score_of() < score_of(*others) <= score_of() + 0.04 / FULL_MARKS + 2e-4


def test_a_pair_is_two_conversations() -> None:
    """Half of what is lacking, and the fact met: 0.08 × 0.5 + 0.04; the second ask costs 0.01."""
    need = Need("d", "A hall", NeedKind.SPACE, Wanted(equipment=("tent", "kitchen")))
    church = replace(CHURCH, facts=Facts(equipment="kitchen"))
    grange = Source("grange", "Grange", SourceKind.ORGANIZATION)
    index = index_of([church, grange], [HALL, Statement("2", "grange", "Lends a tent")])
    found = find_matches([need], encode([need.text]), index)
    (pair,) = find_pairs([need], found, index)[0]
    alone = found[0].matches[0].score
    assert pair.score == pytest.approx(alone + (0.08 * 0.5 + 0.04) / FULL_MARKS - 0.01, abs=2e-4)
