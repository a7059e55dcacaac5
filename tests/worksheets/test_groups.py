"""People in a group of the staff sheet: ticked on the row's page, named where one may read about them."""

import re
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_member, make_outlet, make_person
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, GroupMember, Placement
from wherewithal.people.models import Role


def names(asset: Asset) -> list[str]:
    rows = GroupMember.objects.in_library(asset.library_id).filter(asset=asset)
    return sorted(row.person.name for row in rows)


def page_of(client: Client, asset: Asset) -> str:
    page = client.get(f"/sunnydale/assets/{asset.pk}/")
    assert page.status_code == 200
    return without_tokens(page.content.decode())


def tick(client: Client, asset: Asset, *people: Any, was: str = "") -> None:
    typed = {"do": "save", "people.was": was, "people": [person.pk for person in people]}
    assert client.post(f"/sunnydale/assets/{asset.pk}/", typed).status_code == 302


def summary_seen_by(client: Client) -> str:
    page = client.get("/sunnydale/worksheets/staff/").content.decode()
    found = re.search(r'<small class="summary">(.*?)</small>', page)
    return found.group(1) if found else ""


@pytest.fixture
def group(cast: Cast) -> Asset:
    return make_asset(cast.library, "staff", "Circulation")


def test_ticking_puts_people_in_and_takes_them_out(cast: Cast, group: Asset) -> None:
    client = cast.client(cast.lee)
    robin, sam = make_person(cast.library, "Robin"), make_person(cast.library, "Sam")
    tick(client, group, robin, sam)
    assert names(group) == ["Robin", "Sam"]
    tick(client, group, sam, was=f"{robin.pk} {sam.pk}")
    assert names(group) == ["Sam"]


def test_what_two_editors_tick_at_the_same_time_is_put_together(cast: Cast, group: Asset) -> None:
    client = cast.client(cast.lee)
    robin, sam = make_person(cast.library, "Robin"), make_person(cast.library, "Sam")
    actions.set_group_members(by=cast.ada, asset=group, people=[robin])  # after Lee's page was made
    tick(client, group, sam, was="")
    assert names(group) == ["Robin", "Sam"]


def test_a_page_sent_without_the_checkboxes_leaves_the_group_alone(
    cast: Cast, group: Asset
) -> None:
    robin = make_person(cast.library, "Robin")
    actions.set_group_members(by=cast.lee, asset=group, people=[robin])
    cast.client(cast.lee).post(f"/sunnydale/assets/{group.pk}/", {"do": "save"})
    assert names(group) == ["Robin"]


def test_colleagues_can_be_ticked_and_contacts_elsewhere_cannot(cast: Cast, group: Asset) -> None:
    for name, kind in (("Robin", "staff"), ("Baker", "community")):
        person = make_person(cast.library, name)
        Role.objects.create(library=cast.library, person=person, kind=kind)
    make_person(cast.library, "Sam")
    page = page_of(cast.client(cast.lee), group)
    ticks = re.findall(r'name="people" value="\d+"[^>]*>\s*([^<]+)</label>', page)
    assert [tick_.strip() for tick_ in ticks] == ["Robin", "Sam"]


def test_only_a_group_of_staff_has_people(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        actions.set_group_members(by=cast.lee, asset=make_asset(cast.library), people=[])


def test_an_editor_of_one_outlet_changes_the_groups_there_only(cast: Cast, group: Asset) -> None:
    outlet = make_outlet(cast.library)
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=outlet)
    robin = make_person(cast.library, "Robin")
    with pytest.raises(PermissionDenied):
        actions.set_group_members(by=bea, asset=group, people=[robin])
    Placement.objects.create(library=cast.library, asset=group, outlet=outlet)
    actions.set_group_members(by=bea, asset=group, people=[robin])
    assert names(group) == ["Robin"]


def test_nobody_of_another_library_can_be_put_in(cast: Cast, group: Asset) -> None:
    stranger = make_person(cast.elsewhere, "Stranger")
    with pytest.raises(PermissionDenied):
        actions.set_group_members(by=cast.lee, asset=group, people=[stranger])


def test_the_sheet_names_a_few_and_counts_the_rest(cast: Cast, group: Asset) -> None:
    people = [
        make_person(cast.library, name, consent="given", position=place)
        for place, name in enumerate(["Robin", "Sam", "Kim", "Bo", "Mei"])
    ]
    actions.set_group_members(by=cast.lee, asset=group, people=people[:3])
    assert summary_seen_by(cast.client(cast.rae)) == "Robin, Sam and Kim"
    actions.set_group_members(by=cast.lee, asset=group, people=people)
    assert summary_seen_by(cast.client(cast.rae)) == "Robin, Sam and 3 more"


def test_who_has_not_agreed_is_neither_named_nor_counted_for_others(
    cast: Cast, group: Asset
) -> None:
    robin = make_person(cast.library, "Robin", consent="given")
    sam = make_person(cast.library, "Sam")
    actions.set_group_members(by=cast.lee, asset=group, people=[robin, sam])
    assert summary_seen_by(cast.client(cast.lee)) == "Robin and Sam"
    assert summary_seen_by(cast.client(cast.rae)) == "Robin"
    assert "Sam" not in page_of(cast.client(cast.rae), group)
    assert "Robin" in page_of(cast.client(cast.rae), group)


def test_a_person_belongs_to_a_group_while_it_stands_on_the_staff_sheet(
    cast: Cast, group: Asset
) -> None:
    robin = make_person(cast.library, "Robin")
    actions.set_group_members(by=cast.lee, asset=group, people=[robin])
    client = cast.client(cast.lee)
    address = f"/sunnydale/people/{robin.pk}/"
    assert "Circulation" in client.get(address).content.decode()
    actions.change_area(by=cast.lee, asset=group, area="space")
    assert "Circulation" not in client.get(address).content.decode()


def test_groups_with_many_people_cost_no_more_queries(cast: Cast, group: Asset) -> None:
    client = cast.client(cast.lee)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/sunnydale/worksheets/staff/").status_code == 200
        return len(queries)

    people = [make_person(cast.library, name) for name in ("Robin", "Sam", "Kim")]
    actions.set_group_members(by=cast.lee, asset=group, people=people[:1])
    once = cost()
    for name in ("Pages", "Volunteers"):
        other = make_asset(cast.library, "staff", name)
        actions.set_group_members(by=cast.lee, asset=other, people=people)
    assert cost() == once
