"""The map over time as people use it: kept, compared, let go; and what is taken back leaves it."""

import json
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cast import Cast
from make import make_asset, make_note, make_person
from programs.plans import exact, given, need_of, plan
from wherewithal.capacity.actions import remove_asset
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.programs.models import Goal
from wherewithal.reports import actions
from wherewithal.reports.models import Snapshot
from wherewithal.reports.snapshots.compare import Mark
from wherewithal.reports.snapshots.report import Moment, moment_now, over_time_report

PAGE = "/sunnydale/reports/map-over-time/"
DAY = date(2026, 5, 4)


def keep(cast: Cast) -> Snapshot:
    return actions.take_snapshot(by=cast.lee, on=DAY)


def changed_since(cast: Cast, snapshot: Snapshot) -> dict[str, list[str]]:
    now = moment_now(cast.rae, today=timezone.localdate())
    report = over_time_report(cast.rae, Moment(snapshot.taken_on, snapshot.state), now)
    return {
        each.slug.removeprefix("changed-"): [record.name for record in each.records]
        for each in report.figures
        if each.records
    }


def page_text(cast: Cast, path: str = PAGE, member: Any = None) -> str:
    answer = cast.client(member or cast.rae).get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_new_gone_stronger_and_answered(cast: Cast) -> None:
    barn, shed = make_asset(cast.library, name="Barn"), make_asset(cast.library, name="Shed")
    question = make_note(barn, kind="question", text="Who has the key?")
    wish = CommunityNeed.objects.create(library=cast.library, text="Rides")
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    snapshot = keep(cast)
    make_asset(cast.library, name="Hall")
    make_note(barn, text="Dry")
    remove_asset(by=cast.lee, asset=shed)
    type(question).objects.in_library(cast.library).filter(pk=question.pk).update(
        closed_at=timezone.now()
    )
    Evidence.objects.create(library=cast.library, need=wish, method="interview")
    given(need, words="Club", how_many=exact(3), state="secured")
    assert changed_since(cast, snapshot) == {
        "new": ["Hall"],
        "gone": ["Shed"],
        "stronger": ["Barn", "Rides"],
        "answered": ["Chairs", "Who has the key?"],
    }


def test_a_goal_is_answered_when_it_is_reached_and_open_again_when_it_is_not(cast: Cast) -> None:
    states = {"Read": "active", "Rest": "paused", "Reached": "reached", "Dropped": "active"}
    goals = {
        name: Goal.objects.create(library=cast.library, name=name, state=state)
        for name, state in states.items()
    }
    snapshot = keep(cast)
    for name, state in (("Read", "reached"), ("Reached", "active"), ("Dropped", "dropped")):
        goals[name].state = state
        goals[name].save()
    found = changed_since(cast, snapshot)
    assert found == {"answered": ["Read"], "open-again": ["Reached"]}


def test_only_a_strength_makes_a_thing_stronger(cast: Cast) -> None:
    barn = make_asset(cast.library, name="Barn")
    snapshot = keep(cast)
    make_note(barn, kind="challenge", text="Damp")
    make_note(barn, kind="question", text="Who has the key?")
    make_note(barn, text="Not for paper", level="private")
    assert changed_since(cast, snapshot) == {}


def test_a_need_is_stronger_by_a_part_and_answered_by_all_of_it(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    snapshot = keep(cast)
    given(need, words="Club", how_many=exact(2), state="secured")
    assert changed_since(cast, snapshot) == {"stronger": ["Chairs"]}
    given(need, words="Choir", how_many=exact(1), state="secured")
    assert changed_since(cast, snapshot) == {"answered": ["Chairs"]}


def test_a_need_of_a_program_that_is_over_keeps_its_name_and_its_page(cast: Cast) -> None:
    fair = plan(cast.library, name="Fair", state="existing")
    need = need_of(fair, name="Chairs", how_many=exact(3))
    snapshot = keep(cast)
    fair.state = "ended"
    fair.save()
    assert changed_since(cast, snapshot) == {"gone": ["Chairs"]}
    text = page_text(cast)
    assert f"/resource-needs/{need.pk}/" in text
    assert "a need of a program that rests or is over" in text


def test_nothing_changed_is_said(cast: Cast) -> None:
    make_asset(cast.library)
    keep(cast)
    assert "Nothing changed between these days." in page_text(cast)


def test_a_snapshot_holds_no_words(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Zebrabarn"), text="Zebradry")
    CommunityNeed.objects.create(library=cast.library, text="Zebraride")
    assert "ebra" not in json.dumps(keep(cast).state)


def test_words_taken_back_leave_a_comparison(cast: Cast) -> None:
    wish = CommunityNeed.objects.create(library=cast.library, text="A secret wish")
    snapshot = keep(cast)
    rows = CommunityNeed.objects.in_library(cast.library).filter(pk=wish.pk)
    rows.update(text="–", withdrawn_at=timezone.now())
    Evidence.objects.create(library=cast.library, need=wish, method="interview")
    assert changed_since(cast, snapshot) == {"stronger": ["a row whose name is not shown any more"]}
    assert "secret wish" not in page_text(cast)


def test_what_became_private_is_gone_and_not_named(cast: Cast) -> None:
    wish = CommunityNeed.objects.create(library=cast.library, text="A secret wish")
    snapshot = keep(cast)
    CommunityNeed.objects.in_library(cast.library).filter(pk=wish.pk).update(level="private")
    assert changed_since(cast, snapshot) == {"gone": ["a row whose name is not shown any more"]}
    for who in (cast.ada, cast.lee, cast.rae):
        assert "secret wish" not in page_text(cast, member=who)


def test_whoever_takes_their_agreement_back_is_not_named(cast: Cast) -> None:
    pam = make_person(cast.library, "Pamela Potter", consent="given")
    friend = make_asset(cast.library, "relationship", "Pamela, our friend")
    RelationshipFacts.objects.create(library=cast.library, asset=friend, person=pam)
    snapshot = keep(cast)
    type(pam).objects.in_library(cast.library).filter(pk=pam.pk).update(consent="declined")
    hidden = {"gone": ["a row whose name is not shown any more"]}
    assert changed_since(cast, snapshot) == hidden
    remove_asset(by=cast.lee, asset=friend)
    assert changed_since(cast, snapshot) == hidden


def test_the_same_map_is_not_kept_twice(cast: Cast) -> None:
    make_asset(cast.library)
    keep(cast)
    client = cast.client(cast.lee)
    page = client.post(f"{PAGE}keep/", follow=True).content.decode()
    assert "Nothing on the map has changed since the snapshot of May 4, 2026." in page
    assert Snapshot.objects.in_library(cast.library).count() == 1


def test_keeping_comparing_and_letting_go(cast: Cast) -> None:
    make_asset(cast.library, name="Barn")
    client = cast.client(cast.lee)
    client.post(f"{PAGE}keep/")
    make_asset(cast.library, name="Hall")
    client.post(f"{PAGE}keep/")
    newest, oldest = Snapshot.objects.in_library(cast.library)
    between = page_text(cast, f"{PAGE}?then={oldest.pk}&now={newest.pk}")
    assert "Hall" in between
    make_asset(cast.library, name="Cellar")
    assert "Cellar" not in page_text(cast, f"{PAGE}?then={oldest.pk}&now={newest.pk}")
    assert "Cellar" in page_text(cast, f"{PAGE}?then={oldest.pk}")
    client.post(f"{PAGE}{oldest.pk}/remove/")
    assert list(Snapshot.objects.in_library(cast.library)) == [newest]


@pytest.mark.parametrize("who", ["cal", "rae"])
def test_only_those_who_hold_reviews_keep_and_remove(cast: Cast, who: str) -> None:
    snapshot = keep(cast)
    client = cast.client(getattr(cast, who))
    assert client.post(f"{PAGE}keep/").status_code == 403
    assert client.post(f"{PAGE}{snapshot.pk}/remove/").status_code == 403
    assert "Keep the map of today" not in page_text(cast, member=getattr(cast, who))


def test_an_address_may_ask_for_anything(cast: Cast) -> None:
    make_asset(cast.library)
    keep(cast)
    for query in ("then=x", "then=999", "now=-1", "then=²", "then=" + "9" * 40):
        assert "Nothing changed" in page_text(cast, f"{PAGE}?{query}")


def test_before_the_first_snapshot_the_page_says_what_it_is_for(cast: Cast) -> None:
    assert "There is no snapshot yet." in page_text(cast)
    assert "Keep the map of today" in page_text(cast, member=cast.lee)


def test_marks_stand_with_their_words(cast: Cast) -> None:
    keep(cast)
    make_asset(cast.library, name="Hall")
    page = page_text(cast)
    assert "+ new" in page
    assert list(Mark) == ["new", "gone", "stronger", "answered", "open-again"]


def test_it_asks_the_database_as_often_for_much_as_for_little(cast: Cast) -> None:
    def fill(number: int) -> None:
        for each in range(number):
            make_note(make_asset(cast.library, name=f"Barn {each}"))
            CommunityNeed.objects.create(library=cast.library, text="Rides")
            need_of(plan(cast.library), how_many=exact(3))

    fill(1)
    snapshot = keep(cast)
    asked = []
    for number in (1, 3):
        fill(number)
        with CaptureQueriesContext(connection) as queries:
            changed_since(cast, snapshot)
        asked.append(len(queries))
    assert asked[0] == asked[1]
