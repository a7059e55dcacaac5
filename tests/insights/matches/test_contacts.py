"""One contact that stands here several times is one entry, with everything under which it stands."""

import pytest

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_community_asset, make_organization, make_person
from wherewithal.accounts.models import Membership
from wherewithal.insights.matches import actions
from wherewithal.insights.matches.page import Helper, Page, page_for
from wherewithal.people.models import Person, PersonLine
from wherewithal.programs.models import Allocation, ResourceNeed
from wherewithal.quantities import Quantity


def looked(cast: Cast, need_name: str = "Folding tables") -> tuple[Page, str]:
    need = make_need(cast, need_name)
    html = cast.client(cast.lee).get(page_of(need)).content.decode()
    return page_for(cast.lee, need), " ".join(html.split())


def page_after(cast: Cast, need: ResourceNeed) -> Page:
    """The page, once the list of capabilities has caught up."""
    assert cast.client(cast.lee).get(page_of(need)).status_code == 200
    return page_for(cast.lee, need)


def also_of(helper: Helper) -> list[str]:
    return [also.name for also in helper.also]


def test_a_card_stands_with_the_organization_that_holds_it(cast: Cast) -> None:
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    make_community_asset(
        cast.library, "Lunch of the lodge", words="Folding tables", organization=elks
    )
    page, html = looked(cast)
    (helper,) = page.open
    assert (helper.name, also_of(helper), helper.also[0].one) == (
        "Elks",
        ["Lunch of the lodge"],
        None,
    )
    assert html.count('class="card helper') == 1


def test_two_of_one_name_stand_together_and_lead_to_making_them_one(cast: Cast) -> None:
    keep = make_organization(cast.library, "Elks club", brings="Folding tables")
    other = make_organization(cast.library, "The Elks Club", brings="Twelve folding tables")
    page, html = looked(cast)
    (helper,) = page.open
    assert [helper.name, *also_of(helper)] == ["Elks club", "The Elks Club"]
    assert f"/organizations/{keep.pk}/merge/?other={other.pk}" in html


def test_a_card_of_the_same_name_leads_to_where_its_holder_is_noted(cast: Cast) -> None:
    make_organization(cast.library, "Elks club", brings="Folding tables")
    card = make_community_asset(cast.library, "The Elks club", words="Folding tables")
    assert f"/community/{card.pk}/change/" in looked(cast)[1]


def test_one_who_only_reads_is_not_led_there(cast: Cast) -> None:
    make_organization(cast.library, "Elks club", brings="Folding tables")
    make_community_asset(cast.library, "The Elks club", words="Folding tables")
    need = make_need(cast)
    html = cast.client(cast.rae).get(page_of(need)).content.decode()
    assert ("Also in your records as" in html, "Say so there" in html) == (True, False)


def test_two_people_of_one_name_stay_two(cast: Cast) -> None:
    for name in ("Ruth", "Ruth"):
        person = make_person(cast.library, name, consent="given")
        say(cast, person, "Folding tables to lend")
    page, _html = looked(cast)
    assert [helper.name for helper in page.open] == ["Ruth", "Ruth"]


def say(cast: Cast, person: Person, text: str) -> None:
    PersonLine.objects.create(library=cast.library, person=person, kind="offer", text=text)


def test_somebody_who_speaks_of_it_alone_is_the_way_to_it(cast: Cast) -> None:
    make_organization(cast.library, "Elementary school", brings="Robot kits for lessons")
    pam = make_person(cast.library, "Pam", consent="given")
    say(cast, pam, "My daughter leads the robot kits at the elementary school")
    page, html = looked(cast, "Robot kits")
    (helper,) = page.open
    assert helper.name == "Elementary school"
    assert [one.name for one in helper.through] == ["Pam"]
    assert f'Through <a href="/sunnydale/people/{pam.pk}/"><bdi>Pam</bdi></a>' in html


def test_somebody_with_words_of_their_own_stays_apart(cast: Cast) -> None:
    make_organization(cast.library, "Elementary school", brings="Robot kits for lessons")
    pam = make_person(cast.library, "Pam", consent="given")
    say(cast, pam, "I build robot kits")
    page, _html = looked(cast, "Robot kits")
    assert {helper.name for helper in page.open} == {"Elementary school", "Pam"}


def test_what_is_put_aside_goes_with_its_cards(cast: Cast) -> None:
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    make_community_asset(cast.library, "The lodge", words="Folding tables", organization=elks)
    need = make_need(cast)
    assert len(page_after(cast, need).open) == 1
    actions.reject_match(by=cast.lee, need=need, source=elks)
    page = page_after(cast, need)
    assert (page.open, page.long_shots) == ((), ())


def test_a_card_alone_is_put_aside_alone(cast: Cast) -> None:
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    card = make_community_asset(
        cast.library, "The lodge", words="Folding tables", organization=elks
    )
    need = make_need(cast)
    actions.reject_match(by=cast.lee, need=need, source=card)
    (helper,) = page_after(cast, need).open
    assert (helper.name, helper.also) == ("Elks", ())


def test_what_is_counted_already_stands_apart_and_is_not_suggested(cast: Cast) -> None:
    need = make_need(cast)
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    make_community_asset(cast.library, "The lodge", words="Folding tables", organization=elks)
    make_organization(cast.library, "Church", brings="Folding tables")
    Allocation.objects.create(library=cast.library, resource_need=need, organization=elks)
    html = page_html(cast, need, cast.lee)
    page = page_for(cast.lee, need)
    assert [helper.name for helper in page.open] == ["Church"]
    assert "Already counted for this need" in html
    assert html.count("Worth asking<span") == 1


def test_what_was_declined_is_no_longer_counted(cast: Cast) -> None:
    need = make_need(cast)
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    Allocation.objects.create(
        library=cast.library, resource_need=need, organization=elks, state="declined"
    )
    assert "Already counted for this need" not in page_html(cast, need, cast.lee)
    assert [helper.name for helper in page_for(cast.lee, need).open] == ["Elks"]


def test_who_was_found_worth_asking_and_is_asked_is_counted(cast: Cast) -> None:
    need = make_need(cast)
    elks = make_organization(cast.library, "Elks", brings="Folding tables")
    actions.accept_match(by=cast.lee, need=need, source=elks)
    Allocation.objects.create(
        library=cast.library, resource_need=need, organization=elks, state="asked"
    )
    page = page_after(cast, need)
    assert (page.accepted, page.open, page.has_given) == ((), (), True)


@pytest.mark.parametrize(
    ("state", "sentence", "is_folded"),
    [
        ("have", "This is covered, so nobody else has to be asked.", True),
        ("asked", "Somebody was asked, and the answer is still to come.", False),
    ],
)
def test_what_is_covered_or_asked_for_sends_nobody_looking(
    cast: Cast, state: str, sentence: str, is_folded: bool
) -> None:
    hall = make_organization(cast.library, "Church")
    need = make_need(cast, "A hall", kind="space")
    row = {"library": cast.library, "resource_need": need, "organization": hall}
    Allocation.objects.create(**row, state=state, how_many=Quantity.exact(1))
    html = page_html(cast, need, cast.lee)
    assert (sentence in html, "a good moment to make" in html) == (True, not is_folded)
    assert ("<summary>Somebody new:" in html) is is_folded


def page_html(cast: Cast, need: ResourceNeed, member: Membership) -> str:
    html = cast.client(member).get(page_of(need)).content.decode()
    return " ".join(html.split())
