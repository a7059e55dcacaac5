"""This week's mail over a real connection to a real mail server, also to one that refuses or is down."""

from collections.abc import Iterator
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiosmtpd.controller import Controller
from django.core.management import CommandError, call_command
from django.test import Client

from cast import Cast
from mail_server import Takes, nobody_listens, send_to
from old_facts import lean_on, make_program, old_room
from wherewithal.freshness.digest.actions import change_digest
from wherewithal.freshness.models import DigestWish


@pytest.fixture
def leaned_on(cast: Cast) -> None:
    """An old fact that a program leans on."""
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))


@pytest.fixture
def server(settings: Any) -> Iterator[Takes]:
    """A mail server on this machine to which this installation sends."""
    takes, port = Takes(), nobody_listens()
    controller = Controller(takes, hostname="127.0.0.1", port=port)
    controller.start()
    send_to(settings, port)
    yield takes
    controller.stop()


def digest() -> str:
    said = StringIO()
    call_command("digest", stdout=said)
    return said.getvalue()


def test_a_plain_letter_arrives_that_everybody_can_read(
    cast: Cast, leaned_on: None, server: Takes
) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    assert digest() == "1 mail sent.\n"
    (letter,) = server.letters
    assert (letter["From"], letter["To"]) == ("map@library.example", "lee@example.org")
    assert letter["Subject"] == "Sunnydale Public Library: one thing to look over"
    assert (letter.get_content_type(), letter.is_multipart()) == ("text/plain", False)
    words = letter.get_content()
    assert "“Chess club” leans on it." in words
    assert max(len(line) for line in words.splitlines()) < 300


def test_twice_in_a_week_sends_once(cast: Cast, leaned_on: None, server: Takes) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    assert [digest(), digest()] == ["1 mail sent.\n", "0 mails sent.\n"]
    assert len(server.letters) == 1


def test_each_gets_it_in_their_language(cast: Cast, leaned_on: None, server: Takes) -> None:
    change_digest(by=cast.ada, is_wanted=True, language="es")
    change_digest(by=cast.lee, is_wanted=True)
    digest()
    words = {letter["To"]: letter.get_content() for letter in server.letters}
    assert words["ada@example.org"].startswith("Hola Ada")
    assert words["lee@example.org"].startswith("Hello Lee")


def test_a_mailbox_that_is_gone_keeps_nobody_else_from_theirs(
    cast: Cast, leaned_on: None, server: Takes
) -> None:
    for member in (cast.ada, cast.lee):
        change_digest(by=member, is_wanted=True)
    server.unknown = {"ada@example.org"}
    with pytest.raises(CommandError, match=r"tried again with the next run: ada@example\.org"):
        digest()
    assert [letter["To"] for letter in server.letters] == ["lee@example.org"]
    server.unknown = set()
    assert digest() == "1 mail sent.\n"
    assert [letter["To"] for letter in server.letters] == ["lee@example.org", "ada@example.org"]


def test_a_server_that_is_down_loses_nothing(
    cast: Cast, leaned_on: None, server: Takes, settings: Any
) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    working = settings.EMAIL_PORT
    send_to(settings, nobody_listens())
    with pytest.raises(CommandError, match="cannot be reached, so nobody was written to"):
        digest()
    assert DigestWish.objects.in_library(cast.library).get().sent_at is None
    send_to(settings, working)
    assert digest() == "1 mail sent.\n"


def test_the_link_in_the_letter_ends_it(cast: Cast, leaned_on: None, server: Takes) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    digest()
    (letter,) = server.letters
    stop = "".join(letter["List-Unsubscribe"].split()).strip("<>")
    assert stop in letter.get_content()
    assert Client().post(urlsplit(stop).path).status_code == 200
    assert DigestWish.objects.in_library(cast.library).get().is_wanted is False


def told(cast: Cast, member: Any) -> str:
    """My page, as this member reads it."""
    return " ".join(cast.client(member).get("/sunnydale/my-page/").content.decode().split())


def test_my_page_tells_of_a_mailbox_that_takes_nothing_until_one_arrives(
    cast: Cast, leaned_on: None, server: Takes
) -> None:
    for member in (cast.ada, cast.lee):
        change_digest(by=member, is_wanted=True)
    server.unknown = {"ada@example.org"}
    with pytest.raises(CommandError):
        digest()
    assert "took no letter for ada@example.org" in told(cast, cast.ada)
    assert "ask an admin to invite you at the new one" in told(cast, cast.ada)
    still_right = cast.client(cast.ada).get("/sunnydale/still-right/").content.decode()
    assert "took no letter for ada@example.org" in still_right
    assert "nothing got through" not in told(cast, cast.lee)
    server.unknown = set()
    digest()
    assert "nothing got through" not in told(cast, cast.ada)


def test_my_page_tells_that_the_server_was_down_and_blames_no_mailbox(
    cast: Cast, leaned_on: None, server: Takes, settings: Any
) -> None:
    for member in (cast.ada, cast.lee):
        change_digest(by=member, is_wanted=True)
    change_digest(by=cast.lee, is_wanted=False)
    send_to(settings, nobody_listens())
    with pytest.raises(CommandError):
        digest()
    assert "our mail server did not answer" in told(cast, cast.ada)
    assert "nothing got through" not in told(cast, cast.ada)
    assert "our mail server did not answer" not in told(cast, cast.lee)
    change_digest(by=cast.ada, is_wanted=False)
    assert "our mail server did not answer" not in told(cast, cast.ada)
