"""Who or what could help, with the facts that are known of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import (
    make_asset,
    make_community_asset,
    make_organization,
    make_outlet,
    make_person,
)
from partnerships.asking import ask_for, move
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import (
    MaterialFacts,
    Placement,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.engine.matching.problem import Facts, Place, Source, SourceKind
from wherewithal.insights.gather.sources import sources_told_to
from wherewithal.people.models import Commitment, Consent, OrganizationLocation
from wherewithal.programs.actions import allocations
from wherewithal.programs.models import Allocation, AllocationState, Goal, ResourceNeed
from wherewithal.quantities import Quantity

AT = {"latitude": "42.5", "longitude": "-71.25", "placed_how": "hand"}
PLACE = Place(42.5, -71.25)


def sources(cast: Cast) -> dict[str, Source]:
    return {source.name: source for source in sources_told_to(cast.rae)}


def test_a_room_with_its_seats_and_its_outlet(cast: Cast) -> None:
    room = make_asset(cast.library, name="Story room")
    SpaceFacts.objects.create(
        library=cast.library,
        asset=room,
        how_many=Quantity.exact(1),
        capacity=Quantity.exact(40),
        capacity_circle=Quantity.about(20),
        is_accessible=False,
        equipment="Projector",
    )
    outlet = make_outlet(cast.library, **AT)
    Placement.objects.create(library=cast.library, asset=room, outlet=outlet)
    assert sources(cast)["Story room"] == Source(
        f"asset:{room.pk}",
        "Story room",
        SourceKind.SPACE,
        Facts(
            quantity=Quantity.exact(1),
            seats=Quantity.exact(40),
            seats_by_layout=(("circle", Quantity.about(20)),),
            is_accessible=False,
            equipment="Projector",
            place=PLACE,
        ),
    )


def test_a_room_in_each_of_two_outlets_stands_nowhere_in_particular(cast: Cast) -> None:
    room = make_asset(cast.library, name="Study room")
    for name in ("East", "West"):
        outlet = make_outlet(cast.library, name, **AT)
        Placement.objects.create(library=cast.library, asset=room, outlet=outlet)
    assert sources(cast)["Study room"].facts == Facts()


def test_things_and_groups_are_counted(cast: Cast) -> None:
    kits = make_asset(cast.library, area="material", name="Kits")
    MaterialFacts.objects.create(library=cast.library, asset=kits, quantity=Quantity.exact(12))
    pages = make_asset(cast.library, area="staff", name="Pages")
    StaffFacts.objects.create(library=cast.library, asset=pages, headcount=Quantity.exact(5))
    found = sources(cast)
    assert [(found[name].kind, found[name].facts.quantity) for name in ("Kits", "Pages")] == [
        (SourceKind.MATERIAL, Quantity.exact(12)),
        (SourceKind.STAFF_GROUP, Quantity.exact(5)),
    ]


def test_a_relationship_with_an_organization_is_that_organization(cast: Cast) -> None:
    row = make_asset(cast.library, area="relationship", name="Our church")
    RelationshipFacts.objects.create(
        library=cast.library, asset=row, organization=make_organization(cast.library, "Church")
    )
    make_asset(cast.library, area="relationship", name="The mayor")
    assert sorted(sources(cast)) == ["Church", "The mayor"]


def test_hours_that_remain_beside_what_a_person_does_already(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN, hours_per_week=Quantity.exact(20))
    make_person(cast.library, "Jo", consent=Consent.GIVEN, hours_per_week=Quantity.exact(20))
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=Quantity.exact(16)
    )
    found = sources(cast)
    assert found["Pam"].facts == Facts(hours_per_week=Quantity.exact(4))
    assert found["Jo"].facts == Facts()


@pytest.mark.parametrize("consent", [Consent.NOT_ASKED, Consent.ASKED, Consent.DECLINED])
def test_whoever_has_not_agreed_is_no_source_for_anybody(cast: Cast, consent: str) -> None:
    make_person(cast.library, "Pam", consent=consent)
    assert (sources_told_to(cast.ada), sources_told_to(cast.lee)) == ([], [])


def test_an_organization_with_its_languages_and_one_of_its_places(cast: Cast) -> None:
    center = make_organization(
        cast.library, "Center", languages="Spanish, Farsi and Hmong", do_not_contact=True
    )
    OrganizationLocation.objects.create(
        library=cast.library, organization=center, name="Annex", **AT
    )
    found = sources(cast)["Center"]
    assert (found.do_not_ask, found.facts) == (
        True,
        Facts(languages=frozenset({"Spanish", "Persian (Farsi)", "Hmong"}), place=PLACE),
    )


def test_a_card_of_somebody_who_asked_not_to_be_contacted(cast: Cast) -> None:
    holder = make_organization(cast.library, "Church", do_not_contact=True, **AT)
    make_community_asset(cast.library, "Church hall", organization=holder)
    found = sources(cast)["Church hall"]
    assert (found.kind, found.do_not_ask, found.facts.place) == (
        SourceKind.COMMUNITY_ASSET,
        True,
        PLACE,
    )


def test_a_card_about_a_person_is_that_person(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    make_community_asset(cast.library, "Pam the vet", person=pam)
    assert list(sources(cast)) == ["Pam"]


def asked(cast: Cast, organization: Any) -> Allocation:
    goal = Goal.objects.create(library=cast.library, name="Learn")
    need = ResourceNeed.objects.create(
        library=cast.library, goal=goal, kind="material", name="Tables"
    )
    return allocations.set_aside(
        by=cast.lee, need=need, organization=organization, state=AllocationState.ASKED
    )


def test_what_was_asked_is_counted_and_dated_also_once_it_is_answered(cast: Cast) -> None:
    church = make_organization(cast.library, "Church")
    allocation = asked(cast, church)
    asked(cast, church)
    allocations.change_allocation(
        by=cast.lee, allocation=allocation, state=AllocationState.DECLINED
    )
    found = sources(cast)["Church"]
    assert (found.asked_lately, found.asked_on) == (2, timezone.localdate())


def test_an_ask_of_years_ago_counts_no_more(cast: Cast) -> None:
    asked(cast, make_organization(cast.library, "Church"))
    long_ago = timezone.now().replace(year=2020, month=3, day=4, hour=12)
    ChangeSet.objects.update(made_at=long_ago)
    found = sources(cast)["Church"]
    assert (found.asked_lately, found.asked_on) == (0, None)


def test_an_ask_that_was_undone_is_none_until_it_is_done_again(cast: Cast) -> None:
    church = make_organization(cast.library, "Church")
    allocation = asked(cast, church)
    allocations.change_allocation(by=cast.lee, allocation=allocation, state=AllocationState.HAVE)
    allocations.change_allocation(by=cast.lee, allocation=allocation, state=AllocationState.ASKED)
    assert sources(cast)["Church"].asked_lately == 2
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert sources(cast)["Church"].asked_lately == 1
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert sources(cast)["Church"].asked_lately == 2


def test_an_ask_that_comes_back_from_the_bin_counts_once(cast: Cast) -> None:
    allocation = asked(cast, make_organization(cast.library, "Church"))
    allocations.remove_allocation(by=cast.lee, allocation=allocation)
    assert sources(cast)["Church"].asked_lately == 0
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert sources(cast)["Church"].asked_lately == 1


def test_sources_cost_the_same_queries_however_many_there_are(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    for number in range(3):
        Placement.objects.create(
            library=cast.library,
            asset=make_asset(cast.library, name=f"Room {number}"),
            outlet=make_outlet(cast.library, f"Outlet {number}"),
        )
        make_person(cast.library, f"Pam {number}", consent=Consent.GIVEN)
        make_community_asset(
            cast.library, f"Hall {number}", organization=make_organization(cast.library)
        )
    with django_assert_num_queries(17):
        assert len(sources_told_to(cast.rae)) == 12


def test_who_said_not_now_but_from_a_day_is_not_asked_before(cast: Cast) -> None:
    today = timezone.localdate()
    church, clinic = (make_organization(cast.library, name) for name in ("Church", "Clinic"))
    make_community_asset(cast.library, "Church hall", organization=church)
    goal = Goal.objects.create(library=cast.library, name="Learn")
    for organization, days in ((church, 30), (clinic, 0)):
        need = ResourceNeed.objects.create(
            library=cast.library, goal=goal, kind="material", name=f"Tables {days}"
        )
        ask = ask_for(cast, need, organization=organization)
        move(cast, ask, "asked", "not-now", not_before=today + timedelta(days=days))
    found = {name: each.do_not_ask_before for name, each in sources(cast).items()}
    from_then = today + timedelta(days=30)
    assert found == {"Church": from_then, "Church hall": from_then, "Clinic": None}
