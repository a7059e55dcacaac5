"""What nobody knows: who teaches it, how we know, who was not asked, what no program is about."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from engine.observations.pictures import (
    TALKS,
    TODAY,
    challenge,
    marked,
    noticed,
    question,
    strength,
    told,
)
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Neighbor,
    Topic,
    Wish,
)

SEWING = Asset("asset-1", "Sewing machine", "material")


def test_nobody_teaches_it_and_somebody_asked() -> None:
    (found,) = noticed(
        Kind.NOBODY_TEACHES, SEWING, question("asset-1", "Who could teach the sewing machine?")
    )
    assert [(seen.role, seen.words) for seen in found.records] == [
        ("asset", "Sewing machine"),
        ("question", "Who could teach the sewing machine?"),
    ]


@pytest.mark.parametrize(
    "name", ["Button maker", "3D printer", "Microscopes", "Robot kits", "Máquina de coser"]
)
def test_things_that_one_has_to_learn(name: str) -> None:
    (found,) = noticed(Kind.NOBODY_TEACHES, replace(SEWING, name=name))
    assert marked(found) == [name]


@pytest.mark.parametrize(
    "rows",
    [
        (replace(SEWING, is_taught=True),),
        (SEWING, strength("asset-1", "Staff are trained to use it")),
        (SEWING, Line("x", "asset-1", LineKind.WORDS, "Trained staff")),
        (SEWING, Line("x", "person-1", LineKind.OFFER, "Happy to teach sewing twice a month")),
        (replace(SEWING, name="Craft supplies"),),
        (replace(SEWING, name="38 computers"),),
        (replace(SEWING, name="Games that print no photographs"),),
        (replace(SEWING, area="space"),),
        (SEWING, challenge("asset-1", "Broken since last fall")),
        (replace(SEWING, name="Paper cutter"),),
    ],
    ids=[
        "noted",
        "trained",
        "trained, as a fact",
        "somebody offers",
        "supplies",
        "everybody knows how",
        "other things",
        "a room",
        "broken",
        "nothing to learn",
    ],
)
def test_somebody_teaches_it_or_nobody_needs_to(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.NOBODY_TEACHES, *rows) == []


def test_a_line_says_that_nobody_knows_how() -> None:
    kits = replace(SEWING, name="Mystery kits")
    (found,) = noticed(Kind.NOBODY_TEACHES, kits, challenge("asset-1", "No one has learned them"))
    assert marked(found) == ["No one has learned"]


@pytest.mark.parametrize(
    "line",
    [
        challenge("asset-1", "Nobody can teach it"),
        strength("asset-1", "Nobody is trained to use it yet"),
        Line("x", "person-1", LineKind.OFFER, "Happy to teach the piano"),
    ],
    ids=["a challenge", "denied", "something else"],
)
def test_lines_that_sound_as_if_somebody_taught_it(line: Line) -> None:
    assert len(noticed(Kind.NOBODY_TEACHES, SEWING, line)) == 1


GROUPS = Wish("community_need-1", "More book groups")


def test_a_need_that_nobody_can_say_where_it_comes_from() -> None:
    assert told(Kind.NO_EVIDENCE, GROUPS) == [[("wish", "community_need-1")]]


def test_a_need_with_evidence_that_is_only_counted() -> None:
    assert noticed(Kind.NO_EVIDENCE, replace(GROUPS, has_evidence=True)) == []


LONG_AGO = date(2023, 11, 8)
HEARD = replace(GROUPS, has_evidence=True, last_heard=LONG_AGO)


def test_a_need_of_which_nobody_heard_for_long() -> None:
    (found,) = noticed(Kind.OLD_EVIDENCE, HEARD)
    assert found.numbers == {"last_heard": LONG_AGO}


@pytest.mark.parametrize("last", [None, TODAY, TODAY - timedelta(days=729)])
def test_a_need_that_may_be_fresh(last: date | None) -> None:
    assert noticed(Kind.OLD_EVIDENCE, replace(HEARD, last_heard=last)) == []


TEENS = replace(HEARD, last_heard=None, audience="teens", not_asked="The teens themselves")
PLACE = Topic("topic-1", "A place to be", frozenset({"community_need-1", "program-1"}))
CROWD = replace(TALKS, audience="teens")


def test_a_program_stands_on_a_need_and_somebody_was_not_asked() -> None:
    (found,) = noticed(Kind.NEVER_ASKED, TEENS, CROWD, PLACE)
    assert [seen.key for seen in found.records] == ["community_need-1", "program-1"]
    assert found.numbers == {"not_asked": "The teens themselves"}


@pytest.mark.parametrize(
    "rows",
    [
        (replace(TEENS, not_asked=" "), CROWD, PLACE),
        (TEENS, replace(CROWD, audience="workers"), PLACE),
        (TEENS, replace(CROWD, goes_on=False), PLACE),
        (TEENS, CROWD, replace(PLACE, tied=frozenset({"community_need-1"}))),
    ],
    ids=["everybody was asked", "for somebody else", "over", "about something else"],
)
def test_no_program_stands_on_it(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.NEVER_ASKED, *rows) == []


NEIGHBORS = Neighbor("community_asset-1", "Neighbors who speak Farsi")
FARSI = replace(HEARD, last_heard=None, text="Stories in Farsi")
LANGUAGES = Topic("topic-2", "Languages", frozenset({"community_need-1", "community_asset-1"}))


def test_a_topic_with_a_wish_and_a_source_and_no_program() -> None:
    assert told(Kind.TOPIC_WITHOUT_PROGRAM, FARSI, NEIGHBORS, LANGUAGES, TALKS) == [
        [("topic", "topic-2"), ("wish", "community_need-1"), ("source", "community_asset-1")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (FARSI, NEIGHBORS, replace(LANGUAGES, tied=LANGUAGES.tied | {"program-1"}), TALKS),
        (FARSI, NEIGHBORS, LANGUAGES, replace(TALKS, name="Language cafe")),
        (FARSI, replace(LANGUAGES, tied=frozenset({"community_need-1"})), NEIGHBORS, TALKS),
        (NEIGHBORS, replace(LANGUAGES, tied=frozenset({"community_asset-1"})), TALKS),
        (replace(FARSI, has_evidence=False), NEIGHBORS, LANGUAGES, TALKS),
    ],
    ids=["has a program", "has one by its name", "nobody could", "nobody asked", "nobody heard"],
)
def test_a_topic_that_is_seen_to_or_not_ripe(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.TOPIC_WITHOUT_PROGRAM, *rows) == []


def test_a_program_about_another_topic_is_taken_at_its_word() -> None:
    signs = Topic("topic-3", "Sign language", frozenset({"program-1"}))
    storytime = replace(TALKS, name="Storytime in sign language")
    rows = (FARSI, NEIGHBORS, LANGUAGES, signs, storytime)
    assert len(noticed(Kind.TOPIC_WITHOUT_PROGRAM, *rows)) == 1
