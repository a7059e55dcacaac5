"""The first story: somebody comes in by the front door, with an address and a password."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from cast import Cast
from make import PASSWORD


def test_an_editor_signs_in_and_meets_her_library(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    page = open_as(None, "/")
    page.get_by_label("e-mail", exact=False).fill(story.lee.user.email)
    page.get_by_label("password", exact=False).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/sunnydale/$"))
    expect(page.locator("body")).to_contain_text("Sunnydale Public Library")
