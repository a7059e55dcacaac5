"""Two asks beside each other, and what an undo must not bring back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import MARCH_1, MARCH_31, ask_for, covered, move, part_of
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.insights.returning.propose import propose_offers
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import NeedPart, OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.actions import merge_organizations, remove_person
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering import actions as offering
from wherewithal.programs.offering.models import LibraryOffer, PromiseState


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def one_saturday(cast: Cast, **fields: object) -> LibraryOffer:
    values = {"kind": "space", "words": "Our room on a Saturday", "how_much": exact(1)}
    return offering.add_library_offer(by=cast.lee, **{**values, "per": "once", **fields})


def page(cast: Cast, path: str) -> str:
    found = cast.client(cast.lee).get(f"/sunnydale/{path}")
    assert found.status_code == 200
    return without_tokens(found.content.decode())


def test_what_was_done_counts_on_so_the_next_ask_wants_a_tick(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    move(cast, ask_for(cast, need, organization=club), "asked", "yes", "done")
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, organization=club)
    assert "is in another ask to them: done." in refused.value.message_dict["is_sure"][0]


def test_an_undo_does_not_count_the_same_twice(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    first = ask_for(cast, need, organization=club)
    move(cast, first, "asked", "yes")
    move(cast, first, "withdrawn")
    withdrawal = ChangeSet.objects.latest("pk")
    move(cast, ask_for(cast, need, organization=club), "asked", "yes")
    with pytest.raises(UndoRefused):
        undo(entry=withdrawal, by=cast.lee)
    first.refresh_from_db()
    assert (first.state, covered(cast, need).secured) == ("withdrawn", "10")


def test_an_undo_does_not_promise_the_same_twice(cast: Cast, need: ResourceNeed) -> None:
    room = one_saturday(cast)
    ask = ask_for(cast, need, offers=[OfferPart(room, exact(1))])
    move(cast, ask, "asked", "withdrawn")
    withdrawal = ChangeSet.objects.latest("pk")
    offering.add_promise(by=cast.lee, offer=room, whom="The choir", how_much=exact(1))
    with pytest.raises(UndoRefused):
        undo(entry=withdrawal, by=cast.lee)
    holding = room.promises.filter(state=PromiseState.HOLDS)
    assert [row.whom for row in holding] == ["The choir"]


def test_with_a_person_goes_what_was_promised_to_them(cast: Cast, need: ResourceNeed) -> None:
    room = one_saturday(cast)
    pam = make_person(cast.library, consent="given")
    move(cast, ask_for(cast, need, person=pam, offers=[OfferPart(room, exact(1))]), "asked", "yes")
    remove_person(by=cast.ada, person=pam)
    assert (room.promises.count(), covered(cast, need).secured) == (0, "")
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.ada)
    assert (room.promises.count(), covered(cast, need).secured) == (1, "10")


def test_a_promise_of_an_ask_is_changed_by_the_ask(cast: Cast, need: ResourceNeed) -> None:
    room = one_saturday(cast)
    ask = ask_for(cast, need, offers=[OfferPart(room, exact(1))])
    move(cast, ask, "asked")
    promise = room.promises.get()
    for act in (
        lambda: offering.change_promise(by=cast.lee, promise=promise, state="back"),
        lambda: offering.remove_promise(by=cast.lee, promise=promise),
    ):
        with pytest.raises(ValidationError):
            act()
    client = cast.client(cast.lee)
    there = f"/sunnydale/asks/{ask.pk}/"
    assert client.get(f"/sunnydale/offers/promises/{promise.pk}/").status_code in (302, 404)
    shown = page(cast, f"offers/{room.pk}/")
    assert f'href="{there}"' in shown
    assert "Never promised" not in shown
    assert room.promises.get().state == PromiseState.HOLDS


def test_an_offer_of_which_nobody_said_how_much_wants_one_tick_and_no_more(
    cast: Cast, need: ResourceNeed
) -> None:
    room = one_saturday(cast)
    ask = ask_for(cast, need, offers=[OfferPart(room)])
    with pytest.raises(ValidationError):
        move(cast, ask, "asked")
    ask.refresh_from_db()
    move(cast, ask, "asked", is_sure=True)
    tables = need_of(need.program, name="Tables", how_many=exact(2))
    actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(tables, exact(2)))
    move(cast, ask, "yes", "done")
    assert room.promises.get().state == PromiseState.KEPT


def test_whoever_says_so_later_is_not_asked_either(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    club.do_not_contact = True
    club.save()
    with pytest.raises(ValidationError):
        move(cast, Ask.objects.in_library(cast.library).get(), "asked")
    assert "Please do not contact them." in page(cast, f"asks/{ask.pk}/")


def test_full_in_march_is_free_in_june(cast: Cast, need: ResourceNeed) -> None:
    room = one_saturday(cast, per="month")
    offering.add_promise(
        by=cast.lee,
        offer=room,
        whom="The choir",
        how_much=exact(1),
        starts_on=MARCH_1,
        ends_on=MARCH_31,
    )
    june = {"starts_on": date(2027, 6, 1), "ends_on": date(2027, 6, 30)}
    march = {"starts_on": MARCH_1, "ends_on": MARCH_31}
    for days, full in ((june, []), (march, [room]), ({}, [])):
        ask = ask_for(cast, need, whom=f"Shop {days}", **days)
        assert list(propose_offers(cast.lee, cast.library, ask).promised) == full


def test_a_friends_offer_is_not_ours_to_give(cast: Cast, need: ResourceNeed) -> None:
    friend = make_asset(cast.library, "relationship", "The farm down the road")
    theirs = one_saturday(cast, assets=[friend])
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, offers=[OfferPart(theirs)])
    assert "offer" in refused.value.message_dict
    ours = one_saturday(cast, assets=[friend, make_asset(cast.library)])
    assert ask_for(cast, need, offers=[OfferPart(ours)]).offers.count() == 1


def test_everything_that_one_partner_was_asked_for_stands_in_one_view(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    move(cast, ask_for(cast, need, organization=club), "asked", "no")
    ask_for(cast, need, whom="The bike shop")
    assert f"?to=organization-{club.pk}" in page(cast, f"organizations/{club.pk}/")
    found = page(cast, f"asks/?to=organization-{club.pk}")
    assert "Everything that Garden club was or is to be asked for." in found
    assert "The bike shop" not in found
    for odd in ("organization-0", "person-x", "organization-" + "9" * 5000, "team-1"):
        assert "The bike shop" in page(cast, f"asks/?to={odd}")


def test_days_that_they_said_meet_another_ask_as_well(cast: Cast, need: ResourceNeed) -> None:
    """Asked for March, they give it in April; who is asked for April then asks twice."""
    club = make_organization(cast.library)
    april = {"starts_on": date(2027, 4, 1), "ends_on": date(2027, 4, 30)}
    first = ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, first, "asked")
    move(cast, first, "partly", said=part_of(first, 4, **april))
    with pytest.raises(ValidationError):
        ask_for(cast, need, organization=club, **april)
    second = ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, second, "asked")
    with pytest.raises(ValidationError):
        move(cast, second, "partly", said=part_of(second, 4, **april))
    with pytest.raises(ValidationError):
        move(cast, Ask.objects.in_library(cast.library).get(pk=first.pk), "asked")


def test_an_undo_of_days_finds_what_was_asked_meanwhile(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    first = ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, first, "asked")
    (line,) = first.needs.all()
    april = {"starts_on": date(2027, 4, 1), "ends_on": date(2027, 4, 30)}
    actions.change_ask_need(by=cast.lee, line=line, wanted=exact(10), **april)
    entry = ChangeSet.objects.latest("pk")
    second = ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, second, "asked")
    with pytest.raises(UndoRefused):
        undo(entry=entry, by=cast.lee)


def test_an_undo_of_days_that_they_said_finds_what_was_asked_meanwhile(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    april = {"starts_on": date(2027, 4, 1), "ends_on": date(2027, 4, 30)}
    first = ask_for(cast, need, organization=club, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, first, "asked", "partly", said=part_of(first, 4, **april))
    day = {"starts_on": MARCH_1, "ends_on": MARCH_1}
    move(cast, first, "partly", said=part_of(first, 4, **day))
    entry = ChangeSet.objects.latest("pk")
    move(cast, ask_for(cast, need, organization=club, **april), "asked")
    with pytest.raises(UndoRefused):
        undo(entry=entry, by=cast.lee)


def test_somebody_in_words_is_the_same_however_they_are_written(
    cast: Cast, need: ResourceNeed
) -> None:
    ask_for(cast, need, whom="The bike shop")
    with pytest.raises(ValidationError):
        ask_for(cast, need, whom=" the Bike Shop ")


def test_a_line_that_was_looked_at_before_the_answer_takes_what_it_secured_along(
    cast: Cast, need: ResourceNeed
) -> None:
    """Two at the same moment: one notes a yes, the other takes the need and the offer out."""
    ask = ask_for(cast, need, offers=[OfferPart(one_saturday(cast), exact(1))])
    tables = need_of(need.program, name="Two tables", how_many=exact(2))
    actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(tables, exact(2)))
    line, row = ask.needs.order_by("pk")[0], ask.offers.get()
    move(cast, Ask.objects.in_library(cast.library).get(), "asked", "yes")
    actions.remove_ask_need(by=cast.lee, line=line)
    actions.remove_ask_offer(by=cast.lee, row=row)
    assert need.allocations.count() == 0
    assert row.offer.promises.count() == 0


def test_two_partners_that_are_one_may_have_promised_the_same_thing(
    cast: Cast, need: ResourceNeed
) -> None:
    """Nobody but a person knows, so each page says it until one of the two is taken back."""
    club, same = make_organization(cast.library), make_organization(cast.library, "The gardeners")
    first, second = (ask_for(cast, need, 5, organization=body) for body in (club, same))
    for ask in (first, second):
        move(cast, ask, "asked", "yes")
    there = "They give, or are asked for, the same on the same days"
    assert there not in page(cast, f"asks/{first.pk}/")
    merge_organizations(by=cast.ada, keep=club, other=same)
    for ask, other in ((first, second), (second, first)):
        told = page(cast, f"asks/{ask.pk}/").split(there)[1]
        assert f'href="/sunnydale/asks/{other.pk}/"' in told[:300]
    second.refresh_from_db()
    move(cast, second, "withdrawn")
    assert there not in page(cast, f"asks/{first.pk}/")
    assert covered(cast, need).secured == "5"


def test_what_is_asked_for_as_well_counts_from_the_same_day(cast: Cast, need: ResourceNeed) -> None:
    tables = need_of(need.program, name="Two tables", how_many=exact(2))
    ask = ask_for(cast, need)
    seen_before = Ask.objects.in_library(cast.library).get()
    move(cast, ask, "asked")
    # Another page read the ask while it was an idea: what counts is where it stands now.
    actions.add_ask_need(by=cast.lee, ask=seen_before, part=NeedPart(tables, exact(2)))
    assert (covered(cast, tables).asked, covered(cast, tables).missing) == ("2", "")
