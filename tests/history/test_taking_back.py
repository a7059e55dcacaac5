"""Take back, refused or not, and by whom; the bin."""

import pytest
from django.core.exceptions import PermissionDenied

from all_rows import last_change
from cast import Cast
from make import make_asset, make_member, make_outlet, make_team
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset, Note
from wherewithal.history.actions import take_back
from wherewithal.libraries import actions as libraries
from wherewithal.libraries.actions import NewOutlet
from wherewithal.people import actions as people
from wherewithal.people.models import PlannedTalk


def test_an_editor_takes_back_after_seeing_what_it_does(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Den")
    capacity.rename_asset(by=cast.ada, asset=asset, name="Cave")
    address = f"/sunnydale/history/{last_change().pk}/"
    client = cast.client(cast.lee)
    asked = client.get(address).content.decode()
    assert ('<del class="words">Den</del>' in asked, "Undo this?" in asked) == (True, True)
    asset.refresh_from_db()
    assert asset.name == "Cave"
    client.post(address)
    asset.refresh_from_db()
    assert asset.name == "Den"


def test_a_refusal_shows_both_texts(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Den")
    capacity.rename_asset(by=cast.ada, asset=asset, name="Cave")
    renamed = last_change()
    capacity.rename_asset(by=cast.ada, asset=asset, name="Grotto")
    page = cast.client(cast.lee).post(f"/sunnydale/history/{renamed.pk}/")
    words = page.content.decode()
    assert page.status_code == 409
    assert ("<blockquote>Den" in words, "<blockquote>Grotto" in words) == (True, True)


def test_a_name_that_is_taken_is_told(cast: Cast) -> None:
    east = make_outlet(cast.library, "East")
    libraries.remove_outlet(by=cast.ada, outlet=east)
    removed = last_change()
    libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("East")])
    page = cast.client(cast.ada).post(f"/sunnydale/history/{removed.pk}/")
    assert (
        page.status_code,
        "You have an outlet of this name already." in page.content.decode(),
    ) == (
        409,
        True,
    )


def test_viewers_and_contributors_take_back_nothing_of_others(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    added = last_change()
    for member in (cast.cal, cast.rae):
        client = cast.client(member)
        assert "Undo this" not in client.get(f"/sunnydale/history/{added.pk}/").content.decode()
        assert client.post(f"/sunnydale/history/{added.pk}/").status_code == 403
    assert Asset.objects.in_library(cast.library).count() == 1


def test_contributors_take_back_their_own(cast: Cast) -> None:
    capacity.record_note(by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Big")
    cast.client(cast.cal).post(f"/sunnydale/history/{last_change().pk}/")
    assert Note.objects.in_library(cast.library).count() == 0


def test_what_one_did_in_a_wider_role_is_not_ones_to_take_back(cast: Cast) -> None:
    asset = make_asset(cast.library)
    capacity.remove_asset(by=cast.lee, asset=asset)
    cast.lee.role = RoleName.CONTRIBUTOR
    cast.lee.save()
    with pytest.raises(PermissionDenied):
        take_back(by=cast.lee, entry=last_change())


def test_an_editor_of_one_outlet_takes_back_there_only(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=east)
    at_east = capacity.add_asset(by=cast.ada, area="space", name="E", outlets=[east])
    at_west = capacity.add_asset(by=cast.ada, area="space", name="W", outlets=[west])
    capacity.rename_asset(by=cast.ada, asset=at_east, name="East room")
    take_back(by=bea, entry=last_change())
    capacity.remove_asset(by=cast.ada, asset=at_east)
    take_back(by=bea, entry=last_change())
    capacity.rename_asset(by=cast.ada, asset=at_west, name="West room")
    with pytest.raises(PermissionDenied):
        take_back(by=bea, entry=last_change())
    capacity.remove_asset(by=cast.ada, asset=at_west)
    with pytest.raises(PermissionDenied):
        take_back(by=bea, entry=last_change())


def test_an_editor_of_one_team_brings_its_row_back(cast: Cast) -> None:
    team = make_team(cast.library)
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, team=team)
    asset = capacity.add_asset(by=cast.ada, area="staff", name="Us", team=team)
    capacity.remove_asset(by=cast.ada, asset=asset)
    take_back(by=bea, entry=last_change())
    assert Asset.objects.in_library(cast.library).get().name == "Us"


def test_what_one_cannot_read_one_does_not_take_back(cast: Cast) -> None:
    asset = capacity.add_asset(by=cast.lee, area="space", name="Room")
    capacity.record_note(by=cast.cal, asset=asset, kind="challenge", text="Hush", level="private")
    capacity.remove_asset(by=cast.ada, asset=asset)
    removed = last_change()
    page = cast.client(cast.lee).get(f"/sunnydale/history/{removed.pk}/").content.decode()
    assert "not for you to read" in page
    with pytest.raises(PermissionDenied):
        take_back(by=cast.lee, entry=removed)


def test_withdrawn_words_are_not_offered_back(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text="Kestrel")
    recorded = last_change()
    capacity.withdraw_note(by=cast.cal, note=note)
    page = cast.client(cast.cal).get(f"/sunnydale/history/{recorded.pk}/").content.decode()
    assert "withdrawn by the person who said them" in page


def test_another_librarys_admin_takes_back_nothing_here(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    with pytest.raises(PermissionDenied):
        take_back(by=cast.max, entry=last_change())


def test_the_bin_holds_what_was_removed_until_it_is_brought_back(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Den")
    capacity.record_note(by=cast.lee, asset=asset, kind="strength", text="Cosy")
    capacity.remove_asset(by=cast.lee, asset=asset)
    removed = last_change()
    client = cast.client(cast.lee)
    page = client.get("/sunnydale/bin/").content.decode()
    assert ("Den" in page, "Cosy" in page, "Bring back" in page) == (True, True, True)
    client.post(f"/sunnydale/history/{removed.pk}/")
    assert "The bin is empty." in client.get("/sunnydale/bin/").content.decode()
    assert [note.text for note in Asset.objects.in_library(cast.library).get().notes.all()] == [
        "Cosy"
    ]


def test_talks_are_taken_back_by_their_owner_only(cast: Cast) -> None:
    people.plan_talk(by=cast.cal, whom="Robin")
    planned = last_change()
    with pytest.raises(PermissionDenied):
        take_back(by=cast.ada, entry=planned)
    take_back(by=cast.cal, entry=planned)
    assert ChangeSet.objects.filter(undone_by_id=None).count() == 1


def test_bringing_somebody_back_brings_what_others_planned_and_hid(cast: Cast) -> None:
    person = people.add_person(by=cast.lee, name="Robin")
    people.plan_talk(by=cast.cal, whom="Robin", why="owls")
    talk = PlannedTalk.objects.in_library(cast.library).get()
    PlannedTalk.objects.in_library(cast.library).update(person=person)
    people.record_line(by=cast.ada, person=person, kind="value", text="Hush", level="private")
    people.remove_person(by=cast.lee, person=person)
    removed = last_change()
    assert (
        "Hush"
        not in cast.client(cast.lee).get(f"/sunnydale/history/{removed.pk}/").content.decode()
    )
    take_back(by=cast.lee, entry=removed)
    talk.refresh_from_db()
    assert talk.person_id == person.pk
    assert [line.text for line in person.lines.all()] == ["Hush"]
