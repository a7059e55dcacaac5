"""How quickly the pages of a library that looks around are served, and what they weigh.

17 outlets, 300 own assets with notes, 2,000 community assets, 60 needs of the community with evidence,
and 60 programs with 10 resource needs each, every week for a year. A busy computer is slow at all of
it: what can be compared is how many times home of the same run each page takes. Fails when a page
weighs more than was promised.
"""

import sys
import tempfile
from datetime import time, timedelta
from typing import Any

from pages import ROUNDS, fill, set_up, show, spot

AROUND = 2_000  # community assets, scattered over a city
GOALS, PROGRAMS, NEEDS_A_PROGRAM = 6, 60, 10
COMMUNITY_NEEDS, EVIDENCE_A_NEED, TOPICS = 60, 3, 20
PEOPLE, OFFERS, OPPORTUNITIES = 40, 12, 30
LAPTOPS = 10
PAGES = {
    "home": "/gotham/",
    "community": "/gotham/community/",
    "buckets": "/gotham/community/buckets/",
    "community map": "/gotham/map/around/",
    "community map, within a mile": "/gotham/map/around/?within=1",
    "needs of the community": "/gotham/community/needs/",
    "priorities": "/gotham/priorities/",
    "matrix": "/gotham/matrix/",
    "matrix, all rows": "/gotham/matrix/?rows=all",
    "programs": "/gotham/programs/",
    "program": "/gotham/programs/1/",
    "coverage": "/gotham/programs/1/covered/",
    "fitting a space": "/gotham/programs/1/space/",
    "set something aside": "/gotham/resource-needs/1/set-aside/",
    "what we need most": "/gotham/needed-most/",
    "offers": "/gotham/offers/",
    "opportunities": "/gotham/opportunities/",
    "who could bring what": "/gotham/opportunities/sources/",
    "branches side by side": "/gotham/opportunities/branches/",
}


def fill_more(user: Any) -> None:
    """All that stands around the library, and all that it plans."""
    from wherewithal.capacity.models import Area, Asset, MaterialFacts, SpaceFacts
    from wherewithal.libraries.models import Library
    from wherewithal.quantities import Quantity

    library = Library.objects.get()
    assets = {area: list(Asset.objects.in_library(library).filter(area=area)) for area in Area}
    SpaceFacts.objects.bulk_create(
        SpaceFacts(library=library, asset=asset, capacity=Quantity.exact(10 + asset.pk % 50))
        for asset in assets[Area.SPACE]
    )
    MaterialFacts.objects.bulk_create(
        MaterialFacts(library=library, asset=asset, quantity=Quantity.exact(LAPTOPS))
        for asset in assets[Area.MATERIAL]
    )
    fill_around(library)
    fill_needs(library, user)
    fill_people(library)
    fill_programs(library)
    fill_allocations(library, assets)
    fill_offers(library)
    fill_opportunities(library)


def fill_around(library: Any) -> None:
    """What stands around the library."""
    from wherewithal.community.models import (
        AssetKind,
        Bucket,
        CommunityAsset,
        CommunityAssetOutlet,
    )
    from wherewithal.libraries.models import Outlet

    kinds, buckets = list(AssetKind.values), list(Bucket.values)
    outlets = list(Outlet.objects.in_library(library))
    cards = CommunityAsset.objects.bulk_create(
        CommunityAsset(
            library=library,
            name=f"Place {number} of the neighborhood",
            kind=kinds[number % len(kinds)],
            bucket=buckets[number % len(buckets)],
            address=f"{number} Main Street",
            position=number,
            **spot(number),
        )
        for number in range(AROUND)
    )
    CommunityAssetOutlet.objects.bulk_create(
        CommunityAssetOutlet(library=library, community_asset=card, outlet=outlets[place % 17])
        for place, card in enumerate(cards)
    )


def fill_needs(library: Any, user: Any) -> None:
    """What the community needs, how that is known, and topics that it shares with our assets."""
    from wherewithal.capacity.models import Asset
    from wherewithal.community.needs.models import CommunityNeed, Evidence, Method
    from wherewithal.opportunities.weighing.models import PriorityCandidate
    from wherewithal.vocabulary.models import Tagging, Topic

    def said(number: int) -> dict[str, Any]:
        return {"library": library, "noted_by": user, "text": f"We would like to {number}"}

    needs = CommunityNeed.objects.bulk_create(
        CommunityNeed(**said(number)) for number in range(COMMUNITY_NEEDS)
    )
    methods = list(Method.values)
    Evidence.objects.bulk_create(
        Evidence(need=need, method=methods[(place + need.pk) % len(methods)], **said(place))
        for need in needs
        for place in range(EVIDENCE_A_NEED)
    )
    topics = Topic.objects.bulk_create(
        Topic(library=library, name=f"Topic {number}") for number in range(TOPICS)
    )
    Tagging.objects.bulk_create(
        Tagging(library=library, topic=topics[(need.pk + step) % TOPICS], need=need)
        for need in needs
        for step in (0, 7)
    )
    Tagging.objects.bulk_create(
        Tagging(library=library, topic=topics[asset.pk % TOPICS], asset=asset)
        for asset in Asset.objects.in_library(library)
    )
    PriorityCandidate.objects.bulk_create(
        PriorityCandidate(library=library, text=need.text, need=need) for need in needs[:20]
    )


def fill_people(library: Any) -> None:
    """Staff with their hours and duties."""
    from wherewithal.people.models import Commitment, Person, Role, RoleKind
    from wherewithal.quantities import Quantity

    people = Person.objects.bulk_create(
        Person(library=library, name=f"Person {number}", hours_per_week=Quantity.exact(30))
        for number in range(PEOPLE)
    )
    Role.objects.bulk_create(
        Role(library=library, person=person, kind=RoleKind.STAFF) for person in people
    )
    Commitment.objects.bulk_create(
        Commitment(
            library=library, person=person, duty="Front desk", hours_per_week=Quantity.exact(20)
        )
        for person in people
    )


def fill_programs(library: Any) -> None:
    """Programs that begin today, take place twice a week for a year, and need ten things each."""
    from django.utils import timezone

    from wherewithal.libraries.models import Outlet
    from wherewithal.programs.models import (
        Goal,
        NeedKind,
        Program,
        ProgramState,
        ResourceNeed,
        WeeklyTime,
    )
    from wherewithal.quantities import Quantity

    outlets, kinds = list(Outlet.objects.in_library(library)), list(NeedKind.values)
    goals = Goal.objects.bulk_create(
        Goal(library=library, name=f"Goal {number}", position=number) for number in range(GOALS)
    )
    programs = Program.objects.bulk_create(
        Program(
            library=library,
            goal=goals[number % GOALS],
            name=f"Program {number}",
            state=ProgramState.EXISTING,
            outlet=outlets[number % len(outlets)],
            expected_attendance=Quantity.exact(40),
            starts_on=timezone.localdate(),
            ends_on=timezone.localdate() + timedelta(days=364),
        )
        for number in range(PROGRAMS)
    )
    WeeklyTime.objects.bulk_create(
        WeeklyTime(
            library=library,
            program=program,
            weekday=(program.pk + days) % 6,
            starts_at=time(9 + program.pk % 8),
            ends_at=time(11 + program.pk % 8),
        )
        for program in programs
        for days in (0, 2)
    )
    ResourceNeed.objects.bulk_create(
        ResourceNeed(
            library=library,
            program=program,
            kind=kinds[number % len(kinds)],
            name=f"Thing {number} that {program.name} needs",
            importance=("must", "nice")[number % 2],
            how_many=Quantity.exact(6),
            position=number,
        )
        for program in programs
        for number in range(NEEDS_A_PROGRAM)
    )


def fill_allocations(library: Any, assets: Any) -> None:
    """Half of the needs get something: things and rooms that programs share, and people's hours."""
    from wherewithal.capacity.models import Area
    from wherewithal.people.models import Person
    from wherewithal.programs.models import Allocation, NeedKind, ResourceNeed
    from wherewithal.quantities import Quantity

    people = list(Person.objects.in_library(library))
    areas = {
        NeedKind.TECHNOLOGY: Area.MATERIAL,
        NeedKind.MATERIAL: Area.MATERIAL,
        NeedKind.SPACE: Area.SPACE,
    }
    found = []
    for need in ResourceNeed.objects.in_library(library):
        if need.kind in areas:
            rows = assets[areas[NeedKind(need.kind)]]
            given = {"asset": rows[need.pk % 20], "how_many": need.how_many}
        elif need.kind == NeedKind.HUMAN:
            given = {"person": people[need.pk % PEOPLE], "hours_per_week": Quantity.exact(6)}
        else:
            continue
        found.append(Allocation(library=library, resource_need=need, **given))
    Allocation.objects.bulk_create(found)


def fill_offers(library: Any) -> None:
    """What the library gives in return."""
    from wherewithal.programs.offering.models import LibraryOffer
    from wherewithal.vocabulary.offers import OfferKind

    kinds = list(OfferKind.values)
    LibraryOffer.objects.bulk_create(
        LibraryOffer(library=library, kind=kinds[number % len(kinds)], words=f"Offer {number}")
        for number in range(OFFERS)
    )


def fill_opportunities(library: Any) -> None:
    """Where community and library meet."""
    from wherewithal.capacity.models import Asset
    from wherewithal.community.models import CommunityAsset
    from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd

    drawn = Opportunity.objects.bulk_create(
        Opportunity(library=library, words=f"Idea {number}") for number in range(OPPORTUNITIES)
    )
    own = Asset.objects.in_library(library)[:OPPORTUNITIES]
    theirs = CommunityAsset.objects.in_library(library)[:OPPORTUNITIES]
    for idea, asset, card in zip(drawn, own, theirs, strict=True):
        OpportunityEnd.objects.bulk_create(
            [
                OpportunityEnd(library=library, opportunity=idea, asset=asset),
                OpportunityEnd(library=library, opportunity=idea, community_asset=card),
            ]
        )


def main() -> int:
    """Measure the pages, and say which are too heavy."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        set_up(folder)
        from django.test import Client
        from django.test.utils import setup_test_environment

        setup_test_environment()
        client, user = Client(), fill()
        fill_more(user)
        client.force_login(user)
        print(f"{AROUND} community assets, {PROGRAMS} programs; median of {ROUNDS} requests")
        too_heavy = show(client, PAGES)
        if too_heavy:
            print(f"Too heavy: {', '.join(too_heavy)}")
        return 1 if too_heavy else 0


if __name__ == "__main__":
    sys.exit(main())
