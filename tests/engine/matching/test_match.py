"""One ranked list with reasons, facts and cautions, in a small town."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from engine.matching.small_town import (
    HALL,
    NEEDS,
    READERS,
    SEWING,
    SOURCES,
    STATEMENTS,
    encode,
    index_of,
    match,
)
from wherewithal.engine.matching import (
    CautionKind,
    Facts,
    Fit,
    Knower,
    Need,
    NeedKind,
    Passage,
    ReasonKind,
    Role,
    Source,
    SourceKind,
    Statement,
    Wanted,
    build_index,
    find_matches,
)
from wherewithal.quantities import Quantity


def of(matches, source):
    return next(each for each in matches.matches if each.source == source)


def test_the_best_comes_first_with_the_words_it_rests_on():
    (found,) = match([SEWING], SOURCES, STATEMENTS)
    (reason,) = found.matches[0].reasons
    assert (found.matches[0].source, reason.kind, reason.statement) == (
        "lee",
        ReasonKind.WORDS,
        "6",
    )
    text = next(each.text for each in STATEMENTS if each.id == reason.statement)
    assert text[reason.start : reason.end] == reason.words
    assert [text[start:end] for start, end in reason.marks] == ["teach", "sewing"]


def test_facts_rule_out_and_say_so():
    (found,) = match([HALL], SOURCES, STATEMENTS)
    assert {"room", "school"} & {each.source for each in found.matches} == set()
    ruled_out = {each.source: each.ruled_out_by[0] for each in found.ruled_out}
    assert {source: finding.fact.value for source, finding in ruled_out.items()} == {
        "room": "seats",
        "school": "access",
    }
    assert ruled_out["room"].in_sessions == 4


def test_what_nobody_noted_is_asked():
    (found,) = match([HALL], SOURCES, STATEMENTS)
    assert [each.fact.value for each in of(found, "church").questions] == ["access"]
    assert [each.fact.value for each in of(found, "rotary").questions] == ["seats", "access"]


def test_a_difficulty_is_quoted_where_it_touches_the_need_and_only_there():
    hall, readers, _ = match(NEEDS, SOURCES, STATEMENTS)
    assert [each.words for each in of(readers, "rotary").cautions] == [
        "Far from the library, hard to volunteer"
    ]
    assert of(hall, "rotary").cautions == ()


def test_a_difficulty_that_touches_the_need_lowers_the_place():
    without = [each for each in STATEMENTS if each.id != "4"]
    (kept,) = match([READERS], SOURCES, without)
    (lowered,) = match([READERS], SOURCES, STATEMENTS)
    assert of(kept, "rotary").score == pytest.approx(of(lowered, "rotary").score + 0.04, abs=1e-4)


def test_what_is_taken_back_is_a_caution_and_no_strength():
    (found,) = match([HALL], SOURCES, STATEMENTS)
    grange = of(found, "grange")
    assert [each.words for each in grange.reasons] == ["Grange folk like groups."]
    assert [(each.kind, each.words) for each in grange.cautions] == [
        (CautionKind.TAKEN_BACK, "No longer lends its hall.")
    ]
    assert grange.fit is Fit.LONG_SHOT


@pytest.mark.parametrize(
    ("kind", "fit"), [(NeedKind.MATERIAL, Fit.STRONG), (NeedKind.HUMAN, Fit.LONG_SHOT)]
)
def test_a_thing_is_a_long_shot_for_a_need_of_people(kind, fit):
    tables = Source("tables", "Tables", SourceKind.MATERIAL)
    said = Statement("1", "tables", "Tables for grown-ups at work")
    (found,) = match([Need("1", "Tables for grown-ups at work", kind)], [tables], [said])
    assert found.matches[0].fit is fit


def test_a_number_counts_where_the_thing_itself_is_wanted():
    kits = Need("kits", "Robot kits for teams", NeedKind.TECHNOLOGY, Wanted(quantity=SIX))
    sources = [
        Source(name, name, SourceKind.MATERIAL, Facts(quantity=Quantity.exact(number)))
        for name, number in (("kits", 4), ("eyes", 1000))
    ]
    said = [Statement("1", "kits", "4 robot kits"), Statement("2", "eyes", "1,000 googly eyes")]
    (found,) = match([kits], sources, said)
    facts = {each.source: [fact.verdict.value for fact in each.facts] for each in found.matches}
    assert facts == {"kits": ["partly"], "eyes": []}


SIX = Quantity.exact(6)


def one_match(need, text, *cautions, kind=SourceKind.ORGANIZATION):
    said = [Statement("1", "it", text)]
    said += [Statement(f"c{at}", "it", words, Role.CHALLENGE) for at, words in enumerate(cautions)]
    (found,) = match([need], [Source("it", "It", kind)], said)
    return found.matches[0]


@pytest.mark.parametrize(
    ("kind", "wish", "text", "fit"),
    [
        (NeedKind.HUMAN, "Designers as volunteers", "Designers, volunteers", Fit.STRONG),
        (NeedKind.HUMAN, "Volunteers", "Volunteers", Fit.STRONG),
        (NeedKind.HUMAN, "Robot designers, volunteers", "Volunteers", Fit.POSSIBLE),
        (NeedKind.SPACE, "A room for a mural", "A room with a mural", Fit.STRONG),
        (NeedKind.SPACE, "A wall for a mural", "Wall paint for a mural", Fit.POSSIBLE),
        (NeedKind.FINANCIAL, "Money for interpreters", "Money for interpreters", Fit.STRONG),
        (NeedKind.FINANCIAL, "Interpreters all year", "Interpreters all year", Fit.POSSIBLE),
    ],
)
def test_a_word_of_the_need_alone_or_another_matter_is_never_strong(kind, wish, text, fit):
    assert one_match(Need("1", wish, kind), text).fit is fit


@pytest.mark.parametrize(
    ("text", "costs"),
    [("All year, grants", 0.0), ("All year, $500", 0.0), ("All year, hours", 0.08)],
)
def test_who_speaks_of_no_money_stands_lower_where_money_is_needed(text, costs):
    need = Need("1", "Interpreters all year")
    plain = one_match(need, text)
    asked = one_match(replace(need, kind=NeedKind.FINANCIAL), text)
    assert plain.score - asked.score == pytest.approx(costs / 1.5, abs=1e-3)


def test_a_difficulty_that_is_the_need_itself_weighs_fully():
    together = Need("1", "Children's services and teen staff working together", NeedKind.LEGITIMACY)
    found = one_match(
        together, "Children's services, teen staff", "They seldom work with teen staff"
    )
    assert (found.fit, [each.weight for each in found.cautions]) == (Fit.POSSIBLE, [0.06])


@pytest.mark.parametrize("months", [None, frozenset({7})])
def test_months_that_nobody_noted_of_anybody_are_asked_of_nobody(months):
    sources = [
        replace(each, facts=replace(each.facts, months=months if each.id == "rotary" else None))
        for each in SOURCES
    ]
    sewing = replace(SEWING, wanted=Wanted(months=frozenset({7})))
    (found,) = match([sewing], sources, STATEMENTS)
    asked = [each.fact.value for each in of(found, "lee").questions]
    assert asked == ([] if months is None else ["months"])


def test_more_are_looked_at_where_many_are_ruled_out():
    """Their hall is large in another layout only, so no array could leave them out."""
    small = Facts(seats_by_layout=(("tables", Quantity.exact(5)), ("rows", Quantity.exact(90))))
    sources = [Source(f"a{at:02}", "Hall", SourceKind.SPACE, small) for at in range(30)]
    sources += [Source(f"b{at}", "Hall", SourceKind.SPACE) for at in range(3)]
    said = [Statement(each.id, each.id, "A hall for groups") for each in sources]
    wanted = Wanted(seats=Quantity.exact(40), layout="tables")
    (found,) = match([Need("1", "A hall for groups", NeedKind.SPACE, wanted)], sources, said, top=3)
    assert [each.source for each in found.matches] == ["b0", "b1", "b2"]


ROOM_FOR_FORTY = Need(
    "1", "A place for design teams", NeedKind.SPACE, Wanted(seats=Quantity.exact(40))
)


def test_a_room_that_holds_all_is_possible_whatever_it_is_called():
    known = Facts(seats=Quantity.exact(50))
    rooms = [
        Source("5", "5 large ones", SourceKind.SPACE, known),
        Source("6", "6 others", SourceKind.SPACE),
        Source("7", "Design teams", SourceKind.STAFF_GROUP),
    ]
    said = [Statement(f"n{each.id}", each.id, each.name, Role.NAME) for each in rooms]
    (found,) = match([ROOM_FOR_FORTY], rooms, said)
    fits = {each.source: each.fit for each in found.matches}
    assert fits == {"5": Fit.POSSIBLE, "6": Fit.LONG_SHOT, "7": Fit.LONG_SHOT}
    assert of(found, "5").score > of(found, "6").score


def test_an_encoder_reads_that_money_and_rooms_are_asked_for():
    camp = Need("1", "A camp in July", NeedKind.SPACE)
    assert camp.to_encode == "A camp in July. room, hall, space to use"
    assert replace(camp, kind=NeedKind.HUMAN).to_encode == "A camp in July"


def test_who_knows_them_comes_along_nearest_first():
    knowers = [Knower("lee", "2", "Ana", ("Mia",)), Knower("lee", "1", "Mia")]
    (found,) = match([SEWING], SOURCES, STATEMENTS, knowers=knowers)
    (alone,) = match([SEWING], SOURCES, STATEMENTS)
    assert [each.name for each in of(found, "lee").knowers] == ["Mia", "Ana"]
    assert of(found, "lee").score > of(alone, "lee").score


def test_whoever_does_not_want_to_be_asked_is_ruled_out():
    sources = [replace(each, do_not_ask=each.id == "lee") for each in SOURCES]
    (found,) = match([SEWING], sources, STATEMENTS)
    assert "lee" not in {each.source for each in found.matches}
    assert [each.source for each in found.ruled_out] == ["lee"]


@pytest.mark.parametrize(
    ("today", "kinds"),
    [(date(2026, 4, 30), [CautionKind.NOT_BEFORE]), (date(2026, 5, 1), [])],
)
def test_not_before_a_day_is_a_caution_until_that_day(today, kinds):
    sources = [replace(each, do_not_ask_before=date(2026, 5, 1)) for each in SOURCES]
    (found,) = match([SEWING], sources, STATEMENTS, today=today)
    assert [each.kind for each in of(found, "lee").cautions] == kinds


def test_having_been_asked_often_is_a_caution():
    sources = [replace(each, asked_lately=3) for each in SOURCES]
    (found,) = match([SEWING], sources, STATEMENTS)
    caution = of(found, "lee").cautions[0]
    assert (caution.kind, caution.detail) == (CautionKind.ASKED_LATELY, "3")


def test_a_rejected_pair_is_left_out_and_nothing_else_changes():
    before = match(NEEDS, SOURCES, STATEMENTS)
    after = match(NEEDS, SOURCES, STATEMENTS, rejected={("sewing", "lee")})
    assert after[:2] == before[:2]
    assert after[2].matches == tuple(each for each in before[2].matches if each.source != "lee")


def test_no_source_and_no_need_are_no_trouble():
    assert match([], SOURCES, STATEMENTS) == ()
    (found,) = match([SEWING], [], [])
    assert (found.matches, found.ruled_out) == ((), ())


def test_top_says_how_many():
    (found,) = match([SEWING], SOURCES, STATEMENTS, top=2)
    assert len(found.matches) == 2


def test_half_precision_will_do():
    index = index_of(SOURCES, STATEMENTS)
    everything = index.strengths.passages + index.against.passages
    half = encode([each.text for each in everything]).astype(np.float16)
    again = build_index(SOURCES, STATEMENTS, everything, half)
    vectors = encode([need.text for need in NEEDS])
    one, other = find_matches(NEEDS, vectors, index), find_matches(NEEDS, vectors, again)
    assert [[each.source for each in found.matches] for found in one] == [
        [each.source for each in found.matches] for found in other
    ]


@pytest.mark.parametrize(
    ("sources", "passages", "vectors"),
    [
        ([Source("a", "A"), Source("a", "B")], [], []),
        ([Source("a", "A")], [Passage("9", 0, 1, "x")], [[1.0]]),
        ([], [Passage("1", 0, 1, "x")], [[1.0]]),
        ([Source("church", "A")], [Passage("1", 0, 1, "x")], [[1.0], [1.0]]),
    ],
)
def test_what_does_not_belong_together_is_refused(sources, passages, vectors):
    with pytest.raises(ValueError, match=r"same id|belongs to no|need 1 vectors"):
        build_index(sources, [STATEMENTS[0]], passages, vectors)


def test_a_text_that_is_told_twice_is_refused():
    twice = [STATEMENTS[0], replace(STATEMENTS[0], text="Something else")]
    with pytest.raises(ValueError, match="two statements have the same id"):
        build_index(SOURCES, twice, [], [])


@given(some.permutations(STATEMENTS), some.permutations(SOURCES))
@settings(max_examples=20)
def test_the_order_of_the_rows_changes_nothing(statements, sources):
    assert match(NEEDS, sources, statements) == match(NEEDS, SOURCES, STATEMENTS)


def test_another_name_changes_nothing():
    renamed = [replace(each, name=f"{each.name} of old") for each in SOURCES]
    assert match(NEEDS, renamed, STATEMENTS) == match(NEEDS, SOURCES, STATEMENTS)


def test_needs_do_not_depend_on_each_other():
    together = match(NEEDS, SOURCES, STATEMENTS)
    assert together == tuple(match([need], SOURCES, STATEMENTS)[0] for need in NEEDS)


@given(some.integers(1, 12))
@settings(max_examples=10)
def test_unrelated_noise_keeps_the_order_of_what_is_related(count):
    noise = [Source(f"noise{number}", "Noise") for number in range(count)]
    said = [
        Statement(f"n{each.id}", each.id, f"zebra {each.id} xylophone umbrella") for each in noise
    ]
    with_noise = match(NEEDS, SOURCES + noise, STATEMENTS + said, top=30)
    for found, before in zip(with_noise, match(NEEDS, SOURCES, STATEMENTS, top=30), strict=True):
        related = [each.source for each in found.matches if not each.source.startswith("noise")]
        assert related[:3] == [each.source for each in before.matches][:3]


WORDS = some.sampled_from(
    ["hall", "kitchen", "stage", "read", "children", "sew", "teach", "groups", "lends", "kiln"]
)
SENTENCES = some.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")
TEXTS = some.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)


@given(some.lists(TEXTS, min_size=1, max_size=5), SENTENCES)
def test_without_the_words_it_rests_on_a_match_goes_or_sinks(texts, wish):
    """Every reason of the best match is cut out of the stored texts, and the need is matched anew."""
    sources = [Source(f"s{number}", "Somebody") for number in range(len(texts))]
    said = [Statement(f"t{number}", f"s{number}", text) for number, text in enumerate(texts)]
    need = Need("need", wish)
    best = match([need], sources, said)[0].matches[0]
    left = [_without(statement, best.reasons) for statement in said]
    again = {each.source: each for each in match([need], sources, left)[0].matches}
    after = again.get(best.source)
    assert after is None or after.score < best.score or best.score == 0


def _without(statement, reasons):
    text = statement.text
    for reason in sorted(reasons, key=lambda each: -each.start):
        if reason.statement == statement.id:
            text = text[: reason.start] + text[reason.end :]
    return replace(statement, text=text)


def test_more_words_that_speak_for_it_never_harm():
    more = [*STATEMENTS, Statement("9", "lee", "Can also teach sewing with machines")]
    (before,), (after,) = match([SEWING], SOURCES, STATEMENTS), match([SEWING], SOURCES, more)
    assert of(after, "lee").score >= of(before, "lee").score


def test_facts_of_a_range_are_asked_and_not_assumed():
    sources = [
        replace(each, facts=replace(each.facts, seats=Quantity.between(30, 50))) for each in SOURCES
    ]
    (found,) = match([HALL], sources, STATEMENTS)
    assert "seats" in {each.fact.value for each in of(found, "church").questions}


@pytest.mark.parametrize(
    ("months", "quoted"),
    [({3}, ["No volunteers before May"]), ({4, 5}, ["No volunteers before May"]), ({6}, [])],
)
def test_who_cannot_before_may_is_free_from_may_on(months, quoted):
    need = Need("1", "Volunteers who read", NeedKind.HUMAN, Wanted(months=frozenset(months)))
    found = one_match(need, "Volunteers who read", "No volunteers before May")
    assert [each.words for each in found.cautions] == quoted
