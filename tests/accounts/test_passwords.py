"""New passwords: by a link that an admin makes, or by the person who knows the old one."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from cast import Cast
from make import PASSWORD
from wherewithal.accounts import actions
from wherewithal.accounts.models import AccessLink, Membership
from wherewithal.accounts.permissions import RoleName

NEW = "otter under the bridge"


def test_an_admin_makes_a_link_and_the_member_chooses(cast: Cast) -> None:
    made = cast.client(cast.ada).post(f"/sunnydale/members/{cast.cal.pk}/password-link/")
    found = re.search(r"http://testserver(/new-password/[^<]+/)", made.content.decode())
    assert found is not None
    cal = Client()
    assert [cal.get(found[1]).status_code for _ in range(2)] == [200, 200]
    assert cal.post(found[1], {"password": NEW}).url == "/libraries/"
    assert cal.get("/sunnydale/").status_code == 200
    cast.cal.user.refresh_from_db()
    assert cast.cal.user.check_password(NEW)
    again = Client().post(found[1], {"password": "something else entirely"})
    assert (again.status_code, b"works once" in again.content) == (410, True)


def test_a_new_password_ends_every_session(cast: Cast) -> None:
    elsewhere = cast.client(cast.cal)
    token = actions.make_password_link(by=cast.ada, member=cast.cal)
    Client().post(f"/new-password/{token}/", {"password": NEW})
    assert elsewhere.get("/sunnydale/").url == "/sign-in/?next=/sunnydale/"


def test_changing_the_password_ends_the_other_sessions_and_open_links(cast: Cast) -> None:
    here, elsewhere = cast.client(cast.cal), cast.client(cast.cal)
    token = actions.make_password_link(by=cast.ada, member=cast.cal)
    page = here.post(
        "/password/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}, follow=True
    )
    assert b"Your password is changed." in page.content
    assert here.get("/sunnydale/").status_code == 200
    assert elsewhere.get("/sunnydale/").status_code == 302
    assert Client().get(f"/new-password/{token}/").status_code == 410


def test_a_weak_password_does_not_use_the_link_up(cast: Cast) -> None:
    token = actions.make_password_link(by=cast.ada, member=cast.cal)
    page = Client().post(f"/new-password/{token}/", {"password": "password"})
    assert page.context["form"].errors.keys() == {"password"}
    assert AccessLink.objects.get().is_open


def test_no_admin_walks_through_the_wall_with_a_password_link(cast: Cast) -> None:
    Membership.objects.create(library=cast.elsewhere, user=cast.cal.user, role=RoleName.VIEWER)
    with pytest.raises(ValidationError):
        actions.make_password_link(by=cast.ada, member=cast.cal)
    assert AccessLink.objects.count() == 0


def test_joining_another_library_closes_the_links_made_before(cast: Cast) -> None:
    token = actions.make_password_link(by=cast.ada, member=cast.cal)
    link, _ = actions.invite(by=cast.max, role="viewer")
    actions.accept_invitation(link=link, user=cast.cal.user)
    assert Client().get(f"/new-password/{token}/").status_code == 410


def test_the_command_line_makes_a_link_for_a_lone_admin(cast: Cast) -> None:
    token = actions.make_password_link_from_console(user=cast.max.user)
    Client().post(f"/new-password/{token}/", {"password": NEW})
    cast.max.user.refresh_from_db()
    assert cast.max.user.check_password(NEW)
