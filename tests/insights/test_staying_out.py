"""Whoever stays out, or said no, is suggested nowhere; nor is what is called after them, nor words that name them."""

from datetime import date

import pytest

from cast import Cast
from insights.matches.needs import make_need, page_of
from insights.networks.town import colleague, knows, relationship, says, stays_out
from make import (
    make_asset,
    make_community_asset,
    make_member,
    make_note,
    make_organization,
    make_person,
    make_team,
)
from wherewithal.engine.matching import Index
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.insights.index.follow import follow
from wherewithal.insights.matches import actions as matches
from wherewithal.insights.matches.partners import partners_for
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.portfolio import actions as asks
from wherewithal.people.actions import merge_people, remove_person
from wherewithal.people.models import Person
from wherewithal.programs.models import Allocation

NAME = "Tess Quiet"


@pytest.fixture
def tess(cast: Cast) -> Person:
    return colleague(cast.library, NAME)


def told(cast: Cast) -> Index:
    follow(cast.library.pk)
    return capabilities_told_to(cast.ada)


def said(cast: Cast) -> str:
    index = told(cast)
    texts = [each.text for each in index.statements.values()]
    return " | ".join([*sorted(each.name for each in index.sources), *sorted(texts)])


def leave(person: Person, how: str) -> None:
    if how == "stays out":
        stays_out(person)
    elif how == "removed":
        remove_person(by=make_member(person.library, "Boss", "admin"), person=person)
    else:
        Person.objects.in_library(person.library).filter(pk=person.pk).update(consent="declined")


LEAVING = pytest.mark.parametrize("how", ["stays out", "declined"])
SILENT = pytest.mark.parametrize("how", ["stays out", "declined", "removed"])


@LEAVING
def test_they_are_no_source_and_nothing_speaks_for_them(cast: Cast, tess: Person, how: str) -> None:
    says(tess, "I teach sewing")
    make_community_asset(cast.library, "Sewing circle", person=tess, words="Every Monday")
    relationship(cast.library, "Our seamstress", person=tess)
    museum = make_organization(cast.library, "Museum")
    relationship(cast.library, "She and the museum", person=tess, organization=museum)
    assert "I teach sewing" in said(cast)
    leave(tess, how)
    assert said(cast) == "Museum | Museum"


@SILENT
def test_words_of_others_that_name_them_are_not_quoted(cast: Cast, tess: Person, how: str) -> None:
    machines = make_asset(cast.library, "material", "Sewing machines")
    make_note(machines, text="Tess  quiet teaches sewing on them")
    make_note(machines, text="Six of them")
    assert "teaches sewing" in said(cast)
    leave(tess, how)
    assert said(cast) == "Sewing machines | Sewing machines | Six of them"


@SILENT
def test_what_is_called_after_them_is_no_source(cast: Cast, tess: Person, how: str) -> None:
    make_asset(cast.library, "material", f"Loom of {NAME}")
    make_organization(cast.library, f"Studio {NAME}", type="business")
    make_community_asset(cast.library, f"{NAME} sews")
    assert len(told(cast).sources) == 4
    leave(tess, how)
    assert [each.name for each in told(cast).sources] == []
    known = [kind.known for kind in partners_for(cast.ada, make_need(cast, kind="technology"))]
    assert [each for each in known if each] == []


@LEAVING
def test_nobody_knows_anybody_through_them(cast: Cast, tess: Person, how: str) -> None:
    club = make_organization(cast.library, "Chess club")
    knows(tess, club)
    knows(make_team(cast.library, f"Friends of {NAME}"), club)
    assert len(knowers_told_to(cast.ada)) == 2
    leave(tess, how)
    assert knowers_told_to(cast.ada) == []


def test_a_name_is_said_again_when_somebody_bears_it_again(cast: Cast, tess: Person) -> None:
    make_note(make_asset(cast.library, "material", "Looms"), text=f"{NAME} weaves")
    leave(tess, "removed")
    assert said(cast) == "Looms | Looms"
    make_person(cast.library, NAME)
    assert said(cast) == f"Looms | Looms | {NAME} weaves"


def test_who_was_made_one_with_another_is_not_gone(cast: Cast, tess: Person) -> None:
    make_note(make_asset(cast.library, "material", "Looms"), text="Tess weaves")
    twin = make_person(cast.library, "Tess")
    merge_people(by=cast.ada, keep=tess, other=twin)
    assert "Tess weaves" in said(cast)


def test_whoever_bears_the_same_name_speaks_for_themself(cast: Cast, tess: Person) -> None:
    other = colleague(cast.library, f"{NAME} Miller")
    says(other, "I knit")
    knows(other, make_organization(cast.library, "Chess club"))
    stays_out(tess)
    assert said(cast) == f"Chess club | {NAME} Miller | Chess club | I knit"
    assert [each.name for each in knowers_told_to(cast.ada)] == [f"{NAME} Miller"]


@LEAVING
def test_teams_and_organizations_called_after_them_are_no_nodes(
    cast: Cast, tess: Person, how: str
) -> None:
    eli = colleague(cast.library, "Eli", make_team(cast.library, f"{NAME} fund"))
    studio = make_organization(cast.library, f"Studio {NAME}")
    knows(eli, studio)
    address = f"/sunnydale/networks/organization-{studio.pk}/"
    ada = cast.client(cast.ada)
    assert ada.get(address).status_code == 200
    leave(tess, how)
    found = gather(cast.ada, on=date(2026, 5, 4)).network
    assert [node.name for node in found.nodes] == ["Eli"]
    assert ada.get(address).status_code == 404
    assert NAME not in ada.get("/sunnydale/networks/picture/").content.decode()


def test_the_page_of_a_need_knows_of_them_no_more(cast: Cast, tess: Person) -> None:
    says(tess, "I teach sewing")
    need = make_need(cast, "Somebody who teaches sewing", kind="human")
    page = cast.client(cast.rae).get(page_of(need)).content.decode()
    assert NAME in page
    stays_out(tess)
    page = cast.client(cast.rae).get(page_of(need)).content.decode()
    assert NAME not in page


def test_what_is_counted_of_them_is_counted_without_their_name(cast: Cast, tess: Person) -> None:
    need = make_need(cast, "Somebody who teaches sewing", kind="human")
    Allocation.objects.create(
        library=cast.library, resource_need=need, person=tess, words="Mondays"
    )
    page = cast.client(cast.ada).get(page_of(need)).content.decode()
    assert (NAME in page, "Mondays" in page) == (True, True)
    stays_out(tess)
    page = cast.client(cast.ada).get(page_of(need)).content.decode()
    assert (NAME in page, "Mondays" in page, "<bdi>somebody</bdi>" in page) == (False, False, True)


def test_why_somebody_else_was_put_aside_does_not_name_them(cast: Cast, tess: Person) -> None:
    need, body = make_need(cast), make_organization(cast.library, "Church")
    decision = matches.reject_match(
        by=cast.lee, need=need, source=body, words=f"{NAME} asks them already"
    )
    asks.change_ask(
        by=cast.lee, program=None, holder=body, stance="pinned", why=f"Friends of {NAME}"
    )
    addresses = (page_of(need), "/sunnydale/fewest-asks/")
    ada = cast.client(cast.ada)
    assert [NAME in ada.get(each).content.decode() for each in addresses] == [True, True]
    stays_out(tess)
    assert [NAME in ada.get(each).content.decode() for each in addresses] == [False, False]
    decision.refresh_from_db()
    assert decision.words == f"{NAME} asks them already"


@LEAVING
def test_nobody_decides_about_them_or_plans_to_ask_them(cast: Cast, tess: Person, how: str) -> None:
    need, lee = make_need(cast), cast.client(cast.lee)
    helper = f"person-{tess.pk}"
    addresses = (
        f"{page_of(need)}{helper}/worth-asking/",
        f"{page_of(need)}{helper}/put-aside/",
        f"/sunnydale/fewest-asks/{helper}/talk/",
    )
    assert [lee.post(each, {"reason": "other"}).status_code for each in addresses] == [
        302,
        302,
        302,
    ]
    leave(tess, how)
    assert [lee.post(each, {"reason": "other"}).status_code for each in addresses] == [
        404,
        404,
        404,
    ]
