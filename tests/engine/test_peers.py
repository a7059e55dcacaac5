"""Libraries like ours: on the published years, with figures that another reader worked out."""

from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_places import beside
from wherewithal.engine.peers import (
    Likeness,
    Measure,
    PeerLibrary,
    PeerRule,
    change,
    choose,
    compare,
)
from wherewithal.engine.peers.comparing import sharing_a_name
from wherewithal.formats.pls import Meaning, open_tables

FIGURES = {
    "population": Meaning.POPULATION,
    "staff": Meaning.STAFF,
    "visits": Meaning.VISITS,
    "programs": Meaning.PROGRAMS,
    "spending": Meaning.SPENDING,
}
STAFF = Measure("staff", per=Decimal(25_000))
VISITS = Measure("visits")
PROGRAMS = Measure("programs", per=Decimal(1_000))


@cache
def libraries(path: str = "data/pls/PLS_FY21_AE_pud21i.csv.gz") -> dict[str, PeerLibrary]:
    (table,) = open_tables(beside(path).read_bytes()).tables
    return {
        row.words(Meaning.KEY): PeerLibrary(
            key=row.words(Meaning.KEY),
            name=row.words(Meaning.NAME),
            year=table.year.number or 0,
            state=row.words(Meaning.STATE),
            locale=row.words(Meaning.LOCALE),
            legal_basis=row.words(Meaning.LEGAL_BASIS),
            is_closed=row.is_closed,
            figures={name: row.figure(meaning).value for name, meaning in FIGURES.items()},
        )
        for row in table.rows()
    }


def peers_of(key: str, **rule):
    return choose(libraries()[key], libraries().values(), PeerRule(**rule))


def rounded(number: Decimal | None, places: str = "0.0001") -> str:
    return "" if number is None else str(number.quantize(Decimal(places)))


def test_ours_by_the_number_of_people() -> None:
    cambridge = libraries()["MA0049"]
    assert rounded(STAFF.of(cambridge), "0.01") == "21.78"
    assert rounded(VISITS.of(cambridge)) == "0.2979"
    assert rounded(PROGRAMS.of(cambridge), "0.001") == "7.526"


@pytest.mark.parametrize(
    ("key", "count", "medians", "ranks"),
    [
        ("MA0049", 197, ("8.7851", "0.9984", "3.1340"), (10, 164, 40)),
        ("WA0069", 42, ("9.1631", "0.9804", "2.1876"), (16, 2, 28)),
        ("AK0001", 753, ("17.0991", "2.0614", "15.0205"), (670, 271, 193)),
    ],
)
def test_medians_and_ranks(key: str, count: int, medians: tuple, ranks: tuple) -> None:
    peers = peers_of(key)
    compared = [compare(peers, measure) for measure in (STAFF, VISITS, PROGRAMS)]
    assert len(peers.libraries) == count
    assert tuple(rounded(each.median) for each in compared) == medians
    assert tuple(each.rank for each in compared) == ranks
    assert {each.year for each in compared} == {2021}
    assert all(each.count + len(each.not_reported) == count for each in compared)


def test_how_many_reported_it() -> None:
    peers = peers_of("MA0049")
    assert [compare(peers, each).count for each in (STAFF, VISITS, PROGRAMS)] == [197, 196, 191]


def test_other_rules() -> None:
    assert len(peers_of("MA0049", same_legal_basis=True).libraries) == 81
    names = {each.name for each in peers_of("MA0049", same_state=True).libraries}
    assert len(names) == 3
    for word in ("BROCKTON", "POLLARD MEMORIAL", "NEW BEDFORD"):
        assert any(word in name for name in names)
    near = peers_of("MA0049", locale=Likeness.SAME)
    assert {each.locale for each in near.libraries} == {libraries()["MA0049"].locale}
    kinds = {each.locale[0] for each in peers_of("MA0049", locale=Likeness.SAME_KIND).libraries}
    assert kinds == {libraries()["MA0049"].locale[0]}
    rich = peers_of("MA0049", size=None, resources=(Decimal("0.9"), Decimal("1.1")))
    ours = libraries()["MA0049"].figures["spending"]
    assert rich.libraries
    assert all(
        abs(each.figures["spending"] / ours - 1) <= Decimal("0.1") for each in rich.libraries
    )


def test_the_rule_is_told_in_words() -> None:
    told = peers_of("MA0049", same_state=True).sentences
    assert told == (
        "reported for fiscal year 2021, and not closed for that year",
        "people served: 95,142 to 142,712 (80% to 120% of our 118,927)",
        "in the same state (MA)",
    )


def test_figures_that_are_far_out_are_named() -> None:
    for word, population in (
        ("NEW BOSTON PUBLIC", 4_612),
        ("AUSTIN COUNTY LIBRARY", 14_608),
        ("HERBERT WESCOAT", 12_800),
    ):
        (odd,) = (
            each
            for each in libraries().values()
            if word in each.name and each.figures["population"] == population
        )
        assert odd.key in compare(peers_of(odd.key), STAFF).far_out
    assert "MA0049" not in compare(peers_of("MA0049"), STAFF).far_out


def test_a_name_may_be_of_several() -> None:
    found = {
        each.key
        for each in sharing_a_name(tuple(libraries().values()), "Cambridge  Public Library")
    }
    assert {"MA0049", "NY0633", "IL0071"} <= found


def test_two_years_with_their_years() -> None:
    older = libraries("data/pls/pls_fy2018_libraries.csv.gz")
    for key, share in (("MA0049", "-0.9609"), ("WA0064", "-0.8494")):
        told = change(older[key], libraries()[key], "visits")
        assert (told.before_year, told.after_year, rounded(told.share)) == (2018, 2021, share)


def test_years_are_never_mixed() -> None:
    us = PeerLibrary("A", "Ours", 2021, figures={"population": Decimal(10)})
    with pytest.raises(ValueError, match="one year"):
        choose(us, [PeerLibrary("B", "Theirs", 2018)], PeerRule())


def test_what_we_did_not_report_makes_no_wrong_peers() -> None:
    other = PeerLibrary("B", "Theirs", 2021, figures={"population": Decimal(10)})
    peers = choose(PeerLibrary("A", "Ours", 2021), [other], PeerRule())
    assert (peers.libraries, peers.unmet) == ((), ("population",))


FIGURE = st.none() | st.integers(0, 50).map(Decimal)


@given(st.lists(st.tuples(FIGURE, FIGURE, st.booleans()), min_size=1, max_size=20))
def test_nobody_is_lost_and_unknown_is_not_zero(rows: list) -> None:
    made = [
        PeerLibrary(
            f"L{at:02}", "", 2021, is_closed=closed, figures={"population": people, "staff": staff}
        )
        for at, (people, staff, closed) in enumerate(rows)
    ]
    peers = choose(made[0], made, PeerRule())
    again = choose(made[0], list(reversed(made)), PeerRule())
    assert peers.libraries == again.libraries
    told = compare(peers, STAFF)
    assert told.count + len(told.not_reported) == len(peers.libraries)
    assert set(told.reported) == {
        each.key for each in peers.libraries if STAFF.of(each) is not None
    }
    assert told.rank is None or 1 <= told.rank <= told.count + 1


def test_equals_share_a_place() -> None:
    made = [
        PeerLibrary(key, "", 2021, figures={"population": Decimal(10), "staff": Decimal(staff)})
        for key, staff in (("A", 2), ("B", 2), ("C", 3), ("D", 1))
    ]
    told = compare(choose(made[0], made, PeerRule()), STAFF)
    assert (told.rank, told.count) == (2, 3)
