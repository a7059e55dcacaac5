"""What a page copied into a planned conversation leaves it with its source; what a member typed stays."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from insights.networks.town import colleague, says, two_teams
from make import make_asset, make_person
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.community import actions as community
from wherewithal.insights.networks.actions import come_back, stay_out
from wherewithal.insights.networks.around_one import look_around
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.meeting import pairs_to_meet
from wherewithal.insights.networks.planning import plan_introduction, plan_passing_on
from wherewithal.insights.portfolio.models import AskSearch
from wherewithal.insights.portfolio.planning import plan_ask
from wherewithal.people import actions as people
from wherewithal.people.models import Person, PlannedTalk

ROBOTS, BUILDS = "Robots for teens", "I build robots with kestrels and teens"


def talk(cast: Cast) -> PlannedTalk:
    return PlannedTalk.objects.in_library(cast.library).get()


@pytest.fixture
def ivo(cast: Cast) -> Person:
    """Cal plans to introduce Zoe to Ivo, who was called otherwise once, and says a line about himself."""
    rows = two_teams(cast.ada)
    ivo = people.change_person(by=cast.ada, person=rows["ivo"], name="Ivo Kestrelson")
    says(rows["zoe"], ROBOTS, "priority")
    people.record_line(by=cast.ada, person=ivo, kind="offer", text=BUILDS)
    for consent in ("declined", "given"):
        people.record_consent(by=cast.ada, person=ivo, consent=consent)
    stay_out(by=cast.ada, person=ivo)
    come_back(by=cast.ada, person=ivo)
    (pair,) = pairs_to_meet(cast.cal, gather(cast.cal, on=timezone.localdate()))
    plan_introduction(by=cast.cal, pair=pair)
    assert talk(cast).whom == "Zoe and Ivo Kestrelson"
    assert BUILDS in talk(cast).why
    return ivo


def test_a_withdrawn_line_leaves_the_introduction(cast: Cast, ivo: Person) -> None:
    people.withdraw_line(by=cast.ada, line=ivo.lines.get())
    assert not is_anywhere(cast, "with kestrels")
    assert talk(cast).why == (f"Introduce them to each other.\nZoe: “{ROBOTS}” – Ivo Kestrelson: –")


def test_from_the_bin_as_well(cast: Cast, ivo: Person) -> None:
    people.drop_talk(by=cast.cal, talk=talk(cast))
    people.withdraw_line(by=cast.ada, line=ivo.lines.get())
    assert not is_anywhere(cast, "with kestrels")


def keep_out(cast: Cast, person: Person) -> None:
    stay_out(by=cast.ada, person=person)


def decline(cast: Cast, person: Person) -> None:
    people.record_consent(by=cast.ada, person=person, consent="declined")


def remove(cast: Cast, person: Person) -> None:
    people.remove_person(by=cast.ada, person=person)


LEAVING = pytest.mark.parametrize("leave", [keep_out, decline, remove])
Leave = Callable[[Cast, Person], None]


@LEAVING
def test_whoever_leaves_leaves_the_introduction(cast: Cast, ivo: Person, leave: Leave) -> None:
    leave(cast, ivo)
    assert (talk(cast).whom, talk(cast).why) == ("Zoe and –", "Introduce them to each other.")
    logged = [
        state
        for entry in ChangeSet.objects.all()
        for change in entry.changes.filter(model="plannedtalk")
        for state in (change.before, change.after)
    ]
    assert "Kestrel" not in str(logged)
    assert "kestrel" not in str(logged)


@LEAVING
def test_history_does_not_tell_the_planner_who_left(cast: Cast, ivo: Person, leave: Leave) -> None:
    before = ChangeSet.objects.count()
    leave(cast, ivo)
    assert ChangeSet.objects.count() == before + 1


def last(cast: Cast, what: str) -> ChangeSet:
    found = ChangeSet.objects.filter(library_id=cast.library.pk, what__startswith=what)
    return found.order_by("-pk")[0]


def undo_consent(cast: Cast, person: Person) -> None:
    undo(entry=last(cast, "noted whether"), by=cast.ada)


def undo_coming_back(cast: Cast, person: Person) -> None:
    undo(entry=last(cast, "chose how to stand"), by=cast.ada)


def decline_again(cast: Cast, person: Person) -> None:
    """Declined, undone, planned once more, and made again."""
    decline(cast, person)
    undo(entry=last(cast, "noted whether"), by=cast.ada)
    talk(cast).delete()
    (pair,) = pairs_to_meet(cast.cal, gather(cast.cal, on=timezone.localdate()))
    plan_introduction(by=cast.cal, pair=pair)
    undo(entry=last(cast, "undid"), by=cast.ada)


@pytest.mark.parametrize("leave", [undo_consent, undo_coming_back, decline_again])
def test_an_undo_that_takes_somebody_away_reaches_copies(
    cast: Cast, ivo: Person, leave: Leave
) -> None:
    leave(cast, ivo)
    assert (talk(cast).whom, talk(cast).why) == ("Zoe and –", "Introduce them to each other.")


def test_an_undo_that_removes_somebody_reaches_copies(cast: Cast) -> None:
    two_teams(cast.ada)
    ruth = people.add_person(by=cast.ada, name="Ruth Kestrel", consent="given")
    plan_ask(by=cast.cal, program=None, holder=ruth)
    undo(entry=last(cast, "added “%(name)s”"), by=cast.ada)
    assert (talk(cast).whom, talk(cast).person) == ("–", None)


def test_made_one_with_somebody_who_stays_out(cast: Cast, ivo: Person) -> None:
    twin = make_person(cast.library, "Ivo K.", consent="given")
    stay_out(by=cast.ada, person=twin)
    people.merge_people(by=cast.ada, keep=ivo, other=twin)
    assert talk(cast).whom == "Zoe and –"


@LEAVING
def test_whoever_leaves_leaves_what_only_they_know(cast: Cast, leave: Leave) -> None:
    rows = two_teams(cast.ada)
    about = look_around(gather(cast.cal, on=timezone.localdate()), f"person-{rows['eli'].pk}")
    assert about is not None
    plan_passing_on(by=cast.cal, about=about)
    assert talk(cast).whom == "Eli"
    leave(cast, rows["eli"])
    assert (talk(cast).whom, talk(cast).person) == ("–", None)


def test_a_withdrawn_card_leaves_the_ask(cast: Cast) -> None:
    card = community.add_community_asset(by=cast.lee, name="Sewing circle of Ruth Kestrel")
    plan_ask(by=cast.cal, program=None, holder=card)
    community.withdraw_community_asset(by=cast.lee, asset=card)
    assert not is_anywhere(cast, "kestrel")
    assert talk(cast).whom == "–"


def test_a_withdrawn_note_leaves_the_introduction(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    group = make_asset(cast.library, "staff", "The tinkerers")
    note = capacity.record_note(by=cast.lee, asset=group, kind="strength", text=BUILDS)
    (pair,) = pairs_to_meet(cast.cal, gather(cast.cal, on=timezone.localdate()))
    plan_introduction(by=cast.cal, pair=pair)
    assert is_anywhere(cast, "with kestrels")
    capacity.withdraw_note(by=cast.lee, note=note)
    assert not is_anywhere(cast, "with kestrels")


@LEAVING
def test_what_a_member_typed_on_their_own_list_stays(cast: Cast, leave: Leave) -> None:
    ivo = colleague(cast.library, "Ivo Kestrelson")
    people.plan_talk(by=cast.cal, whom="Ivo Kestrelson", why="About the kestrels")
    leave(cast, ivo)
    assert (talk(cast).whom, talk(cast).why) == ("Ivo Kestrelson", "About the kestrels")


@LEAVING
def test_whoever_leaves_is_in_no_answer_that_was_found(cast: Cast, leave: Leave) -> None:
    ivo = colleague(cast.library, "Ivo Kestrelson")
    found = {"digest": "d", "problem": "", "answer": {"chosen": [f"person:{ivo.pk}"]}}
    AskSearch.objects.create(library=cast.library, user_key=cast.cal.user_id, **found)
    leave(cast, ivo)
    assert AskSearch.objects.in_library(cast.library).count() == 0


def test_two_made_one_leave_where_one_of_them_had_not_agreed(cast: Cast, ivo: Person) -> None:
    people.merge_people(by=cast.ada, keep=ivo, other=make_person(cast.library, "Ivo K."))
    assert talk(cast).whom == "Zoe and –"


def test_who_else_was_named_stays(cast: Cast, ivo: Person) -> None:
    keep_out(cast, make_person(cast.library, "Ivo Kestrel", consent="given"))
    assert talk(cast).whom == "Zoe and Ivo Kestrelson"
