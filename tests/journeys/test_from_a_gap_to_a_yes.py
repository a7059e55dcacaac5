"""From a gap to somebody who could help, to an ask with something in return, to a yes that the board reads of."""

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import is_wider_than_its_window
from make import make_organization
from partnerships.asking import ask_for
from programs.plans import exact, need_of, plan
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer

PHONE = {"viewport": {"width": 390, "height": 700}}


def make_gap(cast: Cast) -> ResourceNeed:
    """Ten folding tables are missing, a church has some and wants a room, which we have."""
    need = need_of(
        plan(cast.library, "Robots", state="planned"),
        "material",
        name="Folding tables",
        how_many=exact(10),
    )
    make_organization(
        cast.library,
        "Church",
        brings="Forty folding tables",
        wants="A warm meeting room for our winter evenings",
    )
    add_library_offer(
        by=cast.lee, kind="space", words="A warm meeting room on winter evenings", how_much=exact(2)
    )
    return need


def test_from_a_gap_to_a_yes(story: Cast, open_as) -> None:
    need = make_gap(story)
    page = open_as(story.lee, f"/sunnydale/resource-needs/{need.pk}/")
    main = page.get_by_role("main")
    page.get_by_role("link", name="Who can help?").click()
    church = main.get_by_role("article", name="Church")
    church.get_by_role("button", name="Worth asking").click()
    church.get_by_role("link", name="Ask them").click()
    expect(page.get_by_label("Folding tables (Robots)")).to_be_checked()
    page.get_by_label("What do we want to reach together?").fill("A robotics day for the town")
    page.get_by_role("button", name="Go on").click()

    page.get_by_role("link", name="Offer something").click()
    expect(main).to_contain_text("A warm meeting room for our winter evenings")
    page.get_by_role("link", name="Offer this").first.click()
    page.get_by_label("How much of it").fill("1")
    page.get_by_role("button", name="Save").click()

    page.get_by_role("link", name="One page for the partner", exact=True).click()
    expect(main).to_contain_text("Folding tables: 10")
    expect(main).to_contain_text("You wished for:")
    page.get_by_role("link", name="Back to the ask").click()

    page.get_by_role("link", name="We asked them").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="They said yes").click()
    page.get_by_label("Folding tables: how much?").fill("8")
    page.get_by_role("button", name="Save").click()
    expect(main).to_contain_text("They said: 8")

    page.get_by_role("link", name="Folding tables", exact=True).click()
    expect(main).to_contain_text("Church: 8, promised")
    need_page = page.url
    page.goto(f"{need_page.split('/resource-needs/')[0]}/reports/board/")
    promised = page.get_by_role("link", name="Needs for which others promised something")
    expect(promised).to_contain_text("1")
    promised.click()
    expect(main).to_contain_text("Folding tables")
    page.goto(need_page)
    page.get_by_role("link", name="by an ask").click()
    page.get_by_role("link", name="We take it back").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Folding tables", exact=True).click()
    expect(main).not_to_contain_text("promised")


def test_the_pages_fit_a_phone(story: Cast, open_as) -> None:
    ask = ask_for(story, make_gap(story), whom="The owner of the bike shop down the road")
    page = open_as(story.lee, "/sunnydale/asks/", **PHONE)
    for path in ("", "brief/", "talking-points/", "what-to-offer/", "becomes/yes/"):
        page.goto(f"{page.url.split('/asks/')[0]}/asks/{ask.pk}/{path}")
        expect(page.get_by_role("main")).to_contain_text("bike shop")
        assert not is_wider_than_its_window(page)
