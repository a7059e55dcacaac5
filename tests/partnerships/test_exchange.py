"""The ledger: sums equal their lines, unlike things are never added, what happened is proposed, words leave."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import ask_for, move
from partnerships.talking import DAY, note
from partnerships.test_withdrawn_from_asks import everything_kept
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.ending.queries import came_of_it
from wherewithal.partnerships.exchange import actions, queries
from wherewithal.partnerships.exchange.models import USUAL_UNIT, Direction, Exchange, ExchangeKind
from wherewithal.partnerships.exchange.noticed import noticed
from wherewithal.partnerships.exchange.page import ledger
from wherewithal.partnerships.exchange.totals import totals_of
from wherewithal.partnerships.exchange.wording import total_words
from wherewithal.partnerships.whom import find_whom
from wherewithal.people.actions import record_consent
from wherewithal.programs.offering.actions import add_library_offer, add_promise
from wherewithal.quantities import Quantity, total

amounts = st.one_of(
    st.just(Quantity.unknown()),
    st.just(Quantity.several()),
    st.integers(0, 10_000).map(Quantity.exact),
    st.integers(0, 10_000).map(Quantity.about),
    st.tuples(st.integers(0, 50), st.integers(0, 50)).map(
        lambda two: Quantity.between(*sorted(two))
    ),
)
entries = st.lists(
    st.tuples(
        st.sampled_from(Direction),
        st.sampled_from(ExchangeKind),
        amounts,
        st.one_of(st.none(), st.integers(0, 10**9)),
    ),
    max_size=25,
)


def line(key: int, direction: str, kind: str, amount: Quantity, cents: int | None) -> Exchange:
    unit = USUAL_UNIT[ExchangeKind(kind)]
    return Exchange(
        pk=key, direction=direction, kind=kind, amount=amount, unit=unit, worth_cents=cents
    )


@given(entries)
def test_the_sums_are_the_lines_and_every_line_stands_in_one_sum(told: list[Any]) -> None:
    lines = [line(key, *each) for key, each in enumerate(told, start=1)]
    found = totals_of(reversed(lines))
    counted = [key for each in found.kinds for key in each.record_ids]
    assert sorted(counted) == [each.pk for each in lines]
    for each in found.kinds:
        rows = [row for row in lines if row.pk in each.record_ids]
        assert {(row.direction, row.kind, row.unit) for row in rows} == {
            (each.direction, each.kind, each.unit)
        }
        assert each.value == total(row.amount for row in rows)
        assert each.unknown_ids == tuple(row.pk for row in rows if not row.amount.is_known)
        assert each.unknown_count == len(each.unknown_ids)
    for direction in Direction:
        cents = [row.worth_cents for row in lines if row.direction == direction]
        worth = found.worth_of(direction)
        valued = [each for each in cents if each is not None]
        assert (worth.cents if worth else 0) == sum(valued)
        assert (worth.unknown_count if worth else len(cents)) == len(cents) - len(valued)


def test_hours_are_not_added_to_dollars_and_unknown_is_not_zero(cast: Cast) -> None:
    club = make_organization(cast.library)
    two = note(cast, "received", "hours", 2, organization=club)
    unknown = note(cast, "received", "hours", organization=club)
    note(cast, "received", "money", 300, organization=club)
    note(cast, "given", "space", 1, organization=club)
    found = queries.totals(cast.rae)
    told = [(each.direction, each.kind, each.value.low, each.unknown_count) for each in found.kinds]
    assert told == [
        ("given", "space", Decimal(1), 0),
        ("received", "hours", Decimal(2), 1),
        ("received", "money", Decimal(300), 0),
    ]
    assert found.of(Direction.RECEIVED)[0].record_ids == (two.pk, unknown.pk)
    hours, _money = found.of(Direction.RECEIVED)
    assert hours.value.ceiling is None
    assert total_words(hours) == "2 hours, and 1 line on which nobody noted how much"


def test_sums_of_one_partner_and_of_some_days(cast: Cast) -> None:
    club, other = make_organization(cast.library), make_organization(cast.library, "Choir")
    note(cast, "given", "hours", 2, organization=club)
    note(cast, "given", "hours", 40, organization=other)
    note(cast, "given", "hours", 5, organization=club, on=DAY + timedelta(days=30))
    whom = find_whom(cast.lee, f"organization-{club.pk}")
    (march,) = queries.totals(cast.lee, whom=whom, last=date(2025, 3, 31)).kinds
    assert march.value.low == 2
    (all_of_it,) = queries.totals(cast.lee, whom=whom).kinds
    assert all_of_it.value.low == 7


def test_a_partnership_and_whom_it_is_with_are_one(cast: Cast) -> None:
    club, row = make_organization(cast.library), make_asset(cast.library, "relationship", "Club")
    RelationshipFacts.objects.create(library=cast.library, asset=row, organization=club)
    other = make_asset(cast.library, "relationship", "Club, summer")
    RelationshipFacts.objects.create(library=cast.library, asset=other, organization=club)
    entry = note(cast, "given", "space", 1, asset=row)
    assert entry.organization == club
    note(cast, "given", "space", 2, organization=club)
    note(cast, "given", "space", 4, asset=other)
    (of_row,) = queries.totals(cast.lee, whom=find_whom(cast.lee, f"asset-{row.pk}")).kinds
    (of_club,) = queries.totals(cast.lee, whom=find_whom(cast.lee, f"organization-{club.pk}")).kinds
    assert (of_row.value.low, of_club.value.low) == (3, 7)


def test_money_is_dollars_whatever_is_said(cast: Cast) -> None:
    entry = note(cast, "given", "money", 5, unit="pieces")
    assert entry.unit == "dollars"
    with pytest.raises(ValidationError):
        note(cast, "given", "goods", 5, unit="dollars")


def test_who_has_not_agreed_is_not_in_what_leaves(cast: Cast) -> None:
    sam = make_person(cast.library, "Sam Hidden", consent="asked")
    note(cast, "received", "hours", 9, person=sam)
    assert len(queries.totals(cast.lee).kinds) == 1
    assert queries.totals(cast.lee, leaving=True).kinds == ()
    assert queries.totals(cast.rae).kinds == ()


def test_what_was_promised_and_what_was_answered_is_proposed_once(cast: Cast) -> None:
    club = make_organization(cast.library)
    room = add_library_offer(by=cast.lee, kind="space", words="The hall", how_much=exact(3))
    add_promise(
        by=cast.lee, offer=room, organization=club, how_much=exact(1), starts_on=DAY, is_sure=True
    )
    ask = ask_for(cast, need_of(plan(cast.library), name="Ten chairs", how_many=exact(10)))
    move(cast, ask, "asked", "yes", on=DAY)
    move(cast, ask, "done", on=DAY)
    assert noticed(cast.lee, today=DAY - timedelta(days=1)) == []
    found = noticed(cast.lee, today=DAY)
    told = {(each.direction, each.kind, each.words, each.amount.low) for each in found}
    assert told == {
        ("given", "space", "The hall", Decimal(1)),
        ("received", "goods", "Ten chairs", Decimal(10)),
    }
    page = cast.client(cast.lee).get("/sunnydale/exchanges/").content.decode()
    assert "For March 3, 2025 we promised Garden club: “The hall”." in page
    for each in found:
        note(
            cast,
            each.direction,
            each.kind,
            organization=club,
            promise=each.promise,
            ask_need=each.ask_need,
        )
    assert noticed(cast.lee, today=DAY) == []


def test_from_the_page_to_a_line_and_back(cast: Cast) -> None:
    club = make_organization(cast.library)
    client = cast.client(cast.lee)
    empty = client.get("/sunnydale/exchanges/").content.decode()
    assert "Nothing is noted yet." in empty
    values = {
        "direction": "given",
        "partner": f"organization-{club.pk}",
        "kind": "money",
        "amount": "about 40",
        "on": "2025-03-03",
        "words": "For the seeds",
        "worth": "$40",
        "worth_how": "It is money",
    }
    done = client.post("/sunnydale/exchanges/add/", values)
    entry = Exchange.objects.in_library(cast.library).get()
    assert done["Location"] == f"/sunnydale/exchanges/with/organization-{club.pk}/#line-{entry.pk}"
    assert (entry.amount, entry.unit, entry.worth_cents) == (Quantity.about(40), "dollars", 4000)
    shown = client.get(done["Location"]).content.decode()
    assert "For the seeds" in shown
    assert "about 40" in shown
    bad = client.post("/sunnydale/exchanges/add/", {**values, "amount": "lots and lots"})
    assert "For the seeds" in bad.content.decode()
    assert Exchange.objects.in_library(cast.library).count() == 1
    client.post(f"/sunnydale/exchanges/{entry.pk}/change/", {**values, "amount": "50"})
    entry.refresh_from_db()
    assert entry.amount == Quantity.exact(50)
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    entry.refresh_from_db()
    assert entry.amount == Quantity.about(40)
    client.post(f"/sunnydale/exchanges/{entry.pk}/remove/")
    assert not Exchange.objects.in_library(cast.library).exists()


def test_a_line_says_its_kind_where_the_unit_does_not_say_it_already(cast: Cast) -> None:
    club = make_organization(cast.library)
    for kind, amount in (("hours", 6), ("hours", None), ("money", 40), ("space", 3)):
        note(cast, "received", kind, amount, organization=club)
    (received,) = (side for side in ledger(cast.lee).sides if side.direction == "received")
    assert [(line.amount, line.kind) for line in reversed(received.lines)] == [
        ("6 hours", ""),
        ("nobody noted how much", "hours of people"),
        ("$40", ""),
        ("3 times", "a room"),
    ]


def test_words_are_taken_back_and_the_amount_stays(cast: Cast) -> None:
    entry = note(cast, "given", "hours", 3, words="Ruth Hidden could not pay")
    with pytest.raises(PermissionDenied):
        actions.withdraw_exchange(by=cast.ada, entry=entry)
    own = cast.client(cast.lee).get(f"/sunnydale/exchanges/{entry.pk}/withdraw/")
    assert "Ruth Hidden could not pay" in own.content.decode()
    actions.withdraw_exchange(by=cast.lee, entry=entry)
    assert (entry.words, entry.amount) == ("", Quantity.exact(3))
    assert "Ruth Hidden" not in everything_kept()


def test_who_takes_consent_back_takes_the_words_along(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    entry = note(cast, "given", "hours", 3, person=pam, words="Ruth Hidden could not pay")
    record_consent(by=cast.ada, person=pam, consent="declined")
    entry.refresh_from_db()
    assert (entry.words, entry.amount) == ("", Quantity.exact(3))
    assert "Ruth Hidden" not in everything_kept()


def test_a_viewer_reads_and_writes_nothing(cast: Cast) -> None:
    entry = note(cast, "given", "hours", 3, words="Cutting hedges")
    page = without_tokens(cast.client(cast.rae).get("/sunnydale/exchanges/").content.decode())
    assert "Cutting hedges" in page
    assert "/exchanges/add/" not in page
    with pytest.raises(PermissionDenied):
        actions.change_exchange(by=cast.rae, entry=entry, words="Nothing")


def test_what_goes_with_an_ask_that_nobody_answered_is_no_promise_yet(cast: Cast) -> None:
    asset = make_asset(cast.library, "relationship", "Garden club")
    club = make_organization(cast.library)
    RelationshipFacts.objects.create(library=cast.library, asset=asset, organization=club)
    room = add_library_offer(by=cast.lee, kind="space", words="The hall", how_much=exact(3))
    part = OfferPart(room, exact(1), DAY, DAY)
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    ask = ask_for(cast, need, organization=club, offers=[part])
    move(cast, ask, "asked")

    def promised() -> str:
        page = cast.client(cast.lee).get(f"/sunnydale/partnerships/{asset.pk}/").content.decode()
        return str(page.partition("promises-title")[2])

    assert "· offered; we keep it free until they answer" in promised()
    assert "· promised" not in promised()
    assert noticed(cast.lee, today=DAY) == []
    assert came_of_it(cast.lee, asset).promised == 0
    move(cast, ask, "yes", on=DAY)
    assert "· promised" in promised()
    assert [each.words for each in noticed(cast.lee, today=DAY)] == ["The hall"]
    assert came_of_it(cast.lee, asset).promised == 1


def test_the_lines_of_the_page_as_a_file_that_no_spreadsheet_runs(cast: Cast) -> None:
    club, shop = make_organization(cast.library), make_organization(cast.library, "=1+1")
    quiet = make_person(cast.library, "Quiet Quentin")
    note(cast, "given", "hours", organization=club, amount=exact(6), words="+49 is the number")
    note(cast, "received", "goods", organization=shop, words='A, "b"\nc', worth_cents=1250)
    note(cast, "received", "goods", person=quiet, words="Not yours")

    def lines(query: str = "", who: Any = None) -> list[list[str]]:
        answer = cast.client(who or cast.lee).get(f"/sunnydale/exchanges/lines.csv{query}")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))

    heads, *found = lines()
    assert heads[:5] == ["Which way", "With whom", "Kind", "How much", "Unit"]
    by_whom = {row[1]: row for row in found}
    assert by_whom.keys() == {"Garden club", "'=1+1"}
    assert by_whom["Garden club"][3:5] == ["6", "hours"]
    assert by_whom["Garden club"][7] == "'+49 is the number"
    assert by_whom["'=1+1"][7:9] == ['A, "b"\nc', "12.50"]
    assert [row[1] for row in lines(f"?with=organization-{club.pk}")[1:]] == ["Garden club"]
    assert lines("?year=1999")[1:] == []
    page = cast.client(cast.lee).get("/sunnydale/exchanges/").content.decode()
    assert "/sunnydale/exchanges/lines.csv" in page
