"""One person and a shelf; seventeen branches; a name as long as a name may be. The same pages for all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from conventions import special_pages
from conventions.sample import Sample, make_sample
from conventions.walk import readable_by
from journeys import big_library
from journeys.sheet import box, is_page, is_wider_than_its_window, saved
from make import make_asset, make_library, make_member, make_organization
from wherewithal.accounts.models import User
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library, Outlet, Team
from wherewithal.people.models import Organization, Person
from wherewithal.reviews.models import Review

BIG_PAGES = (
    "",
    "worksheets/space/",
    "worksheets/space/?page=2",
    "map/",
    "map/space/",
    "to-check/",
    "places/",
    "print/",
    "find/?q=thing",
)
MOST_BYTES = 60_000
# 300 signs: a sentence first, then a word that nothing can break.
LONG_NAME = ("The room behind the stairs " * 4 + "Llanfair" * 40)[:300]


def too_wide_on_a_phone(page: Page, paths: list[str]) -> list[str]:
    """The pages that have to be pushed sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    found = []
    for path in paths:
        page.goto(path)
        if is_wider_than_its_window(page):
            found.append(path)
    return found


def test_seventeen_branches_fit_a_phone_and_weigh_little(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    big_library.fill(story.library)
    page = open_as(story.ada, "/sunnydale/")
    paths = [f"/sunnydale/{path}" for path in BIG_PAGES]
    assert too_wide_on_a_phone(page, paths) == []
    weights = {path: bytes_on_the_wire(story, path) for path in paths}
    assert {path: weight for path, weight in weights.items() if weight > MOST_BYTES} == {}


def bytes_on_the_wire(story: Cast, path: str) -> int:
    """The page itself, as the server packs it."""
    packed = story.client(story.ada).get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    return len(packed.content)


def test_a_row_of_a_big_library_is_found_and_written_to(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    big_library.fill(story.library)
    page = open_as(story.ada, "/sunnydale/worksheets/space/")
    page.get_by_label("Show").select_option(label="3th Street branch")
    page.get_by_role("button", name="Show").click()
    names = page.get_by_role("rowheader")
    assert names.count() < 12
    box(page, "Strengths: Thing", 0).fill("Opens at six")
    page.keyboard.press("Tab")
    saved(page)
    page.get_by_role("searchbox", name="Find in this library").fill("opens at six")
    page.keyboard.press("Enter")
    expect(page.get_by_role("mark").first).to_be_visible()


def test_one_person_meets_no_roles_and_no_places(story: Cast, open_as: Callable[..., Page]) -> None:
    library = make_library("creekside", size="tiny")
    bea = make_member(library, "Bea", "admin")
    make_asset(library)
    page = open_as(bea, "/creekside/")
    page.goto("/creekside/worksheets/people/")
    expect(page.get_by_label("Show")).to_have_count(0)
    box(page, "Next person…").fill("Bea")
    page.keyboard.press("Tab")
    saved(page)
    page.goto("/creekside/members/")
    expect(page.get_by_text("One person first")).to_be_visible()
    page.goto("/creekside/to-check/")
    expect(page.get_by_role("group").filter(has_text="Meeting room")).to_be_visible()
    expect(page.get_by_label("Who finds it out")).to_have_count(0)


@pytest.fixture
def long_names(story: Cast) -> Sample:
    """The sample with names as long as they may be."""
    sample = make_sample(story)
    for model in (Asset, Outlet, Team, Person, Organization, Library, Review, User):
        for row in model._base_manager.all():
            called = "title" if model is Review else "name"
            longest = model._meta.get_field(called).max_length
            setattr(row, called, f"{row.pk} {LONG_NAME}"[:longest])
            row.save()
    return sample


def test_a_name_of_three_hundred_signs_fits_a_phone_on_every_page(
    long_names: Sample, open_as: Callable[..., Page]
) -> None:
    page = open_as(long_names.cast.ada, "/sunnydale/")
    found = [(each.name, each.path(long_names)) for each in readable_by("A") if each.in_library]
    paths = [
        path
        for name, path in found
        if name not in special_pages.MAY_BE_FILES or is_page(page.context, path)
    ]
    assert too_wide_on_a_phone(page, paths) == []


def test_a_fact_beside_a_long_label_keeps_room_for_its_words(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    """Four cards beside each other leave each little: no value may stand letter under letter."""
    body = make_organization(story.library, "Museum", partner_area="museums")
    page = open_as(story.lee, f"/sunnydale/organizations/{body.pk}/")
    narrowest = page.locator("dl.facts").evaluate_all(
        "lists => Math.min(...lists.flatMap((list) => Array.from(list.querySelectorAll('dd'),"
        " (value) => value.offsetWidth / list.offsetWidth)))"
    )
    assert narrowest > 0.3
