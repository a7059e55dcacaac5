"""All rules together: their order, what is told once, what makes an observation another one."""

import random
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from engine.observations.pictures import (
    TALKS,
    challenge,
    noticed,
    picture,
    question,
    strength,
)
from wherewithal.engine.observations import WEIGHT, Kind, Observation, Seen, notice
from wherewithal.engine.observations.observation import Weight
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Need,
    Neighbor,
    Offer,
    Picture,
    Wish,
)

STUDY = Asset("asset-2", "Study rooms", "space")
SEWING = Asset("asset-10", "Sewing machine", "material")
CLUB = Asset("asset-3", "The club", "relationship", partner="organization-1")
ANN = Neighbor("person-1", "Ann")
ROWS = (
    TALKS,
    STUDY,
    SEWING,
    CLUB,
    ANN,
    Need("resource_need-1", "A place for groups", "space", "program-1"),
    Wish("community_need-1", "More book groups"),
    Offer("offer-1", "A line in the newsletter", "promotion"),
    challenge("asset-2", "Rarely used"),
    challenge("asset-3", "Few members"),
    strength("asset-2", "Right beside the teens"),
    question("asset-10", "Who could teach it?"),
    Line("line-1", "person-1", LineKind.OFFER, "Happy to read aloud"),
)
LIBRARY = picture(*ROWS)


def test_what_wants_a_look_first_stands_first() -> None:
    found = notice(LIBRARY)
    assert [(each.weight.name, each.kind.value) for each in found] == [
        ("FITS", "quiet-room"),
        ("FITS", "answered-challenge"),
        ("UNCLEAR", "nobody-teaches"),
        ("UNCLEAR", "no-evidence"),
        ("IDLE", "untaken-offer"),
        ("IDLE", "untaken-offer"),
    ]
    assert [each.place for each in found] == sorted(each.place for each in found)


def test_every_kind_has_its_weight() -> None:
    assert (set(WEIGHT), set(WEIGHT.values())) == (set(Kind), set(Weight))


def test_a_record_that_is_spoken_of_does_not_lie_idle_as_well() -> None:
    rows = [row for row in ROWS if row != challenge("asset-2", "Rarely used")]
    assert noticed(Kind.UNUSED_STRENGTH, *ROWS) == []
    assert [each.records[0].key for each in noticed(Kind.UNUSED_STRENGTH, *rows)] == ["asset-2"]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_rows_makes_no_difference(chance: random.Random) -> None:
    shuffled = list(ROWS)
    chance.shuffle(shuffled)
    assert notice(picture(*shuffled)) == notice(LIBRARY)


def test_another_name_for_a_person_makes_no_difference() -> None:
    renamed = [replace(row, name="Bo") if row == ANN else row for row in ROWS]
    keys = [(each.key, each.facts) for each in notice(LIBRARY)]
    assert [(each.key, each.facts) for each in notice(picture(*renamed))] == keys


def test_rows_that_have_nothing_to_do_with_it_make_no_difference() -> None:
    noise = (
        Asset("asset-77", "Umbrella stand", "material"),
        strength("asset-77", "Dry feet for everybody"),
        Neighbor("organization-77", "Bowling alley"),
        Wish("community_need-77", "Longer hours", has_evidence=True),
    )
    assert notice(picture(*ROWS, *noise)) == notice(LIBRARY)


def test_without_the_words_it_rests_on_there_is_no_observation() -> None:
    for observation in notice(LIBRARY):
        lines = {seen.line for seen in observation.records if seen.line and seen.marks}
        for gone in lines:
            rest = [row for row in ROWS if getattr(row, "key", "") != gone]
            assert observation.key not in {each.key for each in notice(picture(*rest))}


def test_an_empty_library_shows_nothing() -> None:
    assert notice(picture()) == ()


def test_the_picture_is_never_changed() -> None:
    before = {part.name: getattr(LIBRARY, part.name) for part in fields(Picture)}
    notice(LIBRARY)
    assert {part.name: getattr(LIBRARY, part.name) for part in fields(Picture)} == before


def an_observation(words: str) -> Observation:
    return Observation(Kind.QUIET_ROOM, (Seen("room", "asset-2", words),))


def test_capitals_and_spaces_do_not_make_another_observation() -> None:
    assert an_observation("Rarely used").facts == an_observation("rarely  USED ").facts


def test_other_words_make_another_observation_of_the_same_thing() -> None:
    one, other = an_observation("Rarely used"), an_observation("Never used")
    assert (one.key == other.key, one.facts == other.facts) == (True, False)


def test_marks_are_places_in_the_stored_words() -> None:
    for observation in notice(LIBRARY):
        for seen in observation.records:
            assert all(0 <= start < end <= len(seen.words) for start, end in seen.marks)
