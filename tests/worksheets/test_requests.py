"""Share out: links for outlets, teams and people, and what becomes of them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from all_rows import all_rows, last_change
from cast import Cast
from make import make_outlet, make_person, make_team
from wherewithal.accounts import links
from wherewithal.audit.undo import undo
from wherewithal.worksheets import actions
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.queries import by_urgency, requests_of
from worksheets.links import Holder, ask

PAGE = "/sunnydale/requests/"
SEND = f"{PAGE}send/"
TODAY = timezone.localdate


def everything(cast: Cast) -> dict[str, Any]:
    """An outlet, a team and a person, as the form sends them."""
    return {
        "outlets": [make_outlet(cast.library, "Maple branch").pk],
        "teams": [make_team(cast.library, "Teen services").pk],
        "people": [make_person(cast.library, "Pam", email="pam@example.org").pk],
        "areas": ["space", "people"],
        "answers_arrive": "lines",
    }


def requests_in(cast: Cast) -> list[WorksheetRequest]:
    return list(WorksheetRequest.objects.in_library(cast.library))


def addresses(page: str) -> list[str]:
    return re.findall(r'<bdi dir="ltr">http://testserver(/answer/[^<]+/)</bdi>', page)


# --- Sending -------------------------------------------------------------------------------------
def test_each_gets_a_link_of_their_own_with_the_sheets_that_are_theirs(cast: Cast) -> None:
    due = TODAY() + timedelta(days=10)
    page = cast.client(cast.ada).post(SEND, {**everything(cast), "due_on": due.isoformat()})
    asked = requests_in(cast)
    assert [str(one.target) for one in asked] == ["Maple branch", "Teen services", "Pam"]
    assert [one.areas for one in asked] == [["space"], ["space"], ["people", "space"]]
    assert {timezone.localtime(one.link.expires_at).date() for one in asked} == {
        due + timedelta(days=14)
    }
    found = addresses(page.content.decode())
    assert len(set(found)) == 3
    assert [cast.client(cast.max).get(path).status_code for path in found] == [200, 200, 200]
    assert "no-store" in page.headers["Cache-Control"]


def test_the_letter_holds_link_day_and_words(cast: Cast) -> None:
    due = TODAY() + timedelta(days=10)
    sent = {**everything(cast), "due_on": due.isoformat(), "message": "For the summer plan."}
    page = cast.client(cast.ada).post(SEND, sent).content.decode()
    letter = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[2]
    assert letter.startswith("Hello Pam,")
    assert "For the summer plan." in letter
    assert f"http://testserver{addresses(page)[2]}" in letter
    assert letter.rstrip().endswith("Ada")
    assert "mailto:pam%40example.org?subject=" in page


def test_the_links_are_shown_once(cast: Cast) -> None:
    client = cast.client(cast.ada)
    sent = {**everything(cast), "csrfmiddlewaretoken": "of this page"}
    (first, *_rest) = addresses(client.post(SEND, sent).content.decode())
    again = client.post(SEND, sent, follow=True)
    assert len(requests_in(cast)) == 3
    assert first not in again.content.decode()
    assert links.digest(first.split("/")[2]) == requests_in(cast)[0].link.digest


@pytest.mark.parametrize(
    ("without", "words"),
    [
        ("areas", "Tick at least one sheet."),
        ("targets", "Tick at least one outlet, team or person."),
        ("another sheet", "“Person by person” goes to people."),
    ],
)
def test_what_is_missing_is_said(cast: Cast, without: str, words: str) -> None:
    sent = everything(cast)
    if without == "targets":
        sent |= {"outlets": [], "teams": [], "people": []}
    else:
        sent["areas"] = [] if without == "areas" else ["people"]
    page = cast.client(cast.ada).post(SEND, sent)
    assert words.replace("“", "“") in page.content.decode()
    assert requests_in(cast) == []


def test_a_day_that_is_over_asks_nobody(cast: Cast) -> None:
    yesterday = (TODAY() - timedelta(days=1)).isoformat()
    page = cast.client(cast.ada).post(SEND, {**everything(cast), "due_on": yesterday})
    assert "That day is over" in page.content.decode()
    assert requests_in(cast) == []


def test_nobody_is_asked_for_the_people_of_another_library(cast: Cast) -> None:
    stranger = make_person(cast.elsewhere, "Quill")
    sent = {**everything(cast), "people": [stranger.pk]}
    assert cast.client(cast.ada).post(SEND, sent).status_code == 200
    assert requests_in(cast) == []


def test_sending_is_for_admins(cast: Cast) -> None:
    maple = make_outlet(cast.library)
    with pytest.raises(PermissionDenied):
        actions.send_requests(by=cast.lee, targets=[maple], areas=["space"])
    holder = ask(cast, maple)
    for act in (actions.remind, actions.revoke_request):
        with pytest.raises(PermissionDenied):
            act(by=cast.lee, request=holder.request)
    with pytest.raises(PermissionDenied):
        actions.extend_request(by=cast.lee, request=holder.request, due_on=TODAY())


def test_taking_the_sending_back_ends_the_request(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    undoing = undo(entry=last_change(), by=cast.ada)
    assert requests_in(cast) == []
    assert holder.client.get(holder.home).status_code == 410
    undo(entry=undoing, by=cast.ada)
    assert holder.client.get(holder.home).status_code == 200


# --- Afterwards ----------------------------------------------------------------------------------
def test_a_reminder_makes_a_new_link_and_closes_the_old(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.writes({"next.name": "Attic"})
    client, address = cast.client(cast.ada), f"{PAGE}{holder.request.pk}/remind/"
    assert "earlier link closes" in client.get(address).content.decode()
    assert holder.client.get(holder.home).status_code == 200
    page = client.post(address).content.decode()
    (fresh,) = addresses(page)
    assert "a while ago we asked you" in page
    assert holder.client.get(holder.home).status_code == 410
    again = Holder(holder.request, fresh.split("/")[2])
    assert ">Attic</textarea>" in again.reads()
    assert requests_in(cast)[0].reminded_at is not None


def test_more_time_with_the_same_link(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library), due_on=TODAY())
    later = TODAY() + timedelta(days=40)
    address = f"{PAGE}{holder.request.pk}/extend/"
    cast.client(cast.ada).post(address, {"due_on": later.isoformat()})
    (asked,) = requests_in(cast)
    assert asked.due_on == later
    assert timezone.localtime(asked.link.expires_at).date() == later + timedelta(days=14)
    assert holder.client.get(holder.home).status_code == 200


def test_no_time_in_the_past(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    with pytest.raises(ValidationError):
        actions.extend_request(
            by=cast.ada, request=holder.request, due_on=TODAY() - timedelta(days=1)
        )


def test_revoking_asks_first_and_keeps_what_came(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.writes({"next.name": "Attic"})
    client, address = cast.client(cast.ada), f"{PAGE}{holder.request.pk}/revoke/"
    assert "cannot be undone" in client.get(address).content.decode()
    assert holder.client.get(holder.home).status_code == 200
    client.post(address)
    assert holder.client.get(holder.home).status_code == 410
    assert [row["name"] for row in all_rows()["asset"]] == ["Attic"]


# --- The page ------------------------------------------------------------------------------------
def test_the_page_says_who_has_answered_how_much(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library, "Maple branch"))
    client = cast.client(cast.ada)
    assert "not begun yet" in client.get(PAGE).content.decode()
    holder.begins()
    holder.writes({"next.name": "Attic", "next.new.challenge": ["Hot", "Dark"]})
    page = client.get(PAGE).content.decode()
    assert "begun on" in page
    assert "1 row, 2 lines" in page
    holder.client.post(holder.home, {"do": "done"})
    assert "done on" in client.get(PAGE).content.decode()


def test_overdue_ones_stand_first_and_closed_ones_last(cast: Cast) -> None:
    today = TODAY()
    for name, days in (("Soon", 3), ("Late", -2), ("Closed", -9), ("Answered", -5)):
        holder = ask(cast, make_outlet(cast.library, name))
        due = today + timedelta(days=days)
        WorksheetRequest.objects.in_library(cast.library).filter(pk=holder.request.pk).update(
            due_on=due, answered_at=timezone.now() if name == "Answered" else None
        )
        if name == "Closed":
            links.revoke(holder.request.link)
    ask(cast, make_outlet(cast.library, "Whenever"))
    found = by_urgency(requests_of(cast.ada))
    assert [str(asked.target) for asked in found] == [
        "Late",
        "Soon",
        "Whenever",
        "Answered",
        "Closed",
    ]
    assert "2 days overdue" in cast.client(cast.ada).get(PAGE).content.decode()


def test_one_person_alone_is_told_what_it_is_for(cast: Cast) -> None:
    page = cast.client(cast.ada).get(PAGE).content.decode()
    assert "This is for later" in page
    assert SEND not in page


def test_the_menu_offers_it_to_admins(cast: Cast) -> None:
    home = "/sunnydale/worksheets/"
    assert f'href="{PAGE}"' in cast.client(cast.ada).get(home).content.decode()
    assert f'href="{PAGE}"' not in cast.client(cast.lee).get(home).content.decode()


def test_the_page_says_how_many_of_the_sheets_have_answers(cast: Cast) -> None:
    maple = ask(cast, make_outlet(cast.library, "Maple"), "staff", "space", "material")
    oak = ask(cast, make_outlet(cast.library, "Oak"), "staff", "space", only_suggest=True)
    pam = ask(cast, make_person(cast.library, "Pam"), "people", "space")
    alone = ask(cast, make_outlet(cast.library, "Elm"), "space")
    for holder in (maple, oak, pam, alone):
        holder.begins()
    maple.writes({"next.name": "Pages", "next.new.strength": "Kind"}, "staff")
    maple.writes({"next.name": "Hall"})
    oak.writes({"next.name": "Porch", "next.new.strength": "Shade"})
    pam.writes({f"row.{pam.request.person_id}.new.offer": "Knitting"}, "people")
    page = cast.client(cast.ada).get(PAGE).content.decode()
    said = re.findall(r"<small>(\d of \d sheets \w+) answers</small>", page)
    assert sorted(said) == ["1 of 2 sheets has", "1 of 2 sheets has", "2 of 3 sheets have"]


def test_more_requests_cost_no_more_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = cast.client(cast.ada)
    first = ask(cast, make_outlet(cast.library), only_suggest=True)
    first.writes({"next.name": "Porch", "next.new.strength": "Shade"})
    client.get(PAGE)
    with django_assert_max_num_queries(25) as few:
        client.get(PAGE)
    for name in ("Oak", "Elm"):
        more = ask(cast, make_outlet(cast.library, name), only_suggest=True)
        more.writes({"next.name": "Porch", "next.new.strength": "Shade"})
    with django_assert_max_num_queries(25) as many:
        client.get(PAGE)
    assert len(many) == len(few)
