"""Whoever presses a button that does something at once is told that it was done, or why not."""

import pytest
from django.contrib.messages import get_messages
from django.db import transaction

from conventions import special_pages
from conventions.sample import Sample
from conventions.walk import MEMBERS, Address, addresses, member_client

IS_ITSELF_THE_ANSWER = {
    "stop_reading": "the page goes on to say how far the reading came",
    "go_on_reading": "the page goes on to say how far the reading came",
    "stop_search": "the page says how far the search came",
    "go_on_searching": "the page says how far the search came",
    "stop_search_library": "the page says how far the search came",
    "go_on_searching_library": "the page says how far the search came",
}
"""Pages that speak of nothing but what the button did."""


def at_once() -> list[Address]:
    """The addresses of buttons: nothing is read there, something is done, by a member."""
    return [
        page
        for page in addresses()
        if page.readers == "-" and set(page.senders) & set(MEMBERS) and page.view is not None
    ]


ROOMS = sorted({page.view.__module__.split(".")[1] for page in at_once()})


@pytest.mark.parametrize("room", ROOMS)
def test_a_button_that_does_something_at_once_says_so(room: str, sample: Sample) -> None:
    silent = []
    for page in at_once():
        if f".{room}." not in page.view.__module__ or page.name in IS_ITSELF_THE_ANSWER:
            continue
        letter = next(each for each in MEMBERS if each in page.senders)
        with transaction.atomic():
            data = special_pages.POSTS.get(page.name, {})
            response = member_client(sample.cast, letter).post(page.path(sample), data)
            transaction.set_rollback(True)
        # What was moved shows itself: the page opens at the thing, in its new place.
        shows_itself = page.name.startswith("move_") and "#" in response.headers["Location"]
        is_told = list(get_messages(response.wsgi_request)) or shows_itself
        if response.status_code == 302 and not is_told:
            silent.append(page.name)
    assert not silent, f"say that it was done: {silent}"
