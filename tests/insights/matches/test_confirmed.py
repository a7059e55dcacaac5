"""A suggestion says who confirmed what it rests on, and when; what is old for its kind says so."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format

from cast import Cast
from insights.matches.needs import make_need, page_of
from insights.matches.test_who_can_help import best, looked
from make import make_asset, make_note, make_organization, make_person
from old_facts import date_back
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset
from wherewithal.freshness.checks.actions import confirm_fact
from wherewithal.freshness.facts import find_fact
from wherewithal.freshness.kinds import FactName
from wherewithal.freshness.models import FactAge
from wherewithal.freshness.partner.actions import (
    accept_partner_proposal,
    make_partner_link,
    take_answer,
)
from wherewithal.freshness.partner.queries import FIELDS, holder_of
from wherewithal.people import actions as people
from wherewithal.people.models import Organization, PersonLine
from wherewithal.programs.models import SpaceNeedFacts
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity


def seen(cast: Cast, need: Any) -> str:
    page = cast.client(cast.lee).get(page_of(need))
    return " ".join(re.sub(r"<[^>]+>", "", page.content.decode()).split())


def said_by(cast: Cast, *, days: int, **fields: str) -> Organization:
    """An organization whose facts Lee wrote down so many days ago."""
    partner = make_organization(cast.library, "Rotary")
    people.change_organization(by=cast.lee, organization=partner, **fields)
    date_back(days=days, today=timezone.localdate())
    return partner


def test_an_old_offer_is_to_be_asked_about_first(cast: Cast) -> None:
    said_by(cast, days=426, brings="Folding tables")
    assert "confirmed 14 months ago; ask first, Lee" in seen(cast, make_need(cast))


def test_a_word_of_somebody_makes_it_fresh(cast: Cast) -> None:
    partner = said_by(cast, days=426, brings="Folding tables")
    fact = find_fact(cast.ada, FactName("organization", partner.pk, "brings"))
    assert fact is not None
    confirm_fact(by=cast.ada, fact=fact)
    words = seen(cast, make_need(cast))
    assert ("ask first" in words, ", Ada" in words) == (False, True)


def test_what_nobody_ever_confirmed_says_so(cast: Cast) -> None:
    make_organization(cast.library, "Rotary", brings="Folding tables")
    assert "nobody has confirmed it yet; ask first" in seen(cast, make_need(cast))


def test_age_goes_by_kind_and_by_what_the_library_says(cast: Cast) -> None:
    room = capacity.add_asset(by=cast.lee, area="space", name="A hall for homework")
    capacity.set_fact(by=cast.lee, asset=room, field="capacity", value=Quantity.exact(60))
    date_back(days=426, today=timezone.localdate())
    need = make_need(cast, "A hall for homework", kind="space")
    SpaceNeedFacts.objects.create(
        library=cast.library, resource_need=need, seats=Quantity.exact(40)
    )
    (fits,) = best(cast, need).fits
    assert (fits.words, fits.confirmed and fits.confirmed.is_old) == (
        "Holds 60; needed for 40.",
        False,
    )
    FactAge.objects.create(library=cast.library, kind="place", weeks=52)
    (fits,) = best(cast, need).fits
    assert fits.confirmed
    assert (fits.confirmed.is_old, fits.confirmed.by_name, fits.confirmed.months) == (
        True,
        "Lee",
        14,
    )


def test_a_line_is_noted_and_an_offer_of_a_person_ages(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Kitchen"), text="Has folding tables")
    person = make_person(cast.library, "Zqanna", consent="given")
    long_ago = timezone.now() - timedelta(days=426)
    PersonLine.objects.create(
        library=cast.library,
        person=person,
        kind="offer",
        text="I bring folding tables",
        said_by_name="Zqanna",
        said_at=long_ago,
    )
    words = seen(cast, make_need(cast))
    assert "noted 14 months ago; ask first, Zqanna" in words
    assert f"noted {date_format(timezone.localdate())}" in words


def test_as_many_queries_for_one_as_for_many(cast: Cast) -> None:
    need, counts = make_need(cast), []
    for number in range(3):
        partner = make_organization(cast.library, f"Rotary {number}")
        people.change_organization(by=cast.lee, organization=partner, brings="Folding tables")
        make_note(make_asset(cast.library, name=f"Shelf {number}"), text="Folding tables")
        seen(cast, need)
        with CaptureQueriesContext(connection) as captured:
            seen(cast, need)
        counts.append(len(captured))
    assert len(set(counts[1:])) == 1


def test_what_a_partner_says_alters_who_can_help_once_a_person_accepts_it(cast: Cast) -> None:
    """“Rooms yes, volunteers not before May”: a room is found, volunteers come with a caution."""
    partner = said_by(cast, days=426, brings="Volunteers who read aloud")
    rooms = make_need(cast, "A meeting room for homework", kind="space")
    readers = make_need(cast, "Volunteers who read aloud", kind="human")
    assert [row.name for row in looked(cast, rooms).open] == []
    before = best(cast, readers)
    asked = make_partner_link(by=cast.lee, organization=partner).asked
    says = {
        "brings": "Volunteers who read aloud\nA meeting room",
        "cannot": "No volunteers who read aloud before May",
    }
    take_answer(
        by=holder_of(asked),
        asked=asked,
        values={**{name: str(getattr(partner, name)) for name in FIELDS}, **says},
    )
    assert [row.name for row in looked(cast, rooms).open] == []
    for proposal in Proposal.objects.in_library(cast.library).order_by("pk"):
        accept_partner_proposal(
            by=cast.lee,
            proposal=proposal,
            value=str(proposal.value),
            seen=str(getattr(partner, proposal.field)),
        )
    assert [row.name for row in looked(cast, rooms).open] == ["Rotary"]
    page = looked(cast, readers)
    after = [*page.open, *page.long_shots, *page.ruled_out]
    assert [row.name for row in after] == ["Rotary"]
    assert before.cautions == ()
    assert [
        caution.quote.parts[0].text for row in after for caution in row.cautions if caution.quote
    ]
    assert Asset.objects.in_library(cast.library).count() == 0


@pytest.mark.parametrize(
    ("month", "is_cautioned"), [(3, True), (6, False)], ids=["in March", "in June"]
)
@pytest.mark.parametrize(
    ("brings", "cannot"),
    [
        ("Volunteers who read aloud", "No volunteers before May"),
        ("Voluntarios que leen en voz alta", "No hay voluntarios antes de mayo"),
    ],
    ids=["en", "es"],
)
def test_not_before_may_weighs_on_march_and_not_on_june(
    cast: Cast, month: int, brings: str, cannot: str, *, is_cautioned: bool
) -> None:
    """What a partner said by their link, once it is accepted."""
    partner = said_by(cast, days=20, brings=brings)
    asked = make_partner_link(by=cast.lee, organization=partner).asked
    noted = {name: str(getattr(partner, name)) for name in FIELDS}
    take_answer(by=holder_of(asked), asked=asked, values={**noted, "cannot": cannot})
    for proposal in Proposal.objects.in_library(cast.library):
        accept_partner_proposal(by=cast.lee, proposal=proposal, value=cannot, seen="")
    year = timezone.localdate().year + 1
    readers = make_need(
        cast,
        brings,
        kind="human",
        starts_on=date(year, month, 1),
        ends_on=date(year, month, 28),
    )
    page = looked(cast, readers)
    (found,) = [*page.open, *page.long_shots, *page.ruled_out]
    assert found.name == "Rotary"
    quoted = [caution.quote.parts for caution in found.cautions if caution.quote]
    assert bool(quoted) is is_cautioned
