"""When capacity is short: ways around, each with a next step."""

from programs.plans import need_of, plan
from wherewithal.programs.coverage.moves import GAPS, gap_of
from wherewithal.programs.models import LegitimacyNeedFacts, NeedKind


def test_every_move_has_a_next_step_and_a_name_of_its_own():
    moves = [move for gap in GAPS for move in gap.moves]
    assert [move.key for move in moves if bool(move.whom) == bool(move.kind and move.need)] == []
    assert len({move.key for move in moves}) == len(moves)


def test_every_kind_of_need_leads_to_a_gap(cast):
    program = plan(cast.library)
    gaps = {gap.key for gap in GAPS}
    assert {gap_of(need_of(program, kind)) for kind in NeedKind} <= gaps


def test_what_stands_in_the_way_says_which_gap(cast):
    need = need_of(plan(cast.library), "legitimacy")
    LegitimacyNeedFacts.objects.create(library=cast.library, resource_need=need, barrier="job")
    assert gap_of(need) == "job-description"


def test_a_move_is_written_down_as_a_need(cast):
    program = plan(cast.library)
    page = cast.client(cast.lee).post(
        f"/sunnydale/programs/{program.pk}/moves/", {"move": "travelling-kit"}
    )
    (need,) = program.resource_needs.all()
    assert page.url == f"/sunnydale/programs/{program.pk}/covered/#need-{need.pk}"
    assert (need.kind, need.name) == ("technology", "A kit in a case that travels")


def test_a_move_that_nobody_knows_changes_nothing(cast):
    program = plan(cast.library)
    page = cast.client(cast.lee).post(f"/sunnydale/programs/{program.pk}/moves/", {"move": "zz"})
    assert page.url == "/sunnydale/when-capacity-is-short/"
    assert list(program.resource_needs.all()) == []


def test_a_talk_comes_with_its_reason(cast):
    page = cast.client(cast.cal).get(
        "/sunnydale/conversations/add/?whom=a%20local%20business&why=Ask%20for%20things"
    )
    shown = page.content.decode()
    assert 'value="a local business"' in shown
    assert "Ask for things" in shown


def test_only_programs_that_the_member_may_change_are_offered(cast):
    program = plan(cast.library, "Zqrobots")
    chosen = f"/sunnydale/when-capacity-is-short/?program={program.pk}"
    assert "Write down: " in cast.client(cast.lee).get(chosen).content.decode()
    assert "Write down: " not in cast.client(cast.rae).get(chosen).content.decode()
