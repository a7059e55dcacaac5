"""Programs and goals as people meet them: a name is enough, everything else is a question."""

import pytest

from cast import Cast
from make import make_outlet, make_person
from programs.planning import need, plan
from wherewithal.engine.money import parse_amount
from wherewithal.programs import actions
from wherewithal.programs.amounts import amount_values
from wherewithal.programs.models import Goal, Program, ResourceNeed


def test_a_program_begins_with_its_name_alone(cast: Cast) -> None:
    page = cast.client(cast.lee).post("/sunnydale/programs/add/", {"name": "Repair café"})
    program = Program.objects.in_library(cast.library).get()
    assert page.url == f"/sunnydale/programs/{program.pk}/"
    assert (program.name, program.state) == ("Repair café", "planned")
    words = cast.client(cast.rae).get(page.url).content.decode()
    assert "Whom is it for?" in words
    assert "Whose support or permission does it take?" in words


def test_the_quick_line_takes_only_words(cast: Cast) -> None:
    program = plan(cast)
    page = cast.client(cast.lee).post(
        f"/sunnydale/programs/{program.pk}/needs/add/", {"kind": "human", "name": "A patient coach"}
    )
    assert page.url == f"/sunnydale/programs/{program.pk}/#human"
    found = ResourceNeed.objects.in_library(cast.library).get()
    assert (found.kind, found.name, found.human.skills) == ("human", "A patient coach", "")


def test_a_bad_amount_keeps_what_was_typed_beside_it(cast: Cast) -> None:
    found = need(cast, plan(cast), "financial", "Robots")
    typed = {"name": "Robots", "amount": "lots and lots", "notes": "Ask Ida", "state": "open"}
    page = cast.client(cast.lee).post(f"/sunnydale/resource-needs/{found.pk}/change/", typed)
    body = page.content.decode()
    assert "We could not find an amount in that." in body
    assert "Ask Ida" in body
    assert 'value="lots and lots"' in body


def test_an_amount_is_stored_in_cents_with_its_words_and_rhythm(cast: Cast) -> None:
    found = need(cast, plan(cast), "financial", "Robots")
    typed = {"name": "Robots", "amount": "about 300 a year", "state": "open", "rhythm": ""}
    cast.client(cast.lee).post(f"/sunnydale/resource-needs/{found.pk}/change/", typed)
    facts = ResourceNeed.objects.in_library(cast.library).get().financial
    assert (facts.low_cents, facts.high_cents, facts.is_about) == (30_000, 30_000, True)
    assert (facts.amount_words, facts.rhythm) == ("about 300 a year", "yearly")


def test_who_asks_is_not_told_to_those_who_may_not_know_of_them(cast: Cast) -> None:
    person = make_person(cast.library, "Walter", consent="not-asked")
    found = need(cast, plan(cast), "legitimacy", "The town’s yes", asker=person)
    path = f"/sunnydale/resource-needs/{found.pk}/"
    assert "Walter" in cast.client(cast.lee).get(path).content.decode()
    assert "Walter" not in cast.client(cast.rae).get(path).content.decode()


def test_an_editor_of_one_branch_changes_its_programs_only(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    here, there = plan(cast, "Here", outlet=east), plan(cast, "There", outlet=west)
    cast.lee.outlet = east
    cast.lee.save()
    client = cast.client(cast.lee)
    assert client.get(f"/sunnydale/programs/{here.pk}/change/").status_code == 200
    assert client.get(f"/sunnydale/programs/{there.pk}/change/").status_code == 403
    client.post("/sunnydale/programs/add/", {"name": "Mine"})
    assert Program.objects.in_library(cast.library).get(name="Mine").outlet == east


def test_goals_stand_in_the_order_that_people_give_them(cast: Cast) -> None:
    first = actions.add_goal(by=cast.lee, name="First")
    second = actions.add_goal(by=cast.lee, name="Second")
    cast.client(cast.lee).post(f"/sunnydale/goals/{second.pk}/move/", {"up": ""})
    assert list(Goal.objects.in_library(cast.library)) == [second, first]


def test_a_viewer_reads_everything_and_is_offered_no_change(cast: Cast) -> None:
    goal = actions.add_goal(by=cast.lee, name="Skills")
    program = plan(cast, goal=goal)
    need(cast, program, "human", "A coach")
    client = cast.client(cast.rae)
    for path in (
        f"programs/{program.pk}/",
        f"goals/{goal.pk}/",
        "programs/",
        "goals/",
        "calendar/",
    ):
        body = client.get(f"/sunnydale/{path}").content.decode()
        assert 'method="post" action="/sunnydale/' not in body.replace("/sign-out/", ""), path


@pytest.mark.parametrize(
    ("typed", "told"), [("60", "$60"), ("about 60", "about $60"), ("5 dollars", "5 dollars")]
)
def test_an_amount_is_told_as_money(cast: Cast, typed: str, told: str) -> None:
    values = amount_values(parse_amount(typed))
    snacks = need(cast, plan(cast), "financial", "Snacks", **values)
    page = cast.client(cast.rae).get(f"/sunnydale/resource-needs/{snacks.pk}/")
    assert f">{told}<" in page.content.decode()
