"""What is needed most, over all programs."""

from datetime import date

from make import make_outlet
from programs.plans import exact, given, need_of, plan
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.most_needed import most_needed
from wherewithal.programs.models import Goal


def wishes(cast, **options):
    goals = {goal.pk: goal for goal in Goal.objects.in_library(cast.library)}
    return most_needed(gather(cast.lee), goals, **options)


def test_must_before_nice_then_the_goal_then_how_many_wait(cast):
    first = Goal.objects.create(library=cast.library, name="Skills", position=0)
    second = Goal.objects.create(library=cast.library, name="Calm", position=1)
    robots = plan(cast.library, "Robots", goal=first)
    yoga, tea = (plan(cast.library, name, goal=second) for name in ("Yoga", "Tea"))
    need_of(robots, "material", name="Stickers", importance="nice")
    need_of(robots, "human", name="A mentor", importance="")
    need_of(yoga, "material", name="Mats")
    need_of(yoga, "material", name="Cups")
    need_of(tea, "material", name="cups ", importance="nice")
    need_of(robots, "technology", name="Laptops")
    assert [(wish.name, len(wish.lines)) for wish in wishes(cast)] == [
        ("Laptops", 1),
        ("Cups", 2),
        ("Mats", 1),
        ("A mentor", 1),
        ("Stickers", 1),
    ]


def test_what_is_covered_or_taken_care_of_is_not_needed(cast):
    program = plan(cast.library)
    covered = need_of(program, name="Laptops", how_many=exact(2))
    given(covered, words="From the cupboard", how_many=exact(2))
    need_of(program, name="Chairs", state="met")
    need_of(plan(cast.library, "Old", state="ended"), name="Slides")
    assert wishes(cast) == []


def test_a_goals_own_need_stands_there_too(cast):
    goal = Goal.objects.create(library=cast.library, name="Skills")
    need = need_of(plan(cast.library), name="A grant writer", kind="human")
    need.program, need.goal = None, goal
    need.save()
    (wish,) = wishes(cast)
    assert (wish.goal, wish.lines[0].is_program) == (goal, False)


def test_programs_of_one_name_are_told_apart(cast):
    east = make_outlet(cast.library, "East")
    first, second = date(2090, 5, 3), date(2090, 9, 7)
    for fields in (
        {"outlet": east, "starts_on": first},
        {"starts_on": first, "ends_on": second},
        {},
    ):
        need_of(plan(cast.library, "Storytime", **fields), "material", name="Mats")
    need_of(plan(cast.library, "Yoga", outlet=east), "material", name="Mats")
    (wish,) = wishes(cast)
    assert [line.told_apart for line in wish.lines] == [
        "East, from May 3, 2090",
        "May 3, 2090 to Sept. 7, 2090",
        "no place and no days noted",
        "",
    ]


def test_only_one_kind(cast):
    program = plan(cast.library)
    need_of(program, "material", name="Cups")
    need_of(program, "human", name="A mentor")
    assert [wish.name for wish in wishes(cast, kind="human")] == ["A mentor"]


def test_the_page_leads_to_each_line(cast):
    program = plan(cast.library)
    need = need_of(program, "material", name="Cups", how_many=exact(12))
    page = cast.client(cast.rae).get("/sunnydale/needed-most/").content.decode()
    assert f'href="/sunnydale/programs/{program.pk}/covered/#need-{need.pk}"' in page
    assert "12" in page


def test_an_empty_library_hears_the_first_step(cast):
    page = cast.client(cast.rae).get("/sunnydale/needed-most/").content.decode()
    assert "a first line on a program’s page is enough" in page


def test_a_gap_is_told_once_and_an_open_amount_only_as_not_known(cast):
    program = plan(cast.library)
    need_of(program, "material", name="Chairs", how_many=exact(4))
    need_of(program, "material", name="Mats")
    page = cast.client(cast.lee).get("/sunnydale/needed-most/").content.decode()
    assert "<strong>missing</strong>: <bdi>4</bdi>" in page
    assert "missing, missing" not in page


def test_what_nobody_knows_can_be_filled_in_from_the_coverage(cast):
    program = plan(cast.library)
    open_need = need_of(program, "material", name="Mats")
    said = need_of(program, "material", name="Chairs", how_many=exact(4))
    page = cast.client(cast.lee).get(f"/sunnydale/programs/{program.pk}/covered/").content.decode()
    links = [
        f'href="/sunnydale/resource-needs/{need.pk}/{end}"' in page
        for need in (open_need, said)
        for end in ("", "change/")
    ]
    assert links == [True, True, True, False]
