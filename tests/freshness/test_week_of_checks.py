"""At most five a week, only what active programs lean on, of those who may change it."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_member, make_outlet, make_person
from old_facts import (
    MONDAY,
    TODAY,
    asked,
    at,
    date_back,
    lean_on,
    make_program,
    old_partner,
    old_room,
    week_of,
)
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset
from wherewithal.freshness.checks.actions import confirm_fact, put_check_off, set_fact_ages
from wherewithal.freshness.checks.queue import WeekOfChecks, checks_this_week
from wherewithal.freshness.digest.queries import may_leave
from wherewithal.freshness.models import FactConfirmed
from wherewithal.people import actions as people
from wherewithal.programs.models import ProgramState, ResourceNeed
from wherewithal.quantities import parse_quantity


def test_what_no_program_leans_on_is_not_asked(cast: Cast) -> None:
    old_room(cast.ada)
    assert asked(week_of(cast)) == []


def test_what_is_set_aside_for_a_program_that_runs_is_asked(cast: Cast) -> None:
    room = old_room(cast.ada)
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, asset=room)
    (check,) = week_of(cast).open
    assert (check.fact.words, check.program_name, check.is_old) == ("40", "Chess club", True)
    assert check.last is not None
    assert check.last.by_name == "Ada"


def test_a_program_that_is_over_or_far_away_leans_on_nothing(cast: Cast) -> None:
    room = old_room(cast.ada)
    for fields in (
        {"state": ProgramState.ENDED},
        {"state": ProgramState.PAUSED},
        {"ends_on": TODAY - timedelta(days=10)},
        {"starts_on": TODAY + timedelta(weeks=9)},
    ):
        lean_on(cast.ada, make_program(cast.ada, **fields)[1], asset=room)
    assert asked(week_of(cast)) == []


def test_at_most_five_and_no_sixth_once_one_is_done(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    for _number in range(3):
        lean_on(cast.ada, need, organization=old_partner(cast.ada))
    first = week_of(cast)
    assert len(first.open) == 5
    confirmation = confirm_fact(by=cast.lee, fact=first.open[0].fact)
    FactConfirmed.objects.in_library(cast.library).filter(pk=confirmation.pk).update(
        confirmed_at=at(TODAY)
    )
    later = week_of(cast)
    assert asked(later) == asked(first)[1:]
    assert [check.done.by_name for check in later.done if check.done] == ["Lee"]
    assert len(week_of(cast, today=TODAY + timedelta(days=7)).open) == 5


def test_no_sixth_where_another_program_leans_on_more_in_the_middle_of_the_week(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    for _number in range(3):
        lean_on(cast.ada, need, organization=old_partner(cast.ada, days=300))
    first = week_of(cast)
    put_check_off(by=cast.lee, fact=first.open[0].fact, today=TODAY)
    for check in first.open[1:4]:
        confirm_fact(by=cast.lee, fact=check.fact)
    FactConfirmed.objects.in_library(cast.library).update(confirmed_at=at(TODAY))
    _other, more = make_program(cast.ada)
    for _number in range(6):
        lean_on(cast.ada, more, asset=old_room(cast.ada, days=9000))
    later = week_of(cast)
    # One was put off and three are done: one is left, whatever is worth more by now.
    assert (len(later.done), len(later.open), later.put_off) == (3, 1, 1)
    assert len(week_of(cast, "ada").open) == 5


def test_a_third_fact_of_one_thing_waits_for_those_of_others(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, organization=old_partner(cast.ada, days=900))
    for days in (500, 400):
        partner = old_partner(cast.ada, days=days)
        partner.name = f"Club {days}"
        partner.save()
        lean_on(cast.ada, need, organization=partner)
    names = [name for name, _field in asked(week_of(cast))]
    assert sorted(names) == ["Club 400", "Club 400", "Club 500", "Rotary club", "Rotary club"] or (
        sorted(names) == ["Club 400", "Club 500", "Club 500", "Rotary club", "Rotary club"]
    )


def bring(cast: Cast, words: str, *, days: int) -> Asset:
    """A partner who brings something, and our relationship with them, where somebody wrote what they bring."""
    partner = old_partner(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], organization=partner)
    friends = capacity.add_asset(by=cast.ada, area="relationship", name="Rotary")
    capacity.set_fact(by=cast.ada, asset=friends, field="organization", value=partner)
    capacity.set_fact(by=cast.ada, asset=friends, field="brings", value=words)
    date_back(days=days)
    return friends


def what_they_bring(week: WeekOfChecks) -> list[str]:
    return [check.fact.name.model for check in week.checks if check.fact.name.field == "brings"]


def test_what_a_partner_brings_is_one_question(cast: Cast) -> None:
    bring(cast, "Two readers on Fridays", days=900)
    assert what_they_bring(week_of(cast)) == ["organization"]


def test_once_theirs_is_confirmed_other_words_of_the_relationship_are_asked_later(
    cast: Cast,
) -> None:
    bring(cast, "Two readers on Fridays", days=900)
    (fact,) = [each.fact for each in week_of(cast).open if each.fact.name.field == "brings"]
    confirmation = confirm_fact(by=cast.lee, fact=fact)
    rows = FactConfirmed.objects.in_library(cast.library).filter(pk=confirmation.pk)
    rows.update(confirmed_at=at(TODAY))
    assert what_they_bring(week_of(cast)) == ["organization"]
    next_week = week_of(cast, today=TODAY + timedelta(days=7))
    assert what_they_bring(next_week) == ["relationshipfacts"]


def test_the_same_words_in_both_places_are_confirmed_in_either(cast: Cast) -> None:
    bring(cast, "two volunteers  A VAN", days=300)
    (check,) = [each for each in week_of(cast).open if each.fact.name.field == "brings"]
    assert check.fact.name.model == "organization"
    assert check.last is not None
    assert (TODAY - check.last.at.date()).days == 300


def test_who_was_left_in_peace_about_one_is_not_asked_about_the_other(cast: Cast) -> None:
    bring(cast, "Two readers on Fridays", days=900)
    (fact,) = [each.fact for each in week_of(cast).open if each.fact.name.field == "brings"]
    put_check_off(by=cast.lee, fact=fact, today=TODAY)
    assert what_they_bring(week_of(cast, today=TODAY + timedelta(days=7))) == []


def test_the_same_in_every_order_and_on_every_day_of_the_week(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, organization=old_partner(cast.ada))
    lean_on(cast.ada, need, asset=old_room(cast.ada))
    assert asked(week_of(cast, today=MONDAY)) == asked(week_of(cast, today=MONDAY + timedelta(6)))


def test_changing_it_elsewhere_does_it_as_well(cast: Cast) -> None:
    room = old_room(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=room)
    capacity.set_fact(by=cast.lee, asset=room, field="capacity", value=parse_quantity("45"))
    date_back(days=0)
    week = week_of(cast)
    assert (asked(week), [check.fact.words for check in week.done]) == ([], ["45"])


def test_not_now_is_for_one_member_and_four_weeks(cast: Cast) -> None:
    room = old_room(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=room)
    put_check_off(by=cast.lee, fact=week_of(cast).open[0].fact, today=TODAY)
    assert (asked(week_of(cast)), week_of(cast).put_off) == ([], 1)
    assert asked(week_of(cast, today=TODAY + timedelta(days=28))) == []
    assert len(asked(week_of(cast, "ada"))) == 1
    assert len(asked(week_of(cast, today=MONDAY + timedelta(days=35)))) == 1


def test_what_was_put_off_comes_back_on_a_monday_and_no_sixth_in_the_middle_of_a_week(
    cast: Cast,
) -> None:
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, asset=old_room(cast.ada, days=9000))
    (first,) = week_of(cast).open
    put_check_off(by=cast.lee, fact=first.fact, today=MONDAY + timedelta(days=2))
    for _number in range(3):
        lean_on(cast.ada, need, organization=old_partner(cast.ada))
    back = MONDAY + timedelta(weeks=4)
    weeks = [asked(week_of(cast, today=back + timedelta(days=day))) for day in range(7)]
    assert all(week == weeks[0] for week in weeks)
    assert (first.fact.thing.name, first.fact.name.field) not in weeks[0]
    next_week = checks_this_week(cast.lee, cast.library, today=back + timedelta(weeks=1))
    assert (first.fact.thing.name, first.fact.name.field) in asked(next_week)


def test_who_looks_after_a_place_is_asked_about_its_rows_alone(cast: Cast) -> None:
    here, there = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    _program, need = make_program(cast.ada)
    for outlet in (here, there):
        room = capacity.add_asset(by=cast.ada, area="space", name=outlet.name, outlets=[outlet])
        capacity.set_fact(by=cast.ada, asset=room, field="how_full", value="Half empty")
        date_back(days=900)
        lean_on(cast.ada, need, asset=room)
    eve = make_member(cast.library, "Eve", RoleName.EDITOR, outlet=here)
    found = checks_this_week(eve, cast.library, today=TODAY)
    assert asked(found) == [("East", "how_full")]


def test_what_somebody_sees_to_is_theirs(cast: Cast) -> None:
    room = old_room(cast.ada)
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, asset=room)
    ResourceNeed.objects.in_library(cast.library).update(assigned_to=cast.ada)
    assert (asked(week_of(cast)), len(asked(week_of(cast, "ada")))) == ([], 1)
    # Rae reads only: nobody would be asked if that counted.
    ResourceNeed.objects.in_library(cast.library).update(assigned_to=cast.rae)
    assert len(asked(week_of(cast))) == 1


def test_viewers_and_contributors_are_not_asked(cast: Cast) -> None:
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))
    assert (asked(week_of(cast, "cal")), asked(week_of(cast, "rae"))) == ([], [])


def test_what_was_written_down_this_week_is_not_asked(cast: Cast) -> None:
    room = old_room(cast.ada, days=1)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=room)
    week = week_of(cast)
    assert (asked(week), week.done) == ([], [])


def test_a_library_says_how_fast_its_facts_age(cast: Cast) -> None:
    room = old_room(cast.ada, days=300)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=room)
    assert asked(week_of(cast)) == []  # a place keeps for five years, as we guess
    set_fact_ages(by=cast.ada, weeks={"place": 20})
    assert asked(week_of(cast)) == [("Reading room", "capacity")]
    set_fact_ages(by=cast.ada, weeks={"place": None})
    assert asked(week_of(cast)) == []


def test_an_ask_leans_on_whom_it_is_to_and_on_our_relationship_with_them(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    row = capacity.add_asset(by=cast.ada, area="relationship", name="Rotary and us")
    capacity.set_fact(by=cast.ada, asset=row, field="organization", value=partner)
    capacity.set_fact(by=cast.ada, asset=row, field="how_often", value="Twice a year")
    date_back(days=800)
    lean_on(cast.ada, make_program(cast.ada)[1], organization=partner)
    assert ("Rotary and us", "how_often") in asked(week_of(cast))


def test_people_who_have_not_agreed_do_not_leave_by_mail(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    for name, consent, level in (
        ("Zoe", "not-asked", "library"),
        ("Yan", "given", "private"),
        ("Xia", "given", "library"),
    ):
        person = make_person(cast.library, name, consent=consent, contact_level=level)
        people.change_person(by=cast.ada, person=person, phone="555 0100")
        date_back(days=600)
        lean_on(cast.ada, need, person=person)
    on_screen = checks_this_week(cast.ada, cast.library, today=TODAY)
    by_mail = may_leave(cast.ada, on_screen.open)
    assert sorted(asked(on_screen)) == [("Xia", "phone"), ("Yan", "phone"), ("Zoe", "phone")]
    assert [check.fact.thing.name for check in by_mail] == ["Xia"]


def test_as_many_queries_for_two_facts_as_for_many(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, organization=old_partner(cast.ada))
    lean_on(cast.ada, need, asset=old_room(cast.ada))
    with CaptureQueriesContext(connection) as few:
        week_of(cast)
    for _number in range(3):
        lean_on(cast.ada, need, organization=old_partner(cast.ada))
        lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))
    with CaptureQueriesContext(connection) as many:
        week_of(cast)
    assert len(many) == len(few)
