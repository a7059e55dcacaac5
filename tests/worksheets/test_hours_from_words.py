"""Opening hours typed in words: proposed beside the words, kept or declined by a person."""

import html
import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows, last_change
from cast import Cast
from make import make_outlet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Overview
from wherewithal.libraries.models import Library, Outlet
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.worksheets.actions import keep_hours
from wherewithal.worksheets.hours_from_words import hours_suggestions

PAGE = "/sunnydale/worksheets/"
WORDS = "A small yellow house. We are open 22 hours each week."


def page_of(client: Client) -> str:
    page = client.get(PAGE)
    assert page.status_code == 200
    return html.unescape(page.content.decode())


def tokens(client: Client) -> list[str]:
    return re.findall(r'name="keep" value="([^"]+)"', page_of(client))


def library_hours(cast: Cast) -> Quantity:
    return Library.objects.get(pk=cast.library.pk).hours_per_week


def write(client: Client, words: str, area: str = "space") -> None:
    typed = {"area": area, f"{area}-text": words}
    assert client.post(PAGE, typed).status_code == 302


def test_hours_in_the_overview_are_proposed_and_not_applied(cast: Cast) -> None:
    client = cast.client(cast.ada)
    write(client, WORDS)
    page = page_of(client)
    assert "Sunnydale Public Library: open 22 hours each week?" in page
    assert "from “22 hours each week”" in page
    assert library_hours(cast) == UNKNOWN


def test_keeping_sets_the_hours_in_one_step_that_can_be_undone(cast: Cast) -> None:
    client = cast.client(cast.ada)
    write(client, WORDS)
    before = all_rows()
    (token,) = tokens(client)
    client.post(PAGE, {"keep": token})
    assert library_hours(cast) == Quantity.exact(22)
    proposal = Proposal.objects.in_library(cast.library).get()
    assert (proposal.model, proposal.field, proposal.grounds, proposal.decision) == (
        "library",
        "hours_per_week",
        "22 hours each week",
        Decision.ACCEPTED,
    )
    assert tokens(client) == []
    undo(entry=last_change(), by=cast.ada)
    assert all_rows() == before


def test_a_declined_value_does_not_come_back_and_another_does(cast: Cast) -> None:
    client = cast.client(cast.ada)
    write(client, WORDS)
    (token,) = tokens(client)
    client.post(PAGE, {"no": token})
    assert tokens(client) == []
    write(client, WORDS + " And we like it.")
    assert tokens(client) == []
    write(client, "We are open 24 hours each week.")
    assert tokens(client) == [f"library {cast.library.pk} 24"]
    assert library_hours(cast) == UNKNOWN


def test_a_button_about_other_words_than_stand_there_now_does_nothing(cast: Cast) -> None:
    client = cast.client(cast.ada)
    write(client, WORDS)
    (token,) = tokens(client)
    write(client, "We are open 24 hours each week.")
    client.post(PAGE, {"keep": token})
    assert library_hours(cast) == UNKNOWN


def test_known_hours_and_hours_of_something_else_propose_nothing(cast: Cast) -> None:
    client = cast.client(cast.ada)
    write(client, "Two of us, 20 hours a week. The study room is open 10 hours a week.")
    assert tokens(client) == []
    write(client, WORDS)
    Library.objects.filter(pk=cast.library.pk).update(hours_per_week=Quantity.exact(30))
    assert tokens(client) == []


def test_an_outlet_has_hours_from_its_own_words(cast: Cast) -> None:
    east = make_outlet(cast.library, words="Warm. Open about 30 hours a week.")
    west = make_outlet(cast.library, "West", hours="Monday to Friday, 40 hours a week")
    make_outlet(cast.library, "North", words="open 24/7", hours="9 to 5")
    client = cast.client(cast.ada)
    shown = tokens(client)
    assert [token.split()[:2] for token in shown] == [
        ["outlet", str(east.pk)],
        ["outlet", str(west.pk)],
    ]
    client.post(PAGE, {"keep": shown[1]})
    hours = Outlet.objects.in_library(cast.library).values_list("name", "hours_per_week")
    assert dict(hours)["West"] == Quantity.exact(40)
    assert len(tokens(client)) == 1


def test_only_those_who_change_the_library_are_asked(cast: Cast) -> None:
    Overview.objects.create(library=cast.library, area="space", text=WORDS)
    assert [tokens(cast.client(m)) for m in (cast.lee, cast.cal, cast.rae)] == [[], [], []]
    (suggestion,) = hours_suggestions(cast.ada, cast.library)
    with pytest.raises(PermissionDenied):
        keep_hours(by=cast.lee, suggestion=suggestion)
    cast.client(cast.rae).post(PAGE, {"keep": suggestion.token})
    assert library_hours(cast) == UNKNOWN


def test_many_outlets_cost_no_more_queries(cast: Cast) -> None:
    client = cast.client(cast.ada)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            page_of(client)
        return len(queries)

    make_outlet(cast.library, words="Open 20 hours a week")
    once = cost()
    for name in ("West", "North"):
        make_outlet(cast.library, name, words="Open 20 hours a week")
    assert cost() == once
