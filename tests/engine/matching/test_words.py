"""Word forms, ideas, and the ranking by words."""

import unicodedata
from collections import Counter
from math import log1p

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wherewithal.engine.matching.word_forms import stem_of, words_of
from wherewithal.engine.matching.words import (
    IDEA_WEIGHT,
    index_words,
    rank_by_words,
    score_by_words,
    terms_of,
)


@pytest.mark.parametrize(
    "forms",
    [
        "sew sewing sews sewed",
        "volunteer volunteers volunteering",
        "library libraries librarian",
        "print printer printers printing",
        "story stories",
        "translate translator translation translations",
        "plan plans planning planned",
        "cocina cocinas cocinar cocinan cocinero",
        "sesión sesiones sesion",
        "voluntario voluntarias",
        "jardín jardines jardinero",
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    assert len({stem_of(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "project projector",
        "mesa mes",
        "story store",
        "class clas",
        "paper pap",
        "stone station",
        "poster post",
    ],
)
def test_other_words_keep_other_stems(pair):
    one, other = pair.split()
    assert stem_of(one) != stem_of(other)


def test_words_know_where_they_stand():
    text = "The makers’ café, un salón"
    assert [text[word.start : word.end] for word in words_of(text)] == ["makers", "café", "salón"]


def test_an_accent_that_is_a_letter_of_its_own_stays_with_its_word():
    text = unicodedata.normalize("NFD", "The makers’ café, un salón para niños 🎨")
    places = [text[word.start : word.end] for word in words_of(text)]
    assert [unicodedata.normalize("NFC", each) for each in places] == [
        "makers", "café", "salón", "niños",
    ]  # fmt: skip
    whole = words_of(unicodedata.normalize("NFC", text))
    assert [word.stem for word in words_of(text)] == [word.stem for word in whole]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a maker space", "makerspace"),
        ("laptops", "ten Chromebooks"),
        ("homework help", "tutoring"),
        ("ayuda con las tareas", "tutoring"),
        ("adultos mayores", "older adults"),
        ("impresora 3D", "3D printers"),
    ],
)
def test_what_libraries_call_the_same_shares_an_idea(one, other):
    ideas = [{term.stem for term in terms_of(text) if term.stem[0] == "="} for text in (one, other)]
    assert ideas[0] & ideas[1] != set()


def test_the_longest_way_of_saying_it_counts():
    assert "=city council" not in {term.stem for term in terms_of("para adultos mayores")}


def test_a_rare_word_outweighs_a_frequent_one():
    texts = ["a kiln", *["a room"] * 9]
    assert rank_by_words("room with a kiln", index_words(texts), top=2)[0][0] == 0


def test_an_idea_counts_less_than_the_word_itself():
    found = rank_by_words("laptops", index_words(["Chromebooks", "laptops", "a hall"]), top=3)
    assert [number for number, _ in found] == [1, 0]


def test_nothing_shared_finds_nothing():
    assert rank_by_words("kiln", index_words(["Church hall"]), top=5) == ()
    assert rank_by_words("", index_words([]), top=5) == ()


def by_the_formula(query, texts):
    """BM25 as the book has it, one text at a time."""
    held = [Counter(term.stem for term in terms_of(text)) for text in texts]
    mean = max(1.0, sum(sum(each.values()) for each in held) / len(held))
    scores = []
    for each in held:
        score = 0.0
        for term in dict.fromkeys(term.stem for term in terms_of(query)):
            having = sum(1 for other in held if other[term])
            rarity = log1p((len(held) - having + 0.5) / (having + 0.5))
            rarity *= IDEA_WEIGHT if term.startswith("=") else 1
            longer = 1.2 * (0.25 + 0.75 * sum(each.values()) / mean)
            score += rarity * each[term] * 2.2 / (each[term] + longer)
        scores.append(score)
    return scores


SOME_TEXTS = some.lists(
    some.lists(
        some.sampled_from(
            ["kiln", "hall", "laptops", "Chromebook", "sew", "sewing", "mesas", "tutor"]
        ),
        max_size=6,
    ).map(" ".join),
    min_size=1,
    max_size=6,
)


@given(SOME_TEXTS, SOME_TEXTS)
def test_scores_are_those_of_the_formula(texts, queries):
    index = index_words(texts)
    for query in queries:
        assert score_by_words(query, index).tolist() == pytest.approx(
            by_the_formula(query, texts), abs=1e-4
        )


@given(SOME_TEXTS)
def test_the_order_of_the_texts_does_not_matter(texts):
    there = rank_by_words("kiln sewing Chromebook", index_words(texts), top=10)
    back = rank_by_words("kiln sewing Chromebook", index_words(texts[::-1]), top=10)
    assert sorted(score for _, score in there) == sorted(score for _, score in back)
