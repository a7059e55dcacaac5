"""The members page: who belongs here, and what an admin does about it."""

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from make import make_library, make_member, make_outlet, make_person, make_team
from wherewithal.accounts import actions
from wherewithal.accounts.models import AccessLink, Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.people.models import PlannedTalk


def last() -> ChangeSet:
    return ChangeSet.objects.latest("pk")


def test_everybody_sees_who_is_here_and_only_admins_see_addresses(cast: Cast) -> None:
    for member in (cast.ada, cast.lee, cast.cal, cast.rae):
        page = cast.client(member).get("/sunnydale/members/")
        assert [shown.user.name for shown in page.context["members"]] == [
            "Ada",
            "Cal",
            "Lee",
            "Rae",
        ]
        assert (b"lee@example.org" in page.content) == (member == cast.ada)


def test_one_person_is_told_that_nobody_else_is_needed(cast: Cast) -> None:
    assert b"One person first" in cast.client(cast.max).get("/gotham/members/").content
    assert b"One person first" not in cast.client(cast.ada).get("/sunnydale/members/").content


def test_the_page_costs_the_same_for_more_members(
    cast: Cast, django_assert_max_num_queries
) -> None:
    ada = cast.client(cast.ada)
    ada.get("/sunnydale/members/")
    with django_assert_max_num_queries(20) as few:
        ada.get("/sunnydale/members/")
    for name in ("Bo", "Di"):
        make_member(cast.library, name, RoleName.EDITOR, outlet=make_outlet(cast.library, name))
    with django_assert_max_num_queries(20) as many:
        ada.get("/sunnydale/members/")
    assert len(many.captured_queries) == len(few.captured_queries)


def test_an_admin_changes_a_role_and_links_a_person(cast: Cast) -> None:
    east, pam = make_outlet(cast.library), make_person(cast.library)
    page = cast.client(cast.ada).post(
        f"/sunnydale/members/{cast.cal.pk}/",
        {"role": "editor", "outlet": east.pk, "team": "", "person": pam.pk},
    )
    assert page.url == "/sunnydale/members/"
    cast.cal.refresh_from_db()
    assert (cast.cal.role, cast.cal.outlet, cast.cal.person) == ("editor", east, pam)
    assert cast.cal.is_limited


def test_outlets_teams_and_people_appear_once_there_are_some(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    address = f"/sunnydale/members/{cast.lee.pk}/"
    assert list(ada.get(address).context["form"].fields) == ["role"]
    make_outlet(cast.library)
    make_team(cast.library)
    make_person(cast.library)
    make_person(cast.elsewhere, "Stranger")
    page = ada.get(address)
    assert list(page.context["form"].fields) == ["role", "outlet", "team", "person"]
    assert b"Stranger" not in page.content


def test_only_an_editor_is_limited_and_to_one_thing(cast: Cast) -> None:
    east, teens = make_outlet(cast.library), make_team(cast.library)
    ada = cast.client(cast.ada)
    address = f"/sunnydale/members/{cast.lee.pk}/"
    page = ada.post(address, {"role": "viewer", "outlet": east.pk})
    assert page.context["form"].errors.keys() == {"role"}
    page = ada.post(address, {"role": "editor", "outlet": east.pk, "team": teens.pk})
    assert page.context["form"].errors.keys() == {"team"}
    assert ChangeSet.objects.count() == 0


def test_the_last_admin_stays_admin(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    page = ada.post(f"/sunnydale/members/{cast.ada.pk}/", {"role": "editor"})
    assert "only admin" in str(page.context["form"].non_field_errors())
    page = ada.post(f"/sunnydale/members/{cast.ada.pk}/remove/", follow=True)
    assert b"only admin" in page.content
    cast.ada.refresh_from_db()
    assert cast.ada.role == "admin"


def test_an_admin_may_leave_when_another_admin_stays(cast: Cast) -> None:
    make_member(cast.library, "Bo", RoleName.ADMIN)
    page = cast.client(cast.ada).post(f"/sunnydale/members/{cast.ada.pk}/remove/")
    assert page.url == "/libraries/"
    assert not Membership._base_manager.filter(pk=cast.ada.pk).exists()


def test_removing_a_member_keeps_the_person_and_can_be_undone(cast: Cast) -> None:
    pam = make_person(cast.library)
    Membership._base_manager.filter(pk=cast.cal.pk).update(person=pam)
    cast.cal.refresh_from_db()
    PlannedTalk.objects.create(library=cast.library, member=cast.cal, whom="the mayor")
    cal = cast.client(cast.cal)
    cast.client(cast.ada).post(f"/sunnydale/members/{cast.cal.pk}/remove/")
    assert cal.get("/sunnydale/").status_code == 404
    pam.refresh_from_db()
    undo(entry=last(), by=cast.ada)
    assert cal.get("/sunnydale/").status_code == 200
    assert PlannedTalk.objects.in_library(cast.library).get().member == cast.cal


def test_an_editor_cannot_take_a_role_back_by_undo(cast: Cast) -> None:
    make_member(cast.library, "Bo", RoleName.ADMIN)
    actions.change_member(by=cast.ada, member=cast.ada, role="editor")
    with pytest.raises(PermissionDenied):
        undo(entry=last(), by=cast.ada)
    cast.ada.refresh_from_db()
    assert cast.ada.role == "editor"


def test_undo_never_takes_the_last_admin(cast: Cast) -> None:
    actions.change_member(by=cast.ada, member=cast.lee, role="admin")
    promoted = last()
    actions.change_member(by=cast.lee, member=cast.ada, role="viewer")
    with pytest.raises(UndoRefused):
        undo(entry=promoted, by=cast.lee)
    cast.lee.refresh_from_db()
    assert cast.lee.role == "admin"


@pytest.mark.parametrize("who", ["lee", "cal", "rae"])
def test_only_admins_manage_members(cast: Cast, who: str) -> None:
    browser = cast.client(getattr(cast, who))
    for address in (
        "invite/",
        f"{cast.cal.pk}/",
        f"{cast.cal.pk}/remove/",
        f"{cast.cal.pk}/password-link/",
        "links/1/revoke/",
    ):
        assert browser.post(f"/sunnydale/members/{address}").status_code == 403
    with pytest.raises(PermissionDenied):
        actions.change_member(by=getattr(cast, who), member=cast.cal, role="admin")


def test_an_admin_of_another_library_reaches_nobody_here(cast: Cast) -> None:
    browser = cast.client(cast.max)
    assert browser.get(f"/gotham/members/{cast.cal.pk}/").status_code == 404
    with pytest.raises(PermissionDenied):
        actions.remove_member(by=cast.max, member=cast.cal)


def test_a_link_of_the_library_is_revoked_by_its_admins_only(cast: Cast) -> None:
    link, _token = actions.invite(by=cast.ada, role="viewer")
    elsewhere = cast.client(cast.max)
    assert elsewhere.post(f"/gotham/members/links/{link.pk}/revoke/").status_code == 404
    cast.client(cast.ada).post(f"/sunnydale/members/links/{link.pk}/revoke/")
    assert not AccessLink.objects.get().is_open


def test_a_user_belongs_to_several_libraries(cast: Cast) -> None:
    third = make_library("smallville")
    Membership.objects.create(library=third, user=cast.ada.user, role=RoleName.VIEWER)
    ada = cast.client(cast.ada)
    page = ada.get("/libraries/")
    assert [m.library.slug for m in page.context["memberships"]] == ["smallville", "sunnydale"]
    assert ada.get("/smallville/members/invite/").status_code == 403
