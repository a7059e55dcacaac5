"""The first visit: an empty installation, a code, a person, a library."""

import pytest
from django.test import Client

from cast import Cast
from make import make_library
from wherewithal.accounts import setup_code
from wherewithal.accounts.models import Membership, User
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.home.set_up.founding import propose_slug
from wherewithal.libraries.models import Library

TYPED = {
    "name": "Bea Marsh",
    "email": "Bea@Example.org",
    "password": "heron on the jetty",
    "library_name": "Smallville Public Library",
    "size": "tiny",
    "slug": "",
}


@pytest.fixture
def code(db: None) -> str:
    made = setup_code.current_or_new()
    assert made is not None
    return made


def test_the_front_door_of_an_empty_installation_leads_to_set_up(client: Client, db: None) -> None:
    assert client.get("/").url == "/set-up/"
    assert client.get("/sign-in/").url == "/set-up/"
    assert client.get("/set-up/").status_code == 200


def test_the_first_person_gets_an_account_a_library_and_is_signed_in(
    client: Client, code: str
) -> None:
    page = client.post("/set-up/", {**TYPED, "code": code.lower()})
    assert page.url == "/smallville-public-library/"
    member = Membership._base_manager.select_related("user", "library").get()
    assert (member.user.name, member.user.email, member.role) == (
        "Bea Marsh",
        "bea@example.org",
        "admin",
    )
    assert (member.library.name, member.library.size) == ("Smallville Public Library", "tiny")
    assert client.get(page.url).status_code == 200


def test_a_wrong_code_is_said_at_the_field_and_nothing_typed_is_lost(
    client: Client, code: str
) -> None:
    page = client.post("/set-up/", {**TYPED, "code": "AAAA-BBBB"})
    text = page.content.decode()
    assert page.context["form"].errors.keys() == {"code"}
    assert all(typed in text for typed in TYPED.values())
    assert User.objects.count() == 0


def test_every_complaint_comes_at_once(client: Client, code: str) -> None:
    page = client.post("/set-up/", {**TYPED, "code": "x", "slug": "Sign In", "password": "12"})
    assert page.context["form"].errors.keys() == {"code", "slug", "password"}


def test_a_word_of_the_software_is_no_address(client: Client, code: str) -> None:
    page = client.post("/set-up/", {**TYPED, "code": code, "slug": "sign-in"})
    assert page.context["form"].errors.keys() == {"slug"}
    assert Library.objects.count() == 0


def test_guessing_codes_is_slowed_down_and_keeps_what_was_typed(client: Client, code: str) -> None:
    for _ in range(10):
        assert client.post("/set-up/", {**TYPED, "code": "AAAA-BBBB"}).status_code == 200
    page = client.post("/set-up/", {**TYPED, "code": code})
    assert page.status_code == 429
    assert b"heron on the jetty" in page.content
    assert b"Wait 10 minutes" in page.content
    assert (
        client.post("/set-up/", {**TYPED, "code": code}, REMOTE_ADDR="192.0.2.7").status_code == 302
    )


def test_a_code_works_once(client: Client, code: str) -> None:
    client.post("/set-up/", {**TYPED, "code": code})
    assert Client().post("/set-up/", {**TYPED, "code": code}).status_code == 404
    assert User.objects.count() == 1


def test_once_somebody_has_an_account_the_page_is_gone(cast: Cast, client: Client) -> None:
    assert client.get("/set-up/").status_code == 404
    assert client.get("/").url == "/libraries/"


def test_the_beginning_of_a_library_is_not_taken_back(client: Client, code: str) -> None:
    client.post("/set-up/", {**TYPED, "code": code})
    member = Membership._base_manager.get()
    with pytest.raises(UndoRefused):
        undo(entry=ChangeSet.objects.get(), by=member)
    assert Membership._base_manager.get() == member


def test_set_up_pages_are_kept_by_no_cache(client: Client, db: None) -> None:
    assert "no-store" in client.get("/set-up/").headers["Cache-Control"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Sunnydale Public Library", "sunnydale-public-library"),
        ("Bücherei Köln", "bucherei-koln"),
        ("St. Mary’s Library", "st-marys-library"),
        ("St. Mary's Library", "st-marys-library"),
        ("مكتبة", "library"),
        ("42nd Street", "library-42nd-street"),
        ("Demo", "library-demo"),
        ("A very long name of a library in a very long valley", None),
    ],
)
def test_an_address_is_made_from_any_name(db: None, name: str, slug: str | None) -> None:
    proposed = propose_slug(name)
    assert slug in (proposed, None)
    Library(name=name, slug=proposed).full_clean()


def test_an_address_that_is_taken_gets_a_number(db: None) -> None:
    make_library("sunnydale")
    assert propose_slug("Sunnydale") == "sunnydale-2"
