"""A branch answers by link: on a phone, through a lost line, and without JavaScript."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import box, is_wider_than_its_window, saved
from journeys.test_accessibility import RULES, found_by_axe
from make import make_asset, make_outlet, make_person
from wherewithal.capacity.models import Asset, Note, Placement
from wherewithal.people.models import PersonLine
from worksheets.links import Holder, ask

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def asked(story: Cast, *areas: str, only_suggest: bool = False) -> Holder:
    """Ada asks the Maple branch, where a meeting room is known."""
    maple = make_outlet(story.library, "Maple branch")
    room = make_asset(story.library, name="Meeting room")
    Placement.objects.create(library=story.library, asset=room, outlet=maple)
    return ask(story, maple, *areas, only_suggest=only_suggest)


def lines() -> list[tuple[str, str, str]]:
    notes = Note._base_manager.order_by("pk")
    return [(note.asset.name, note.text, note.noted_by_name) for note in notes]


def test_a_branch_answers_on_a_phone(story: Cast, open_as: Any) -> None:
    holder = asked(story, "space", "material")
    page = open_as(None, holder.home, **PHONE)
    expect(page.get_by_role("heading", level=1)).to_have_text("What does Maple branch have?")
    page.get_by_label("Your first name").fill("Robin")
    page.get_by_role("button", name="Begin").tap()
    box(page, "Strengths: Meeting room").fill("Light until five")
    box(page, "Next room or place…").tap()
    saved(page)
    box(page, "Next room or place…").fill("Story corner")
    box(page, "Challenges: Meeting room").tap()
    saved(page)
    assert lines() == [("Meeting room", "Light until five", "Maple branch (Robin)")]
    assert not is_wider_than_its_window(page)
    page.get_by_role("link", name="Next: Material resources").tap()
    box(page, "Next resource…").fill("Button maker")
    page.get_by_role("button", name="That is all for now").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    names = Asset._base_manager.order_by("pk").values_list("name", flat=True)
    assert list(names) == ["Meeting room", "Story corner", "Button maker"]
    holder.request.refresh_from_db()
    assert holder.request.answered_at is not None


def test_ada_sees_what_came_and_decides(story: Cast, open_as: Any) -> None:
    holder = asked(story, only_suggest=True)
    phone = open_as(None, holder.home, **PHONE)
    phone.get_by_role("button", name="Begin").tap()
    box(phone, "Next room or place…").fill("Story corner")
    box(phone, "Strengths: Meeting room").tap()
    saved(phone)
    box(phone, "Strengths: Story corner").fill("Soft rug")
    phone.get_by_role("button", name="That is all for now").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert lines() == []
    desk = open_as(story.ada, "/sunnydale/requests/")
    expect(desk.get_by_role("row", name=re.compile("Maple branch"))).to_contain_text(
        "1 row, 1 line"
    )
    desk.get_by_role("link", name="2 answers by link wait for you to decide").click()
    desk.get_by_role("button", name="Keep · Soft rug").click()
    expect(desk.get_by_text("Nothing waits.")).to_be_visible()
    assert lines() == [("Story corner", "Soft rug", "Maple branch")]


def test_a_lost_connection_keeps_the_words_and_sends_them_once(story: Cast, open_as: Any) -> None:
    holder = asked(story)
    page = open_as(None, holder.sheet(), **PHONE)
    page.context.set_offline(True)
    box(page, "Strengths: Meeting room").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    page.context.set_offline(False)
    saved(page)
    assert lines() == [("Meeting room", "Warm", "Maple branch")]


def test_a_session_that_ended_loses_nothing(story: Cast, open_as: Any) -> None:
    holder = asked(story)
    page = open_as(None, holder.sheet())
    page.context.clear_cookies()
    box(page, "Strengths: Meeting room").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("The page was open for long")
    page.get_by_role("link", name="Open the page again").click()
    expect(page.locator("#saved")).to_contain_text("found on this device and sent")
    assert lines() == [("Meeting room", "Warm", "Maple branch")]


def test_without_javascript_every_step_is_a_button(story: Cast, open_as: Any) -> None:
    holder = asked(story)
    page = open_as(None, holder.home, java_script_enabled=False, **PHONE)
    page.get_by_label("Your first name").fill("Robin")
    page.get_by_role("button", name="Begin").click()
    box(page, "Strengths: Meeting room").fill("Warm")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    box(page, "Next room or place…").fill("Story corner")
    page.get_by_role("button", name="Save, and that is all for now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert lines() == [("Meeting room", "Warm", "Maple branch (Robin)")]
    assert Asset._base_manager.filter(name="Story corner").count() == 1


def test_a_person_writes_about_themself_and_agrees(story: Cast, open_as: Any) -> None:
    pam = make_person(story.library, "Pam")
    holder = ask(story, pam, "people")
    page = open_as(None, holder.home, **PHONE)
    page.get_by_role("button", name="Begin").tap()
    box(page, "What I would gladly offer: Pam").fill("Mending bicycles")
    box(page, "What makes it hard: Pam").fill("Two buses")
    box(page, "Values and goals: Pam").tap()
    saved(page)
    page.get_by_role("link", name=re.compile("May colleagues read it")).tap()
    page.get_by_label(re.compile("I agree that colleagues")).check()
    page.get_by_role("button", name="Keep my answer").tap()
    expect(page.get_by_text("You agreed on")).to_be_visible()
    pam.refresh_from_db()
    assert pam.has_agreed
    found = PersonLine._base_manager.order_by("pk").values_list("text", "level")
    assert sorted(found) == [("Mending bicycles", "library"), ("Two buses", "private")]


def letters_for(story: Cast, open_as: Any, **options: Any) -> Page:
    """Ada's page with the links for two branches."""
    for name in ("Maple branch", "Oak branch"):
        make_outlet(story.library, name)
    page = open_as(story.ada, "/sunnydale/requests/send/", **options)
    page.get_by_label("Maple branch").check()
    page.get_by_label("Oak branch").check()
    page.get_by_label("Space", exact=True).check()
    page.get_by_role("button", name="Make the links").click()
    return page


def test_links_and_letters_are_copied_with_one_press(story: Cast, open_as: Any) -> None:
    allowed = {"permissions": ["clipboard-read", "clipboard-write"]}
    page = letters_for(story, open_as, **allowed)
    maple, oak = page.locator(".secret-link").all_inner_texts()
    letter = page.get_by_label("Letter").nth(1)
    letter.fill(letter.input_value() + "\nSee you on Friday!")
    copied = []
    for name in ("Copy the link · Oak branch", "Copy the letter · Oak branch", "Copy all links"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_text("Copied", exact=True).first).to_be_visible()
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    expect(page.get_by_text("Copied", exact=True)).to_have_count(2)
    assert copied == [oak, letter.input_value(), f"Maple branch\t{maple}\nOak branch\t{oak}"]


def test_without_a_clipboard_no_button_offers_one(story: Cast, open_as: Any) -> None:
    page = letters_for(story, open_as, java_script_enabled=False)
    expect(page.locator("[data-copy]")).to_have_count(5)
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)


def test_axe_finds_nothing_on_the_pages_that_a_button_leads_to(story: Cast, open_as: Any) -> None:
    holder = asked(story, only_suggest=True)
    holder.begins("Robin")
    holder.writes({"next.name": "Story corner", "next.new.strength": "Soft rug"})
    pam = ask(story, make_person(story.library, "Pam"), "people")
    pam.begins()
    found = [
        *problems_on(open_as(None, holder.home, **PHONE)),
        *problems_on(open_as(None, pam.home, **PHONE)),
        *problems_on(open_as(None, "/answer/no-such-secret/", **PHONE)),
        *problems_on(open_as(story.ada, "/sunnydale/requests/answers/", **PHONE)),
    ]
    desk = open_as(story.ada, "/sunnydale/requests/send/", **PHONE)
    desk.get_by_label("Maple branch").check()
    desk.get_by_label("Space", exact=True).check()
    desk.get_by_role("button", name="Make the links").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("The link is ready")
    assert found + problems_on(desk) == []


def problems_on(page: Page) -> list[str]:
    wide = ["wider than the phone"] if is_wider_than_its_window(page) else []
    rules = {"runOnly": {"type": "tag", "values": RULES}}
    return wide + found_by_axe(page, rules)
