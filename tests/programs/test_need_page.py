"""A need's own page: what is given to it; and a need that was typed in the wrong kind."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from make import make_organization, make_outlet, make_person
from programs.plans import exact, given, laptops, need_of, plan, weekly
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.programs import actions
from wherewithal.programs.models import (
    FinancialNeedFacts,
    Goal,
    LegitimacyNeedFacts,
    MaterialNeedFacts,
    ResourceNeed,
    TechnologyNeedFacts,
)


def shown(cast, need, *, who=None, page=""):
    client = cast.client(who or cast.lee)
    return client.get(f"/sunnydale/resource-needs/{need.pk}/{page}").content.decode()


def test_what_is_given_stands_on_its_page(cast):
    need = need_of(plan(cast.library, ends_on=date(2099, 2, 1)), how_many=exact(10))
    things = laptops(cast.library, exact(10))
    row = given(need, asset=things, how_many=exact(6), ends_on=date(2099, 3, 1))
    given(need, words="The lodge", how_many=exact(1), state="secured")
    page = shown(cast, need)
    assert "wanted: 10; ours: 6; promised: 1; missing: 3" in page
    assert "<bdi>Laptops</bdi></a>: 6, until March 1, 2099, ours" in page
    assert f'href="/sunnydale/programs/set-aside/{row.pk}/"' in page
    assert f'href="/sunnydale/programs/{need.program_id}/covered/#need-{need.pk}"' in page


def test_what_is_booked_twice_is_said_there_too(cast):
    things = laptops(cast.library, exact(10))
    for name in ("Robots", "Homework"):
        program = plan(cast.library, name)
        weekly(program, 15, 17)
        need = need_of(program, how_many=exact(6))
        given(need, asset=things, how_many=exact(6))
    page = shown(cast, need)
    assert "covered on paper only" in page
    assert "missing: 2 at some times" in page
    assert "booked twice" in page


def test_what_was_declined_is_told_apart(cast):
    need = need_of(plan(cast.library), how_many=exact(1))
    given(need, words="The lodge", state="declined")
    page = shown(cast, need)
    assert "No longer counted:" in page
    assert "The lodge" in page


def test_a_viewer_reads_it_and_changes_nothing(cast):
    need = need_of(plan(cast.library), how_many=exact(1))
    row = given(need, words="The lodge")
    page = shown(cast, need, who=cast.rae)
    assert "The lodge" in page
    assert f"set-aside/{row.pk}/" not in page
    assert "Another kind" not in page


def test_a_goals_own_need_has_such_a_page(cast):
    goal = Goal.objects.create(library=cast.library, name="Skills")
    need = ResourceNeed.objects.create(library=cast.library, goal=goal, kind="human", name="Tutor")
    given(need, words="A student", hours_per_week=exact(2))
    assert "ours: 2 hours a week" in shown(cast, need)


@pytest.fixture
def money(cast):
    """Laptops that were written down as money."""
    need = need_of(plan(cast.library), "financial", name="Laptops", notes="For the summer.")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=30_000, high_cents=50_000, rhythm="once"
    )
    return need


def test_the_page_says_before_what_becomes_of_it(cast, money):
    assert "Typed in the wrong one?" in shown(cast, money, page="kind/")
    page = shown(cast, money, page="kind/?to=technology")
    assert page.index("Becomes words in its notes") < page.index("$300 to $500")
    assert "Goes along" not in page
    money.refresh_from_db()
    assert money.kind == "financial"


def test_facts_without_a_place_are_words_in_the_notes_and_one_undo_brings_all_back(cast, money):
    actions.change_kind(by=cast.lee, need=money, kind="technology")
    need = ResourceNeed.objects.in_library(cast.library).get(pk=money.pk)
    assert (need.kind, need.technology.sort) == ("technology", "")
    assert need.notes == (
        "For the summer.\nWritten down as “Money” before:\nHow much: $300 to $500\nHow often: once"
    )
    assert not FinancialNeedFacts.objects.in_library(cast.library).exists()
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    need = ResourceNeed.objects.in_library(cast.library).get(pk=money.pk)
    assert (need.kind, need.notes, need.financial.high_cents) == (
        "financial",
        "For the summer.",
        50_000,
    )


def test_facts_that_both_kinds_have_go_along(cast):
    need = need_of(plan(cast.library), how_many=exact(4), when="in June", importance="must")
    TechnologyNeedFacts.objects.create(library=cast.library, resource_need=need, sort="software")
    page = shown(cast, need, page="kind/?to=material")
    assert page.index("Goes along") < page.index("software")
    assert "Becomes words" not in page
    actions.change_kind(by=cast.lee, need=need, kind="material")
    need = ResourceNeed.objects.in_library(cast.library).get(pk=need.pk)
    assert (need.material.sort, str(need.how_many), need.when, need.notes) == (
        "software",
        "4",
        "in June",
        "",
    )
    actions.change_kind(by=cast.lee, need=need, kind="technology")
    assert TechnologyNeedFacts.objects.in_library(cast.library).get().sort == "software"


def test_words_that_are_no_choice_of_the_other_kind_are_noted(cast):
    need = need_of(plan(cast.library), "material", how_many=exact(4))
    MaterialNeedFacts.objects.create(library=cast.library, resource_need=need, sort="felt")
    actions.change_kind(by=cast.lee, need=need, kind="technology")
    need.refresh_from_db()
    assert need.notes.endswith("What sort: felt")
    assert str(need.how_many) == "4"


def test_a_number_has_no_place_in_a_permission(cast):
    need = need_of(plan(cast.library), "material", how_many=exact(4))
    actions.change_kind(by=cast.lee, need=need, kind="legitimacy")
    need.refresh_from_db()
    assert (need.notes.splitlines()[-1], need.how_many.is_known) == ("How many: 4", False)


def test_a_persons_name_does_not_go_into_notes(cast):
    need = need_of(plan(cast.library), "legitimacy")
    LegitimacyNeedFacts.objects.create(
        library=cast.library,
        resource_need=need,
        asker=make_person(cast.library, name="Pam Poovey"),
        organization=make_organization(cast.library, name="The board"),
    )
    page = shown(cast, need, page="kind/?to=human")
    assert "Who asks is left out" in page
    actions.change_kind(by=cast.lee, need=need, kind="human")
    need.refresh_from_db()
    assert "Pam" not in need.notes
    assert "The board" in need.notes


def test_it_is_changed_on_the_page(cast, money):
    given(money, words="Friends", cents=10_000)
    assert "What is set aside stays." in shown(cast, money, page="kind/?to=technology")
    answer = cast.client(cast.lee).post(
        f"/sunnydale/resource-needs/{money.pk}/kind/", {"to": "technology"}
    )
    assert answer.url == f"/sunnydale/resource-needs/{money.pk}/"
    money.refresh_from_db()
    assert (money.kind, money.allocations.get().cents) == ("technology", 10_000)


def test_a_kind_that_nobody_knows_changes_nothing(cast, money):
    answer = cast.client(cast.lee).post(
        f"/sunnydale/resource-needs/{money.pk}/kind/", {"to": "magic"}
    )
    money.refresh_from_db()
    assert (answer.status_code, money.kind) == (200, "financial")


def test_who_looks_after_another_outlet_does_not_change_it(cast, money):
    cast.lee.outlet = make_outlet(cast.library)
    cast.lee.save()
    with pytest.raises(PermissionDenied):
        actions.change_kind(by=cast.lee, need=money, kind="technology")
