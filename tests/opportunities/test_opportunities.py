"""The sheet with three columns: tick, tie, and go on from there."""

import re
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from make import (
    make_asset,
    make_community_asset,
    make_library,
    make_outlet,
    make_person,
)
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.models import Change
from wherewithal.capacity.models import Placement
from wherewithal.community.needs import actions as needs
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.connections import actions
from wherewithal.opportunities.connections.ends import Side
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.connections.sheet import Asked, Sheet, read_sheet
from wherewithal.people.models import Role
from wherewithal.printing.parts.opportunities import opportunities_part
from wherewithal.programs import actions as programs


def need(cast: Cast, text: str = "Something after school", **fields: Any) -> CommunityNeed:
    return CommunityNeed.objects.create(library=cast.library, text=text, **fields)


def titles(sheet: Sheet, side: str = "community") -> list[str]:
    return [card.title for group in getattr(sheet, side) for card in group.cards]


def sheet(cast: Cast, member: Any = None, **asked: Any) -> Sheet:
    return read_sheet(member or cast.lee, cast.library, Asked(**asked))


def draw(cast: Cast, *ends: Any, by: Any = None, words: str = "Robots in the hall") -> Opportunity:
    return actions.draw_opportunity(by=by or cast.lee, words=words, ends=ends)


def test_two_are_ticked_and_the_idea_is_one_line(cast: Cast) -> None:
    hall, room = make_community_asset(cast.library), make_asset(cast.library)
    client = cast.client(cast.cal)
    ticked = f"end=community_asset-{hall.pk}&end=asset-{room.pk}"
    chosen = client.get(f"/sunnydale/opportunities/draw/?{ticked}").content.decode()
    assert ("Church hall" in chosen, "Meeting room" in chosen) == (True, True)
    ends = [f"community_asset-{hall.pk}", f"asset-{room.pk}"]
    answer = client.post("/sunnydale/opportunities/draw/", {"end": ends, "words": "A fair in both"})
    (made,) = Opportunity.objects.in_library(cast.library)
    assert answer["Location"] == f"/sunnydale/opportunities/{made.pk}/"
    assert (made.words, made.noted_by_name) == ("A fair in both", "Cal")
    assert [end.key for end in made.ends.all()] == ends


def test_without_words_everything_ticked_stays_ticked(cast: Cast) -> None:
    hall, room = make_community_asset(cast.library), make_asset(cast.library)
    ends = [f"community_asset-{hall.pk}", f"asset-{room.pk}"]
    answer = cast.client(cast.lee).post("/sunnydale/opportunities/draw/", {"end": ends})
    found = answer.content.decode()
    assert [f'name="end" value="{key}"' in found for key in ends] == [True, True]
    assert Opportunity.objects.in_library(cast.library).count() == 0


def test_one_end_alone_is_no_opportunity(cast: Cast) -> None:
    room = make_asset(cast.library)
    found = cast.client(cast.lee).get(f"/sunnydale/opportunities/draw/?end=asset-{room.pk}")
    assert "It takes two to tie" in found.content.decode()
    with pytest.raises(ValidationError):
        draw(cast, room, room)


def test_what_another_library_has_cannot_be_tied(cast: Cast) -> None:
    stranger = make_asset(make_library("smallville"))
    with pytest.raises(PermissionDenied):
        draw(cast, make_asset(cast.library), stranger)
    with pytest.raises(PermissionDenied):
        draw(cast, make_asset(cast.library), make_community_asset(cast.library), by=cast.rae)


def test_the_sheet_shows_who_is_tied_and_finds_what_is_not(cast: Cast) -> None:
    hall, diner = make_community_asset(cast.library), make_community_asset(cast.library, "Diner")
    made = draw(cast, hall, make_asset(cast.library))
    (group,) = [group for group in sheet(cast).community if group.kind.name == "community_asset"]
    assert [(card.title, card.tied_to) for card in group.cards] == [
        ("Church hall", (made.pk,)),
        ("Diner", ()),
    ]
    assert titles(sheet(cast, show="untied")) == [diner.name]
    assert titles(sheet(cast, show="tied")) == [hall.name]
    actions.change_opportunity(by=cast.lee, opportunity=made, state="let-go")
    assert titles(sheet(cast, show="untied")) == [hall.name, diner.name]


def test_words_outlet_and_audience_narrow_what_knows_them(cast: Cast) -> None:
    east = make_outlet(cast.library)
    make_community_asset(cast.library)
    need(cast, "A quiet corner", audience="teens")
    need(cast, "A loud corner", audience="older")
    room = make_asset(cast.library, name="Attic")
    make_asset(cast.library, name="Lobby")
    Placement.objects.create(library=cast.library, asset=room, outlet=east)
    assert titles(sheet(cast, words="corner")) == ["A quiet corner", "A loud corner"]
    assert titles(sheet(cast, audience="teens")) == ["A quiet corner", "Church hall"]
    assert titles(sheet(cast, outlet_id=east.pk), Side.LIBRARY) == ["Attic"]


def test_no_two_controls_of_the_filter_have_one_name(cast: Cast) -> None:
    body = cast.client(cast.lee).get("/sunnydale/opportunities/").content.decode()
    fields = body[body.index('aria-label="Narrow the sheet"') :].partition("opp-reach")[0]
    names = re.findall(r"<(?:label|button)[^>]*>([^<]+)<", fields)
    assert sorted(names) == ["Audience", "Narrow it", "Tied or not", "Words"]


def test_what_is_ticked_stays_in_sight_whatever_is_asked_for(cast: Cast) -> None:
    hall = make_community_asset(cast.library)
    found = sheet(cast, words="nothing like it", chosen=(f"community_asset-{hall.pk}", "asset-x"))
    cards = [card for group in found.community for card in group.cards]
    assert [(card.title, card.is_chosen) for card in cards] == [("Church hall", True)]


def test_a_long_column_is_cut_and_opened_by_kind(cast: Cast) -> None:
    for number in range(25):
        make_community_asset(cast.library, f"Club {number:02}", position=number)
    (group,) = [each for each in sheet(cast).community if each.kind.name == "community_asset"]
    assert (len(group.cards), group.more) == (20, 5)
    assert len(titles(sheet(cast, whole="community_asset"))) == 25


def test_nobody_sees_an_end_that_they_may_not_read(cast: Cast) -> None:
    quiet = make_person(cast.library, "Quiet Pam")
    Role.objects.create(library=cast.library, person=quiet, kind="staff")
    secret = need(cast, "Only for me", level=Level.PRIVATE, noted_by=cast.lee.user)
    made = draw(cast, quiet, secret, make_asset(cast.library))
    path = f"/sunnydale/opportunities/{made.pk}/"
    for member, seen in ((cast.lee, True), (cast.rae, False)):
        found = cast.client(member).get(path).content.decode()
        assert ("Quiet Pam" in found, "Only for me" in found) == (seen, seen)
    assert titles(sheet(cast, cast.rae)) == []


def test_paper_has_three_columns_and_nothing_private(cast: Cast) -> None:
    quiet = make_person(cast.library, "Quiet Pam")
    hall, room = make_community_asset(cast.library), make_asset(cast.library)
    need(cast, "Only for me", level=Level.PRIVATE, noted_by=cast.lee.user)
    need(cast, "A warm place")
    draw(cast, hall, room, quiet)
    part = opportunities_part(cast.lee, cast.library, is_filled=True, room_rows=8)
    assert part["rows"] == [
        {
            "community": ["Church hall"],
            "words": "Robots in the hall",
            "small": "",
            "library": ["Meeting room"],
        }
    ]
    assert [[group["names"] for group in side] for side in part["open"]] == [
        [["A warm place"]],
        [],
    ]


def test_blank_paper_has_room_and_no_words(cast: Cast) -> None:
    draw(cast, make_community_asset(cast.library), make_asset(cast.library))
    part = opportunities_part(cast.lee, cast.library, is_filled=False, room_rows=8)
    assert (part["rows"], part["open"], part["room_rows"]) == ([], [], 8)


def test_more_is_tied_later_and_untied_again(cast: Cast) -> None:
    hall, room = make_community_asset(cast.library), make_asset(cast.library)
    made = draw(cast, hall, room)
    kit = make_asset(cast.library, area="material", name="Robot kit")
    client = cast.client(cast.lee)
    sheet_page = client.get(f"/sunnydale/opportunities/?to={made.pk}").content.decode()
    assert "You are tying more to" in sheet_page
    client.post(f"/sunnydale/opportunities/{made.pk}/tie/", {"end": [f"asset-{kit.pk}"] * 2})
    assert [end.key for end in made.ends.all()][2:] == [f"asset-{kit.pk}"]
    end = made.ends.last()
    assert end is not None
    client.post(f"/sunnydale/opportunities/ends/{end.pk}/untie/")
    assert made.ends.count() == 2


def test_a_program_takes_the_words_along_but_nobody_who_was_not_asked(cast: Cast) -> None:
    quiet = make_person(cast.library, "Quiet Pam")
    made = draw(cast, need(cast, audience="teens"), make_asset(cast.library), quiet)
    program = actions.make_program(by=cast.lee, opportunity=made, name="Robot hour")
    made.refresh_from_db()
    assert (made.became_program, made.state) == (program, "taken-up")
    assert (program.audience, program.state) == ("teens", "planned")
    assert program.words == (
        "Robots in the hall\n\nTies together: Something after school; Meeting room."
    )
    assert made.ends.count() == 3


def test_a_need_is_written_down_for_a_program_or_a_goal(cast: Cast) -> None:
    made = draw(cast, make_community_asset(cast.library), make_asset(cast.library))
    program = programs.add_program(by=cast.lee, name="Robot hour")
    data = {"owner": f"program-{program.pk}", "kind": "space", "name": "The hall on Tuesdays"}
    path = f"/sunnydale/opportunities/{made.pk}/need/"
    assert cast.client(cast.lee).post(path, data).status_code == 302
    made.refresh_from_db()
    assert made.became_need is not None
    assert (made.became_need.program, made.became_need.name) == (program, "The hall on Tuesdays")
    assert "Ties together: Church hall; Meeting room." in made.became_need.notes


def test_who_wrote_it_may_change_it_and_other_contributors_may_not(cast: Cast) -> None:
    hall, room = make_community_asset(cast.library), make_asset(cast.library)
    own, other = draw(cast, hall, room, by=cast.cal), draw(cast, hall, room)
    actions.change_opportunity(by=cast.cal, opportunity=own, next_step="Call")
    for action in (actions.change_opportunity, actions.remove_opportunity):
        with pytest.raises(PermissionDenied):
            action(by=cast.cal, opportunity=other)


def test_the_empty_sheet_says_the_first_step(cast: Cast) -> None:
    found = cast.client(cast.rae).get("/sunnydale/opportunities/").content.decode()
    assert "The sheet fills from both sides" in found
    assert "Tie these together</button>" not in found


def test_withdrawn_words_leave_what_came_of_an_opportunity(cast: Cast) -> None:
    wish = needs.add_need(by=cast.cal, text="Something after school")
    made = draw(cast, wish, make_asset(cast.library))
    program = actions.make_program(by=cast.lee, opportunity=made, name="Robot hour")
    needs.withdraw_said(by=cast.cal, row=wish)
    program.refresh_from_db()
    assert "Something after school" not in program.words
    assert "Robots in the hall" in program.words
    kept = Change.objects.filter(library_id=cast.library.pk, model="program")
    assert not [row for row in kept if "Something after school" in str(row.after)]


def test_an_empty_sheet_has_no_button_that_ties(cast: Cast) -> None:
    client = cast.client(cast.lee)
    assert 'id="tie"' not in client.get("/sunnydale/opportunities/").content.decode()
    need(cast)
    assert 'id="tie"' in client.get("/sunnydale/opportunities/").content.decode()
