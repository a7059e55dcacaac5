"""Each kind from the rows that people make, and what is seen no more after one change."""

import pytest

from cast import Cast
from insights.observations.stories import TOLD, Told
from wherewithal.accounts.models import Membership
from wherewithal.engine.observations import Kind
from wherewithal.insights.observations.page import observations_of
from wherewithal.insights.observations.sentences import sentence_of


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
