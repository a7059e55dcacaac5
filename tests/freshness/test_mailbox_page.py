"""The demo's mailbox: one's own mail, written with a button, and nowhere but in the demo."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from cast import Cast
from mail_server import nobody_listens, send_to
from old_facts import lean_on, make_program, old_room
from wherewithal.freshness.digest.actions import change_digest

MAILBOX = "/sunnydale/mailbox/"


@pytest.fixture
def demo(settings: Any, tmp_path: Path) -> None:
    """As in the demo: mail goes into a folder."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "demo_addresses"
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)


@pytest.fixture
def leaned_on(cast: Cast) -> None:
    """An old fact that a program leans on."""
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))


def page(cast: Cast, member: Any) -> str:
    return " ".join(cast.client(member).get(MAILBOX).content.decode().split())


def write(cast: Cast, member: Any) -> str:
    return cast.client(member).post(MAILBOX, follow=True).content.decode()


def test_outside_the_demo_there_is_none(cast: Cast) -> None:
    assert cast.client(cast.lee).get(MAILBOX).status_code == 404


def test_an_empty_box_says_what_would_lie_in_it(cast: Cast, demo: None) -> None:
    assert "Say that you want it first." in page(cast, cast.lee)
    change_digest(by=cast.lee, is_wanted=True)
    assert "as soon as there is something to look over" in page(cast, cast.lee)
    assert reverse("change_digest", args=["sunnydale"]) in page(cast, cast.lee)


def test_the_button_writes_it_once_and_each_reads_their_own(
    cast: Cast, demo: None, leaned_on: None
) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    assert "1 mail written." in write(cast, cast.lee)
    assert "mail is written already" in write(cast, cast.lee)
    mine = page(cast, cast.lee)
    assert "Sunnydale Public Library: one thing to look over" in mine
    assert mine.count("<article") == 1
    assert '<a href="http://testserver/sunnydale/still-right/"' in mine
    assert "<article" not in page(cast, cast.ada)


def test_where_mail_cannot_be_written_it_says_so_kindly(
    cast: Cast, demo: None, leaned_on: None, settings: Any
) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    send_to(settings, nobody_listens())
    assert "Nothing is lost: try it again in a while." in write(cast, cast.lee)
