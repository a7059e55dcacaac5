"""Which needs a source could serve: the same matches, looked at from the other side."""

from engine.matching.small_town import NEEDS, SOURCES, STATEMENTS, encode, index_of
from wherewithal.engine.matching import Source, Statement, find_matches, find_needs

VECTORS = encode([need.text for need in NEEDS])
EVERYBODY = [source.id for source in SOURCES]


def test_a_source_is_told_what_it_could_serve_best_first():
    index = index_of(SOURCES, STATEMENTS)
    (lee,) = find_needs(["lee"], NEEDS, VECTORS, index)
    assert lee.needs[0][0] == "sewing"
    assert not lee.serves_nothing


def test_scores_and_reasons_are_those_of_the_other_side():
    index = index_of(SOURCES, STATEMENTS)
    among_all = {
        (match.source, found.need): match
        for found in find_matches(NEEDS, VECTORS, index, top=20)
        for match in found.matches
    }
    alone = {
        (service.source, need): match
        for source in EVERYBODY
        for service in find_needs([source], NEEDS, VECTORS, index)
        for need, match in service.needs
    }
    assert alone == among_all


def test_what_serves_nothing_yet_is_told():
    sources = [*SOURCES, Source("zebra", "Zebra")]
    said = [*STATEMENTS, Statement("9", "zebra", "Xylophone umbrella")]
    services = find_needs([*EVERYBODY, "zebra"], NEEDS, VECTORS, index_of(sources, said))
    assert "zebra" in [service.source for service in services if service.serves_nothing]


def test_a_pair_that_was_rejected_is_left_out_here_as_well():
    index = index_of(SOURCES, STATEMENTS)
    (lee,) = find_needs(["lee"], NEEDS, VECTORS, index, rejected={("sewing", "lee")})
    assert "sewing" not in [need for need, _ in lee.needs]
