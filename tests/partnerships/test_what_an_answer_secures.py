"""Asks and what they do for coverage: every state, every day, and no sequence secures twice."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import HealthCheck, settings
from hypothesis import given as tried_with
from hypothesis import strategies as st

from cast import Cast
from make import make_organization, make_person
from partnerships.asking import MARCH_1, MARCH_31, ask_for, covered, move, part_of
from programs.plans import exact, given, need_of, plan
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.engine import asking
from wherewithal.engine.coverage import cover
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import NeedPart, OfferPart
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.programs.coverage.measures import measure
from wherewithal.programs.models import (
    AllocationState,
    FinancialNeedFacts,
    HumanNeedFacts,
    ResourceNeed,
)
from wherewithal.programs.offering.actions import add_library_offer, add_promise
from wherewithal.programs.offering.models import LibraryOffer, PromiseState

COUNTS = (AllocationState.HAVE, AllocationState.SECURED, AllocationState.ASKED)


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


WAYS = [
    (("to-ask",), {}, "", "", "10", "missing"),
    (("asked",), {}, "", "10", "", "asked for"),
    (("asked", "yes"), {}, "10", "", "", "covered"),
    (("asked", "yes", "done"), {}, "10", "", "", "covered"),
    (("asked", "yes", "withdrawn"), {}, "", "", "10", "missing"),
    (("asked", "yes", "no"), {}, "", "", "10", "missing"),
    (("asked", "no"), {}, "", "", "10", "missing"),
    (("asked", "not-now"), {"not_before": date(2027, 5, 1)}, "", "", "10", "missing"),
    (("asked", "not-now", "asked"), {}, "", "10", "", "asked for"),
    (("asked", "no", "yes"), {}, "10", "", "", "covered"),
    (("asked", "to-ask"), {}, "", "", "10", "missing"),
]


@pytest.mark.parametrize(("states", "options", "secured", "asked", "missing", "standing"), WAYS)
def test_coverage_follows_where_the_ask_stands(
    cast: Cast, need: ResourceNeed, states, options, secured, asked, missing, standing
) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, *states, **options)
    row = covered(cast, need)
    assert (row.secured, row.asked, row.missing, row.standing) == (
        secured,
        asked,
        missing,
        standing,
    )


def secured_on(need: ResourceNeed, day: date) -> int:
    """How many of it are surely there on this day alone."""
    rows = list(need.allocations.filter(state__in=COUNTS))
    rows = [row for row in rows if (row.starts_on or day) <= day <= (row.ends_on or day)]
    measured = measure(need, rows)
    found = cover(str(need.pk), measured.wanted, measured.given)
    return int(found.secured.low)


def test_a_yes_for_march_counts_in_march_alone(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, ask, "asked", "yes")
    days = [date(2027, 2, 28), MARCH_1, MARCH_31, date(2027, 4, 1)]
    assert [secured_on(need, day) for day in days] == [0, 10, 10, 0]


def test_a_part_is_given_for_the_days_that_were_said(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    move(cast, ask, "partly", said=part_of(ask, 4, starts_on=MARCH_1, ends_on=MARCH_31))
    days = [date(2027, 2, 28), MARCH_1, MARCH_31, date(2027, 4, 1)]
    assert [secured_on(need, day) for day in days] == [0, 4, 4, 0]


def test_an_answer_whose_days_are_over_leaves_the_need_open(cast: Cast, need: ResourceNeed) -> None:
    over = {"starts_on": date(2026, 3, 1), "ends_on": date(2026, 3, 31)}
    ask = ask_for(cast, need, **over)
    move(cast, ask, "asked", "yes")
    row = covered(cast, need)
    assert (row.secured, row.missing) == ("", "10")


def test_two_partners_whose_days_overlap_are_both_there_on_those_days(
    cast: Cast, need: ResourceNeed
) -> None:
    school = make_organization(cast.library, "School")
    first = ask_for(cast, need, 6, starts_on=MARCH_1, ends_on=MARCH_31)
    middle = {"starts_on": date(2027, 3, 15), "ends_on": date(2027, 4, 15)}
    second = ask_for(cast, need, 3, organization=school, **middle)
    for ask in (first, second):
        move(cast, ask, "asked", "yes")
    days = [MARCH_1, date(2027, 3, 15), MARCH_31, date(2027, 4, 1), date(2027, 4, 16)]
    assert [secured_on(need, day) for day in days] == [6, 9, 9, 3, 0]


def test_the_same_partner_is_not_asked_twice_for_the_same_days(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, organization=club, starts_on=MARCH_31)
    with pytest.raises(ValidationError):
        ask_for(cast, need, organization=club, ends_on=MARCH_1)
    (sentence,) = refused.value.message_dict["is_sure"]
    assert sentence.startswith("“Ten chairs” is in another ask to them: an idea.")
    assert Ask.objects.in_library(cast.library).count() == 1
    ask_for(cast, need, organization=club, starts_on=date(2027, 4, 1))
    ask_for(cast, need, organization=club, starts_on=MARCH_31, is_sure=True)
    assert Ask.objects.in_library(cast.library).count() == 3


def test_an_ask_that_wakes_up_again_beside_another_asks_first(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    first = ask_for(cast, need, organization=club)
    move(cast, first, "asked", "no")
    second = ask_for(cast, need, organization=club)
    move(cast, second, "asked", "yes")
    with pytest.raises(ValidationError) as refused:
        move(cast, first, "yes")
    assert "is_sure" in refused.value.message_dict
    assert covered(cast, need).secured == "10"


def test_what_was_noted_by_hand_as_asked_is_taken_over(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    noted = given(need, organization=club, state="asked", how_many=exact(10))
    ask = ask_for(cast, need, organization=club)
    move(cast, ask, "asked", "yes")
    (row,) = need.allocations.all()
    assert (row.pk, row.state, covered(cast, need).secured) == (noted.pk, "secured", "10")


def test_more_than_they_promised_by_hand_wants_a_second_look(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    given(need, organization=club, state="secured", how_many=exact(6))
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, 4, organization=club)
    (sentence,) = refused.value.message_dict["is_sure"]
    assert sentence.startswith("For “Ten chairs” something of theirs is set aside already.")
    ask = ask_for(cast, need, 4, organization=club, is_sure=True)
    move(cast, ask, "asked", is_sure=True)
    move(cast, ask, "yes", is_sure=True)
    assert covered(cast, need).secured == "10"


def test_taking_back_and_undoing_free_what_was_secured(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "yes")
    move(cast, ask, "withdrawn")
    assert covered(cast, need).secured == ""
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert covered(cast, need).secured == "10"
    actions.remove_ask(by=cast.lee, ask=Ask.objects.in_library(cast.library).get())
    assert (covered(cast, need).secured, need.allocations.count()) == ("", 0)
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert covered(cast, need).secured == "10"


def test_a_need_that_is_asked_no_longer_lets_go_of_what_it_had(
    cast: Cast, need: ResourceNeed
) -> None:
    tables = need_of(need.program, name="Tables", how_many=exact(2))
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "yes")
    (chairs,) = ask.needs.all()
    actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(tables, exact(2)))
    actions.remove_ask_need(by=cast.lee, line=chairs)
    assert (covered(cast, need).missing, covered(cast, tables).missing) == ("10", "2")


STEPS = st.lists(st.sampled_from(list(asking.AskState)), max_size=8)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@tried_with(steps=STEPS, parts=st.lists(st.integers(1, 9), min_size=8, max_size=8))
def test_no_sequence_secures_a_thing_twice(cast: Cast, steps, parts) -> None:
    """After any steps the need has what the last answer gives: never a sum of answers."""
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    ask = ask_for(cast, need, organization=make_organization(cast.library))
    for state, number in zip(steps, parts, strict=False):
        now = asking.AskState(ask.state)
        if state not in (now, *asking.may_follow(now)):
            with pytest.raises(ValidationError):
                move(cast, ask, state)
            ask.refresh_from_db()
        elif state is asking.AskState.PARTLY:
            move(cast, ask, state, said=part_of(ask, number))
        else:
            move(cast, ask, state)
        assert need.allocations.count() <= 1
        (line,) = ask.needs.all()
        given_now = int(line.given.low or 0)
        counts = ask.state in (AskState.YES, AskState.PARTLY, AskState.DONE)
        assert secured_on(need, MARCH_1) == (given_now if counts else 0)
        assert given_now <= 10


def test_hours_and_money_are_counted_in_their_own_units(cast: Cast) -> None:
    program = plan(cast.library)
    hands = need_of(program, "human", name="Hands")
    HumanNeedFacts.objects.create(
        library=cast.library, resource_need=hands, hours_per_week=exact(4)
    )
    money = need_of(program, "financial", name="Snacks")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=money, low_cents=30_050, high_cents=30_050
    )
    club = make_organization(cast.library)
    parts = [NeedPart(hands, exact(4)), NeedPart(money, exact(300))]
    ask = actions.add_ask(by=cast.lee, organization=club, needs=parts)
    move(cast, ask, "asked", "yes")
    assert (covered(cast, hands).secured, covered(cast, money).secured) == (
        "4 hours a week",
        "$300",
    )
    row = money.allocations.get()
    assert (row.cents, row.most_cents, covered(cast, money).missing) == (30_000, None, "$0.50")


def test_a_colleague_and_somebody_in_words_may_be_asked(cast: Cast, need: ResourceNeed) -> None:
    pam = make_person(cast.library, consent="given")
    move(cast, ask_for(cast, need, 4, person=pam), "asked", "yes")
    move(cast, ask_for(cast, need, 3, whom="The scouts’ leader"), "asked", "yes")
    rows = need.allocations.order_by("pk")
    assert [(row.person, row.words, str(row.how_many)) for row in rows] == [
        (pam, "", "4"),
        (None, "The scouts’ leader", "3"),
    ]


def one_saturday(cast: Cast) -> LibraryOffer:
    return add_library_offer(
        by=cast.lee,
        kind="space",
        words="Our room on a Saturday",
        how_much=exact(1),
        of_what="Saturday",
        per="once",
    )


def test_what_we_offer_is_promised_from_the_day_they_are_asked(
    cast: Cast, need: ResourceNeed
) -> None:
    offer = one_saturday(cast)
    ask = ask_for(cast, need, offers=[OfferPart(offer, exact(1), MARCH_1, MARCH_1)])
    assert offer.promises.count() == 0
    for state, stands in (
        ("asked", "holds"),
        ("no", "back"),
        ("asked", "holds"),
        ("yes", "holds"),
        ("done", "kept"),
    ):
        move(cast, ask, state)
        assert [row.state for row in offer.promises.all()] == [stands]


def test_what_is_promised_already_is_not_offered_a_second_time(
    cast: Cast, need: ResourceNeed
) -> None:
    offer = one_saturday(cast)
    add_promise(
        by=cast.lee,
        offer=offer,
        whom="The choir",
        how_much=exact(1),
        starts_on=MARCH_1,
        ends_on=MARCH_1,
    )
    ask = ask_for(cast, need, offers=[OfferPart(offer, exact(1), MARCH_1, MARCH_1)])
    with pytest.raises(ValidationError) as refused:
        move(cast, ask, "asked")
    assert "Promised already to: The choir" in str(refused.value)
    ask.refresh_from_db()
    assert (ask.state, offer.promises.count()) == ("idea", 1)
    assert offer.promises.get().state == PromiseState.HOLDS


def test_whoever_asked_not_to_be_contacted_is_not_asked(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library, do_not_contact=True)
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, organization=club)
    assert refused.value.message_dict["partner"] == [
        "They asked not to be contacted. Their page says why, and since when."
    ]


def test_a_fourth_offer_and_an_ask_for_nothing_are_refused(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    with pytest.raises(ValidationError) as empty:
        actions.add_ask(by=cast.lee, organization=club, needs=[])
    assert empty.value.message_dict == {"needs": ["Choose at least one thing to ask for."]}
    many = [OfferPart(one_saturday(cast)) for _number in range(4)]
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, organization=club, offers=many)
    assert "offer" in refused.value.message_dict


def test_who_reads_only_asks_nobody(cast: Cast, need: ResourceNeed) -> None:
    for member in (cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            actions.add_ask(
                by=member, organization=make_organization(cast.library), needs=[NeedPart(need)]
            )
