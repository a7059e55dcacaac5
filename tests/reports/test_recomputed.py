"""Every figure of the board page, computed once more from the archive of everything, with arithmetic of its own."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import make_asset, make_community_asset, make_organization, make_person, make_team
from partnerships.asking import ask_for, move, part_of
from programs.plans import exact, given, laptops, need_of, plan, room, staff
from reports.recomputed import Recomputed
from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.demo.build import build_demo
from wherewithal.engine.money import Sum
from wherewithal.libraries.models import Library
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.people.models import Organization, Role, Tie
from wherewithal.programs.models import FinancialNeedFacts, Goal, HumanNeedFacts, ResourceNeed
from wherewithal.quantities import Total, parse_quantity
from wherewithal.reports.board import board_report
from wherewithal.reports.figures import Figure
from wherewithal.reports.period import Period

TODAY = timezone.localdate()
YEAR = Period(TODAY - timedelta(days=365), TODAY, TODAY)


def as_told(figure: Figure) -> Any:
    """What a figure says, in the shape in which it is recomputed."""
    value = figure.value
    if isinstance(value, Total):
        return (value.low, value.high, value.unknown_count)
    if isinstance(value, Sum):
        high = None if value.high_cents is None else Decimal(value.high_cents) / 100
        return (Decimal(value.low_cents) / 100, high, value.unknown_count)
    if figure.slug == "risks-ending":
        return sorted(record.key for record in figure.records)
    if figure.slug == "risks-single":
        return {(record.model, record.key) for record in figure.records}
    keys = {record.key for record in figure.records}
    assert len(keys) == value
    with_unknown = ("gaps-yes", "risks-renew")
    return (keys, figure.unknown_count) if figure.slug in with_unknown else keys


def as_found(value: Any) -> Any:
    return (value.low, value.high, value.unknown) if hasattr(value, "unknown") else value


def told_and_found(library: Library, period: Period) -> tuple[dict[str, Any], dict[str, Any]]:
    admin = Membership.objects.in_library(library).filter(role="admin").first()
    assert admin is not None
    report = board_report(admin, period)
    found = Recomputed(library.pk, period).figures()
    told = {each.slug: as_told(each) for each in report.figures}
    (gaps,) = (each for each in report.sections if each.slug == "gaps")
    told |= {"gaps in a sentence": gaps.sentence}
    recomputed = {slug: as_found(value) for slug, value in found.items()}
    return told, recomputed | {"gaps in a sentence": gaps_in_a_sentence(recomputed)}


def gaps_in_a_sentence(found: dict[str, Any]) -> str:
    """How many needs there are and how many are covered, said from the recomputed figures alone."""
    standings = ("covered", "partly", "asked", "missing", "unknown")
    everything = [key for name in standings for key in found[f"gaps-{name}"]]
    covered = len(found["gaps-covered"])
    if not everything:
        return ""
    if len(everything) == 1:
        return f"The one need of our programs is {'covered' if covered else 'not covered yet'}."
    words = {0: "none is covered yet", 1: "1 is covered"}.get(covered, f"{covered} are covered")
    return f"Of {len(everything)} needs of our programs, {words}."


def test_the_samples_say_what_their_rows_say(db: None) -> None:
    with across_libraries("computing the samples once more"):
        build_demo()
        for library in Library.objects.order_by("slug"):
            told, found = told_and_found(library, YEAR)
            assert told == found
            assert any(told.values())


@pytest.fixture
def lively(cast: Cast) -> Library:
    """One library in which every figure has something, and something that must not count."""
    library = cast.library
    _people_and_things(library)
    _what_is_asked(library)
    program = plan(library)
    for name, kind in (("Rooms", "space"), ("A yes of the board", "legitimacy")):
        given(need_of(program, kind, name=name), words="Friends", state="secured")
    chairs = need_of(program, name="Chairs", how_many=exact(10))
    own = laptops(library, exact(4))
    given(chairs, asset=own, how_many=exact(4), state="have")
    given(chairs, words="Club", how_many=parse_quantity("about 2"), state="secured")
    thin = need_of(program, name="Tables", how_many=exact(2))
    soon = TODAY + timedelta(days=40)
    given(thin, words="Club", how_many=exact(2), state="secured", ends_on=soon)
    not_soon = TODAY + timedelta(days=200)
    given(thin, words="Shop", how_many=exact(2), state="secured", ends_on=not_soon)
    given(need_of(program, name="Lamps"), words="Shop", state="secured")
    ahead = need_of(program, name="Tents", how_many=exact(1))
    given(ahead, words="Shop", state="secured", starts_on=TODAY + timedelta(days=1))
    given(
        need_of(program, name="Rugs", how_many=exact(1)),
        words="Shop",
        how_many=exact(1),
        state="asked",
    )
    need_of(program, name="Stars", importance="nice")
    need_of(program, name="Done", state="met")
    need_of(plan(library, "Over", state="ended"), name="Gone")
    carts = need_of(program, name="Carts", how_many=exact(1))
    given(carts, asset=own, how_many=exact(1), state="secured")
    for state in ("active", "paused"):
        goal = Goal.objects.create(library=library, name=f"A goal, {state}", state=state)
        ResourceNeed.objects.create(
            library=library, goal=goal, kind="material", name=f"For it, {state}", importance="must"
        )
    _money_and_hours(library, program)
    yes = ask_for(cast, need_of(program, name="Bikes", how_many=exact(10)))
    move(cast, yes, "asked", "yes", on=TODAY - timedelta(days=20))
    _answered_otherwise(cast, program)
    _given_and_received(library)
    someone = make_person(library, "No consent yet")
    given(need_of(program, name="Help", how_many=exact(1)), person=someone, state="secured")
    return library  # fmt: skip


def _answered_otherwise(cast: Cast, program: Any) -> None:
    """In part, done since, on a day that nobody noted, and a no."""
    lately = {"on": TODAY - timedelta(days=20)}
    asks = [
        ask_for(cast, need_of(program, name=name, how_many=exact(10)))
        for name in ("Helmets", "Bells", "Locks", "Pumps")
    ]
    partly, done, undated, refused = asks
    move(cast, partly, "asked", "partly", said=part_of(partly, 4), on=TODAY)
    move(cast, done, "asked", "yes", **lately)
    move(cast, done, "done")
    move(cast, undated, "asked", "yes", **lately)
    Ask.objects.in_library(cast.library).filter(pk=undated.pk).update(answered_on=None)
    move(cast, refused, "asked", "no", **lately)


def _people_and_things(library: Library) -> None:
    staff(library, "Desk", headcount=parse_quantity("2 to 3"))
    staff(library, "Friends", headcount=parse_quantity("several"))
    staff(library, "Pages")
    room(library)
    make_community_asset(library)
    club, shop = make_organization(library, "Club"), make_organization(library, "Shop")
    pam, quentin = (make_person(library, name, consent="given") for name in ("Pam", "Quentin"))
    for person in (pam, quentin):
        Role.objects.create(
            library=library, person=person, kind="staff", team=make_team(library, f"Of {person}")
        )
    Tie.objects.create(library=library, from_person=pam, to_organization=club, consent="given")
    for person in (pam, quentin):
        Tie.objects.create(
            library=library, from_person=person, to_organization=shop, consent="given"
        )
    told = {"The garden club": 20, "The bank": 400, "The school": None, "The old mill": 30}
    for name, days in told.items():
        friend = make_asset(library, "relationship", name)
        review_on = None if days is None else TODAY + timedelta(days=days)
        Agreement.objects.create(library=library, asset=friend, review_on=review_on)
    PartnershipEnding.objects.create(library=library, asset=friend, ended_on=TODAY)
    hidden = make_asset(library, "relationship", "A friend")
    RelationshipFacts.objects.create(library=library, asset=hidden, person=make_person(library, "Una"))  # fmt: skip


def _what_is_asked(library: Library) -> None:
    told = {
        "Rides": ("interview", "walk"),
        "A nook": ("survey",),
        "Quiet": ("statistics",),
        "Sky": (),
    }
    for text, methods in told.items():
        need = CommunityNeed.objects.create(library=library, text=text)
        for method in methods:
            Evidence.objects.create(library=library, need=need, method=method, how_many=exact(7))
        Evidence.objects.create(library=library, need=need, method="survey", level="private")
    CommunityNeed.objects.create(library=library, text="Hidden", level="private")  # fmt: skip


def _given_and_received(library: Library) -> None:
    club = library_organization(library)
    quiet = make_person(library, "Quiet giver")
    lines: list[dict[str, Any]] = [
        {"kind": "hours", "unit": "hours", "amount": exact(3), "organization": club},
        {"kind": "hours", "unit": "hours", "organization": club},
        {"kind": "hours", "unit": "hours", "amount": exact(9), "person": quiet},
        {"kind": "hours", "unit": "hours", "amount": exact(7), "whom": "A", "on": date(2001, 1, 9)},
        {"kind": "money", "unit": "dollars", "amount": exact(50), "whom": "A", "worth_cents": 5000},
    ]
    for way in ("given", "received"):
        for line in lines:
            Exchange.objects.create(library=library, direction=way, **{"on": TODAY, **line})


def library_organization(library: Library) -> Organization:
    return Organization.objects.in_library(library).order_by("pk")[0]


def _money_and_hours(library: Library, program: Any) -> None:
    snacks = need_of(program, "financial", name="Snacks")
    FinancialNeedFacts.objects.create(
        library=library, resource_need=snacks, low_cents=90_000, high_cents=90_000
    )
    given(snacks, words="Friends", state="secured", cents=30_000)
    given(snacks, words="The bank", state="secured", cents=10_000, most_cents=20_000)
    given(snacks, words="Last year", state="secured", cents=1, ends_on=date(2001, 1, 1))
    prizes = need_of(program, "financial", name="Prizes")
    given(prizes, words="A shop", state="secured")
    helpers = need_of(program, "human", name="Helpers")
    HumanNeedFacts.objects.create(library=library, resource_need=helpers, hours_per_week=exact(6))
    given(helpers, words="Club", state="secured", hours_per_week=exact(6))  # fmt: skip


def test_a_lively_library_says_what_its_rows_say(lively: Library) -> None:
    told, found = told_and_found(lively, YEAR)
    assert told == found
    assert [slug for slug, value in told.items() if not value] == []


def test_another_period_says_so_too(lively: Library) -> None:
    told, found = told_and_found(lively, Period(date(2001, 1, 1), date(2001, 2, 1), TODAY))
    assert told == found
