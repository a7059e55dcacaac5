"""Every page in a language of brackets: what stands outside of them could never be translated."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db import transaction
from django.test import Client, RequestFactory
from django.utils import timezone
from django.views.defaults import server_error

from conventions import page_arguments, special_pages
from conventions.pseudo_language import speak_pseudo, untranslatable
from conventions.sample import Sample, token_for
from conventions.sample_survey import KEY, put_sample_survey
from conventions.walk import Address, addresses, member_client
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.ui.errors import too_many_tries


@pytest.fixture
def pseudo(
    monkeypatch: pytest.MonkeyPatch, sample: Sample, settings: Any, tmp_path: Path
) -> Sample:
    """The sample, spoken of in the pseudo-language, and a survey without words of a language."""
    settings.DATA_FOLDER = tmp_path
    put_sample_survey(tmp_path)
    monkeypatch.setitem(page_arguments.WORDS, "survey_key", KEY.lower())
    speak_pseudo(monkeypatch)
    return sample


def ways_to_ask(page: Address, client: Client, path: str) -> list[Any]:
    """The page as it opens, and what it answers to an empty form."""
    answers = [client.get(path)]
    if page.senders not in ("", "-"):
        with transaction.atomic():
            answers.append(client.post(path, special_pages.POSTS.get(page.name, {}), follow=True))
            transaction.set_rollback(True)
    return answers


def found_on(pages: list[Address], client: Client, sample: Sample) -> list[tuple[str, list[str]]]:
    found = []
    for page in pages:
        for response in ways_to_ask(page, client, page.path(sample)):
            if "text/html" in response.headers.get("Content-Type", ""):
                plain = untranslatable(response.content.decode())
                found += [(page.name, plain)] if plain else []
    return found


@pytest.mark.parametrize("letter", ["A", "R"])
def test_every_page_of_a_library_can_be_translated(letter: str, pseudo: Sample) -> None:
    pages = [page for page in addresses() if page.in_library]
    assert found_on(pages, member_client(pseudo.cast, letter), pseudo) == []


def test_every_page_of_the_installation_can_be_translated(pseudo: Sample) -> None:
    pages = [page for page in addresses() if not page.in_library]
    assert found_on(pages, Client(), pseudo) == []
    assert found_on(pages, pseudo.cast.client(pseudo.cast.max), pseudo) == []


def test_the_first_visit_can_be_translated(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    speak_pseudo(monkeypatch)
    for response in (Client().get("/set-up/"), Client().post("/set-up/", {"password": "x"})):
        assert untranslatable(response.content.decode()) == []


def refused_pages(sample: Sample) -> Iterator[tuple[str, int, Any]]:
    """Every page for when something went wrong: what, its status as it should be, the answer."""
    rae, nobody = sample.cast.client(sample.cast.rae), Client()
    yield "not found", 404, nobody.get("/no/such/page/")
    yield "not found in a library", 404, rae.get("/sunnydale/assets/999999/")
    yield "not allowed", 403, rae.get("/sunnydale/members/invite/")
    yield "broken", 500, server_error(RequestFactory().get("/"))
    careful = Client(enforce_csrf_checks=True)
    yield "form expired", 403, careful.post("/sign-in/", {"login": "zqada"})
    yield "signed out", 403, nobody.post("/sunnydale/worksheets/space/", {"next.name": "zqhall"})
    for _ in range(5):
        nobody.post("/sign-in/", {"login": "zq@zq.example", "password": "zq"})
    tried = nobody.post("/sign-in/", {"login": "zq@zq.example", "password": "zq"})
    yield "too many tries", 429, tried
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    request.session = nobody.session
    yield "too much at once", 429, too_many_tries(request, wait_seconds=61)
    AccessLink.objects.update(expires_at=timezone.now() - timedelta(days=1))
    doors = {
        "invitation": LinkPurpose.INVITATION,
        "new-password": LinkPurpose.PASSWORD,
        "answer": LinkPurpose.WORKSHEET,
    }
    for door, purpose in doors.items():
        yield f"expired {door}", 410, nobody.get(f"/{door}/{token_for(purpose)}/")
        yield f"unknown {door}", 410, nobody.get(f"/{door}/zqnever/")


def test_every_refusal_can_be_translated(pseudo: Sample) -> None:
    cache.clear()
    for name, status, response in refused_pages(pseudo):
        assert (name, response.status_code) == (name, status)
        assert (name, untranslatable(response.content.decode())) == (name, [])


def test_the_reader_sees_what_is_not_translatable() -> None:
    page = """
        <h1>⟦Members⟧ plain</h1><p>⟦by ⟦Ada⟧⟧ zqname 12 · kB</p>
        <input placeholder="Type here"><img alt=""><script>let silent = 1</script>
        <button aria-label="⟦Close⟧">×</button><input type="submit" value="Send">
    """
    assert untranslatable(page) == [
        "⟦Members⟧ plain",
        "⟦by ⟦Ada⟧⟧ zqname 12 · kB",
        "Type here",
        "Send",
    ]
