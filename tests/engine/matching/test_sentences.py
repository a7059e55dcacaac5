"""Which stretches of a text speak for its source."""

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine.matching.twins import PARTS, SPEAK_FOR, TWINS
from wherewithal.engine.matching.problem import Role, Statement
from wherewithal.engine.matching.sentences import Stance, passages, passages_of


def stretches(text, *, for_it):
    found = passages(Statement("1", "church", text))
    return [passage.text for passage in found if passage.stance.is_strength == for_it]


@pytest.mark.parametrize(("text", "_twin"), TWINS)
def test_a_plain_sentence_speaks_for_its_source(text, _twin):
    assert stretches(text, for_it=True) == [text]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_its_twin_takes_it_back(text, twin):
    assert stretches(twin, for_it=True) == []
    assert stretches(twin, for_it=False) == [twin]


@pytest.mark.parametrize("space", ["  ", "\N{NO-BREAK SPACE}", "\t"])
@pytest.mark.parametrize(("_text", "twin"), TWINS)
def test_whatever_its_spaces_are_its_twin_takes_it_back(_text, twin, space):
    assert stretches(twin.replace(" ", space), for_it=True) == []


@pytest.mark.parametrize(("_text", "twin"), TWINS)
def test_with_accents_typed_as_letters_of_their_own_its_twin_takes_it_back(_text, twin):
    apart = unicodedata.normalize("NFD", twin)
    assert stretches(apart, for_it=True) == []
    assert stretches(apart, for_it=False) == [apart]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("_text", "twin"), TWINS)
def test_a_line_that_a_mail_program_broke_is_one_sentence(_text, twin, end):
    said = f"What we heard of them at the fair in the spring of this year is that {twin[0].lower()}{twin[1:]}"
    broken = end.join(textwrap.wrap(said, 65, break_on_hyphens=False))
    assert end in broken
    joined = [" ".join(each.split()) for each in stretches(broken, for_it=True)]
    assert joined == stretches(said, for_it=True)


@pytest.mark.parametrize(
    ("text", "what_counts"),
    [
        ("The church no longer\nlends its hall.", []),
        ("no projector\nfolding tables\nkiln", ["folding tables\nkiln"]),
        ("Has no stage.\nlends its hall", ["lends its hall"]),
        (
            "They have no kitchen for the cooking class of the teens\n\nfolding tables",
            ["folding tables"],
        ),
        (
            "They have no kitchen for the cooking class of the teens\nFolding tables",
            ["Folding tables"],
        ),
    ],
)
def test_a_list_has_an_item_in_each_line(text, what_counts):
    assert stretches(text, for_it=True) == what_counts


def test_there_are_forty_pairs_and_more():
    assert len(TWINS) >= 40


@pytest.mark.parametrize("text", SPEAK_FOR)
def test_words_that_only_look_like_a_denial_do_not_count_as_one(text):
    assert stretches(text, for_it=False) == []


@pytest.mark.parametrize(("text", "what_counts", "what_does_not"), PARTS)
def test_what_is_left_standing_still_counts(text, what_counts, what_does_not):
    assert stretches(text, for_it=True) == what_counts
    assert stretches(text, for_it=False) == what_does_not


def test_challenges_and_limits_never_speak_for_their_source():
    for role in (Role.CHALLENGE, Role.LIMIT):
        (passage,) = passages(Statement("1", "church", "Lends its hall", role))
        assert passage.stance is Stance.FINDS_HARD


@given(some.text(max_size=200))
def test_passages_are_stretches_of_the_stored_text_in_its_order(text):
    found = passages(Statement("1", "church", text))
    places = [place for passage in found for place in (passage.start, passage.end)]
    assert [text[passage.start : passage.end] for passage in found] == [
        passage.text for passage in found
    ]
    assert places == sorted(places)


@given(some.lists(some.sampled_from([text for pair in TWINS for text in pair]), max_size=5))
def test_every_word_stands_in_some_passage(texts):
    statement = Statement("1", "church", " ".join(texts))
    kept = " ".join(passage.text for passage in passages_of([statement]))
    words = (word.strip(",.:()") for word in statement.text.split())
    assert [word for word in words if len(word) > 4 and word not in kept] == []
