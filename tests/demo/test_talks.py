"""No page about conversations, the ledger, the pulse, looks back or one's own days is empty in the samples."""

import pytest
from django.utils import timezone

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.contact.queries import follow_ups_due
from wherewithal.partnerships.debriefs.models import DebriefLine
from wherewithal.partnerships.exchange.models import Direction, Exchange
from wherewithal.partnerships.feed.queries import open_address
from wherewithal.partnerships.pulse.compare import Shows
from wherewithal.partnerships.pulse.models import PulseRound
from wherewithal.partnerships.pulse.over_time import over_time
from wherewithal.partnerships.pulse.queries import shown_rounds
from wherewithal.proposals.models import Proposal, ProposalSource

pytestmark = pytest.mark.django_db
SLUGS = ("gotham", "sunnydale", "smallville")


def members(libraries: Libraries, slug: str, role: str) -> Membership:
    found = Membership.objects.in_library(libraries[slug]).filter(role=role).first()
    assert found is not None
    return found


@pytest.mark.parametrize("slug", SLUGS)
def test_conversations_with_something_due(libraries: Libraries, slug: str) -> None:
    assert Conversation.objects.in_library(libraries[slug]).count() >= 2
    due = follow_ups_due(members(libraries, slug, "editor"), today=timezone.localdate())
    assert due.count() == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_the_ledger_goes_both_ways_and_knows_the_unknown(libraries: Libraries, slug: str) -> None:
    rows = list(Exchange.objects.in_library(libraries[slug]))
    assert {row.direction for row in rows} == {Direction.GIVEN, Direction.RECEIVED}
    assert len({row.kind for row in rows}) >= 3
    unknown = [row for row in rows if not row.amount.is_known]
    assert len(unknown) == (0 if slug == "sunnydale" else 1)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_look_back_with_suggestions_that_wait(libraries: Libraries, slug: str) -> None:
    assert DebriefLine.objects.in_library(libraries[slug]).exists()
    waiting = Proposal.objects.in_library(libraries[slug]).filter(
        source=ProposalSource.DEBRIEF, decided_at=None
    )
    assert waiting.exists()


def test_two_rounds_of_a_pulse_beside_each_other(libraries: Libraries) -> None:
    reader = members(libraries, "gotham", "viewer")
    rounds = PulseRound.objects.in_library(libraries["gotham"]).select_related("asset")
    (asset,) = {row.asset for row in rounds}
    shown = shown_rounds(reader, asset)
    assert [each.shows for each in shown] == [Shows.BOTH, Shows.BOTH]
    course = over_time(shown)
    assert course is not None
    assert {str(each.sentence) for each in course.courses} >= {"The two came closer."}


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("role", ["admin", "editor"])
def test_a_calendar_program_has_an_address(libraries: Libraries, slug: str, role: str) -> None:
    assert open_address(members(libraries, slug, role)) is not None
