"""The calendar of one member: its own days, a secret address, nothing private, nobody after they left."""

from datetime import date, timedelta
from typing import Any

import icalendar
import vobject
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cast import Cast
from make import make_member, make_organization, make_person
from partnerships.asking import ask_for, move
from partnerships.keeping import relationship
from partnerships.talking import talk_with
from programs.plans import need_of, plan
from wherewithal.accounts.models import AccessLink, Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.partnerships.agreements.actions import change_agreement, remove_agreement
from wherewithal.partnerships.asks.actions import change_ask
from wherewithal.partnerships.contact.actions import (
    change_follow_up,
    finish_follow_up,
    remove_follow_up,
)
from wherewithal.partnerships.ending.actions import close_door, end_partnership
from wherewithal.partnerships.feed.actions import open_calendar
from wherewithal.partnerships.kept.actions import (
    add_partnership_contact,
    change_partnership,
    remove_partnership_contact,
)

DAY = date(2027, 5, 4)


def feed(token: str) -> Any:
    return Client().get(f"/calendars/{token}.ics")


def events(token: str) -> dict[str, date]:
    found = vobject.readOne(feed(token).content.decode()).contents.get("vevent", [])
    there = [event for event in found if event.status.value == "CONFIRMED"]
    return {event.summary.value: event.dtstart.value for event in there}


def all_events(token: str) -> Any:
    return icalendar.Calendar.from_ical(feed(token).content).walk("VEVENT")


def cancelled(token: str) -> dict[str, tuple[str, date, int]]:
    """What is told as gone, by its UID without the host."""
    found = icalendar.Calendar.from_ical(feed(token).content).walk("VEVENT")
    return {
        str(event["UID"]).partition("@")[0]: (
            str(event["SUMMARY"]),
            event["DTSTART"].dt,
            event["SEQUENCE"],
        )
        for event in found
        if event["STATUS"] == "CANCELLED"
    }


def test_my_days_and_nobody_elses(cast: Cast) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need_of(plan(cast.library)), organization=club, owner=cast.lee)
    change_ask(by=cast.lee, ask=ask, next_step="Ring", next_step_on=DAY)
    talk_with(cast, club, follow_up={"text": "Send the dates", "by_when": DAY, "who": cast.lee})
    talk_with(cast, club, follow_up={"text": "Not mine", "by_when": DAY, "who": cast.ada})
    token = open_calendar(by=cast.lee)
    assert events(token) == {"Garden club: Ring": DAY, "Send the dates": DAY}
    page = cast.client(cast.lee).get("/sunnydale/my-days/").content.decode()
    assert "Garden club: Ring" in page
    assert "Not mine" not in page


def test_free_words_that_name_somebody_who_has_not_agreed_stay_here(cast: Cast) -> None:
    make_person(cast.library, "Zqzoe Quill")
    make_person(cast.library, "Zqpat Lark", consent="given")
    club = make_organization(cast.library)
    ask = ask_for(cast, need_of(plan(cast.library)), organization=club, owner=cast.lee)
    change_ask(by=cast.lee, ask=ask, next_step="Ring Zqzoe Quill", next_step_on=DAY)
    follow_up = {"text": "Thank Zqpat Lark", "by_when": DAY, "who": cast.lee}
    talk_with(cast, club, follow_up=follow_up)
    assert events(open_calendar(by=cast.lee)) == {
        "Something to do: see its page": DAY,
        "Thank Zqpat Lark": DAY,
    }


def test_an_answer_that_is_waited_for_and_one_that_may_come_later(cast: Cast) -> None:
    ask = ask_for(cast, need_of(plan(cast.library)), owner=cast.lee)
    change_ask(by=cast.lee, ask=ask, answer_by=DAY)
    token = open_calendar(by=cast.lee)
    assert events(token) == {}
    move(cast, ask, "asked")
    assert events(token) == {"Answer of Garden club": DAY}
    move(cast, ask, "not-now", not_before=DAY + timedelta(days=90))
    assert events(token) == {"Ask Garden club again": DAY + timedelta(days=90)}
    move(cast, ask, "withdrawn")
    assert events(token) == {}


def test_a_changed_day_is_the_same_entry_with_a_higher_number(cast: Cast) -> None:
    club = make_organization(cast.library)
    follow_up: Any = {"text": "Send; the, dates\\ now", "by_when": DAY, "who": cast.lee}
    row = talk_with(cast, club, follow_up=follow_up).follow_ups.get()
    token = open_calendar(by=cast.lee)

    def entry() -> Any:
        (found,) = icalendar.Calendar.from_ical(feed(token).content).walk("VEVENT")
        return found

    first = entry()
    assert str(first["SUMMARY"]) == "Send; the, dates\\ now"
    change_follow_up(by=cast.lee, follow_up=row, by_when=DAY + timedelta(days=2))
    second = entry()
    assert (first["UID"], first["SEQUENCE"]) == (second["UID"], 0)
    assert (second["SEQUENCE"], second["DTSTART"].dt) == (1, DAY + timedelta(days=2))
    assert second["DTSTAMP"].dt >= first["DTSTAMP"].dt
    remove_follow_up(by=cast.lee, follow_up=row)
    assert events(token) == {}


def test_a_program_that_looks_again_is_told_that_nothing_changed(cast: Cast) -> None:
    club = make_organization(cast.library)
    follow_up: Any = {"text": "Send the dates", "by_when": DAY, "who": cast.lee}
    row = talk_with(cast, club, follow_up=follow_up).follow_ups.get()
    path = f"/calendars/{open_calendar(by=cast.lee)}.ics"
    first = Client().get(path)
    known = {"If-None-Match": first.headers["ETag"]}
    again = Client().get(path, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "private, no-cache"
    finish_follow_up(by=cast.lee, follow_up=row, on=DAY)
    assert Client().get(path, headers=known).status_code == 200


def test_what_is_private_and_who_has_not_agreed_stays_out(cast: Cast) -> None:
    sam = make_person(cast.library, "Sam Hidden", consent="asked")
    follow_up: Any = {"text": "Ring Sam Hidden", "by_when": DAY, "who": cast.lee}
    talk_with(cast, sam, follow_up=follow_up)
    talk_with(cast, whom="The mayor", level="private", follow_up=follow_up)
    ask = ask_for(cast, need_of(plan(cast.library)), person=sam, owner=cast.lee)
    change_ask(by=cast.lee, ask=ask, next_step="Ring Sam Hidden", next_step_on=DAY)
    assert events(open_calendar(by=cast.lee)) == {"Next step with a colleague": DAY}


def test_a_day_moves_in_place_and_goes_when_it_is_done(cast: Cast) -> None:
    talk = talk_with(
        cast, whom="The baker", follow_up={"text": "Send", "by_when": DAY, "who": cast.lee}
    )
    token = open_calendar(by=cast.lee)
    (before,) = vobject.readOne(feed(token).content.decode()).contents["vevent"]
    assert feed(token).content == feed(token).content
    follow_up = talk.follow_ups.get()
    cast.client(cast.lee).post(
        f"/sunnydale/talked/follows/{follow_up.pk}/change/",
        {"text": "Send", "by_when": "2027-06-01", "who": cast.lee.pk},
    )
    (after,) = vobject.readOne(feed(token).content.decode()).contents["vevent"]
    assert after.uid.value == before.uid.value
    assert after.dtstart.value == date(2027, 6, 1)
    assert after.dtstamp.value >= before.dtstamp.value
    finish_follow_up(by=cast.lee, follow_up=follow_up, on=DAY)
    assert events(token) == {}


def test_the_address_is_shown_once_renewed_and_closed(cast: Cast) -> None:
    client = cast.client(cast.lee)
    shown = client.post("/sunnydale/my-days/address/").content.decode()
    token = shown.partition("/calendars/")[2].partition(".ics")[0]
    assert feed(token)["Content-Type"] == "text/calendar; charset=utf-8"
    assert token not in client.get("/sunnydale/my-days/").content.decode()
    assert not AccessLink.objects.filter(digest=token).exists()
    renewed = open_calendar(by=cast.lee)
    assert (feed(token).status_code, feed(renewed).status_code) == (404, 200)
    client.post("/sunnydale/my-days/address/close/")
    assert feed(renewed).status_code == 404


def test_it_ends_with_the_membership_and_does_not_come_back_with_it(cast: Cast) -> None:
    kim = make_member(cast.library, "Kim", "contributor")
    token = open_calendar(by=kim)
    user = kim.user
    kim.delete()
    assert feed(token).status_code == 404
    Membership.objects.create(
        library=cast.library, user=user, role="viewer", since=timezone.now() + timedelta(seconds=1)
    )
    assert feed(token).status_code == 404


def test_what_is_done_moved_or_taken_away_is_told_as_cancelled(cast: Cast) -> None:
    club = make_organization(cast.library)
    follow_up: Any = {"text": "Say zither", "by_when": DAY, "who": cast.lee}
    row = talk_with(cast, club, follow_up=follow_up).follow_ups.get()
    other = talk_with(cast, club, follow_up={**follow_up, "who": cast.ada}).follow_ups.get()
    ask = ask_for(cast, need_of(plan(cast.library)), organization=club, owner=cast.lee)
    change_ask(by=cast.lee, ask=ask, answer_by=DAY)  # of an idea no answer is waited for
    token = open_calendar(by=cast.lee)
    uid = f"by_when-followup-{row.pk}-{cast.library.pk}"
    assert (set(events(token)), cancelled(token)) == ({"Say zither"}, {})
    finish_follow_up(by=cast.lee, follow_up=row, on=DAY)
    finish_follow_up(by=cast.ada, follow_up=other, on=DAY)
    assert events(token) == {}
    assert cancelled(token) == {uid: ("no longer to be done", DAY, 1)}
    assert "zither" not in feed(token).content.decode()
    undo(entry=ChangeSet.objects.order_by("-pk")[1], by=cast.lee)
    assert (events(token), cancelled(token)) == ({"Say zither": DAY}, {})
    remove_follow_up(by=cast.lee, follow_up=row)
    assert cancelled(token)[uid][:2] == ("no longer to be done", DAY)
    assert cancelled(token)[uid][2] > 1
    move(cast, ask, "asked")
    move(cast, ask, "not-now", not_before=DAY + timedelta(days=9))
    answer = f"answer_by-ask-{ask.pk}-{cast.library.pk}"
    assert cancelled(token)[answer][1] == DAY
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=61))
    assert cancelled(token) == {}


def test_who_no_longer_does_it_is_told_so(cast: Cast) -> None:
    follow_up: Any = {"text": "Send", "by_when": DAY, "who": cast.lee}
    row = talk_with(cast, whom="The baker", follow_up=follow_up).follow_ups.get()
    token, hers = open_calendar(by=cast.lee), open_calendar(by=cast.ada)
    change_follow_up(by=cast.lee, follow_up=row, who=cast.ada)
    assert (len(cancelled(token)), events(token)) == (1, {})
    assert (cancelled(hers), events(hers)) == ({}, {"Send": DAY})


def kept_by_lee(cast: Cast) -> Any:
    """Lee keeps what we have with the garden club."""
    cast.lee.person = make_person(cast.library, "Lee", consent="given")
    cast.lee.save()
    return relationship(cast, organization=make_organization(cast.library), holder=cast.lee.person)


def entry(token: str) -> Any:
    (found,) = icalendar.Calendar.from_ical(feed(token).content).walk("VEVENT")
    return found


def test_a_review_that_moves_is_the_same_entry_with_a_higher_number(cast: Cast) -> None:
    asset = kept_by_lee(cast)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY)
    token = open_calendar(by=cast.lee)
    first = entry(token)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY + timedelta(days=7))
    second = entry(token)
    assert second["UID"] == first["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["DTSTAMP"].dt >= first["DTSTAMP"].dt
    assert second["DTSTART"].dt == DAY + timedelta(days=7)


def test_a_review_and_an_agreement_that_are_let_be_are_told_as_cancelled(cast: Cast) -> None:
    asset = kept_by_lee(cast)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY, shared_goal="Say zither")
    agreement = change_agreement(by=cast.lee, asset=asset, roles="They dig", review_on=DAY)
    token, hers = open_calendar(by=cast.lee), open_calendar(by=cast.ada)
    review = f"review_on-asset-{asset.pk}-{cast.library.pk}"
    reading = f"review_on-agreement-{agreement.pk}-{cast.library.pk}"
    assert (len(events(token)), cancelled(token)) == (2, {})
    before = {event["UID"]: event["SEQUENCE"] for event in all_events(token)}
    change_partnership(by=cast.ada, asset=asset, review_on=None)
    remove_agreement(by=cast.ada, agreement=agreement)
    gone = cancelled(token)
    assert {uid: said[:2] for uid, said in gone.items()} == {
        review: ("no longer to be done", DAY),
        reading: ("no longer to be done", DAY),
    }
    assert all(event["SEQUENCE"] > before[event["UID"]] for event in all_events(token))
    assert (events(hers), cancelled(hers)) == ({}, {})
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.ada)
    assert (list(events(token).values()), list(cancelled(token))) == ([DAY], [review])
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=61))
    assert cancelled(token) == {}


def test_who_no_longer_keeps_it_is_told_that_its_days_are_no_longer_theirs(cast: Cast) -> None:
    asset = kept_by_lee(cast)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY)
    contact = add_partnership_contact(by=cast.lee, asset=asset, side="ours", member=cast.cal)
    token, his = open_calendar(by=cast.lee), open_calendar(by=cast.cal)
    assert (len(events(token)), len(events(his))) == (1, 1)
    before = entry(his)["SEQUENCE"]
    remove_partnership_contact(by=cast.lee, contact=contact)
    assert (events(his), [said[1] for said in cancelled(his).values()]) == ({}, [DAY])
    assert entry(his)["SEQUENCE"] > before
    assert (len(events(token)), cancelled(token)) == (1, {})


def test_what_was_let_be_before_somebody_kept_it_is_not_told_to_them(cast: Cast) -> None:
    asset = kept_by_lee(cast)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY)
    change_partnership(by=cast.lee, asset=asset, review_on=None)
    add_partnership_contact(by=cast.lee, asset=asset, side="ours", member=cast.cal)
    token = open_calendar(by=cast.cal)
    assert (events(token), cancelled(token)) == ({}, {})


def test_a_partnership_that_is_over_is_knocked_at_again_and_not_reviewed(cast: Cast) -> None:
    asset = kept_by_lee(cast)
    change_partnership(by=cast.lee, asset=asset, review_on=DAY)
    token = open_calendar(by=cast.lee)
    ending = end_partnership(
        by=cast.lee, asset=asset, ended_on=date(2026, 3, 1), door_on=DAY + timedelta(days=99)
    )
    assert events(token) == {f"Knock again: {asset.name}": DAY + timedelta(days=99)}
    assert list(cancelled(token)) == [f"review_on-asset-{asset.pk}-{cast.library.pk}"]
    close_door(by=cast.ada, ending=ending)
    assert events(token) == {}
    assert f"door_on-partnershipending-{ending.pk}-{cast.library.pk}" in cancelled(token)


def test_days_of_many_partnerships_take_no_more_statements(cast: Cast) -> None:
    token, said = open_calendar(by=cast.lee), []
    for number in (1, 3):
        for _each in range(number):
            asset = kept_by_lee(cast)
            change_partnership(by=cast.lee, asset=asset, review_on=DAY)
            change_partnership(by=cast.lee, asset=asset, review_on=None)
            change_partnership(by=cast.lee, asset=kept_by_lee(cast), review_on=DAY)
        with CaptureQueriesContext(connection) as found:
            feed(token)
        said.append(len(found))
    assert said[0] == said[1]
