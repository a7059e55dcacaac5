"""Facts decide: each looked at by itself, and the mask against the judgment."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wherewithal.engine.matching import (
    Facts,
    NeedKind,
    Place,
    Source,
    SourceKind,
    Verdict,
    Wanted,
    WeeklyTime,
)
from wherewithal.engine.matching.fact_arrays import fact_arrays, possible
from wherewithal.engine.matching.facts import judge
from wherewithal.quantities import UNKNOWN, Quantity

MET, PARTLY, RULED_OUT, OPEN = Verdict.MET, Verdict.PARTLY, Verdict.RULED_OUT, Verdict.UNKNOWN
FORTY = Quantity.exact(40)
MONDAY = WeeklyTime(0, 15 * 60, 17 * 60)
HERE, NEAR = Place(39.29, -76.61), Place(39.30, -76.61)


@pytest.mark.parametrize(
    ("wanted", "facts", "verdict"),
    [
        (Wanted(seats=FORTY), Facts(seats=Quantity.exact(60)), MET),
        (Wanted(seats=FORTY), Facts(seats=Quantity.exact(10)), RULED_OUT),
        (Wanted(seats=FORTY), Facts(seats=Quantity.between(30, 50)), OPEN),
        (Wanted(seats=FORTY), Facts(), OPEN),
        (Wanted(seats=FORTY), Facts(seats_by_layout=(("rows", Quantity.exact(12)),)), RULED_OUT),
        (Wanted(is_accessible=True), Facts(is_accessible=False), RULED_OUT),
        (Wanted(is_accessible=True), Facts(is_accessible=True), MET),
        (Wanted(is_accessible=True), Facts(), OPEN),
        (Wanted(months=frozenset({5})), Facts(months=frozenset({7})), RULED_OUT),
        (Wanted(months=frozenset({5, 7})), Facts(months=frozenset({7})), PARTLY),
        (Wanted(months=frozenset({5})), Facts(months=frozenset({4, 5})), MET),
        (Wanted(months=frozenset({5})), Facts(), OPEN),
        (Wanted(languages=frozenset({"Spanish"})), Facts(languages=frozenset({"es"})), MET),
        (Wanted(languages=frozenset({"Spanish"})), Facts(languages=frozenset({"en"})), RULED_OUT),
        (Wanted(languages=frozenset({"es", "en"})), Facts(languages=frozenset({"en"})), PARTLY),
        (Wanted(budget_cents=5000), Facts(cost_cents=5000), MET),
        (Wanted(budget_cents=5000), Facts(cost_cents=5001), RULED_OUT),
        (Wanted(budget_cents=5000), Facts(), OPEN),
        (Wanted(place=HERE, within_miles=1), Facts(place=NEAR), MET),
        (Wanted(place=HERE, within_miles=0.5), Facts(place=NEAR), RULED_OUT),
        (Wanted(place=HERE, within_miles=0.5), Facts(), OPEN),
        (Wanted(times=(MONDAY,)), Facts(free_times=(WeeklyTime(0, 0, 1440),)), MET),
        (Wanted(times=(MONDAY,)), Facts(free_times=(WeeklyTime(0, 960, 1440),)), PARTLY),
        (Wanted(times=(MONDAY,)), Facts(free_times=(WeeklyTime(1, 0, 1440),)), RULED_OUT),
        (Wanted(times=(MONDAY,)), Facts(), OPEN),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.exact(10)), PARTLY),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.exact(40)), MET),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.several()), OPEN),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.exact(0)), RULED_OUT),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.at_most(6)), PARTLY),
        (Wanted(quantity=FORTY), Facts(quantity=Quantity.between(30, 50)), OPEN),
        (Wanted(hours_per_week=FORTY), Facts(hours_per_week=Quantity.exact(0)), RULED_OUT),
        (Wanted(hours_per_week=Quantity.exact(4)), Facts(hours_per_week=Quantity.exact(2)), PARTLY),
        (Wanted(equipment=("projector",)), Facts(equipment="A beamer, proyector"), MET),
        (Wanted(equipment=("projector",)), Facts(equipment="Projectors (2)"), MET),
        (Wanted(equipment=("projector", "kiln")), Facts(equipment="projector"), PARTLY),
        (Wanted(equipment=("projector",)), Facts(equipment="project boards"), PARTLY),
        (Wanted(equipment=("projector",)), Facts(), OPEN),
        (Wanted(audiences=frozenset({"teens"})), Facts(audiences=frozenset({"adults"})), PARTLY),
    ],
)
def test_a_fact_decides(wanted, facts, verdict):
    (finding,) = judge(wanted, Source("it", "It", facts=facts))
    assert finding.verdict is verdict


TEN = Quantity.exact(10)


@pytest.mark.parametrize(
    ("wanted", "have", "parts"),
    [
        (TEN, Quantity.exact(6), (0.6, 0.6)),
        (TEN, Quantity.at_most(6), (0.0, 0.6)),
        (TEN, Quantity.between(2, 6), (0.2, 0.6)),
        (TEN, Quantity.at_least(5), (0.5, 1.0)),
        (TEN, Quantity.between(5, 20), (0.5, 1.0)),
        (TEN, Quantity.exact(20), (1.0, 1.0)),
        (Quantity.between(5, 10), Quantity.exact(4), (0.4, 0.8)),
        (Quantity.at_least(10), Quantity.exact(4), (0.4, 0.4)),
        (Quantity.at_most(10), Quantity.exact(4), (0.4, 1.0)),
        (TEN, UNKNOWN, (None, None)),
    ],
)
def test_a_range_is_a_range_and_never_its_lower_end(wanted, have, parts):
    (finding,) = judge(Wanted(quantity=wanted), Source("it", "It", facts=Facts(quantity=have)))
    assert (finding.part, finding.part_at_most) == parts


@pytest.mark.parametrize(
    ("need", "source", "counts"),
    [
        (NeedKind.TECHNOLOGY, SourceKind.MATERIAL, True),
        (NeedKind.TECHNOLOGY, SourceKind.ORGANIZATION, True),
        (NeedKind.TECHNOLOGY, SourceKind.STAFF_GROUP, False),
        (NeedKind.MATERIAL, SourceKind.SPACE, False),
        (NeedKind.HUMAN, SourceKind.STAFF_GROUP, True),
        (NeedKind.HUMAN, SourceKind.MATERIAL, False),
        (NeedKind.SPACE, SourceKind.SPACE, True),
        (NeedKind.UNKNOWN, SourceKind.SPACE, True),
    ],
)
def test_34_colleagues_are_no_laptops(need, source, counts):
    some_of_them = Source("it", "It", source, Facts(quantity=Quantity.exact(34)))
    found = judge(Wanted(quantity=TEN), some_of_them, kind=need)
    assert [each.verdict for each in found] == [MET] * counts


def test_the_number_of_another_thing_is_not_compared():
    eyes = Source("eyes", "Googly eyes", SourceKind.MATERIAL, Facts(quantity=Quantity.exact(1000)))
    assert judge(Wanted(quantity=TEN), eyes, is_the_thing=False) == ()


def test_a_layout_counts_by_what_is_noted_for_it():
    facts = Facts(seats=Quantity.exact(60), seats_by_layout=(("Tables", Quantity.exact(24)),))
    source = Source("hall", "Hall", facts=facts)
    found = judge(Wanted(seats=FORTY, layout="tables"), source)
    assert [(each.fact.value, each.verdict) for each in found] == [
        ("seats", RULED_OUT),
        ("layout", MET),
    ]
    found = judge(Wanted(seats=FORTY, layout="circle"), source)
    assert [(each.fact.value, each.verdict) for each in found] == [("seats", MET), ("layout", OPEN)]


def test_too_small_a_room_would_do_in_several_sessions():
    (finding,) = judge(
        Wanted(seats=FORTY), Source("room", "Room", facts=Facts(seats=Quantity.exact(10)))
    )
    assert finding.in_sessions == 4


def test_what_is_lacking_is_named():
    wanted = Wanted(equipment=("kiln", "projector"))
    (finding,) = judge(wanted, Source("it", "It", facts=Facts(equipment="kiln")))
    assert (finding.lacking, finding.part) == (("projector",), 0.5)


@pytest.mark.parametrize(
    ("listed", "lacking"),
    [
        ("No projector. 12 chairs", ("projector",)),
        ("Chairs; projector: none", ("projector",)),
        ("Chairs, projector (broken)", ("projector",)),
        ("12 chairs. We would like a projector.", ("projector",)),
        ("Ya no hay proyector; sillas", ("projector",)),
        ("Chairs, the projector is hard to set up", ()),
        ("Chairs (no tables), a projector", ()),
        ("No tables; chairs and a projector", ()),
    ],
)
def test_what_a_list_denies_is_not_there(listed, lacking):
    wanted = Wanted(equipment=("projector", "chairs"))
    (finding,) = judge(wanted, Source("it", "It", facts=Facts(equipment=listed)))
    assert finding.lacking == lacking


def test_nobody_asks_a_tutor_how_many_seats_she_has():
    tutor = Source("lee", "Lee", SourceKind.PERSON)
    assert judge(Wanted(seats=FORTY, is_accessible=True), tutor) == ()
    wanted = Wanted(hours_per_week=Quantity.exact(2))
    assert [each.verdict for each in judge(wanted, tutor, kind=NeedKind.HUMAN)] == [OPEN]


def test_what_is_not_asked_for_is_never_looked_at():
    everything = Facts(seats=FORTY, is_accessible=False, equipment="", cost_cents=900_000)
    assert judge(Wanted(), Source("it", "It", facts=everything)) == ()


QUANTITIES = some.one_of(
    some.just(UNKNOWN),
    some.integers(0, 60).map(Quantity.exact),
    some.integers(0, 60).map(Quantity.about),
    some.tuples(some.integers(0, 30), some.integers(31, 60)).map(
        lambda ends: Quantity.between(*ends)
    ),
    some.integers(0, 60).map(Quantity.at_least),
    some.integers(0, 60).map(Quantity.at_most),
)
TIMES = some.builds(
    WeeklyTime, some.integers(0, 6), some.integers(0, 700), some.integers(701, 1440)
)
PLACES = some.builds(Place, some.floats(39, 40), some.floats(-77, -76))
MONTHS = some.frozensets(some.integers(1, 12), min_size=1, max_size=4)
LANGUAGES = some.frozensets(some.sampled_from(["en", "Spanish", "es", "fr"]), max_size=2)
SOME_FACTS = some.builds(
    Facts,
    seats=QUANTITIES,
    seats_by_layout=some.lists(
        some.tuples(some.sampled_from(["rows", "tables"]), QUANTITIES), max_size=2
    ).map(tuple),
    is_accessible=some.none() | some.booleans(),
    languages=some.none() | LANGUAGES,
    free_times=some.none() | some.lists(TIMES, max_size=2).map(tuple),
    months=some.none() | MONTHS,
    place=some.none() | PLACES,
    cost_cents=some.none() | some.integers(0, 100),
)
SOME_WANTED = some.builds(
    Wanted,
    seats=QUANTITIES,
    layout=some.sampled_from(["", "rows"]),
    is_accessible=some.booleans(),
    languages=LANGUAGES,
    times=some.lists(TIMES, max_size=2).map(tuple),
    months=MONTHS | some.just(frozenset()),
    place=some.none() | PLACES,
    within_miles=some.none() | some.floats(0, 80),
    budget_cents=some.none() | some.integers(0, 100),
)


@given(SOME_WANTED, some.lists(some.tuples(SOME_FACTS, some.booleans()), max_size=4))
def test_the_mask_leaves_out_only_what_the_judgment_rules_out(wanted, facts):
    sources = [
        Source(f"{number}", "It", facts=each, do_not_ask=silent)
        for number, (each, silent) in enumerate(facts)
    ]
    mask = possible(wanted, fact_arrays(sources))
    ruled_out = [
        any(each.verdict is RULED_OUT for each in judge(wanted, source)) for source in sources
    ]
    assert [is_out for is_out, may_be in zip(ruled_out, mask, strict=True) if not may_be] == [
        True
    ] * int((~mask).sum())


@given(SOME_WANTED)
def test_knowing_nothing_rules_nothing_out(wanted):
    assert {each.verdict for each in judge(wanted, Source("it", "It"))} <= {OPEN}
