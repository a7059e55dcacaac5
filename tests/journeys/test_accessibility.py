"""Every page through axe: once as a desk sees it, its colors in the dark, its layout on a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from cast import Cast
from conventions import special_pages
from conventions.sample import Sample, make_sample
from conventions.walk import readable_by
from journeys.conftest import sign_in
from journeys.sheet import is_page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK = {"viewport": {"width": 1280, "height": 900}}
DARK = {**DESK, "color_scheme": "dark"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def sample(story: Cast) -> Sample:
    return make_sample(story)


def pages(sample: Sample) -> list[tuple[str, str]]:
    """Name and path of every page that Ada, the admin, may open."""
    return [
        (found.name, found.path(sample))
        for found in readable_by("A")
        if found.name not in special_pages.GONE_AFTER_SET_UP | special_pages.PARTS
    ]


def found_by_axe(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe finds on the page, a line each."""
    violations = Axe().run(page, options=rules).response["violations"]
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def refused(message: str) -> bool:
    """True where the browser says that the content policy kept something out."""
    return "Content Security Policy" in message


def look_at_every_page(
    browser: Any, base_url: str, sample: Sample, *, view: dict[str, Any], rules: dict[str, Any]
) -> dict[str, list[str]]:
    """Every page in this view; only pages with something found."""
    context: BrowserContext = browser.new_context(base_url=base_url, **view)
    sign_in(context, sample.cast.ada, base_url)
    page = context.new_page()
    found = {}
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(f"script: {error}"))
    page.on("console", lambda message: said.append(message.text) if refused(message.text) else None)
    for name, path in pages(sample):
        said.clear()
        if name in special_pages.MAY_BE_FILES and not is_page(context, path):
            continue
        answer = page.goto(path)
        assert answer is not None
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        problems = [*found_by_axe(page, rules), *said]
        if view is PHONE and page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            problems.append("wider than the phone")
        if problems:
            found[name] = problems
    context.close()
    return found


def test_axe_finds_nothing_on_any_page(browser: Any, live_server: Any, sample: Sample) -> None:
    rules = {"runOnly": {"type": "tag", "values": RULES}}
    assert look_at_every_page(browser, live_server.url, sample, view=DESK, rules=rules) == {}


def test_colors_have_contrast_in_the_dark(browser: Any, live_server: Any, sample: Sample) -> None:
    rules = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    assert look_at_every_page(browser, live_server.url, sample, view=DARK, rules=rules) == {}


def test_every_page_fits_a_phone(browser: Any, live_server: Any, sample: Sample) -> None:
    rules = {"runOnly": {"type": "tag", "values": RULES}}
    assert look_at_every_page(browser, live_server.url, sample, view=PHONE, rules=rules) == {}
