"""From one source to the open needs that it could serve, and the decision taken there."""

import pytest

from cast import Cast
from insights.serving.town import make_need, words_of
from make import (
    make_asset,
    make_community_asset,
    make_member,
    make_note,
    make_organization,
    make_outlet,
    make_person,
)
from people.pages import queries_of
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.insights.matches.actions import accept_match, reject_match
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.serving.one_source import SourcePage, page_of
from wherewithal.people.actions import add_organization
from wherewithal.people.models import PersonLine
from wherewithal.programs.models import Allocation


def looked(cast: Cast, source: str) -> SourcePage:
    words_of(cast, f"could-serve/{source}")
    return page_of(cast.lee, source.replace("-", ":"))


def test_a_row_leads_to_the_needs_that_rest_on_its_words(cast: Cast) -> None:
    need = make_need(cast)
    kitchen = make_asset(cast.library, name="Kitchen")
    make_note(kitchen, text="Twelve folding tables")
    html = words_of(cast, f"could-serve/asset-{kitchen.pk}")
    assert f'href="/sunnydale/resource-needs/{need.pk}/who-can-help/"' in html
    assert "Twelve <mark>folding tables</mark>" in html
    assert f"/could-serve/asset-{kitchen.pk}/" in words_of(cast, f"assets/{kitchen.pk}")


def test_organizations_cards_and_people_who_agreed_lead_there(cast: Cast) -> None:
    body = make_organization(cast.library, "Church")
    card = make_community_asset(cast.library, "Hall")
    pam = make_person(cast.library, "Pam", consent="given")
    shy = make_person(cast.library, "Shy")
    assert f"/could-serve/organization-{body.pk}/" in words_of(cast, f"organizations/{body.pk}")
    assert f"/could-serve/communityasset-{card.pk}/" in words_of(cast, f"community/{card.pk}")
    assert f"/could-serve/person-{pam.pk}/" in words_of(cast, f"people/{pam.pk}")
    assert "could-serve" not in words_of(cast, f"people/{shy.pk}")


def test_worth_asking_comes_back_here_and_stands_on_the_page_of_the_need(cast: Cast) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church", brings="Folding tables")
    here = f"/sunnydale/could-serve/organization-{body.pk}/"
    address = f"/sunnydale/resource-needs/{need.pk}/who-can-help/organization-{body.pk}/"
    answer = cast.client(cast.lee).post(f"{address}worth-asking/", {"back": "source"})
    assert (answer.status_code, answer["Location"]) == (302, here)
    (row,) = looked(cast, f"organization-{body.pk}").accepted
    assert (row.need, row.decision.state) == (need, "accepted")


def test_whoever_is_put_aside_takes_their_card_along(cast: Cast) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church")
    card = make_community_asset(cast.library, "Folding tables", organization=body)
    assert [row.need for row in looked(cast, f"communityasset-{card.pk}").open] == [need]
    reject_match(by=cast.lee, need=need, source=body)
    page = looked(cast, f"communityasset-{card.pk}")
    assert (page.open, page.long_shots) == ((), ())


def test_why_it_was_put_aside_names_nobody_who_stays_out(cast: Cast) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church", brings="Folding tables")
    tess = make_person(cast.library, "Tess Quiet", consent="given")
    reject_match(by=cast.lee, need=need, source=body, words="Tess Quiet has asked them already")
    here = f"could-serve/organization-{body.pk}"
    assert "Tess Quiet has asked" in words_of(cast, here)
    NetworkChoice.objects.create(library=cast.library, person=tess, stays_out=True)
    assert "Tess Quiet" not in words_of(cast, here)
    assert [row.need for row in looked(cast, f"organization-{body.pk}").rejected] == [need]


@pytest.mark.parametrize("brings", ["Folding tables", "A choir that sings at openings", ""])
def test_what_it_was_found_worth_asking_for_stays_whatever_it_says_today(
    cast: Cast, brings: str
) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church", brings=brings)
    accept_match(by=cast.lee, need=need, source=body)
    page = looked(cast, f"organization-{body.pk}")
    assert [(row.need, row.decision.state) for row in page.accepted] == [(need, "accepted")]
    assert (page.open, page.long_shots) == ((), ())


def test_put_aside_and_suggested_again_from_here(cast: Cast) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church", brings="Folding tables")
    here = f"/sunnydale/could-serve/organization-{body.pk}/"
    address = f"/sunnydale/resource-needs/{need.pk}/who-can-help/organization-{body.pk}/"
    answer = cast.client(cast.lee).post(f"{address}put-aside/?back=source", {"reason": "too-far"})
    assert answer["Location"] == here
    page = looked(cast, f"organization-{body.pk}")
    assert (page.open, [row.need for row in page.rejected]) == ((), [need])
    decision = MatchDecision.objects.in_library(cast.library).get()
    answer = cast.client(cast.lee).post(
        f"/sunnydale/who-can-help/{decision.pk}/open-again/", {"back": "source"}
    )
    assert answer["Location"] == here
    assert [row.need for row in looked(cast, f"organization-{body.pk}").open] == [need]


def test_what_it_counts_for_stands_apart(cast: Cast) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church", brings="Folding tables")
    Allocation.objects.create(
        library=cast.library, resource_need=need, organization=body, state="asked"
    )
    page = looked(cast, f"organization-{body.pk}")
    assert ([line.row.need for line in page.given], page.open) == ([need], ())


def test_a_relationship_leads_to_those_with_whom_it_is(cast: Cast) -> None:
    row = make_asset(cast.library, area="relationship", name="Our friends")
    body = make_organization(cast.library, "Rotary")
    RelationshipFacts.objects.create(library=cast.library, asset=row, organization=body)
    answer = cast.client(cast.rae).get(f"/sunnydale/could-serve/asset-{row.pk}/")
    assert answer["Location"] == f"/sunnydale/could-serve/organization-{body.pk}/"


@pytest.mark.parametrize("why", ["not-asked", "declined", "stays out"])
def test_nothing_is_suggested_for_somebody_who_does_not_want_to_be_found(
    cast: Cast, why: str
) -> None:
    make_need(cast)
    pam = make_person(cast.library, "Pam", consent="given" if why == "stays out" else why)
    if why == "stays out":
        NetworkChoice.objects.create(library=cast.library, person=pam, stays_out=True)
    PersonLine.objects.create(
        library=cast.library, person=pam, kind="offer", text="Folding tables to lend"
    )
    answer = cast.client(cast.lee).get(f"/sunnydale/could-serve/person-{pam.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/sunnydale/people/{pam.pk}/")
    answer = cast.client(cast.rae).get(f"/sunnydale/could-serve/person-{pam.pk}/")
    assert answer.status_code == (302 if why == "stays out" else 404)


def test_who_asked_to_be_left_alone_is(cast: Cast) -> None:
    make_need(cast)
    body = make_organization(cast.library, "Church", brings="Folding tables", do_not_contact=True)
    assert "left alone" in words_of(cast, f"could-serve/organization-{body.pk}")


def test_one_who_reads_sees_reasons_and_no_buttons(cast: Cast) -> None:
    make_need(cast)
    body = make_organization(cast.library, "Church", brings="Folding tables")
    html = words_of(cast, f"could-serve/organization-{body.pk}", cast.rae)
    assert ("<mark>Folding tables</mark>" in html, "Worth asking" in html) == (True, False)


def test_without_a_need_it_says_where_to_begin(cast: Cast) -> None:
    body = make_organization(cast.library, "Church", brings="Folding tables")
    assert "No need is open." in words_of(cast, f"could-serve/organization-{body.pk}")


@pytest.mark.parametrize("path", ["could-serve/{}", "never-noticed/new-here"])
def test_who_looks_after_one_outlet_asks_no_more_for_three_programs(cast: Cast, path: str) -> None:
    """Whose the program is decides who may say that the source is worth asking."""
    east = make_outlet(cast.library, "East")
    bea = cast.client(make_member(cast.library, "Bea", "editor", outlet=east))
    body = add_organization(by=cast.lee, name="Church", brings="Folding tables")
    address = f"/sunnydale/{path.format(f'organization-{body.pk}')}/"
    make_need(cast)
    one = queries_of(bea, address)
    for _ in range(2):
        make_need(cast)
    assert queries_of(bea, address) == one
