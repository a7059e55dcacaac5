"""A real Chromium against a real server, signed in as somebody of the cast."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cast import Cast, client_of, make_cast
from wherewithal.accounts.models import Membership

# Playwright runs an event loop in this thread; Django's guard against blocking it does not apply.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A busy machine may be slow; what is right shows at once all the same, and only a failure waits.
expect.set_options(timeout=15_000)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    named = os.environ.get("CHROMIUM")
    found = named or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("No Chromium found. Install it (Debian: apt-get install chromium).")
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    return {"executable_path": found, "args": [*quiet, "--disable-quic", "--disable-sync"]}


@pytest.fixture
def story(transactional_db: None, live_server: Any) -> Cast:
    """The cast, in a database that the browser's server sees too."""
    return make_cast()


OpenAs = Callable[..., Page]


@pytest.fixture
def open_as(browser: Browser, live_server: Any) -> Iterator[OpenAs]:
    """open_as(member, path, **context options): a page of a browser of their own."""
    contexts: list[BrowserContext] = []

    def open_page(member: Membership | None, path: str, **options: Any) -> Page:
        context = browser.new_context(
            base_url=live_server.url, **{"viewport": {"width": 1280, "height": 900}, **options}
        )
        contexts.append(context)
        if member is not None:
            sign_in(context, member, live_server.url)
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def sign_in(context: BrowserContext, member: Membership, url: str) -> None:
    """Give the browser the session of this member."""
    session = client_of(member.user).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": url}])
