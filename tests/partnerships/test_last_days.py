"""Somebody's last day in a partnership: until it is over they keep it; after it a person is asked who does now."""

from datetime import date, timedelta
from typing import Any

import pytest

from cast import Cast
from make import make_organization, make_person
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.partnerships.ending.actions import end_partnership
from wherewithal.partnerships.handover.leaver import leaver_of_person
from wherewithal.partnerships.handover.pack import pack_of
from wherewithal.partnerships.kept import actions
from wherewithal.partnerships.kept.days import days_of_reviews
from wherewithal.partnerships.kept.gone import all_gone_holders
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.models import Person
from wherewithal.programs.coverage.gather import today_of

DAY = timedelta(days=1)


@pytest.fixture
def today(cast: Cast) -> date:
    return today_of(cast.library.pk)


@pytest.fixture
def ana(cast: Cast) -> Person:
    return make_person(cast.library, "Ana Ortiz", consent="given")


@pytest.fixture
def garden(cast: Cast) -> Asset:
    return relationship(cast, organization=make_organization(cast.library))


def keeps(cast: Cast, asset: Asset, person: Person, rank: str = "first", **fields: Any) -> Any:
    return actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="ours", person=person, rank=rank, **fields
    )


def ends(contact: PartnershipContact, on: date) -> None:
    """As if the form had been filled in while that day was still to come."""
    PartnershipContact.objects.in_library(contact.library_id).filter(pk=contact.pk).update(
        ends_on=on
    )


def holder(cast: Cast) -> Person | None:
    return RelationshipFacts.objects.in_library(cast.library).get().holder


def words(cast: Cast, path: str, member: Membership | None = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


@pytest.mark.parametrize(("days", "still"), [(-1, False), (0, False), (1, True), (200, True)])
def test_a_last_day_to_come_leaves_them_the_holder(
    cast: Cast, garden: Asset, ana: Person, today: date, days: int, still: bool
) -> None:
    contact = keeps(cast, garden, ana)
    actions.change_partnership_contact(
        by=cast.lee, contact=contact, rank="first", ends_on=today + days * DAY
    )
    assert holder(cast) == (ana if still else None)


@pytest.mark.parametrize(("days", "still"), [(-1, False), (0, False), (1, True)])
def test_whoever_is_noted_with_a_last_day_to_come_holds_it_from_the_first(
    cast: Cast, garden: Asset, ana: Person, today: date, days: int, still: bool
) -> None:
    keeps(cast, garden, ana, ends_on=today + days * DAY)
    assert holder(cast) == (ana if still else None)


def test_the_form_says_again_what_the_worksheet_says(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana, rank="second", ends_on=today + 30 * DAY)
    page = words(cast, f"partnerships/people/{contact.pk}/change/")
    assert '<option value="second" selected>' in page


def test_who_goes_one_day_counts_as_one_of_two_until_then(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana, rank="")
    keeps(cast, garden, make_person(cast.library, "Bo", consent="given"))
    asks = "Who else could know them?"
    for days, lacks in [(1, False), (0, False), (-1, True)]:
        ends(contact, today + days * DAY)
        assert (asks in words(cast, f"partnerships/{garden.pk}/")) is lacks
        assert ("Who else knows them?" in words(cast, "partnerships/")) is lacks


def test_of_theirs_the_first_contact_stays_the_first_until_the_last_day_is_over(
    cast: Cast, garden: Asset, today: date
) -> None:
    gus = make_person(cast.library, "Gus Green", consent="given")
    contact = actions.add_partnership_contact(
        by=cast.lee, asset=garden, side="theirs", person=gus, rank="first"
    )
    asks = "Whom could we turn to there if the first one leaves?"
    for days, is_first in [(1, True), (0, True), (-1, False)]:
        ends(contact, today + days * DAY)
        page = words(cast, f"partnerships/{garden.pk}/")
        assert ("· first contact" in page, asks in page) == (is_first, is_first)


def test_whoever_keeps_it_until_a_day_is_told_of_its_reviews_and_known_to_know_them(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana, rank="")
    actions.change_partnership(by=cast.lee, asset=garden, review_on=today)
    cast.cal.person = ana
    cast.cal.save()
    for days, knows in [(1, True), (0, True), (-1, False)]:
        ends(contact, today + days * DAY)
        assert bool(list(days_of_reviews(cast.cal))) is knows
        assert ("Ana Ortiz" in {each.name for each in knowers_told_to(cast.lee)}) is knows


def test_what_goes_on_after_today_is_handed_over(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana, rank="", part="Brings the keys")
    for days, in_pack in [(30, True), (1, True), (0, False), (-1, False)]:
        ends(contact, today + days * DAY)
        pack = pack_of(cast.ada, leaver_of_person(ana), today=today)
        found = [line.thing.detail for _kind, line in pack.lines]
        assert ("Brings the keys" in found) is in_pack


def test_when_the_day_is_over_the_page_and_home_ask_who_keeps_it_now(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana)
    asked = "Who keeps it now?"
    for days, is_asked in [(1, False), (0, False), (-1, True)]:
        ends(contact, today + days * DAY)
        assert (asked in words(cast, f"partnerships/{garden.pk}/")) is is_asked
        assert (all_gone_holders(cast.lee, today=today) == [contact]) is is_asked
        assert ("Who keeps “Friends of the garden” now?" in words(cast, "")) is is_asked
    assert "no longer holds it" in words(cast, f"partnerships/{garden.pk}/")
    assert "no longer holds it" not in words(cast, f"partnerships/{garden.pk}/", cast.rae)
    assert all_gone_holders(cast.rae, today=today) == []


def test_who_lets_go_is_named_no_more_and_that_can_be_undone(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    contact = keeps(cast, garden, ana)
    ends(contact, today - DAY)
    cast.client(cast.lee).post(f"/sunnydale/partnerships/people/{contact.pk}/let-go/")
    assert (holder(cast), all_gone_holders(cast.lee, today=today)) == (None, [])
    assert "until" in words(cast, f"partnerships/{garden.pk}/")
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert holder(cast) == ana


def test_nobody_is_asked_where_another_part_goes_on_or_the_partnership_is_over(
    cast: Cast, garden: Asset, ana: Person, today: date
) -> None:
    ends(keeps(cast, garden, ana), today - DAY)
    second = keeps(cast, garden, ana, rank="first", part="Comes back for the summer")
    assert all_gone_holders(cast.lee, today=today) == []
    assert "Who keeps it now?" not in words(cast, f"partnerships/{garden.pk}/")
    ends(second, today - 3 * DAY)
    assert len(all_gone_holders(cast.lee, today=today)) > 0
    end_partnership(by=cast.lee, asset=garden, ended_on=today)
    assert all_gone_holders(cast.lee, today=today) == []
