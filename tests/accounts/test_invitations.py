"""Joining by a link: once, in time, and by looking at it nothing is used up."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cast import Cast
from make import PASSWORD, make_outlet, make_person, make_user
from wherewithal.accounts import actions
from wherewithal.accounts.models import AccessLink, Membership, User

NEWCOMER = {"name": "Bea", "email": "Bea@example.org", "password": "heron on the jetty"}


@pytest.fixture
def token(cast: Cast) -> str:
    _link, token = actions.invite(by=cast.ada, role="contributor", whom="Bea")
    return token


def members_here(cast: Cast) -> list[tuple[str, str]]:
    members = Membership.objects.in_library(cast.library).order_by("pk")
    return [(member.user.name, member.role) for member in members]


def test_the_link_is_shown_once_and_kept_as_a_digest(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    page = ada.post("/sunnydale/members/invite/", {"role": "viewer", "whom": "Bea"})
    found = re.search(r"http://testserver(/invitation/[^<]+/)", page.content.decode())
    assert found is not None
    assert Client().get(found[1]).status_code == 200
    listed = ada.get("/sunnydale/members/").content.decode()
    assert "Invitation for Bea" in listed
    assert found[1] not in listed
    assert found[1].split("/")[2] not in str(AccessLink.objects.values().get())
    assert "no-store" in page.headers["Cache-Control"]


def test_looking_uses_nothing_up_and_joining_works_once(cast: Cast, token: str) -> None:
    address = f"/invitation/{token}/"
    for _ in range(3):
        assert Client().get(address).status_code == 200
    newcomer = Client()
    assert newcomer.post(address, NEWCOMER).url == "/sunnydale/"
    assert members_here(cast)[-1] == ("Bea", "contributor")
    assert newcomer.get("/sunnydale/").status_code == 200
    late = Client().post(address, {**NEWCOMER, "email": "late@example.org"})
    assert late.status_code == 410
    assert b"works once" in late.content
    assert not User.objects.filter(email="late@example.org").exists()


def test_somebody_with_an_account_joins_with_one_click(cast: Cast, token: str) -> None:
    page = cast.client(cast.max).post(f"/invitation/{token}/")
    assert page.url == "/sunnydale/"
    assert members_here(cast)[-1] == ("Max", "contributor")


def test_signing_in_first_leads_back_to_the_invitation(cast: Cast, token: str) -> None:
    page = Client().post(
        f"/sign-in/?next=/invitation/{token}/",
        {"login": "max@example.org", "password": PASSWORD, "next": f"/invitation/{token}/"},
    )
    assert page.url == f"/invitation/{token}/"


def test_a_member_who_opens_the_link_leaves_it_for_the_other(cast: Cast, token: str) -> None:
    page = cast.client(cast.ada).post(f"/invitation/{token}/")
    assert b"already" in page.content
    assert AccessLink.objects.get().is_open


def test_an_address_with_an_account_is_asked_to_sign_in(cast: Cast, token: str) -> None:
    page = Client().post(f"/invitation/{token}/", {**NEWCOMER, "email": "MAX@example.org"})
    assert page.context["form"].errors.keys() == {"email"}
    assert AccessLink.objects.get().is_open


def test_a_weak_password_is_refused_and_nothing_typed_is_lost(cast: Cast, token: str) -> None:
    page = Client().post(f"/invitation/{token}/", {**NEWCOMER, "password": "bea@example.org"})
    assert page.context["form"].errors.keys() == {"password"}
    assert b'value="Bea@example.org"' in page.content


def test_an_expired_or_revoked_link_says_so_kindly(cast: Cast, token: str) -> None:
    AccessLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    expired = Client().get(f"/invitation/{token}/")
    AccessLink.objects.update(revoked_at=timezone.now())
    revoked = Client().get(f"/invitation/{token}/")
    unknown = Client().get("/invitation/no-such-thing/")
    assert [page.status_code for page in (expired, revoked, unknown)] == [410, 410, 410]
    assert b"the time is over" in expired.content
    assert b"revoked it" in revoked.content
    assert b"got lost on the way" in unknown.content


def test_an_invitation_carries_a_place_and_a_person(cast: Cast) -> None:
    east, pam = make_outlet(cast.library), make_person(cast.library)
    link, _ = actions.invite(by=cast.ada, role="editor", outlet=east, person=pam)
    member = actions.accept_invitation(link=link, user=make_user("Bea"))
    assert (member.outlet, member.person, member.is_limited) == (east, pam, True)


def test_an_invitation_for_a_place_that_is_gone_does_not_open_the_whole_library(
    cast: Cast,
) -> None:
    east = make_outlet(cast.library)
    _link, token = actions.invite(by=cast.ada, role="editor", outlet=east)
    east.delete()
    page = Client().post(f"/invitation/{token}/", NEWCOMER)
    assert page.status_code == 410
    assert len(members_here(cast)) == 4


def test_when_the_person_is_taken_no_account_is_left_behind(cast: Cast) -> None:
    pam = make_person(cast.library)
    _link, token = actions.invite(by=cast.ada, role="viewer", person=pam)
    Membership._base_manager.filter(pk=cast.cal.pk).update(person=pam)
    page = Client().post(f"/invitation/{token}/", NEWCOMER)
    assert "linked to this person already" in str(page.context["form"].non_field_errors())
    assert not User.objects.filter(email="bea@example.org").exists()
    assert AccessLink.objects.get().is_open
