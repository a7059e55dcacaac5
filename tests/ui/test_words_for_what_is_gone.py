"""Somebody writes about what is gone by now, or no longer theirs: the page gives the words back."""

import pytest
from django.test import Client

from cast import Cast
from make import make_asset, make_outlet
from wherewithal.capacity.actions import remove_asset

FROM_HERE = {"headers": {"origin": "http://testserver"}}


def test_words_about_a_row_that_is_gone_come_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    remove_asset(by=cast.ada, asset=room)
    typed = {f"row.{room.pk}.new.strength": "Light <and> quiet", "do": "save"}

    page = cast.client(cast.lee).post(f"/sunnydale/assets/{room.pk}/", typed, **FROM_HERE)

    assert page.status_code == 404
    assert "Light &lt;and&gt; quiet" in page.content.decode()


def test_words_of_somebody_whose_role_changed_meanwhile_come_back(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    typed = {"name": outlet.name, "words": "A mill once"}

    page = cast.client(cast.rae).post(f"/sunnydale/places/{outlet.pk}/change/", typed, **FROM_HERE)

    assert page.status_code == 403
    assert "A mill once" in page.content.decode()


@pytest.mark.parametrize("path", ["/sunnydale/assets/999/", "/nowhere/at/all/"])
def test_a_page_of_somebody_else_puts_no_words_here(cast: Cast, path: str) -> None:
    page = cast.client(cast.lee).post(
        path, {"words": "Call this number"}, headers={"origin": "http://elsewhere.example"}
    )

    assert page.status_code == 404
    assert "Call this number" not in page.content.decode()


def test_reading_what_is_gone_says_nothing_of_words(cast: Cast) -> None:
    assert "What you typed" not in Client().get("/nowhere/at/all/").content.decode()
