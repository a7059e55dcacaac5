"""The way in: sign in, then to the library."""

from django.test import Client

from cast import Cast
from make import PASSWORD


def test_signing_in_leads_to_the_only_library(cast: Cast) -> None:
    page = Client().post(
        "/sign-in/", {"login": "ada@example.org", "password": PASSWORD}, follow=True
    )
    assert page.redirect_chain[-1][0] == "/sunnydale/"
    assert b"Sunnydale Public Library" in page.content
