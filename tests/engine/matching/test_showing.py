"""What of a ranking is shown: no noise, few long shots, and a room that only a question decides on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from engine.matching.small_town import NEEDS, SEWING, SOURCES, STATEMENTS, encode, index_of
from wherewithal.engine.matching import (
    FITTED,
    LONG_SHOTS_AT_MOST,
    Fit,
    Need,
    NeedKind,
    Source,
    SourceKind,
    Statement,
    Wanted,
    find_matches,
    worth_showing,
)
from wherewithal.quantities import Quantity


def shown(needs, sources, statements, **options):
    index = index_of(sources, statements)
    found = find_matches(needs, encode([need.text for need in needs]), index, top=30, **options)
    return [worth_showing(each, need, index) for need, each in zip(needs, found, strict=True)]


def sources_of(found):
    return [match.source for match in found.matches]


def test_what_shares_nothing_with_the_need_is_not_shown():
    (found,) = shown([SEWING], SOURCES, STATEMENTS)
    assert sources_of(found) == ["lee"]


def test_where_nobody_comes_near_nobody_is_shown():
    (found,) = shown([Need("1", "Batteries", NeedKind.FINANCIAL)], SOURCES, STATEMENTS)
    assert found.matches == ()


def half_good(count):
    """So many that share one of the need's five words, and are long shots."""
    sources = [Source(f"s{number}", "It", SourceKind.MATERIAL) for number in range(count)]
    said = [
        Statement(each.id, each.id, f"kiln number{each.id} blue clay glaze") for each in sources
    ]
    return sources, said


def test_of_many_long_shots_the_first_few_are_shown():
    sources, said = half_good(8)
    need = Need("1", "kiln for young potters downtown", NeedKind.MATERIAL)
    index = index_of(sources, said)
    (found,) = find_matches([need], encode([need.text]), index, top=30)
    low = replace(FITTED, shown=0.0)
    assert {match.fit for match in found.matches} == {Fit.LONG_SHOT}
    assert (
        sources_of(worth_showing(found, need, index, thresholds=low))
        == sources_of(found)[:LONG_SHOTS_AT_MOST]
    )


ROOM = Need("1", "Tables to stand around", NeedKind.SPACE, Wanted(seats=Quantity.about(20)))


def of_kind(kind, name):
    return [Source("it", name, kind)], [Statement("it", "it", name)]


@pytest.mark.parametrize(
    ("kind", "name", "is_asked"),
    [
        (SourceKind.COMMUNITY_ASSET, "Church hall down the road", True),
        (SourceKind.ORGANIZATION, "A building with a large meeting space", True),
        (SourceKind.COMMUNITY_ASSET, "Un salón junto al parque", True),
        (SourceKind.COMMUNITY_ASSET, "Farming", False),
        (SourceKind.SPACE, "Garden", False),
        (SourceKind.SPACE, "2 tables in the children’s corner", False),
        (SourceKind.SPACE, "Main floor", True),
        (SourceKind.SPACE, "A room with tables", True),
        (SourceKind.PERSON, "Has a hall", False),
    ],
)
def test_seats_are_asked_of_what_may_be_a_room(kind, name, is_asked):
    sources, said = of_kind(kind, name)
    (found,) = find_matches([ROOM], encode([ROOM.text]), index_of(sources, said))
    assert [each.fact.value for each in found.matches[0].questions] == ["seats"] * is_asked


def test_a_room_that_only_a_question_decides_on_is_shown_where_none_is_known_to_do():
    hall = Source("hall", "Church hall", SourceKind.COMMUNITY_ASSET)
    said = [Statement("hall", "hall", "Church hall down the road")]
    (alone,) = shown([ROOM], [hall], said)
    assert sources_of(alone) == ["hall"]
    ours = Source("ours", "Large room", SourceKind.SPACE)
    known = replace(ours, facts=replace(ours.facts, seats=Quantity.exact(30)))
    (beside,) = shown([ROOM], [hall, known], [*said, Statement("ours", "ours", "Large room")])
    assert sources_of(beside) == ["ours"]


@given(some.permutations(STATEMENTS), some.permutations(SOURCES))
@settings(max_examples=20)
def test_the_order_of_the_rows_changes_nothing_of_what_is_shown(statements, sources):
    assert shown(NEEDS, sources, statements) == shown(NEEDS, SOURCES, STATEMENTS)


def test_another_name_changes_nothing_of_what_is_shown():
    renamed = [replace(each, name=f"{each.name} of old") for each in SOURCES]
    assert shown(NEEDS, renamed, STATEMENTS) == shown(NEEDS, SOURCES, STATEMENTS)


@given(some.integers(1, 12))
@settings(max_examples=10)
def test_noise_is_never_shown(count):
    noise = [Source(f"noise{number}", "Noise") for number in range(count)]
    said = [
        Statement(f"n{each.id}", each.id, f"zebra {each.id} xylophone umbrella") for each in noise
    ]
    for found in shown(NEEDS, SOURCES + noise, STATEMENTS + said):
        assert [each for each in sources_of(found) if each.startswith("noise")] == []


WORDS = some.sampled_from(
    ["hall", "kitchen", "stage", "read", "children", "sew", "teach", "groups", "lends", "kiln"]
)
SENTENCES = some.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@given(some.lists(SENTENCES, min_size=1, max_size=5), SENTENCES)
def test_without_the_words_it_rests_on_what_is_shown_goes_or_sinks(texts, wish):
    """Whatever is shown has its reasons cut out of the stored text, and is matched anew."""
    sources = [Source(f"s{number}", "Somebody") for number in range(len(texts))]
    said = [Statement(each.id, each.id, text) for each, text in zip(sources, texts, strict=True)]
    (found,) = shown([Need("need", wish)], sources, said)
    for match in found.matches:
        cut = [replace(each, text="") if each.source == match.source else each for each in said]
        (again,) = shown([Need("need", wish)], sources, cut)
        assert match.source not in sources_of(again)
