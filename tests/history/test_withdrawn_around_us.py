"""Whoever withdraws a card, a point of the checklist or an idea finds its words nowhere any more."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from all_rows import last_change
from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_asset, make_outlet, make_person
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.community import actions as community
from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.community.needs import actions as needs
from wherewithal.formats.geojson import read_geojson
from wherewithal.history import actions as history
from wherewithal.map.around import actions as around
from wherewithal.map.around.from_file import compare
from wherewithal.map.around.places import Sort
from wherewithal.opportunities.connections import actions as connections
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.people.models import Consent
from wherewithal.programs import actions as programs
from wherewithal.programs.models import Program, ResourceNeed

WORDS = "A kestrel nests above the stage, and many come to look at it on Sundays in spring."


def card(cast: Cast, by: Membership, name: str = "Kestrel tower", **fields: Any) -> CommunityAsset:
    return community.add_community_asset(
        by=by, name=name, words=fields.pop("words", WORDS), **fields
    )


def seen(cast: Cast, page: str = "community/", by: Membership | None = None) -> str:
    return str(cast.client(by or cast.rae).get(f"/sunnydale/{page}").content.decode().lower())


# --- Cards --------------------------------------------------------------------------------------


def edited(cast: Cast, asset: CommunityAsset) -> None:
    community.change_community_asset(by=cast.lee, asset=asset, words="Two kestrels by now")
    community.move_card(by=cast.lee, asset=asset, bucket="space")


def merged_into_another(cast: Cast, asset: CommunityAsset) -> None:
    keep = card(cast, cast.cal, name="Tower", words="Old kestrels")
    community.merge_community_assets(by=cast.lee, keep=asset, other=keep)


def became_a_program(cast: Cast, asset: CommunityAsset) -> None:
    """Its name came along into a program, its copy, a need, and a program in the bin."""
    ends = [asset, make_asset(cast.library)]
    idea = connections.draw_opportunity(by=cast.lee, words="A walk", ends=ends)
    program = connections.make_program(by=cast.lee, opportunity=idea, name="Walk")
    programs.copy_program(by=cast.lee, program=program, name="Walk again")
    connections.make_need(by=cast.lee, opportunity=idea, owner=program, kind="space", name="Room")
    second = connections.make_program(by=cast.lee, opportunity=idea, name="Gone")
    programs.remove_program(by=cast.lee, program=second)
    connections.untie_end(by=cast.lee, end=idea.ends.get(community_asset=asset))


@pytest.mark.parametrize("happen", [edited, merged_into_another, became_a_program])
def test_a_withdrawn_card_is_nowhere(cast: Cast, happen: Any) -> None:
    asset = card(cast, cast.cal, outlets=[make_outlet(cast.library)])
    happen(cast, asset)
    assert is_anywhere(cast, "kestrel")
    asset.refresh_from_db()
    community.withdraw_community_asset(by=cast.cal, asset=asset)
    assert not is_anywhere(cast, "kestrel")
    assert (asset.name, asset.noted_by_name, asset.withdrawn_at is None) == ("–", "Cal", False)
    assert cast.client(cast.lee).get(f"/sunnydale/community/{asset.pk}/").status_code == 404


def test_a_removed_program_comes_back_without_the_withdrawn_words(cast: Cast) -> None:
    asset = card(cast, cast.cal)
    became_a_program(cast, asset)
    entry = ChangeSet.objects.get(what__contains="bin", values__name="Gone")
    community.withdraw_community_asset(by=cast.cal, asset=asset)
    history.take_back(by=cast.lee, entry=entry)
    program = Program.objects.in_library(cast.library).get(name="Gone")
    assert program.words == "A walk\n\nTies together: –; Meeting room."


def test_a_card_that_was_made_into_another_is_withdrawn_out_of_it(cast: Cast) -> None:
    tower = card(cast, cast.lee, name="Tower", words="Open on Sundays")
    mine = card(cast, cast.cal)
    community.merge_community_assets(by=cast.lee, keep=tower, other=mine)
    assert history.withdraw_removed_words(by=cast.cal, entry=last_change()) == 1
    assert not is_anywhere(cast, "kestrel")
    tower.refresh_from_db()
    assert (tower.name, tower.words) == ("Tower", "Open on Sundays\n\nAlso: –\n\n–")


def test_what_somebody_else_wrote_goes_on_under_their_name(cast: Cast) -> None:
    mine = card(cast, cast.cal)
    theirs = card(cast, cast.lee, name="Tower", words="Open on Sundays")
    community.merge_community_assets(by=cast.lee, keep=mine, other=theirs)
    mine.refresh_from_db()
    community.withdraw_community_asset(by=cast.cal, asset=mine)
    assert not is_anywhere(cast, "kestrel")
    said = (mine.name, mine.words, mine.noted_by_name, mine.withdrawn_at)
    assert said == ("Tower", "Open on Sundays", "Lee", None)


@pytest.mark.parametrize("author", ["cal", "lee"])
def test_a_card_that_was_taken_out_again_keeps_its_words(cast: Cast, author: str) -> None:
    mine = card(cast, cast.cal)
    other = card(cast, getattr(cast, author), name="Tower", words="Open on Sundays")
    community.merge_community_assets(by=cast.lee, keep=mine, other=other)
    history.take_back(by=cast.lee, entry=last_change())
    mine.refresh_from_db()
    community.withdraw_community_asset(by=cast.cal, asset=mine)
    assert not is_anywhere(cast, "kestrel")
    found = CommunityAsset.objects.in_library(cast.library).order_by("pk")
    assert list(found.values_list("name", "words")) == [("–", ""), ("Tower", "Open on Sundays")]


def test_what_a_file_brought_beside_a_card_is_no_part_of_it(cast: Cast) -> None:
    """Taking back a file of places removes some cards and changes others, and merges none."""
    mine = card(cast, cast.cal)
    read = read_geojson(
        '{"type": "FeatureCollection", "features": ['
        '{"type": "Feature", "properties": {"name": "Kestrel tower"},'
        ' "geometry": {"type": "Point", "coordinates": [-88.2, 40.1]}},'
        '{"type": "Feature", "properties": {"name": "Tower"},'
        ' "geometry": {"type": "Point", "coordinates": [-88.3, 40.2]}}]}'
    )
    places = compare(cast.lee, read.places, sort=Sort.ASSET)
    around.take_over_places(by=cast.lee, sort=Sort.ASSET, places=places)
    history.take_back(by=cast.lee, entry=last_change())
    mine.refresh_from_db()
    community.withdraw_community_asset(by=cast.cal, asset=mine)
    assert (mine.name, mine.words, mine.noted_by_name) == ("–", "", "Cal")


def test_only_the_author_and_whoever_it_is_about_withdraw_a_card(cast: Cast) -> None:
    rae = make_person(cast.library, "Rae", consent=Consent.GIVEN)
    cast.rae.person = rae
    cast.rae.save()
    asset = card(cast, cast.cal, name="Rae", level="private")
    CommunityAsset.objects.in_library(cast.library).update(person=rae)
    asset.refresh_from_db()
    for member in (cast.lee, cast.ada, cast.max):
        with pytest.raises(PermissionDenied):
            community.withdraw_community_asset(by=member, asset=asset)
    page = f"community/{asset.pk}/"
    assert "withdraw what is said about me" in seen(cast, page)
    assert "kestrel" in seen(cast, f"{page}withdraw/")
    cast.client(cast.rae).post(f"/sunnydale/{page}withdraw/")
    assert not is_anywhere(cast, "kestrel")


def test_history_tells_of_a_withdrawn_card_and_leads_nowhere(cast: Cast) -> None:
    asset = card(cast, cast.cal)
    path = f"history/communityasset/{asset.pk}/"
    assert "to the thing itself" in seen(cast, path)
    community.withdraw_community_asset(by=cast.cal, asset=asset)
    told = seen(cast, path)
    assert ("withdrew the words of a card" in told, "to the thing itself" in told) == (True, False)


def test_a_card_in_the_bin_is_withdrawn_there(cast: Cast) -> None:
    asset = card(cast, cast.cal)
    community.remove_community_asset(by=cast.cal, asset=asset)
    history.withdraw_removed_words(by=cast.cal, entry=last_change())
    assert not is_anywhere(cast, "kestrel")


def test_an_editor_is_named_beside_the_author_of_a_card(cast: Cast) -> None:
    asset = card(cast, cast.cal)
    community.change_community_asset(by=cast.lee, asset=asset, words="Warm")
    assert (asset.noted_by_name, asset.edited_by_name) == ("Cal", "Lee")
    assert "changed by" in seen(cast, f"community/{asset.pk}/")


# --- Points of the local government's checklist --------------------------------------------------


def written_point(cast: Cast) -> GovernmentPoint:
    """Lee says what is known; Ada only says how far it is."""
    body = community.begin_local_government(by=cast.lee)
    point = body.government_points.get(topic="plans")
    community.change_government_point(by=cast.lee, point=point, words=WORDS)
    return community.change_government_point(by=cast.ada, point=point, state="known")


def test_a_withdrawn_point_stays_on_the_checklist_without_its_words(cast: Cast) -> None:
    point = written_point(cast)
    assert (point.noted_by_name, point.edited_by_name) == ("Lee", "Ada")
    for member in (cast.ada, cast.cal):
        with pytest.raises(PermissionDenied):
            community.withdraw_government_point(by=member, point=point)
    page = f"/sunnydale/community/government/points/{point.pk}/withdraw/"
    cast.client(cast.lee).post(page)
    assert not is_anywhere(cast, "kestrel")
    point.refresh_from_db()
    assert (point.words, point.state, point.noted_by_name) == ("", "known", "Lee")
    assert "words withdrawn on" in seen(cast, "community/government/")


def test_whoever_writes_in_their_place_is_the_author_then(cast: Cast) -> None:
    point = written_point(cast)
    community.withdraw_government_point(by=cast.lee, point=point)
    community.change_government_point(by=cast.ada, point=point, words="A youth plan")
    assert (point.noted_by_name, point.withdrawn_at) == ("Ada", None)


def test_a_point_in_the_bin_is_withdrawn_there(cast: Cast) -> None:
    community.remove_government_point(by=cast.ada, point=written_point(cast))
    history.withdraw_removed_words(by=cast.lee, entry=last_change())
    assert not is_anywhere(cast, "kestrel")


# --- Opportunities ------------------------------------------------------------------------------


def idea(cast: Cast, words: str = WORDS) -> Opportunity:
    ends = [make_asset(cast.library), make_asset(cast.library, name="Lawn")]
    return connections.draw_opportunity(by=cast.cal, words=words, ends=ends)


def test_a_withdrawn_idea_leaves_the_program_and_the_need_that_it_became(cast: Cast) -> None:
    made = idea(cast)
    name = "A kestrel nests above the stage, and many come to look at i…"
    program = connections.make_program(by=cast.lee, opportunity=made, name=name)
    programs.change_program(by=cast.lee, program=program, words=f"{program.words} Binoculars.")
    programs.copy_program(by=cast.lee, program=program, name="Birds")
    chairs = programs.add_need(by=cast.lee, owner=program, kind="space", name="Chairs")
    programs.remove_need(by=cast.lee, need=chairs)
    need = connections.make_need(
        by=cast.lee, opportunity=made, owner=program, kind="space", name="The tower"
    )
    programs.remove_need(by=cast.lee, need=need)
    connections.make_need(by=cast.lee, opportunity=made, owner=program, kind="space", name=name)
    connections.change_opportunity(by=cast.lee, opportunity=made, next_step="Ask the kestrel")
    connections.withdraw_opportunity(by=cast.cal, opportunity=made)
    assert not is_anywhere(cast, "kestrel")
    assert (made.words, made.noted_by_name, made.ends.count()) == ("–", "Cal", 2)
    found = Program.objects.in_library(cast.library).order_by("pk").values_list("name", "words")
    tied = "Ties together: Meeting room; Lawn."
    assert list(found) == [("–", f"–\n\n{tied} Binoculars."), ("Birds", f"–\n\n{tied} Binoculars.")]
    assert ResourceNeed.objects.in_library(cast.library).get().name == "–"


def test_only_the_author_withdraws_an_idea_and_its_page_offers_it(cast: Cast) -> None:
    made = idea(cast)
    for member in (cast.lee, cast.ada):
        with pytest.raises(PermissionDenied):
            connections.withdraw_opportunity(by=member, opportunity=made)
    page = f"opportunities/{made.pk}/"
    offered = ["withdraw my words" in seen(cast, page, by) for by in (cast.cal, cast.lee)]
    assert offered == [True, False]
    cast.client(cast.cal).post(f"/sunnydale/{page}withdraw/")
    assert "its words were withdrawn on" in seen(cast, page)


def test_a_program_of_a_withdrawn_idea_begins_without_its_words(cast: Cast) -> None:
    made = idea(cast)
    connections.withdraw_opportunity(by=cast.cal, opportunity=made)
    program = connections.make_program(by=cast.lee, opportunity=made, name="Birds")
    assert program.words == "Ties together: Meeting room; Lawn."


def test_whoever_finds_other_words_for_an_idea_or_a_need_is_their_author(cast: Cast) -> None:
    made, need = idea(cast), needs.add_need(by=cast.cal, text=WORDS)
    connections.withdraw_opportunity(by=cast.cal, opportunity=made)
    needs.withdraw_said(by=cast.cal, row=need)
    connections.change_opportunity(by=cast.lee, opportunity=made, words="A walk")
    needs.change_need(by=cast.lee, need=need, text="Somewhere to walk")
    for row in (made, need):
        assert (row.noted_by_name, row.edited_by_name, row.withdrawn_at) == ("Lee", "", None)
    with pytest.raises(PermissionDenied):
        connections.withdraw_opportunity(by=cast.cal, opportunity=made)


def test_an_idea_in_the_bin_is_withdrawn_there(cast: Cast) -> None:
    connections.remove_opportunity(by=cast.lee, opportunity=idea(cast))
    history.withdraw_removed_words(by=cast.cal, entry=last_change())
    assert not is_anywhere(cast, "kestrel")
