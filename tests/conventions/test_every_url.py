"""Every address, opened by everybody: it answers whom it should and nobody else."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver

from conventions import special_pages, url_table
from conventions.sample import Sample
from conventions.walk import MEMBERS, Address, addresses, member_client
from wherewithal.libraries.models import RESERVED_SLUGS

ANSWERS = {200, 302}
TAKES = {200, 204, 302, 400, 409, 410, 422, 429}
REFUSES = {403, 404}
TAKES_NO_SUCH = {405}

EVERY_NAME = [found.name for found in addresses()]


def test_every_address_is_classified() -> None:
    missing = sorted(set(EVERY_NAME) - url_table.URLS.keys())
    assert not missing, f"say in tests/conventions/url_table/ who may open: {missing}"


def test_the_table_names_no_address_that_is_gone() -> None:
    assert sorted(url_table.URLS.keys() - set(EVERY_NAME)) == []


def test_every_address_has_a_name_of_its_own() -> None:
    assert len(EVERY_NAME) == len(set(EVERY_NAME))


def test_no_view_takes_a_form_without_its_token() -> None:
    assert [found.name for found in addresses() if getattr(found.view, "csrf_exempt", 0)] == []


def test_no_library_can_take_the_place_of_an_address() -> None:
    first_words = {
        str(pattern.pattern).partition("/")[0]
        for pattern in get_resolver().url_patterns
        if str(pattern.pattern) and not str(pattern.pattern).startswith("<")
    }
    assert first_words - RESERVED_SLUGS == set()


def answer(client: Client, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
    """One request, and everything as it was before."""
    with transaction.atomic():
        response = client.get(path) if method == "GET" else client.post(path, data or {})
        transaction.set_rollback(True)
    return response


def expected(letters: str, letter: str, fine: set[int]) -> set[int]:
    """The statuses that are right for this letter."""
    if letters in ("", "-"):
        return TAKES_NO_SUCH | (REFUSES if letters == "-" else set())
    return fine if letter in letters else REFUSES


def classified(*, in_library: bool) -> list[Address]:
    """The addresses that the table knows; the others fail above, once."""
    known = [found for found in addresses() if found.name in url_table.URLS]
    return [found for found in known if found.in_library == in_library]


@pytest.mark.parametrize("letter", MEMBERS)
def test_a_page_of_a_library_opens_for_whom_it_should(letter: str, sample: Sample) -> None:
    client, wrong = member_client(sample.cast, letter), []
    for page in classified(in_library=True):
        path, data = page.path(sample), special_pages.POSTS.get(page.name)
        got = answer(client, "GET", path).status_code
        if got not in expected(page.readers, letter, ANSWERS):
            wrong.append((page.name, url_table.URLS[page.name], "GET", got))
        got = answer(client, "POST", path, data).status_code
        if got not in expected(page.senders, letter, TAKES):
            wrong.append((page.name, url_table.URLS[page.name], "POST", got))
    assert wrong == []


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nobody_else_can_tell_that_a_page_of_a_library_exists(method: str, sample: Sample) -> None:
    outsider, nobody, wrong = sample.cast.client(sample.cast.max), Client(), []
    for page in classified(in_library=True):
        path = page.path(sample)
        if answer(outsider, method, path).status_code != 404:
            wrong.append((page.name, "Max gets in"))
        if getattr(answer(nobody, method, path), "url", "") != f"/sign-in/?next={path}":
            wrong.append((page.name, "nobody is asked to sign in"))
    assert wrong == []


def test_rows_of_one_library_are_not_found_under_the_address_of_another(sample: Sample) -> None:
    outsider, wrong = sample.cast.client(sample.cast.max), []
    for page in classified(in_library=True):
        if not page.names_a_row:
            continue
        path, data = page.path(sample, library_slug="gotham"), special_pages.POSTS.get(page.name)
        for method, letters in (("GET", page.readers), ("POST", page.senders)):
            got = 404 if letters in ("", "-") else answer(outsider, method, path, data).status_code
            if got != 404:
                wrong.append((page.name, method, got))
    assert wrong == []


def test_a_page_of_the_installation_opens_for_whom_it_should(sample: Sample) -> None:
    wrong = []
    for page in classified(in_library=False):
        path = page.path(sample)
        fine = {404} if page.name in special_pages.GONE_AFTER_SET_UP else ANSWERS
        takes = (TAKES | fine) if page.senders else TAKES_NO_SUCH
        for member in (sample.cast.max, sample.cast.rae):
            client = sample.cast.client(member)
            if answer(client, "GET", path).status_code not in fine:
                wrong.append((page.name, "GET"))
            if answer(client, "POST", path).status_code not in takes:
                wrong.append((page.name, "POST"))
        response = answer(Client(), "GET", path)
        asked = getattr(response, "url", "") == f"/sign-in/?next={path}"
        if asked != (page.readers == "+") and response.status_code not in fine:
            wrong.append((page.name, "nobody signed in"))
    assert wrong == []


def test_every_page_keeps_scripts_and_styles_of_others_out(sample: Sample) -> None:
    ada, wrong = sample.cast.client(sample.cast.ada), []
    for page in addresses():
        response = answer(ada, "GET", page.path(sample))
        policy = response.headers["Content-Security-Policy"]
        strict = "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy
        framed = response.headers["X-Frame-Options"] == "DENY"
        private = "private" in response.headers["Cache-Control"]
        body = response.content.decode(errors="ignore")
        inline = " style=" in body or "<style" in body or "<script>" in body
        if not (strict and framed and private) or inline:
            wrong.append((page.name, strict, framed, private, inline))
    assert wrong == []
