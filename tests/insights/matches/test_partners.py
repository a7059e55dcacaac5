"""Which kinds of partners a need calls for, by its words and its kind."""

import pytest

from wherewithal.insights.matches.partner_kinds import KINDS
from wherewithal.insights.matches.partners import KINDS_AT_MOST, kinds_for
from wherewithal.programs.models import NeedKind


@pytest.mark.parametrize(
    ("kind", "words", "first"),
    [
        ("financial", "Lunch for the helpers", "A grocer, a bakery or a café"),
        ("financial", "Batteries", "A hardware store, a lumber yard or a garden center"),
        ("human", "Somebody who explains machines", "A repair café, or neighbors who mend things"),
        ("human", "Designers who run a workshop", "A design firm, an architect or a sign maker"),
        ("human", "Una intérprete", "A cultural association or a language school"),
        ("technology", "Robot kits", "A school with a computer room, a shop class or a robot team"),
        ("material", "Picture books", "A bookshop, or the Friends’ sale of used books"),
        ("material", "Board games", "A toy or game shop, or a club that plays"),
        ("space", "A room for 40", "A faith community"),
    ],
)
def test_words_call_for_a_kind(kind: str, words: str, first: str) -> None:
    assert str(kinds_for(kind, words)[0].name) == first


@pytest.mark.parametrize("kind", NeedKind.values)
def test_where_no_word_calls_for_one_a_few_fit_any_need(kind: str) -> None:
    found = kinds_for(kind, "Zebra")
    assert 0 < len(found) <= KINDS_AT_MOST
    assert all(kind in each.always for each in found)


def test_each_kind_has_a_need_that_finds_it() -> None:
    never = [
        str(each.name)
        for each in KINDS
        if not any(each in kinds_for(kind, each.cues) for kind in each.needs)
    ]
    assert never == []
