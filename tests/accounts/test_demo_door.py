"""The demo's door: one click, sample people only, and no door at all elsewhere."""

from collections.abc import Iterator
from importlib import reload

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import NoReverseMatch, clear_url_caches, reverse

from cast import Cast
from tokens import without_tokens
from wherewithal.accounts.models import Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.config import urls


@pytest.fixture
def demo(cast: Cast) -> Iterator[User]:
    """An installation that is a demo, with one sample person in it."""
    sample = User.objects.create_user("sam@demo.example", name="Sam Sample")
    Membership.objects.create(library=cast.library, user=sample, role=RoleName.EDITOR)
    with override_settings(DEMO=True):
        reload(urls)
        clear_url_caches()
        yield sample
    reload(urls)
    clear_url_caches()


def test_one_click_signs_in_as_a_sample_person(demo: User) -> None:
    browser = Client()
    page = browser.get("/sign-in/")
    assert b"Sam Sample" in page.content
    assert "Ada" not in without_tokens(page.content.decode())
    assert browser.post("/demo/sign-in/", {"user": demo.pk}).url == "/libraries/"
    assert b"Demo: nothing here is real" in browser.get("/sunnydale/").content


def test_the_door_leads_back_to_where_one_came_from_but_not_to_another_site(demo: User) -> None:
    there = {"user": demo.pk, "next": "/sunnydale/members/"}
    assert Client().post("/demo/sign-in/", there).url == "/sunnydale/members/"
    away = {"user": demo.pk, "next": "https://elsewhere.example/"}
    assert Client().post("/demo/sign-in/", away).url == "/libraries/"


def test_the_door_opens_no_other_account(demo: User, cast: Cast) -> None:
    lookalike = User.objects.create_user("eve@demo.example.test", name="Eve")
    Membership.objects.create(library=cast.library, user=lookalike, role=RoleName.EDITOR)
    loner = User.objects.create_user("loner@demo.example", name="Nobody’s member")
    for key in (cast.ada.user.pk, lookalike.pk, loner.pk, "", "x", 10**9):
        browser = Client()
        assert browser.post("/demo/sign-in/", {"user": key}).status_code == 404
        assert "_auth_user_id" not in browser.session
    assert Client().get("/demo/sign-in/").status_code == 405


def test_there_is_no_door_outside_the_demo(cast: Cast) -> None:
    sample = User.objects.create_user("sam@demo.example", name="Sam Sample")
    Membership.objects.create(library=cast.library, user=sample, role=RoleName.EDITOR)
    assert settings.DEMO is False
    with pytest.raises(NoReverseMatch):
        reverse("demo_sign_in")
    assert Client().post("/demo/sign-in/", {"user": sample.pk}).status_code in (302, 404)
    assert b"Sam Sample" not in Client().get("/sign-in/").content


def test_a_sample_person_has_no_password_to_change(demo: User) -> None:
    client = Client()
    client.force_login(demo)
    answer = client.get("/password/", follow=True)
    assert answer.status_code == 200
    assert "there is none to change" in answer.content.decode()
    assert "Change your password" not in client.get("/sunnydale/").content.decode()
