"""Two sources that meet a need together."""

from engine.matching.small_town import encode, index_of
from wherewithal.engine.matching import (
    Facts,
    Need,
    NeedKind,
    Role,
    Source,
    SourceKind,
    Statement,
    Together,
    Wanted,
    find_matches,
    find_pairs,
)
from wherewithal.quantities import Quantity


def pairs_for(need, sources, statements):
    index = index_of(sources, statements)
    found = find_matches([need], encode([need.text]), index)
    return find_pairs([need], found, index)[0]


CHURCH = Source("church", "Church", SourceKind.SPACE, Facts(equipment="piano, kitchen"))
GRANGE = Source("grange", "Grange", SourceKind.ORGANIZATION)
HALL = Statement("1", "church", "A hall for dinners")
TABLES = Statement("2", "grange", "Lends folding tables, and a tent")


def test_a_hall_and_somebody_elses_folding_tables():
    need = Need(
        "dinner",
        "A hall for a dinner",
        NeedKind.SPACE,
        Wanted(equipment=("folding tables", "kitchen")),
    )
    (pair,) = pairs_for(need, [CHURCH, GRANGE], [HALL, TABLES])
    assert (pair.sources, pair.together, pair.things) == (
        ("church", "grange"),
        Together.THINGS,
        ("folding tables",),
    )
    assert [(reason.statement, reason.words) for reason in pair.reasons] == [
        ("1", "A hall for dinners"),
        ("2", "Lends folding tables, and a tent"),
    ]


def test_nothing_is_lacking_so_nobody_else_is_needed():
    need = Need("dinner", "A hall for a dinner", NeedKind.SPACE, Wanted(equipment=("kitchen",)))
    assert pairs_for(need, [CHURCH, GRANGE], [HALL, TABLES]) == ()


def test_what_its_own_words_say_it_has_is_not_lacking():
    need = Need("dinner", "A hall", NeedKind.SPACE, Wanted(equipment=("folding tables",)))
    own = Statement("3", "church", "Twenty folding tables stand in the hall")
    assert pairs_for(need, [CHURCH, GRANGE], [HALL, TABLES, own]) == ()


def test_things_that_are_lent_no_more_help_nobody():
    need = Need("dinner", "A hall", NeedKind.SPACE, Wanted(equipment=("folding tables",)))
    gone = Statement("2", "grange", "No longer lends folding tables")
    assert pairs_for(need, [CHURCH, GRANGE], [HALL, gone]) == ()


def test_numbers_that_add_up():
    need = Need("laptops", "Laptops", NeedKind.TECHNOLOGY, Wanted(quantity=Quantity.exact(12)))
    sources = [
        Source(name, name, SourceKind.ORGANIZATION, Facts(quantity=Quantity.exact(number)))
        for name, number in [("bank", 8), ("club", 4), ("shop", 3)]
    ]
    said = [Statement(each.id, each.id, "Laptops", Role.OFFER) for each in sources]
    (pair,) = pairs_for(need, sources, said)
    assert (pair.sources, pair.together) == (("bank", "club"), Together.QUANTITY)
    assert pair.adds_up == (Quantity.exact(8), Quantity.exact(4))


def test_two_texts_that_together_hold_what_is_asked_for():
    need = Need("fair", "Telescope and popcorn")
    sources = [Source(name, name) for name in ("club", "shop", "town")]
    said = [
        Statement("1", "club", "A telescope"),
        Statement("2", "shop", "Popcorn"),
        Statement("3", "town", "A lawn"),
    ]
    (pair,) = pairs_for(need, sources, said)
    assert (set(pair.sources), pair.together) == ({"club", "shop"}, Together.WORDS)


def test_one_that_has_it_all_needs_no_other():
    need = Need("fair", "Telescope and popcorn")
    sources = [Source(name, name) for name in ("club", "shop")]
    said = [Statement("1", "club", "A telescope and popcorn"), Statement("2", "shop", "Popcorn")]
    assert pairs_for(need, sources, said) == ()


def test_whoever_does_not_want_to_be_asked_is_in_no_pair():
    need = Need("dinner", "A hall", NeedKind.SPACE, Wanted(equipment=("folding tables",)))
    silent = Source("grange", "Grange", do_not_ask=True)
    assert pairs_for(need, [CHURCH, silent], [HALL, TABLES]) == ()
