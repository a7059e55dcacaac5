"""A partner's link on a phone: from the queue to their word to who can help."""

from typing import Any

from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import is_wider_than_its_window
from journeys.test_accessibility import RULES, found_by_axe
from old_facts import lean_on, make_program, old_partner
from wherewithal.accounts import links
from wherewithal.freshness.models import PartnerAnswer
from wherewithal.freshness.partner.actions import make_partner_link
from wherewithal.people.models import Organization
from wherewithal.programs.models import Goal, ResourceNeed

PHONE = {"viewport": {"width": 390, "height": 700}}
WITHOUT_SCRIPTS = {**PHONE, "java_script_enabled": False}
RULES_OF_ALL = {"runOnly": {"type": "tag", "values": RULES}}


def test_a_partners_link_on_a_phone(story: Cast, open_as: Any) -> None:
    """From “make the link” to “accepted”, and who can help has changed."""
    partner = old_partner(story.ada)
    hall = lean_on_a_hall(story, partner)
    who = f"/sunnydale/resource-needs/{hall.pk}/who-can-help/"
    ours = open_as(story.lee, who)
    main = ours.get_by_role("main")
    expect(main).not_to_contain_text("A hall for homework on Fridays")
    ours.goto("/sunnydale/still-right/")
    ours.get_by_role("link", name="Ask Rotary club themselves").first.click()
    ours.get_by_label("A few words to them").fill("Two minutes, and thank you.")
    ours.get_by_role("button", name="Make the link").click()
    letter = ours.get_by_label("Or copy the letter").input_value()
    address = next(line for line in letter.splitlines() if "/partner/" in line)

    theirs = open_as(None, address, **PHONE)
    expect(theirs.get_by_role("main")).to_contain_text("Two minutes, and thank you.")
    expect(theirs.get_by_label("Your phone")).to_have_value("555 0100")
    found = problems_on(theirs)
    theirs.get_by_label("Your phone").fill("555 0222")
    theirs.get_by_label("What you bring or offer").fill("A hall for homework on Fridays")
    theirs.get_by_label("When or what does not work").fill("No volunteers before May")
    theirs.get_by_label("Anything else, in your own words").fill(
        "rooms yes, volunteers not before May"
    )
    theirs.get_by_role("button", name="Send").first.click()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    found += problems_on(theirs)
    theirs.get_by_role("link", name="Look at it once more").click()
    expect(theirs.get_by_label("Your phone")).to_have_value("555 0222")
    theirs.get_by_text("What else is noted, and taking it away").click()
    assert found + problems_on(theirs) == []

    ours.goto("/sunnydale/still-right/partners/")
    expect(main).to_contain_text("out: A van")
    expect(main).to_contain_text("new: A hall for homework on Fridays")
    assert found_by_axe(ours, RULES_OF_ALL) == []
    for _field in ("phone", "brings", "cannot"):
        ours.get_by_role("button", name="Take over").first.click()
    ours.get_by_role("button", name="Add it there").click()
    expect(main).to_contain_text("Nothing waits")

    ours.goto(who)
    expect(main).to_contain_text("A hall for homework on Fridays")
    expect(main).not_to_contain_text("ask first")
    ours.goto(f"/sunnydale/organizations/{partner.pk}/")
    for words in ("555 0222", "No volunteers before May", "rooms yes, volunteers not before May"):
        expect(main).to_contain_text(words)


def test_taking_it_back_and_a_link_that_was_closed(story: Cast, open_as: Any) -> None:
    partner = old_partner(story.ada)
    sent = make_partner_link(by=story.lee, organization=partner)
    theirs = open_as(None, f"/partner/{sent.token}/", **PHONE)
    theirs.get_by_label("What you bring or offer").fill("Zqnothing any more")
    theirs.get_by_role("button", name="Send").first.click()
    theirs.get_by_role("link", name="Look at it once more").click()
    theirs.get_by_text("What else is noted, and taking it away").click()
    theirs.get_by_label("Yes: what we said by this link").check()
    theirs.get_by_role("button", name="Send").last.click()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    theirs.get_by_role("link", name="Look at it once more").click()
    expect(theirs.get_by_label("What you bring or offer")).to_have_value("Two volunteers\nA van")
    ours = open_as(story.lee, "/sunnydale/still-right/partners/")
    expect(ours.get_by_role("main")).to_contain_text("They took back what they said by this link")
    expect(ours.get_by_role("main")).not_to_contain_text("Zqnothing any more")

    ours.goto(f"/sunnydale/organizations/{partner.pk}/link/")
    ours.get_by_role("button", name="Close the link").click()
    theirs.reload()
    expect(theirs.get_by_role("heading", name="This link is closed")).to_be_visible()
    assert problems_on(theirs) == []


def test_a_partners_link_without_scripts(story: Cast, open_as: Any) -> None:
    partner = old_partner(story.ada)
    sent = make_partner_link(by=story.lee, organization=partner)
    theirs = open_as(None, f"/partner/{sent.token}/", **WITHOUT_SCRIPTS)
    assert not is_wider_than_its_window(theirs)
    theirs.get_by_label("What you bring or offer").fill("Two volunteers\nA hall")
    theirs.get_by_label("Anything else, in your own words").fill("volunteers not before May")
    theirs.get_by_role("button", name="Send").first.click()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    theirs.get_by_role("link", name="Look at it once more").click()
    expect(theirs.get_by_label("What you bring or offer")).to_have_value("Two volunteers\nA hall")
    assert not is_wider_than_its_window(theirs)
    waits = open_as(story.lee, "/sunnydale/still-right/partners/", **WITHOUT_SCRIPTS)
    expect(waits.get_by_role("main")).to_contain_text("volunteers not before May")


def lean_on_a_hall(story: Cast, partner: Organization) -> ResourceNeed:
    """A program leans on the partner, and needs a hall that nobody is known to have."""
    _program, need = make_program(story.ada)
    lean_on(story.ada, need, organization=partner)
    goal = Goal.objects.create(library=story.library, name="Do homework together")
    return ResourceNeed.objects.create(
        library=story.library, goal=goal, kind="space", name="A hall for homework"
    )


def problems_on(page: Page) -> list[str]:
    """What axe finds, and whether it is wider than the phone."""
    wide = ["wider than the phone"] if is_wider_than_its_window(page) else []
    return wide + found_by_axe(page, RULES_OF_ALL)


def test_the_checks_of_a_week_without_scripts(story: Cast, open_as) -> None:
    partner = old_partner(story.ada)
    lean_on(story.ada, make_program(story.ada)[1], organization=partner)
    page = open_as(story.lee, "/sunnydale/still-right/", **WITHOUT_SCRIPTS)
    assert not is_wider_than_its_window(page)
    page.get_by_role("button", name="Still right: Rotary club, what they bring").click()
    expect(page.get_by_role("main")).to_contain_text("confirmed by Lee")
    page.get_by_role("link", name="Changed: Rotary club, phone").click()
    page.get_by_label("phone").fill("555 0111")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("main")).to_contain_text("changed by Lee")
    page.get_by_role("button", name="Not now").first.click()
    expect(page.get_by_role("main")).to_contain_text("That was all for this week")


def test_a_line_that_breaks_two_windows_and_a_closed_link_lose_nothing(
    story: Cast, open_as: Any
) -> None:
    partner = old_partner(story.ada)
    sent = make_partner_link(by=story.lee, organization=partner)
    address = f"/partner/{sent.token}/"
    theirs = open_as(None, address, **PHONE)
    other = theirs.context.new_page()
    other.goto(address)
    words = theirs.get_by_label("Anything else, in your own words")
    words.fill("rooms yes, volunteers not before May")
    theirs.get_by_role("link", name="Español").click()
    kept = theirs.get_by_label("Algo más, en sus propias palabras")
    expect(kept).to_have_value("rooms yes, volunteers not before May")
    theirs.context.set_offline(True)
    theirs.get_by_role("button", name="Enviar").first.click()
    expect(theirs).to_have_url("chrome-error://chromewebdata/")
    theirs.context.set_offline(False)
    theirs.goto(address)
    expect(theirs.get_by_text("Words that you typed here")).to_be_visible()
    expect(words).to_have_value("rooms yes, volunteers not before May")
    theirs.get_by_role("button", name="Send").first.dblclick()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    assert theirs.evaluate("localStorage.length") == 0
    assert PartnerAnswer.objects.in_library(story.library).count() == 1

    other.get_by_label("Your phone").fill("555 0777")
    links.revoke(sent.asked.link)
    other.get_by_role("button", name="Send").first.click()
    expect(other.get_by_role("heading", name="This link is closed")).to_be_visible()
    expect(other.get_by_role("main")).to_contain_text("555 0777")
    assert problems_on(other) == []


def test_what_came_in_is_told_on_paper_without_its_form(story: Cast, open_as: Any) -> None:
    partner = old_partner(story.ada)
    sent = make_partner_link(by=story.lee, organization=partner)
    theirs = open_as(None, f"/partner/{sent.token}/", **PHONE)
    brings = theirs.get_by_label("What you bring or offer")
    brings.fill("تالار بزرگ\nTwo volunteers")
    expect(brings).to_have_css("unicode-bidi", "plaintext")
    theirs.get_by_label("Anything else, in your own words").fill("volunteers not before May")
    theirs.get_by_role("button", name="Send").first.click()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    ours = open_as(story.lee, "/sunnydale/still-right/partners/")
    ours.emulate_media(media="print")
    main = ours.get_by_role("main")
    expect(main.get_by_text("volunteers not before May").first).to_be_visible()
    expect(main.get_by_text("تالار بزرگ").first).to_be_visible()
    expect(main.get_by_role("textbox")).to_have_count(0)
    expect(main.get_by_role("combobox")).to_have_count(0)
