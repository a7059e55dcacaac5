"""No page about partnerships or reports is bare in the samples, and what nobody told stays unknown."""

from datetime import timedelta

import pytest
from django.utils import timezone

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.handover.leaver import leaver_of_person
from wherewithal.partnerships.handover.things import KINDS
from wherewithal.people.models import Organization, Person
from wherewithal.reports.models import ReportWords, Snapshot
from wherewithal.reports.snapshots.compare import Mark, compare
from wherewithal.reports.snapshots.state import state_of

pytestmark = pytest.mark.django_db
SLUGS = ("gotham", "sunnydale", "smallville")


def editor(libraries: Libraries, slug: str) -> Membership:
    return Membership.objects.in_library(libraries[slug]).get(role="editor")


@pytest.mark.parametrize("slug", SLUGS)
def test_one_partnership_goes_on_and_one_has_ended(libraries: Libraries, slug: str) -> None:
    here = libraries[slug]
    (ending,) = PartnershipEnding.objects.in_library(here)
    (agreement,) = Agreement.objects.in_library(here)
    assert agreement.asset_id != ending.asset_id
    assert agreement.review_on > timezone.localdate()
    assert Asset.objects.in_library(here).filter(area=Area.RELATIONSHIP).count() >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_the_map_over_time_has_something_to_compare(libraries: Libraries, slug: str) -> None:
    newer, older = Snapshot.objects.in_library(libraries[slug])
    assert older.taken_at.date() == older.taken_on < newer.taken_on < timezone.localdate()
    now = state_of(editor(libraries, slug))
    assert Mark.NEW in {each.mark for each in compare(older.state, newer.state)}
    assert {each.mark for each in compare(newer.state, now)} & {Mark.STRONGER, Mark.ANSWERED}


@pytest.mark.parametrize("slug", SLUGS)
def test_reports_say_what_the_library_asks(libraries: Libraries, slug: str) -> None:
    said = {row.report: row.words for row in ReportWords.objects.in_library(libraries[slug])}
    assert set(said) == {"board", "needs"}
    assert all("(sample)" in words for words in said.values())


@pytest.mark.parametrize("slug", SLUGS)
def test_each_partner_has_an_area_and_one_legal_type_is_still_to_find_out(
    libraries: Libraries, slug: str
) -> None:
    bodies = Organization.objects.in_library(libraries[slug]).filter(is_local_government=False)
    assert all(body.partner_area for body in bodies)
    assert [bool(body.legal_type) for body in bodies].count(False) == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_some_asks_say_by_when_we_would_like_to_know(libraries: Libraries, slug: str) -> None:
    days = [ask.answer_by for ask in Ask.objects.in_library(libraries[slug]) if ask.answer_by]
    assert any(day > timezone.localdate() for day in days)


def test_somebody_leaves_gotham_and_a_partnership_waits_for_a_successor(
    libraries: Libraries,
) -> None:
    reader = editor(libraries, "gotham")
    person = Person.objects.in_library(reader.library_id).get(name="Jo Sample")
    (role,) = person.roles.all()
    assert role.until == timezone.localdate() + timedelta(days=18)
    leaver = leaver_of_person(person)
    left = [(thing.kind, thing.title) for kind in KINDS for thing in kind.find(reader, leaver)]
    assert left == [
        ("relationship", "Natural history museum"),
        ("introduction", "Natural history museum"),
    ]
