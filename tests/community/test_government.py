"""The local government: there from the start, its checklist point by point."""

from cast import Cast
from make import make_organization, make_user
from wherewithal.community import actions
from wherewithal.community.models import GovernmentPoint
from wherewithal.home.set_up.founding import found_library, new_library
from wherewithal.people.models import Organization

PAGE = "/sunnydale/community/government/"


def test_a_new_library_has_its_local_government_from_the_start(db: None) -> None:
    admin = found_library(founder=make_user("Bea"), library=new_library(name="Oldtown"))
    government = Organization.objects.in_library(admin.library).get()
    points = government.government_points.values_list("topic", "state")
    assert government.is_local_government
    assert sorted(points) == [(topic, "open") for topic in ("decides", "funds", "part", "plans")]


def test_where_it_is_missing_an_editor_begins_it_once(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    assert "Begin its checklist" in lee.get(PAGE).content.decode()
    assert "Begin its checklist" not in cast.client(cast.rae).get(PAGE).content.decode()
    for _time in range(2):
        lee.post(PAGE + "begin/")
    assert GovernmentPoint.objects.in_library(cast.library).count() == 4


def test_a_point_is_answered_with_owner_and_day(cast: Cast) -> None:
    body = actions.begin_local_government(by=cast.lee)
    point = body.government_points.get(topic="decides")
    cast.client(cast.lee).post(
        f"{PAGE}points/{point.pk}/",
        {
            "topic": "decides",
            "words": "The council, on Tuesdays",
            "state": "asked",
            "owner": cast.cal.pk,
            "due_on": "2020-05-01",
        },
    )
    page = cast.client(cast.rae).get(PAGE).content.decode()
    for words in ("The council, on Tuesdays", "asked, no answer yet", "Cal", "that day has passed"):
        assert words in page


def test_whoever_looks_after_a_point_says_what_they_found(cast: Cast) -> None:
    body = actions.begin_local_government(by=cast.lee)
    mine = body.government_points.get(topic="plans")
    actions.change_government_point(by=cast.lee, point=mine, owner=cast.cal)
    other = body.government_points.get(topic="funds")
    cal = cast.client(cast.cal)
    posted = {"words": "A youth plan", "state": "known", "owner": cast.cal.pk}
    assert cal.post(f"{PAGE}points/{mine.pk}/", posted).status_code == 302
    assert cal.post(f"{PAGE}points/{other.pk}/", posted).status_code == 403
    mine.refresh_from_db()
    assert (mine.topic, mine.words, mine.state) == ("plans", "A youth plan", "known")


def test_every_body_that_is_ours_has_its_own_list(cast: Cast) -> None:
    make_organization(cast.library, "Town council", is_local_government=True)
    make_organization(cast.library, "County board", is_local_government=True)
    page = cast.client(cast.rae).get(PAGE).content.decode()
    assert page.index("County board") < page.index("Town council")


def test_open_points_stand_in_what_is_to_check(cast: Cast) -> None:
    body = actions.begin_local_government(by=cast.lee)
    known = body.government_points.get(topic="funds")
    actions.change_government_point(by=cast.lee, point=known, state="known")
    page = cast.client(cast.rae).get("/sunnydale/to-check/").content.decode()
    assert "3 points about the local government are open" in page


def test_a_council_that_was_here_before_can_be_joined_until_the_body_has_a_name(cast: Cast) -> None:
    council = make_organization(cast.library, "City Council")
    make_organization(cast.library, "Arts council", type="club")
    make_organization(cast.library, "Bank")
    body = actions.begin_local_government(by=cast.lee)
    lee = cast.client(cast.lee)
    page = lee.get(PAGE)
    join = f"/sunnydale/organizations/{council.pk}/merge/?other={body.pk}"
    assert [one.name for one in page.context["maybe_same"]] == ["City Council"]
    assert f'href="{join}"' in page.content.decode()
    assert f'<option value="{body.pk}" selected>' in lee.get(join).content.decode()
    for who in (cast.cal, cast.rae):
        assert cast.client(who).get(PAGE).context["maybe_same"] == []
    lee.post(join, {"other": body.pk})
    ours = Organization.objects.in_library(cast.library).get(is_local_government=True)
    assert (ours.name, ours.government_points.count()) == ("City Council", 4)
    make_organization(cast.library, "Township board")
    assert lee.get(PAGE).context["maybe_same"] == []
