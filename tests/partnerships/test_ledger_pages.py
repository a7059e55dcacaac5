"""What the ledger shows of whom and of when, and what it proposes to note, by which day and with whom."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import ask_for, move, part_of
from partnerships.talking import DAY, note
from programs.plans import exact, need_of, plan
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.exchange import actions, queries
from wherewithal.partnerships.exchange.models import ExchangeKind
from wherewithal.partnerships.exchange.noticed import Noticed, noticed
from wherewithal.partnerships.exchange.page import LINES_SHOWN, Side, ledger
from wherewithal.partnerships.exchange.totals import totals_of
from wherewithal.partnerships.whom import find_whom
from wherewithal.programs.offering.actions import add_library_offer, add_promise
from wherewithal.quantities import Quantity

DAY_BEFORE, DAY_AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
ASKED_WITH: dict[str, Any] = {"starts_on": DAY, "ends_on": DAY}


def sides(cast: Cast, **options: Any) -> tuple[Side, Side]:
    given, received = ledger(cast.lee, **options).sides
    assert (given.direction, received.direction) == ("given", "received")
    return given, received


def words_of(side: Side) -> list[str]:
    return [line.entry.words for line in side.lines]


def hall(cast: Cast, **fields: Any) -> Any:
    return add_library_offer(
        by=cast.lee, kind="space", words="The hall", how_much=exact(9), **fields
    )


def proposed(cast: Cast, today: date = DAY, **options: Any) -> list[tuple[str, str, date]]:
    found = noticed(cast.lee, today=today, **options)
    return [(each.name, each.words, each.on) for each in found]


def test_each_line_stands_on_its_side_with_what_it_was_worth(cast: Cast) -> None:
    note(cast, "given", "hours", 2, words="Mending", worth_cents=5000)
    note(cast, "given", "hours", 3, words="Sowing")
    note(cast, "received", "space", 1, words="Their shed")
    given, received = sides(cast)
    assert (words_of(given), words_of(received)) == (["Sowing", "Mending"], ["Their shed"])
    assert [each.words for each in given.sums] == ["5 hours"]
    assert [each.number for each in given.sums] == [2]
    assert given.worth == "$50, and 1 line on which nobody put a worth"
    assert received.worth == ""
    assert (given.not_shown, received.not_shown) == (0, 0)


def test_a_long_side_says_how_many_lines_it_leaves_out_and_sums_them_all(cast: Cast) -> None:
    for _number in range(LINES_SHOWN + 2):
        note(cast, "given", "hours", 1)
    note(cast, "received", "hours", 1)
    given, received = sides(cast)
    assert (len(given.lines), given.not_shown) == (LINES_SHOWN, 2)
    assert [each.words for each in given.sums] == [f"{LINES_SHOWN + 2} hours"]
    assert received.not_shown == 0


def test_a_year_begins_on_its_first_day_and_ends_on_its_last(cast: Cast) -> None:
    days = ("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01")
    for day in days:
        note(cast, "given", "hours", 1, on=date.fromisoformat(day), words=day)
    given, _received = sides(cast, year=2025)
    assert words_of(given) == ["2025-12-31", "2025-01-01"]
    assert ledger(cast.lee, year=2025).years == (2026, 2025, 2024)
    (since,) = queries.totals(cast.lee, first=date(2025, 12, 31)).kinds
    assert since.value.low == 2


def test_a_line_of_a_partnership_is_with_whom_it_is_with(cast: Cast) -> None:
    club, pam = make_organization(cast.library), make_person(cast.library)
    of_club, of_pam, of_nobody = (
        make_asset(cast.library, "relationship", name) for name in ("Club", "Pam’s crew", "Bakers")
    )
    RelationshipFacts.objects.create(library=cast.library, asset=of_club, organization=club)
    RelationshipFacts.objects.create(library=cast.library, asset=of_pam, person=pam)
    found = [note(cast, "given", "hours", 1, asset=row) for row in (of_club, of_pam, of_nobody)]
    assert [(each.organization, each.person, each.whom) for each in found] == [
        (club, None, ""),
        (None, pam, ""),
        (None, None, "Bakers"),
    ]
    choir = make_organization(cast.library, "Choir")
    named = [
        note(cast, "given", "hours", 1, asset=of_club, **said)
        for said in ({"organization": choir}, {"person": pam}, {"whom": "The gardener"})
    ]
    assert [(each.organization, each.person, each.whom) for each in named] == [
        (choir, None, ""),
        (None, pam, ""),
        (None, None, "The gardener"),
    ]


def test_only_a_row_of_the_relationships_is_a_partnership(cast: Cast) -> None:
    with pytest.raises(ValidationError) as problem:
        note(cast, "given", "hours", 1, asset=make_asset(cast.library, "space", "Hall"))
    assert list(problem.value.message_dict) == ["asset"]


def test_the_unit_is_kept_where_only_the_day_is_put_right(cast: Cast) -> None:
    entry = note(cast, "given", "space", 4, unit="days")
    actions.change_exchange(by=cast.lee, entry=entry, on=DAY_AFTER)
    entry.refresh_from_db()
    assert (entry.unit, entry.on) == ("days", DAY_AFTER)


def test_a_sum_of_dollars_is_that_of_its_lines_to_the_cent(cast: Cast) -> None:
    third = Quantity.exact(Decimal("33.333"))
    for _number in range(3):
        note(cast, "received", "money", amount=third)
        note(cast, "received", "hours", amount=third)
    entries = list(queries.exchanges_visible_to(cast.lee))
    hours, money = totals_of(entries).kinds
    assert (hours.kind, hours.value.low) == (ExchangeKind.HOURS, Decimal("99.999"))
    assert (money.kind, money.value.low) == (ExchangeKind.MONEY, Decimal("99.99"))


def test_whoever_may_not_read_of_a_person_changes_no_line_with_them(cast: Cast) -> None:
    sam = make_person(cast.library, "Sam Hidden", consent="asked")
    hidden, open_to_all = note(cast, "given", "hours", 1, person=sam), note(cast, "given", "hours")
    assert queries.may_edit(cast.lee, hidden)
    assert not queries.may_edit(cast.rae, open_to_all)
    assert not queries.may_edit(cast.max, open_to_all)
    with pytest.raises(PermissionDenied):
        actions.remove_exchange(by=cast.rae, entry=hidden)


def test_words_are_taken_back_by_their_author_or_by_whom_they_are_about(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    cast.ada.person = pam
    cast.ada.save()
    entry = note(cast, "given", "hours", 1, person=pam, words="Came late")
    silent = note(cast, "given", "hours", 1, person=pam)
    why = note(cast, "given", "hours", 1, worth_how="As in the contract")
    found = [
        [queries.may_withdraw(who, each) for each in (entry, silent, why)]
        for who in (cast.lee, cast.ada, cast.rae, cast.max)
    ]
    assert found == [
        [True, False, True],
        [True, False, False],
        [False, False, False],
        [False, False, False],
    ]


def test_what_was_promised_is_proposed_from_its_day_on_and_with_that_day(cast: Cast) -> None:
    club, choir = make_organization(cast.library), make_organization(cast.library, "Choir")
    offer = hall(cast)
    days: dict[str, Any] = {"starts_on": DAY, "ends_on": DAY_AFTER}
    add_promise(
        by=cast.lee, offer=offer, organization=club, how_much=exact(2), is_sure=True, **days
    )
    add_promise(by=cast.lee, offer=offer, organization=choir, how_much=exact(1), state="kept")
    (kept,) = proposed(cast, DAY_BEFORE)
    assert kept == ("Choir", "The hall", DAY_BEFORE)
    found = {each.name: each for each in noticed(cast.lee, today=DAY)}
    assert (found["Garden club"].on, found["Garden club"].until) == (DAY, None)
    (ended,) = (each for each in noticed(cast.lee, today=DAY_AFTER) if each.name != "Choir")
    assert (ended.on, ended.until, ended.amount) == (DAY, DAY_AFTER, exact(2))
    with_choir = find_whom(cast.lee, f"organization-{choir.pk}")
    assert proposed(cast, whom=with_choir) == [("Choir", "The hall", DAY)]


def test_a_promise_that_was_taken_back_was_not_given(cast: Cast) -> None:
    add_promise(
        by=cast.lee,
        offer=hall(cast),
        organization=make_organization(cast.library),
        how_much=exact(1),
        starts_on=DAY,
        state="back",
    )
    assert proposed(cast) == []


def test_what_went_with_an_ask_to_a_colleague_is_proposed_with_the_colleague(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    part = OfferPart(hall(cast), exact(1), DAY, DAY)
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    ask = ask_for(cast, need, person=pam, offers=[part], **ASKED_WITH)
    move(cast, ask, "asked", "yes", on=DAY_BEFORE)
    assert sorted(proposed(cast)) == [("Pam", "Ten chairs", DAY), ("Pam", "The hall", DAY)]
    with_pam = find_whom(cast.lee, f"person-{pam.pk}")
    assert len(proposed(cast, whom=with_pam)) == 2
    pam.consent = "asked"
    pam.save()
    assert noticed(cast.rae, today=DAY) == []


def answered(cast: Cast, need: Any, **days: Any) -> list[Noticed]:
    ask = ask_for(cast, need, **ASKED_WITH)
    move(cast, ask, "asked")
    move(cast, ask, "partly", said=part_of(ask, 4, **days), on=DAY_BEFORE)
    return noticed(cast.lee, today=DAY)


def test_what_they_gave_a_part_of_is_proposed_by_that_part_and_its_day(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    (found,) = answered(cast, need, starts_on=DAY, ends_on=DAY_AFTER)
    assert (found.on, found.until, found.amount) == (DAY, None, exact(4))
    assert noticed(cast.lee, today=DAY_BEFORE) == []
