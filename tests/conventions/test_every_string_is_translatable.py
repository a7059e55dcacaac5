"""Every page in a language of brackets: what stands outside of them could never be translated."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from conventions import url_table
from conventions.pseudo_language import speak_pseudo, untranslatable
from conventions.sample import Sample
from conventions.walk import Address, addresses, member_client


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch, sample: Sample) -> Sample:
    """The sample, spoken of in the pseudo-language."""
    speak_pseudo(monkeypatch)
    return sample


def ways_to_ask(page: Address, client: Client, path: str) -> list[Any]:
    """The page as it opens, and what it answers to an empty form."""
    answers = [client.get(path)]
    if page.senders not in ("", "-"):
        with transaction.atomic():
            answers.append(client.post(path, url_table.POSTS.get(page.name, {}), follow=True))
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
