"""Each kind from the rows that people make, and what is seen no more after one change."""

import pytest

from cast import Cast
from insights.observations.stories import TOLD, Told, add, agreed, topic
from insights.observations.stories.at_risk import must_nobody_asked
from insights.observations.stories.fits import free_hours, needed_twice
from insights.observations.stories.idle import (
    our_untaken_offer,
    partner_who_would_help,
    untaken_offer,
)
from insights.observations.stories.rows import Story, need
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.engine.observations import Kind
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.observations.page import observations_of
from wherewithal.insights.observations.sentences import sentence_of
from wherewithal.insights.observations.steps import step_of
from wherewithal.insights.observations.why import why
from wherewithal.people.models import Commitment, Person, PersonLine
from wherewithal.programs.models import Program


def sentences(member: Membership, kind: str) -> list[str]:
    found, names = observations_of(member, member.library)
    return [sentence_of(each, names) for each in found if each.kind == kind]


EACH = pytest.mark.parametrize("told", TOLD, ids=lambda told: told.story.__name__)


@EACH
def test_it_is_seen_by_whoever_may_look(cast: Cast, told: Told) -> None:
    told.story(cast)
    seen = [sentences(member, told.kind) for member in (cast.ada, cast.rae)]
    assert seen == [[told.sentence]] * 2


@EACH
def test_after_one_change_it_is_seen_no_more(cast: Cast, told: Told) -> None:
    told.story(cast)()
    assert sentences(cast.ada, told.kind) == []


def test_every_kind_has_its_story() -> None:
    assert {told.kind for told in TOLD} == {kind.value for kind in Kind}


@EACH
def test_another_library_sees_nothing_of_it(cast: Cast, told: Told) -> None:
    told.story(cast)
    assert observations_of(cast.max, cast.elsewhere)[0] == ()


@pytest.mark.parametrize(
    ("kind", "level", "seen"),
    [
        ("offer", Level.LIBRARY, 1),
        ("offer", Level.PRIVATE, 0),
        ("hard", Level.LIBRARY, 0),
    ],
)
def test_a_line_that_is_not_for_all_ties_its_person_to_no_topic(
    cast: Cast, kind: str, level: str, seen: int
) -> None:
    wish = add(CommunityNeed, cast, text="Somewhere to turn after an eviction")
    add(Evidence, cast, need=wish)
    line = add(PersonLine, cast, person=agreed(cast, "Pam"), kind=kind, text="I know", level=level)
    topic(cast, "Eviction", wish).taggings.create(library=cast.library, line=line)
    assert len(sentences(cast.rae, "topic-without-program")) == seen


def test_whose_hours_are_free_is_told_of_nobody_who_stays_out(cast: Cast) -> None:
    free_hours(cast)
    ann = Person.objects.in_library(cast.library).get(name="Ann")
    assert len(sentences(cast.ada, Kind.FREE_HOURS)) == 1
    add(NetworkChoice, cast, person=ann, stays_out=True)
    assert sentences(cast.ada, Kind.FREE_HOURS) == []


def test_without_a_noted_duty_nobody_knows_what_is_free(cast: Cast) -> None:
    free_hours(cast)
    Commitment.objects.in_library(cast.library).delete()
    assert sentences(cast.ada, Kind.FREE_HOURS) == []


@pytest.mark.parametrize(
    ("story", "label", "page"),
    [
        (free_hours, "See who can help", "who_can_help"),
        (needed_twice, "See who can help", "who_can_help"),
        (must_nobody_asked, "See who can help", "who_can_help"),
    ],
)
def test_where_somebody_is_missing_the_step_leads_to_who_can_help(
    cast: Cast, story: Story, label: str, page: str
) -> None:
    story(cast)
    (found,), names = observations_of(cast.lee, cast.library)
    step = step_of(found, names, member=cast.lee)
    assert step is not None
    assert (str(step.label), step.page) == (label, page)


def test_where_several_are_missing_it_leads_to_the_fewest_conversations(cast: Cast) -> None:
    must_nobody_asked(cast)
    owner = Program.objects.in_library(cast.library).get()
    need(cast, owner, "human", "A second speaker", importance="must")
    (found,), names = observations_of(cast.lee, cast.library)
    step = step_of(found, names, member=cast.lee)
    assert step is not None
    assert (step.page, step.arguments) == ("fewest_asks", {"program_id": owner.pk})


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (untaken_offer, "They gladly offer this"),
        (partner_who_would_help, "Their words say that they would help"),
        (our_untaken_offer, "Nobody has been promised any"),
    ],
)
def test_why_it_is_here_speaks_of_what_is_shown(cast: Cast, story: Story, words: str) -> None:
    story(cast)
    found, _names = observations_of(cast.lee, cast.library)
    (offered,) = [each for each in found if each.kind is Kind.UNTAKEN_OFFER]
    assert str(why(offered)).startswith(words)
