"""Each kind from the rows that people make, and what is seen no more after one change."""

import pytest

from cast import Cast
from insights.observations.stories import TOLD, Told, add, agreed, topic
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.engine.observations import Kind
from wherewithal.insights.observations.page import observations_of
from wherewithal.insights.observations.sentences import sentence_of
from wherewithal.people.models import PersonLine


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
