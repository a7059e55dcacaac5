"""A form sent after the sign-in has ended, or from a page that is too old: its words are still here."""

from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from cast import Cast
from make import PASSWORD
from wherewithal.capacity.models import Overview

PAGE = "/sunnydale/worksheets/"
FROM_HERE = {"headers": {"origin": "http://testserver"}}
FROM_ELSEWHERE = {"headers": {"origin": "http://elsewhere.example"}}
TYPED = {"space-text": "A garden behind the house", "space-shown_to": "Robin"}


def form_in(content: bytes) -> dict[str, str]:
    """What the page would send when its last button is pressed."""
    inputs = LexborHTMLParser(content).css("main form input")
    return {str(node.attributes["name"]): node.attributes["value"] or "" for node in inputs}


def sign_in(browser: Client) -> None:
    token = browser.get("/sign-in/").cookies["csrftoken"].value
    browser.post(
        "/sign-in/",
        {"login": "lee@example.org", "password": PASSWORD, "csrfmiddlewaretoken": token},
        **FROM_HERE,
    )


def test_words_wait_until_somebody_signed_in_again(cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    token = browser.get("/sign-in/").cookies["csrftoken"].value

    kept = browser.post(PAGE, {**TYPED, "csrfmiddlewaretoken": token}, **FROM_HERE)
    sign_in(browser)
    too_old = browser.post(PAGE, form_in(kept.content), **FROM_HERE)
    saved = browser.post(PAGE, form_in(too_old.content), **FROM_HERE)

    assert (kept.status_code, too_old.status_code, saved.status_code) == (403, 403, 302)
    assert b"A garden behind the house" in kept.content
    overview = Overview.objects.in_library(cast.library).get(area="space")
    assert (overview.text, overview.shown_to) == (TYPED["space-text"], "Robin")


def test_a_page_of_somebody_else_cannot_offer_its_words(cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    sign_in(browser)

    kept = browser.post(PAGE, TYPED, **FROM_ELSEWHERE)

    assert kept.status_code == 403
    assert b"A garden behind the house" in kept.content
    assert b"Send it again" not in kept.content


def test_the_script_is_told_to_sign_in(cast: Cast) -> None:
    answer = Client().post(PAGE, TYPED, headers={"accept": "application/json"})

    assert answer.headers["Location"] == f"/sign-in/?next={PAGE}"


def test_nothing_typed_needs_no_page(cast: Cast) -> None:
    assert Client().post(PAGE).headers["Location"] == f"/sign-in/?next={PAGE}"


def test_passwords_are_never_shown(cast: Cast) -> None:
    kept = Client().post(PAGE, {"oldpassword": "hush", "words": "Bea"}, **FROM_HERE)

    assert b"Bea" in kept.content
    assert b"hush" not in kept.content
