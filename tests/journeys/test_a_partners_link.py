"""A partner's link on a phone, without scripts: from the queue to their word to a fresh fact."""

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import is_wider_than_its_window
from old_facts import lean_on, make_program, old_partner

PHONE = {"viewport": {"width": 390, "height": 700}, "java_script_enabled": False}


def test_a_partners_link_on_a_phone(story: Cast, open_as) -> None:
    partner = old_partner(story.ada)
    lean_on(story.ada, make_program(story.ada)[1], organization=partner)
    ours = open_as(story.lee, "/sunnydale/still-right/")
    ours.get_by_role("link", name="Ask Rotary club themselves").first.click()
    ours.get_by_label("A few words to them").fill("Two minutes, and thank you.")
    ours.get_by_role("button", name="Make the link").click()
    letter = ours.get_by_label("Or copy the letter").input_value()
    address = next(line for line in letter.splitlines() if "/partner/" in line)

    theirs = open_as(None, address, **PHONE)
    expect(theirs.get_by_role("main")).to_contain_text("Two minutes, and thank you.")
    assert not is_wider_than_its_window(theirs)
    theirs.get_by_label("What you bring or offer").fill("Two volunteers\nA hall")
    theirs.get_by_label("Anything else, in your own words").fill(
        "rooms yes, volunteers not before May"
    )
    theirs.get_by_role("button", name="Send").first.click()
    expect(theirs.get_by_role("heading", name="Thank you")).to_be_visible()
    theirs.get_by_role("link", name="Look at it once more").click()
    expect(theirs.get_by_label("What you bring or offer")).to_have_value("Two volunteers\nA hall")
    assert not is_wider_than_its_window(theirs)

    ours.goto("/sunnydale/still-right/partners/")
    main = ours.get_by_role("main")
    expect(main).to_contain_text("rooms yes, volunteers not before May")
    ours.get_by_role("button", name="Add it there").click()
    ours.get_by_role("button", name="Take over").click()
    expect(main).to_contain_text("Nothing waits")
    ours.goto(f"/sunnydale/organizations/{partner.pk}/")
    expect(main).to_contain_text("A hall")
    expect(main).to_contain_text("rooms yes, volunteers not before May")

    ours.goto(f"/sunnydale/organizations/{partner.pk}/link/")
    ours.get_by_role("button", name="Close the link").click()
    theirs.reload()
    expect(theirs.get_by_role("heading", name="This link is closed")).to_be_visible()


def test_the_checks_of_a_week_without_scripts(story: Cast, open_as) -> None:
    partner = old_partner(story.ada)
    lean_on(story.ada, make_program(story.ada)[1], organization=partner)
    page = open_as(story.lee, "/sunnydale/still-right/", **PHONE)
    assert not is_wider_than_its_window(page)
    page.get_by_role("button", name="Still right: Rotary club, what they bring").click()
    expect(page.get_by_role("main")).to_contain_text("confirmed by Lee")
    page.get_by_role("link", name="Changed: Rotary club, phone").click()
    page.get_by_label("phone").fill("555 0111")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("main")).to_contain_text("changed by Lee")
    page.get_by_role("button", name="Not now").first.click()
    expect(page.get_by_role("main")).to_contain_text("That was all for this week")
