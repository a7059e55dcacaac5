"""Whoever presses a button that does something at once is told that it was done, or why not."""

import pytest
from django.contrib.messages import get_messages
from django.db import transaction

from conventions import special_pages
from conventions.sample import Sample
from conventions.url_table import papers, partnerships
from conventions.walk import MEMBERS, addresses, member_client

AT_ONCE = {**partnerships.URLS, **papers.URLS}


@pytest.mark.parametrize("room", ["partnerships", "freshness", "reports"])
def test_a_button_that_does_something_at_once_says_so(room: str, sample: Sample) -> None:
    silent = []
    for page in addresses():
        told = page.name in AT_ONCE and page.readers == "-" and page.senders
        if not told or f".{room}." not in page.view.__module__:
            continue
        letter = next(each for each in MEMBERS if each in page.senders)
        with transaction.atomic():
            data = special_pages.POSTS.get(page.name, {})
            response = member_client(sample.cast, letter).post(page.path(sample), data)
            transaction.set_rollback(True)
        if response.status_code == 302 and not list(get_messages(response.wsgi_request)):
            silent.append(page.name)
    assert silent == []
