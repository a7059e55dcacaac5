"""My page: what I am asked, what others wrote about me, and my own profile."""

import pytest

from cast import Cast
from make import make_asset, make_person, make_team
from people.pages import link, queries_of, text
from wherewithal.capacity.models import FactCheck, Note
from wherewithal.people import actions
from wherewithal.people.models import Person, PlannedTalk, Role


def test_my_page_says_what_i_am_asked(cast: Cast) -> None:
    room = make_asset(cast.library, name="Story room")
    Note.objects.create(
        library=cast.library,
        asset=room,
        kind="question",
        text="How many chairs?",
        assigned_to=cast.cal,
    )
    FactCheck.objects.create(
        library=cast.library, asset=room, field="capacity", assigned_to=cast.cal
    )
    page = text(cast.client(cast.cal), "my-page/")
    assert ("How many chairs?" in page, "people it holds" in page) == (True, True)
    page = text(cast.client(cast.lee), "my-page/")
    assert ("How many chairs?" in page, "people it holds" in page) == (False, False)


def test_my_page_shows_what_others_wrote_about_me_and_lets_me_withdraw_it(cast: Cast) -> None:
    me = make_person(cast.library, "Cal")
    line = actions.record_line(by=cast.lee, person=me, kind="interest", text="Kestrel watching")
    link(cast.cal, me)
    cal = cast.client(cast.cal)
    assert "Kestrel" in text(cal, "my-page/")
    path = f"people/lines/{line.pk}/withdraw/"
    assert "Kestrel" in text(cal, path)
    assert cal.post(f"/sunnydale/{path}").url == "/sunnydale/my-page/"
    assert "Kestrel" not in text(cal, "my-page/")
    assert "Kestrel" not in text(cast.client(cast.ada), f"people/{me.pk}/")


def test_somebody_without_a_record_begins_their_own_profile(cast: Cast) -> None:
    cal, rae = cast.client(cast.cal), cast.client(cast.rae)
    assert "begin my profile" in text(cal, "my-page/")
    assert "begin my profile" not in text(rae, "my-page/")
    assert rae.post("/sunnydale/people/me/").status_code == 403
    assert cal.post("/sunnydale/people/me/").url == "/sunnydale/my-page/"
    cast.cal.refresh_from_db()
    assert cast.cal.person is not None
    assert "What makes it hard" in text(cal, "my-page/")


def test_planned_conversations_on_my_page(cast: Cast) -> None:
    cal = cast.client(cast.cal)
    cal.post(
        "/sunnydale/conversations/add/",
        {"whom": "The mayor", "why": "Bus stop", "by_when": "2026-12-01"},
    )
    talk = PlannedTalk.objects.in_library(cast.library).get()
    assert "The mayor" in text(cal, "my-page/")
    assert "The mayor" not in text(cast.client(cast.ada), "my-page/")
    assert cast.client(cast.ada).get(f"/sunnydale/conversations/{talk.pk}/").status_code == 404
    cal.post(f"/sunnydale/conversations/{talk.pk}/done/", {"learned": "In spring"})
    assert "In spring" in text(cal, "my-page/")
    cal.post(f"/sunnydale/conversations/{talk.pk}/drop/")
    assert PlannedTalk.objects.in_library(cast.library).count() == 0
    assert cast.client(cast.rae).get("/sunnydale/conversations/add/").status_code == 403


def test_my_page_costs_the_same_for_one_and_three(cast: Cast) -> None:
    me = actions.link_own_person(by=cast.cal)
    cal = cast.client(cast.cal)
    team = make_team(cast.library)

    def add(count: int) -> None:
        for _number in range(count):
            actions.record_line(by=cast.lee, person=me, kind="offer", text="Chess")
            actions.add_role(by=cast.lee, person=me, team=team)
            actions.plan_talk(by=cast.cal, whom="The mayor")
            room = make_asset(cast.library)
            FactCheck.objects.create(
                library=cast.library, asset=room, field="capacity", assigned_to=cast.cal
            )

    add(1)
    one = queries_of(cal, "/sunnydale/my-page/")
    add(2)
    assert queries_of(cal, "/sunnydale/my-page/") == one


@pytest.mark.parametrize(
    ("kind", "roles", "stands_on_sheet"),
    [("staff", ["staff"], True), ("volunteer", ["volunteer"], True), ("", [], False)],
)
def test_this_is_me_says_what_one_is_here(
    cast: Cast, kind: str, roles: list[str], stands_on_sheet: bool
) -> None:
    ada = cast.client(cast.ada)
    assert 'name="kind" value="staff" id="id_kind_0" checked' in text(ada, "my-page/")
    ada.post("/sunnydale/people/me/", {"kind": kind})
    assert [role.kind for role in Role.objects.in_library(cast.library)] == roles
    person = Person.objects.in_library(cast.library).get()
    on_sheet = f"row.{person.pk}.name" in text(ada, "worksheets/people/")
    on_map = f"/sunnydale/people/{person.pk}/" in text(ada, "map/")
    assert (on_sheet, on_map) == (stands_on_sheet, stands_on_sheet)
