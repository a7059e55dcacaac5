"""What the samples say of their communities: on the facts, and clearly made up elsewhere."""

import pytest

from demo.conftest import Libraries
from demo.test_rows import says
from wherewithal.accounts.models import Membership
from wherewithal.community.needs.listing import shown, with_evidence
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.matrix import matrix_for
from wherewithal.opportunities.weighing.models import PriorityCandidate, PriorityDecision
from wherewithal.vocabulary.models import Tagging

pytestmark = pytest.mark.django_db

# For each library the words of the facts that its needs rest on.
FACTS = {
    "sunnydale": (("storytime", "cannot follow"), ("after school",), ("farsi", "english"), ("book groups",)),
    "gotham": (("programs for little kids",), ("assignments",), ("animals",)),
    "smallville": (("over an hour",), ("take things apart",)),
}  # fmt: skip


@pytest.mark.parametrize("slug", FACTS)
def test_the_needs_stand_on_the_facts(libraries: Libraries, slug: str) -> None:
    needs = CommunityNeed.objects.in_library(libraries[slug])
    pairs = list(zip(needs, FACTS[slug], strict=True))
    assert [need.text for need, words in pairs if not says(need.text, words)] == []


def test_every_source_says_that_it_is_made_up(libraries: Libraries) -> None:
    for library in libraries.values():
        sources = Evidence.objects.in_library(library).values_list("source", flat=True)
        assert set(sources) == {"made up for this sample"}


def test_sunnydale_says_how_strong_its_evidence_is(libraries: Libraries) -> None:
    viewer = Membership.objects.in_library(libraries["sunnydale"]).get(role="viewer")
    found = shown(with_evidence(viewer, needs_visible_to(viewer)))
    assert [str(told.strength.standing) for told in found] == [
        "several",
        "one-voice",
        "looked-up",
        "nobody",
    ]
    assert "people asked: 10" in found[0].sentence


def test_the_matrix_has_both_filled_and_lonely_sides(libraries: Libraries) -> None:
    for slug, unmet in (("sunnydale", 1), ("gotham", 0), ("smallville", 1)):
        viewer = Membership.objects.in_library(libraries[slug]).get(role="viewer")
        matrix = matrix_for(viewer)
        assert len(matrix.unmet) == unmet
        assert any(row.filled for row in matrix.rows)
        assert matrix.unused != []


def test_only_sunnydale_has_decided(libraries: Libraries) -> None:
    for slug, count in (("sunnydale", 1), ("gotham", 0), ("smallville", 0)):
        assert PriorityDecision.objects.in_library(libraries[slug]).count() == count
        assert PriorityCandidate.objects.in_library(libraries[slug]).count() > 0


@pytest.mark.parametrize("slug", FACTS)
def test_cards_and_programs_share_topics_with_what_people_need(
    libraries: Libraries, slug: str
) -> None:
    ties = Tagging.objects.in_library(libraries[slug])
    needed = set(ties.exclude(need=None).values_list("topic__name", flat=True))
    cards = set(ties.exclude(community_asset=None).values_list("topic__name", flat=True))
    programs = set(ties.exclude(program=None).values_list("topic__name", flat=True))
    assert cards
    assert programs
    assert cards | programs <= needed
