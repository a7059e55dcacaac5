"""Mail once a week: for who wants it, once, with nothing private, and ended by one link."""

import re
from io import StringIO

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.utils import timezone

from cast import Cast
from make import make_asset, make_person
from old_facts import date_back, lean_on, make_program, old_partner, old_room
from wherewithal.capacity.models import SpaceFacts
from wherewithal.freshness.checks.queue import checks_this_week
from wherewithal.freshness.digest.actions import change_digest
from wherewithal.freshness.digest.queries import wish_of
from wherewithal.freshness.digest.send import send_digests
from wherewithal.freshness.models import DigestWish
from wherewithal.people import actions as people
from wherewithal.quantities import parse_quantity

ORIGIN = "https://map.library.example"


@pytest.fixture
def leaned_on(cast: Cast) -> None:
    """An old fact that a program leans on."""
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))


def test_only_who_wants_it_gets_it_once_a_week(cast: Cast, leaned_on: None) -> None:
    assert send_digests(origin=ORIGIN).sent == 0
    change_digest(by=cast.lee, is_wanted=True)
    assert [send_digests(origin=ORIGIN).sent, send_digests(origin=ORIGIN).sent] == [1, 0]
    (letter,) = mail.outbox
    assert letter.to == ["lee@example.org"]
    assert letter.subject == "Sunnydale Public Library: one thing to look over"
    for words in ("Hello Lee", "Reading room – people it holds: 40", "“Chess club” leans on it."):
        assert words in letter.body
    assert f"{ORIGIN}/sunnydale/still-right/" in letter.body


def test_wanting_it_anew_brings_no_second_one(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    send_digests(origin=ORIGIN)
    change_digest(by=cast.lee, is_wanted=False)
    change_digest(by=cast.lee, is_wanted=True)
    assert send_digests(origin=ORIGIN).sent == 0


def test_a_week_later_there_is_another(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    send_digests(origin=ORIGIN)
    wish = DigestWish.objects.in_library(cast.library)
    wish.update(sent_at=timezone.now() - timezone.timedelta(days=7))
    assert send_digests(origin=ORIGIN).sent == 1


def test_no_mail_where_there_is_nothing_to_check(cast: Cast) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    outcome = send_digests(origin=ORIGIN)
    assert (outcome.sent, outcome.nothing, mail.outbox) == (0, 1, [])


def test_in_spanish(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True, language="es")
    send_digests(origin=ORIGIN)
    assert "Hola Lee" in mail.outbox[0].body
    assert "Hello" not in mail.outbox[0].body


def test_no_private_line_leaves(cast: Cast, leaned_on: None) -> None:
    _program, need = make_program(cast.ada)
    for name, consent, level in (("Zqzoe", "not-asked", "library"), ("Zqyan", "given", "private")):
        person = make_person(cast.library, name, consent=consent, contact_level=level)
        people.change_person(by=cast.ada, person=person, phone="555 0100")
        date_back(days=600)
        lean_on(cast.ada, need, person=person)
    change_digest(by=cast.ada, is_wanted=True)
    send_digests(origin=ORIGIN)
    assert "Reading room" in mail.outbox[0].body
    assert "Zqzoe" not in mail.outbox[0].body
    assert "Zqyan" not in mail.outbox[0].body


def test_the_mail_speaks_of_the_five_of_the_page_and_names_nobody_who_has_not_agreed(
    cast: Cast, leaned_on: None
) -> None:
    make_person(cast.library, "Zqzoe Quill")
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.ada, organization=partner, brings="Zqzoe Quill drives a van")
    date_back(days=900)
    lean_on(cast.ada, make_program(cast.ada, name="Film night")[1], organization=partner)
    page = checks_this_week(cast.lee, cast.library).open
    change_digest(by=cast.lee, is_wanted=True)
    send_digests(origin=ORIGIN)
    (letter,) = mail.outbox
    assert f"{len(page)} things to look over" in letter.subject
    told = [check.fact.label for check in page if check.fact.name.field != "brings"]
    assert len(told) == len(page) - 1
    assert all(f"– {label}:" in letter.body for label in told)
    assert ("Zqzoe" in letter.body, "Film night" in letter.body) == (False, True)
    assert "1 more is not told by mail" in letter.body


def test_where_nothing_may_be_told_the_mail_still_says_that_something_waits(cast: Cast) -> None:
    person = make_person(cast.library, "Zqzoe Quill")
    people.change_person(by=cast.ada, person=person, phone="555 0100")
    date_back(days=600)
    lean_on(cast.ada, make_program(cast.ada)[1], person=person)
    change_digest(by=cast.ada, is_wanted=True, language="es")
    send_digests(origin=ORIGIN)
    (letter,) = mail.outbox
    assert "no va por correo" in letter.body
    assert "Zqzoe" not in letter.subject + letter.body


def test_the_link_in_the_mail_ends_it(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    send_digests(origin=ORIGIN)
    address = re.findall(rf"{ORIGIN}(/mail/stop/\S+)", mail.outbox[0].body)[0]
    assert mail.outbox[0].extra_headers == {"List-Unsubscribe": f"<{ORIGIN}{address}>"}
    wish = DigestWish.objects.in_library(cast.library).get()
    assert "Send me no more" in Client().get(address).content.decode()
    wish.refresh_from_db()
    assert wish.is_wanted is True  # looking ends nothing
    assert "No more mail" in Client().post(address).content.decode()
    wish.refresh_from_db()
    assert wish.is_wanted is False
    assert Client().get("/mail/stop/nonsense/").status_code == 404


def test_each_has_a_wish_and_a_link_of_their_own(cast: Cast, leaned_on: None) -> None:
    for who in (cast.lee, cast.ada):
        change_digest(by=who, is_wanted=True)
    assert send_digests(origin=ORIGIN).sent == 2
    assert [letter.to for letter in mail.outbox] == [["lee@example.org"], ["ada@example.org"]]
    stop = re.findall(rf"{ORIGIN}(/mail/stop/\S+)", mail.outbox[1].body)[0]
    Client().post(stop)
    assert (wish_of(cast.lee).is_wanted, wish_of(cast.ada).is_wanted) == (True, False)


def test_who_signs_in_no_more_or_may_not_check_gets_none(cast: Cast, leaned_on: None) -> None:
    for who in (cast.lee, cast.ada):
        change_digest(by=who, is_wanted=True)
    cast.lee.user.is_active = False
    cast.lee.user.save()
    type(cast.ada).objects.in_library(cast.library).filter(pk=cast.ada.pk).update(role="viewer")
    assert send_digests(origin=ORIGIN).sent == 0
    with pytest.raises(PermissionDenied):
        change_digest(by=cast.rae, is_wanted=True)


def test_the_mail_of_one_library_alone(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    assert send_digests(origin=ORIGIN, only_library=cast.elsewhere.pk).sent == 0
    assert send_digests(origin=ORIGIN, only_library=cast.library.pk).sent == 1


@pytest.mark.parametrize(("is_demo", "sent"), [(False, 0), (True, 1)])
def test_sample_people_are_written_to_in_the_demo_alone(
    cast: Cast, leaned_on: None, *, is_demo: bool, sent: int
) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    type(cast.library).objects.filter(pk=cast.library.pk).update(is_demo=True)
    with override_settings(DEMO=is_demo):
        assert send_digests(origin=ORIGIN).sent == sent


def test_the_mail_says_since_when_it_was_not_confirmed(cast: Cast, leaned_on: None) -> None:
    attic = make_asset(cast.library, "space", "Attic")
    SpaceFacts.objects.create(library=cast.library, asset=attic, capacity=parse_quantity("12"))
    lean_on(cast.ada, make_program(cast.ada)[1], asset=attic)
    change_digest(by=cast.lee, is_wanted=True)
    send_digests(origin=ORIGIN)
    told = {part.split(" – ")[0][3:]: part for part in mail.outbox[0].body.split("\n\n")}
    assert "Nobody ever confirmed it." in told["Attic"]
    assert "Last confirmed on Nov. 13, 2020." in told["Reading room"]


def test_the_command(cast: Cast, leaned_on: None) -> None:
    change_digest(by=cast.lee, is_wanted=True)
    with pytest.raises(CommandError, match="Mail is not set up"):
        call_command("digest")
    said = StringIO()
    with override_settings(MAIL_GOES_OUT=True):
        call_command("digest", stdout=said)
    assert said.getvalue() == "1 mail sent.\n"


def test_a_member_says_so_on_a_page(cast: Cast) -> None:
    address = "/sunnydale/still-right/mail/"
    cast.client(cast.lee).post(address, {"is_wanted": "on", "language": "es"})
    wish = DigestWish.objects.in_library(cast.library).get()
    assert (wish.membership_id, wish.is_wanted, wish.language) == (cast.lee.pk, True, "es")
    assert cast.client(cast.rae).post(address, {"is_wanted": "on"}).status_code == 403
