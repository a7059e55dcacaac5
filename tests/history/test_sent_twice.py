"""A form that was sent twice is done once, and words that were changed in between are never lost."""

import re
from typing import Any

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.test import Client, RequestFactory

from cast import Cast
from wherewithal.audit.log import AlreadyDone
from wherewithal.audit.models import ChangeSet
from wherewithal.history import actions as history
from wherewithal.history.sent_twice import SentTwiceMiddleware
from wherewithal.libraries.models import Team
from wherewithal.programs import actions
from wherewithal.programs.models import Goal

GOALS = "/sunnydale/goals/"
TWICE = "That came in twice, and was done once."


def token_of(client: Client, address: str) -> str:
    """The token that this showing of the page carries in its forms."""
    page = client.get(address).content.decode()
    (found, *_same) = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    return str(found)


def goals(cast: Cast) -> list[str]:
    return list(Goal.objects.in_library(cast.library).values_list("name", flat=True))


def test_a_double_click_makes_one_and_leads_to_it(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"name": "Teens feel at home", "csrfmiddlewaretoken": token_of(client, GOALS)}
    client.post(GOALS + "add/", sent)
    again = client.post(GOALS + "add/", sent, follow=True)
    (goal,) = Goal.objects.in_library(cast.library)
    assert again.redirect_chain == [(f"{GOALS}{goal.pk}/", 302)]
    assert TWICE in again.content.decode()


def test_a_name_that_is_taken_by_the_form_itself_is_no_mistake(cast: Cast) -> None:
    client = cast.client(cast.ada)
    address = "/sunnydale/teams/add/"
    sent = {"name": "Teen crew", "csrfmiddlewaretoken": token_of(client, address)}
    client.post(address, sent)
    again = client.post(address, sent, follow=True)
    assert Team.objects.in_library(cast.library).count() == 1
    assert TWICE in again.content.decode()


def test_words_that_were_changed_before_they_were_sent_again_are_new_words(cast: Cast) -> None:
    client = cast.client(cast.lee)
    token = token_of(client, GOALS)
    for name in ("Teens feel at home", "Teens feel welcome"):
        client.post(GOALS + "add/", {"name": name, "csrfmiddlewaretoken": token})
    assert goals(cast) == ["Teens feel at home", "Teens feel welcome"]


def test_the_same_words_from_another_showing_of_the_page_are_meant(cast: Cast) -> None:
    client = cast.client(cast.lee)
    for _showing in range(2):
        sent = {"name": "Read more", "csrfmiddlewaretoken": token_of(client, GOALS)}
        client.post(GOALS + "add/", sent)
    assert goals(cast) == ["Read more", "Read more"]


def test_what_was_wrong_at_first_can_be_sent_once_more(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"name": "", "csrfmiddlewaretoken": token_of(client, GOALS)}
    assert [client.post(GOALS + "add/", sent).status_code for _time in range(2)] == [200, 200]
    client.post(GOALS + "add/", {**sent, "name": "Read more"})
    assert goals(cast) == ["Read more"]


def test_what_a_script_saves_again_and_again_is_meant(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"name": "Read more", "csrfmiddlewaretoken": token_of(client, GOALS)}
    for _time in range(2):
        client.post(GOALS + "add/", sent, headers={"Accept": "application/json"})
    assert len(goals(cast)) == 2


def test_what_was_taken_back_since_can_be_sent_once_more(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"name": "Read more", "csrfmiddlewaretoken": token_of(client, GOALS)}
    client.post(GOALS + "add/", sent)
    history.take_back(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    again = client.post(GOALS + "add/", sent, follow=True)
    assert (goals(cast), TWICE in again.content.decode()) == (["Read more"], False)


def test_what_lies_in_the_bin_is_no_page_to_lead_to(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"name": "Read more", "csrfmiddlewaretoken": token_of(client, GOALS)}
    client.post(GOALS + "add/", sent)
    entry = ChangeSet.objects.latest("pk")
    actions.remove_goal(by=cast.lee, goal=Goal.objects.in_library(cast.library).get())
    again = client.post(GOALS + "add/", sent, follow=True)
    assert again.redirect_chain == [(f"/sunnydale/history/{entry.pk}/", 302)]


@pytest.mark.parametrize(
    ("came_from", "leads_to"),
    [
        (f"http://testserver{GOALS}?of=this", f"{GOALS}?of=this"),
        ("http://testserver/sunnydale/goals/{goal}/remove/", "/sunnydale/history/{entry}/"),
        ("https://elsewhere.example/x", "/sunnydale/history/{entry}/"),
        ("", "/sunnydale/history/{entry}/"),
    ],
)
def test_where_nothing_was_made_one_sees_the_page_before_or_what_was_done(
    cast: Cast, came_from: str, leads_to: str
) -> None:
    goal = actions.add_goal(by=cast.lee, name="Read more")
    client, sent = cast.client(cast.lee), {"csrfmiddlewaretoken": "of this page"}
    headers = {"Referer": came_from.format(goal=goal.pk)} if came_from else {}
    for _time in range(2):
        answer = client.post(f"{GOALS}{goal.pk}/remove/", sent, headers=headers)
    entry = ChangeSet.objects.latest("pk")
    assert answer.headers["Location"] == leads_to.format(entry=entry.pk)
    assert (goals(cast), ChangeSet.objects.count()) == ([], 2)


def test_two_at_the_same_instant_are_answered_alike(cast: Cast, rf: RequestFactory) -> None:
    goal = actions.add_goal(by=cast.lee, name="Read more")
    request: Any = rf.post(GOALS + "add/")
    request.library, request.member = cast.library, cast.lee
    request._messages = CookieStorage(request)
    door = SentTwiceMiddleware(lambda _request: HttpResponse())
    answer = door.process_exception(request, AlreadyDone(ChangeSet.objects.latest("pk")))
    assert answer is not None
    assert answer.headers["Location"] == f"{GOALS}{goal.pk}/"
    assert door.process_exception(request, ValueError("another trouble")) is None
