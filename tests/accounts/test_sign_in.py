"""Signing in and out: throttled, silent about who exists, kind."""

from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.hashers import identify_hasher, make_password
from django.core.cache import cache
from django.test import Client, override_settings

from cast import Cast
from make import PASSWORD
from wherewithal.config import settings as product_settings


@pytest.fixture(autouse=True)
def empty_cache(db: None) -> None:
    cache.clear()


def try_to_sign_in(email: str, password: str, address: str = "192.0.2.1") -> Any:
    return Client().post("/sign-in/", {"login": email, "password": password}, REMOTE_ADDR=address)


def test_after_five_wrong_passwords_an_account_rests(cast: Cast) -> None:
    for number in range(5):
        assert try_to_sign_in("lee@example.org", "wrong", f"192.0.2.{number}").status_code == 200
    page = try_to_sign_in("lee@example.org", PASSWORD)
    assert page.status_code == 429
    assert b"at most 5 minutes" in page.content
    assert page.headers["Retry-After"] == "300"


def test_a_library_behind_one_address_is_not_locked_out(cast: Cast) -> None:
    for _ in range(6):
        try_to_sign_in("lee@example.org", "wrong")
    assert try_to_sign_in("ada@example.org", PASSWORD).status_code == 302


def test_a_right_password_is_no_failure(cast: Cast) -> None:
    for _ in range(7):
        assert try_to_sign_in("ada@example.org", PASSWORD).status_code == 302


def test_a_link_for_a_new_password_works_while_sign_in_rests(cast: Cast) -> None:
    from wherewithal.accounts import actions

    for _ in range(6):
        try_to_sign_in("lee@example.org", "wrong")
    token = actions.make_password_link(by=cast.ada, member=cast.lee)
    page = Client().post(f"/new-password/{token}/", {"password": "otter under the bridge"})
    assert page.status_code == 302


def test_the_page_does_not_tell_whether_an_account_exists(cast: Cast) -> None:
    known = try_to_sign_in("lee@example.org", "wrong")
    unknown = try_to_sign_in("nobody@example.org", "wrong")
    said = [str(page.context["form"].non_field_errors()) for page in (known, unknown)]
    assert said[0] == said[1]
    assert "do not go together" in said[0]
    assert known.status_code == unknown.status_code


def test_an_unknown_account_rests_just_the_same(cast: Cast) -> None:
    answers = [try_to_sign_in("nobody@example.org", "wrong").status_code for _ in range(6)]
    assert answers == [200, 200, 200, 200, 200, 429]


def test_signing_out_takes_a_post_and_empties_the_browser(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    page = ada.post("/sign-out/")
    assert page.headers["Clear-Site-Data"] == '"cache"'
    assert ada.get("/sunnydale/").status_code == 302


def test_passwords_are_hashed_with_argon2() -> None:
    with override_settings(PASSWORD_HASHERS=product_settings.PASSWORD_HASHERS):
        assert identify_hasher(make_password("a long word")).algorithm == "argon2"


def test_a_form_without_its_token_is_refused_and_the_words_are_kept(cast: Cast) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(cast.ada.user)
    page = careful.post(
        "/sunnydale/members/invite/", {"whom": "Bea from the branch", "oldpassword": "hush"}
    )
    assert page.status_code == 403
    assert b"Bea from the branch" in page.content
    assert b"hush" not in page.content


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(cast: Cast) -> None:
    browser = Client()
    browser.get("/sign-in/")
    browser.post("/sign-in/", {"login": "ada@example.org", "password": PASSWORD})
    cookies = {name: browser.cookies[name] for name in ("sessionid", "csrftoken")}
    assert [(c["httponly"], c["samesite"]) for c in cookies.values()] == [(True, "Lax")] * 2
    assert product_settings.ENVIRONMENT.https == settings.SESSION_COOKIE_SECURE


def test_a_role_change_is_no_reason_to_show_an_old_page(cast: Cast) -> None:
    page = cast.client(cast.ada).get("/sunnydale/")
    assert page.headers["Cache-Control"] == "private, no-cache"
