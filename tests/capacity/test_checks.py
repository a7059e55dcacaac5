"""What is open about the rows, and how it is closed."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_note, make_outlet, make_person
from wherewithal.accounts.models import Membership
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.checks import CheckFilter, checks_of, library_checks, open_checks
from wherewithal.capacity.fields import fact_field, library_fact
from wherewithal.capacity.models import (
    Asset,
    FactCheck,
    Placement,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity, parse_quantity


def open_now(member: Membership, **only: Any) -> list[str]:
    """Each open thing as a short word: the question, or the name of the fact."""
    return [
        check.note.text if check.note else check.fact.name if check.fact else ""
        for row in open_checks(member, only=CheckFilter(**only))
        for check in row.checks
    ]


def question(asset: Asset, text: str = "Is it warm?", **fields: Any) -> Any:
    return make_note(asset, "question", text, **fields)


def test_blank_facts_and_questions_are_open_what_is_known_is_not(cast: Cast) -> None:
    room = make_asset(cast.library)
    SpaceFacts.objects.create(
        library=cast.library, asset=room, capacity=Quantity.exact(0), is_accessible=False
    )
    question(room)
    assert open_now(cast.rae) == ["Is it warm?", "who_may_book", "how_full"]


def test_a_number_said_to_be_unknown_is_still_to_find_out(cast: Cast) -> None:
    group = make_asset(cast.library, "staff", "Desk")
    facts = StaffFacts(library=cast.library, asset=group, headcount=parse_quantity("don't know"))
    facts.save()
    assert open_now(cast.rae) == ["headcount"]


def test_the_list_shows_mine_nobodys_and_those_set_aside(cast: Cast) -> None:
    group = make_asset(cast.library, "staff", "Desk")
    mine = question(group, "Mine?", assigned_to=cast.cal)
    question(group, "Whose?")
    actions.set_facts_aside(by=cast.lee, facts=[(group, fact_field("staff", "headcount"))])
    assert open_now(cast.cal, who="mine") == [mine.text]
    assert open_now(cast.cal, who="unassigned") == ["Whose?"]
    assert open_now(cast.cal, who="aside") == ["headcount"]
    assert open_now(cast.cal) == ["Mine?", "Whose?"]


def test_the_list_by_area_and_by_place(cast: Cast) -> None:
    here = make_asset(cast.library, "staff", "Desk")
    make_asset(cast.library, "material", "Kit")
    outlet = make_outlet(cast.library)
    Placement.objects.create(library=cast.library, asset=here, outlet=outlet)
    assert open_now(cast.rae, area="staff") == ["headcount"]
    assert open_now(cast.rae, outlet_id=outlet.pk) == ["headcount"]
    assert "headcount" not in open_now(cast.rae, outlet_id=0)


def test_the_areas_stand_in_the_order_of_the_sheets(cast: Cast) -> None:
    for area in ("relationship", "material", "space", "staff"):
        make_asset(cast.library, area)
    assert [row.asset.area for row in open_checks(cast.rae)] == [
        "staff",
        "space",
        "material",
        "relationship",
    ]


def test_a_hidden_question_is_not_shown(cast: Cast) -> None:
    group = make_asset(cast.library, "staff", "Desk")
    question(group, level="private", noted_by=cast.ada.user)
    assert [open_now(member) for member in (cast.ada, cast.rae)] == [
        ["Is it warm?", "headcount"],
        ["headcount"],
    ]


def library_open(member: Membership, **only: Any) -> list[str]:
    library = Library.objects.get(pk=member.library_id)
    found = library_checks(member, library, only=CheckFilter(**only))
    return [check.fact.name for check in found if check.fact]


def test_blank_facts_of_the_library_are_open_too(cast: Cast) -> None:
    everything = ["setting", "population_served", "hours_per_week", "travel"]
    assert library_open(cast.rae) == everything
    assert library_open(cast.rae, outlet_id=0) == everything
    assert library_open(cast.rae, area="space") == []
    population = library_fact("population_served")
    assert population is not None
    actions.answer_library_fact(
        by=cast.ada, library=cast.library, fact=population, value=parse_quantity("about 900")
    )
    assert library_open(cast.rae) == ["setting", "hours_per_week", "travel"]


def test_a_fact_of_the_library_is_taken_given_and_set_aside_in_one_way(cast: Cast) -> None:
    travel = library_fact("travel")
    assert travel is not None
    before = all_rows()
    actions.assign_checks(by=cast.cal, to=cast.cal, facts=[(None, travel)])
    taken = last_change()
    assert library_open(cast.cal, who="mine") == ["travel"]
    with pytest.raises(PermissionDenied):
        actions.assign_checks(by=cast.lee, to=cast.lee, facts=[(None, travel)])
    with pytest.raises(PermissionDenied):
        actions.set_facts_aside(by=cast.lee, facts=[(None, travel)])
    actions.set_facts_aside(by=cast.ada, facts=[(None, travel)])
    assert (library_open(cast.cal, who="mine"), library_open(cast.cal, who="aside")) == (
        [],
        ["travel"],
    )
    undo(entry=last_change(), by=cast.ada)
    undo(entry=taken, by=cast.ada)
    assert all_rows() == before


def test_who_may_not_say_facts_of_the_library(cast: Cast) -> None:
    travel = library_fact("travel")
    assert travel is not None
    fields: dict[str, Any] = {"library": cast.library, "fact": travel, "value": "By bus"}
    with pytest.raises(PermissionDenied):
        actions.answer_library_fact(by=cast.lee, **fields)
    with pytest.raises(PermissionDenied):
        actions.suggest_library_fact(by=cast.rae, **fields)
    suggestion = actions.suggest_library_fact(by=cast.cal, **fields)
    for decide in (actions.keep_library_suggestion, actions.decline_library_suggestion):
        with pytest.raises(PermissionDenied):
            decide(by=cast.lee, proposal=suggestion)
    actions.decline_library_suggestion(by=cast.ada, proposal=suggestion)
    with pytest.raises(PermissionDenied):  # decided already
        actions.keep_library_suggestion(by=cast.ada, proposal=suggestion)


def test_one_row_costs_the_same_queries_as_three(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    for number in range(3):
        row = make_asset(cast.library, "relationship", f"Friend {number}")
        question(row, assigned_to=cast.cal)
        RelationshipFacts.objects.create(
            library=cast.library, asset=row, holder=make_person(cast.library)
        )
        with django_assert_num_queries(4):
            assert len(open_checks(cast.lee)) == number + 1


# --- Answering ---------------------------------------------------------------------------------


def test_an_answer_lands_in_its_field_and_the_check_is_gone(cast: Cast) -> None:
    room = make_asset(cast.library)
    capacity = fact_field("space", "capacity")
    actions.assign_checks(by=cast.lee, to=cast.cal, facts=[(room, capacity)])
    before = all_rows()
    actions.answer_fact(by=cast.lee, asset=room, field="capacity", value=parse_quantity("about 20"))
    assert str(SpaceFacts.objects.in_library(cast.library).get().capacity) == "about 20"
    assert list(FactCheck.objects.in_library(cast.library)) == []
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


def test_a_fact_may_answer_a_question_in_the_same_step(cast: Cast) -> None:
    room = make_asset(cast.library)
    asked = question(room, "How many people?")
    before = all_rows()
    actions.answer_fact(
        by=cast.lee, asset=room, field="capacity", value=Quantity.exact(12), question=asked
    )
    assert "How many people?" not in open_now(cast.lee)
    assert "capacity" not in open_now(cast.lee)
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


def test_an_answer_becomes_a_line_of_who_answers(cast: Cast) -> None:
    room = make_asset(cast.library)
    asked = question(room, level="private", noted_by=cast.cal.user)
    before = all_rows()
    line = actions.answer_question(by=cast.ada, note=asked, text=" Very ", lands_as="strength")
    asked.refresh_from_db()
    assert (line.text, line.kind, line.level, line.noted_by_name) == (
        "Very",
        "strength",
        "private",
        "Ada",
    )
    assert (asked.answer, asked.closed_by_name) == ("", "Ada")
    undo(entry=last_change(), by=cast.ada)
    assert all_rows() == before


def test_an_answer_is_kept_with_the_question(cast: Cast) -> None:
    asked = question(make_asset(cast.library))
    actions.answer_question(by=cast.cal, note=asked, text="Only in June")
    asked.refresh_from_db()
    assert (asked.answer, asked.closed_by_name, asked.closed_at is None) == (
        "Only in June",
        "Cal",
        False,
    )


def test_a_question_is_answered_once(cast: Cast) -> None:
    asked = question(make_asset(cast.library))
    actions.answer_question(by=cast.cal, note=asked, text="Yes")
    with pytest.raises(ValidationError, match="meanwhile"):
        actions.answer_question(by=cast.lee, note=asked, text="No")


def test_who_may_not_answer(cast: Cast) -> None:
    room = make_asset(cast.library)
    hidden = question(room, level="private", noted_by=cast.ada.user)
    with pytest.raises(PermissionDenied):
        actions.answer_question(by=cast.rae, note=question(room), text="Yes")
    with pytest.raises(PermissionDenied):
        actions.answer_question(by=cast.cal, note=hidden, text="Yes")
    with pytest.raises(PermissionDenied):
        actions.answer_question(by=cast.max, note=question(room), text="Yes")
    with pytest.raises(PermissionDenied):
        actions.answer_fact(by=cast.cal, asset=room, field="capacity", value=Quantity.exact(1))


def test_a_contributor_suggests_what_an_editor_decides(cast: Cast) -> None:
    room = make_asset(cast.library)
    before = all_rows()
    actions.suggest_change(
        by=cast.cal, asset=room, field="capacity", value=parse_quantity("2 or 3")
    )
    proposal = Proposal.objects.in_library(cast.library).get()
    assert (proposal.asset_id, proposal.field, proposal.value, proposal.made_by_name) == (
        room.pk,
        "capacity",
        "2..3|2 or 3",
        "Cal",
    )
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


# --- Asking somebody ---------------------------------------------------------------------------


def test_an_editor_asks_anybody_who_writes_and_takes_it_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    asked = question(room)
    capacity = fact_field("space", "capacity")
    before = all_rows()
    actions.assign_checks(by=cast.lee, to=cast.cal, questions=[asked], facts=[(room, capacity)])
    assert open_now(cast.cal, who="mine") == ["Is it warm?", "capacity"]
    given = last_change()
    actions.assign_checks(by=cast.lee, to=None, facts=[(room, capacity)])
    assert open_now(cast.cal, who="mine") == ["Is it warm?"]
    undo(entry=last_change(), by=cast.lee)
    undo(entry=given, by=cast.lee)
    assert all_rows() == before


def test_a_contributor_takes_what_is_free_and_gives_nothing_to_others(cast: Cast) -> None:
    room = make_asset(cast.library)
    free, taken = question(room, "Free?"), question(room, "Taken?", assigned_to=cast.lee)
    actions.assign_checks(by=cast.cal, to=cast.cal, questions=[free])
    free.refresh_from_db()
    actions.assign_checks(by=cast.cal, to=None, questions=[free])
    with pytest.raises(PermissionDenied):
        actions.assign_checks(by=cast.cal, to=cast.lee, questions=[free])
    with pytest.raises(PermissionDenied):
        actions.assign_checks(by=cast.cal, to=cast.cal, questions=[taken])


def test_nobody_is_asked_who_cannot_answer_or_read_it(cast: Cast) -> None:
    room = make_asset(cast.library)
    hidden = question(room, level="private", noted_by=cast.ada.user)
    for to in (cast.rae, cast.max):
        with pytest.raises(ValidationError, match="cannot answer here"):
            actions.assign_checks(by=cast.ada, to=to, questions=[hidden])
    with pytest.raises(ValidationError, match="may not read"):
        actions.assign_checks(by=cast.ada, to=cast.lee, questions=[hidden])


def test_setting_aside_is_taken_back_in_one_step(cast: Cast) -> None:
    room = make_asset(cast.library)
    facts = [(room, fact_field("space", name)) for name in ("capacity", "how_full")]
    before = all_rows()
    actions.set_facts_aside(by=cast.lee, facts=facts)
    aside = last_change()
    assert open_now(cast.lee) == ["is_accessible", "who_may_book"]
    actions.set_facts_aside(by=cast.lee, facts=facts, is_not_needed=False)
    assert len(open_now(cast.lee)) == 4
    undo(entry=last_change(), by=cast.lee)
    undo(entry=aside, by=cast.lee)
    assert all_rows() == before
    with pytest.raises(PermissionDenied):
        actions.set_facts_aside(by=cast.cal, facts=facts)


def test_a_row_of_another_library_has_nothing_to_check_here(cast: Cast) -> None:
    assert checks_of(cast.lee, make_asset(cast.elsewhere).pk) is None
