"""When capacity is short: enough counter-moves for every gap, each of them a next step."""

from collections import Counter

import pytest

from cast import Cast
from make import make_outlet
from wherewithal.audit.models import ChangeSet
from wherewithal.community.needs.models import CommunityQuestion
from wherewithal.history.actions import take_back
from wherewithal.people.models import PlannedTalk
from wherewithal.programs import actions as programs
from wherewithal.programs.models import NeedKind, ResourceNeed
from wherewithal.programs.moves.gaps import gap_of
from wherewithal.programs.moves.kinds import STRUCTURAL, Gap, Step
from wherewithal.programs.moves.moves import BY_SLUG, MOVES, moves_by_gap


@pytest.mark.parametrize("gap", Gap)
def test_every_gap_has_four_moves_or_more_and_not_all_of_one_kind(gap: Gap) -> None:
    moves = dict(moves_by_gap())[gap]
    assert len(moves) >= 4
    assert len({move.step for move in moves}) >= 2


def test_moves_are_told_apart_and_a_need_says_its_kind() -> None:
    assert len(BY_SLUG) == len(MOVES)
    assert [
        count for count in Counter(str(move.title) for move in MOVES).values() if count > 1
    ] == []
    for move in MOVES:
        assert (move.need_kind in NeedKind.values) == (move.step is Step.NEED), move.slug
    assert set(STRUCTURAL) <= set(Gap)


def press(cast: Cast, slug: str, member=None):
    client = cast.client(member or cast.cal)
    return client.post(f"/sunnydale/when-capacity-is-short/{slug}/")


def test_one_button_plans_a_conversation_and_it_can_be_taken_back(cast: Cast) -> None:
    assert press(cast, "borrow-a-room")["Location"] == "/sunnydale/my-page/"
    (talk,) = PlannedTalk.objects.in_library(cast.library)
    assert (talk.member, talk.whom, talk.why) == (
        cast.cal,
        "Whoever keeps the key to the largest room nearby",
        "Hold it in somebody else’s room",
    )
    take_back(by=cast.cal, entry=ChangeSet.objects.latest("pk"))
    assert list(PlannedTalk.objects.in_library(cast.library)) == []


def test_one_button_notes_a_question(cast: Cast) -> None:
    answer = press(cast, "read-the-rule")
    assert answer["Location"] == "/sunnydale/when-capacity-is-short/#policy"
    (question,) = CommunityQuestion.objects.in_library(cast.library)
    assert question.text == "Where is this rule written down, and what does it say?"


def test_a_need_is_written_down_for_the_program_one_came_from(cast: Cast) -> None:
    program = programs.add_program(by=cast.lee, name="Robots")
    path = f"/sunnydale/when-capacity-is-short/repeat-smaller/need/?program={program.pk}"
    client = cast.client(cast.lee)
    form = client.get(path).content.decode()
    assert f'<option value="{program.pk}" selected>Robots</option>' in form
    answer = client.post(path, {"program": program.pk, "name": "An hour more"})
    (need,) = ResourceNeed.objects.in_library(cast.library)
    assert answer["Location"] == f"/sunnydale/programs/{program.pk}/covered/#need-{need.pk}"
    assert (need.kind, need.name, need.program) == ("human", "An hour more", program)


def test_a_need_is_written_down_for_a_goal(cast: Cast) -> None:
    goal = programs.add_goal(by=cast.lee, name="Skills for work")
    path = "/sunnydale/when-capacity-is-short/repeat-smaller/need/"
    client = cast.client(cast.lee)
    form = client.get(path).content.decode()
    assert f'<option value="goal-{goal.pk}">Skills for work</option>' in form
    answer = client.post(path, {"program": f"goal-{goal.pk}", "name": "An hour more"})
    (need,) = ResourceNeed.objects.in_library(cast.library)
    assert answer["Location"] == f"/sunnydale/resource-needs/{need.pk}/"
    assert (need.kind, need.goal, need.program) == ("human", goal, None)


def test_who_looks_after_one_outlet_chooses_among_its_programs_only(cast: Cast) -> None:
    programs.add_goal(by=cast.lee, name="Skills for work")
    cast.lee.outlet = make_outlet(cast.library)
    cast.lee.save()
    path = "/sunnydale/when-capacity-is-short/repeat-smaller/need/"
    assert cast.client(cast.lee).get(path)["Location"] == "/sunnydale/programs/"


def test_without_a_program_one_begins_with_its_name(cast: Cast) -> None:
    client = cast.client(cast.lee)
    answer = client.get("/sunnydale/when-capacity-is-short/repeat-smaller/need/")
    assert answer["Location"] == "/sunnydale/programs/"


def test_every_kind_of_need_and_every_barrier_leads_to_its_gap(cast: Cast) -> None:
    program = programs.add_program(by=cast.lee, name="Robots")
    needs = [
        programs.add_need(by=cast.lee, owner=program, kind=kind, name="It") for kind in NeedKind
    ]
    assert [gap_of(need) for need in needs] == [
        "small-budgets",
        "old-equipment",
        "few-volunteers",
        "small-rooms",
        "small-budgets",
        "policy",
    ]
    facts = {"barrier": "job"}
    changed = programs.change_need(by=cast.lee, need=needs[-1], facts=facts)
    assert gap_of(changed) == "job-description"


def test_with_a_program_that_one_may_change_a_need_is_one_button(cast: Cast) -> None:
    program = programs.add_program(by=cast.lee, name="Robots")
    path = f"/sunnydale/when-capacity-is-short/?program={program.pk}"
    pages = [cast.client(member).get(path).content.decode() for member in (cast.lee, cast.rae)]
    button = f'<input type="hidden" name="program" value="{program.pk}">'
    needs = [move for move in MOVES if move.step is Step.NEED]
    assert [page.count(button) for page in pages] == [len(needs), 0]


def test_what_a_move_cannot_become_is_not_there(cast: Cast) -> None:
    assert press(cast, "repeat-smaller").status_code == 404
    assert press(cast, "no-such-move").status_code == 404
    assert press(cast, "borrow-a-room", cast.rae).status_code == 403


def test_who_only_reads_finds_no_buttons(cast: Cast) -> None:
    client = cast.client(cast.rae)
    found = client.get("/sunnydale/when-capacity-is-short/").content.decode()
    assert found.count("<h3>") == len(MOVES)
    assert "Plan this conversation" not in found
