"""Rows move, are copied, split, merged and changed together; nothing is lost on the way."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_member, make_note, make_organization, make_outlet, make_person
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, FactCheck, GroupMember, Placement
from wherewithal.people.models import Organization, Person, Tie
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity


def sheet(cast: Cast, area: str = "space") -> list[str]:
    rows = Asset.objects.in_library(cast.library).filter(area=area)
    return [row.name for row in rows.order_by("position", "pk")]


def rooms(cast: Cast, *names: str) -> list[Asset]:
    return [actions.add_asset(by=cast.lee, area="space", name=name) for name in names]


def texts(asset: Asset, kind: str = "strength") -> list[str]:
    return [note.text for note in asset.notes.filter(kind=kind)]


def places(asset: Asset) -> list[str]:
    found = Placement.objects.in_library(asset.library_id).filter(asset=asset)
    return sorted(placement.outlet.name for placement in found)


def fresh(asset: Asset) -> Asset:
    return Asset.objects.in_library(asset.library_id).get(pk=asset.pk)


# --- Order -------------------------------------------------------------------------------------
def test_a_row_moves_up_and_down_and_stops_at_the_ends(cast: Cast) -> None:
    a, _b, c = rooms(cast, "A", "B", "C")
    actions.move_asset(by=cast.lee, asset=c, direction=actions.Direction.UP)
    assert sheet(cast) == ["A", "C", "B"]
    actions.move_asset(by=cast.lee, asset=a, direction=actions.Direction.DOWN)
    assert sheet(cast) == ["C", "A", "B"]
    before = ChangeSet.objects.count()
    actions.move_asset(by=cast.lee, asset=c, direction=actions.Direction.UP)
    assert (sheet(cast), ChangeSet.objects.count()) == (["C", "A", "B"], before)


def test_up_means_above_the_next_row_that_is_seen(cast: Cast) -> None:
    a, _b, c = rooms(cast, "A", "B", "C")
    actions.move_asset(by=cast.lee, asset=c, direction=actions.Direction.UP, among={a.pk, c.pk})
    assert sheet(cast) == ["C", "A", "B"]


def test_moving_one_row_writes_one_row(cast: Cast) -> None:
    *_others, last = rooms(cast, "A", "B", "C", "D")
    actions.move_asset(by=cast.lee, asset=last, direction=actions.Direction.UP)
    assert ChangeSet.objects.latest("pk").changes.count() == 1


# --- Copy --------------------------------------------------------------------------------------
def test_a_copy_stands_below_with_facts_places_and_authors(cast: Cast) -> None:
    room, _other = rooms(cast, "Room", "Other")
    east = make_outlet(cast.library)
    actions.place_at_outlets(by=cast.lee, asset=room, outlets=[east])
    actions.set_fact(by=cast.lee, asset=room, field="capacity", value=parse_quantity("about 20"))
    actions.record_note(by=cast.cal, asset=room, kind="strength", text="Bright")
    twin = actions.copy_asset(by=cast.lee, asset=fresh(room))
    assert sheet(cast) == ["Room", "Room (copy)", "Other"]
    assert [(note.text, note.noted_by_name) for note in twin.notes.all()] == [("Bright", "Cal")]
    assert (str(fresh(twin).space_facts.capacity), places(twin)) == ("about 20", ["East branch"])


def test_lines_that_the_member_may_not_read_are_not_copied(cast: Cast) -> None:
    (room,) = rooms(cast, "Room")
    actions.record_note(by=cast.cal, asset=room, kind="challenge", text="Hush", level="private")
    hers = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Gone")
    actions.withdraw_note(by=cast.cal, note=hers)
    assert list(actions.copy_asset(by=cast.lee, asset=room).notes.all()) == []


def test_withdrawing_a_line_withdraws_its_copies(cast: Cast) -> None:
    (room,) = rooms(cast, "Room")
    note = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Kestrel")
    same_words = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Kestrel")
    twin = actions.copy_asset(by=cast.lee, asset=room)
    actions.withdraw_note(by=cast.cal, note=note)
    same_words.refresh_from_db()
    assert [line.text for line in twin.notes.all()] == ["–", "Kestrel"]
    assert same_words.text == "Kestrel"


# --- Places ------------------------------------------------------------------------------------
def test_one_description_serves_many_branches(cast: Cast) -> None:
    (room,) = rooms(cast, "Room")
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West branch")
    actions.place_at_outlets(by=cast.lee, asset=room, outlets=[east, west, east])
    assert places(room) == ["East branch", "West branch"]
    actions.place_at_outlets(by=cast.lee, asset=room, outlets=[])
    assert places(room) == []


def test_an_editor_of_one_outlet_changes_that_outlet_only(cast: Cast) -> None:
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West branch")
    ed = make_member(cast.library, "Ed", "editor", outlet=east)
    room = actions.add_asset(by=cast.lee, area="space", name="Room", outlets=[east, west])
    for outlets in ([east], [], [west, make_outlet(cast.library, "North")]):
        with pytest.raises(PermissionDenied):
            actions.place_at_outlets(by=ed, asset=room, outlets=outlets)
    actions.place_at_outlets(by=ed, asset=room, outlets=[west])
    assert places(room) == ["West branch"]
    with pytest.raises(PermissionDenied):
        actions.place_at_outlets(by=ed, asset=fresh(room), outlets=[east, west])


# --- Areas -------------------------------------------------------------------------------------
def test_moving_to_another_area_and_back_loses_nothing(cast: Cast) -> None:
    (room,) = rooms(cast, "Folding tables")
    actions.set_fact(by=cast.lee, asset=room, field="equipment", value="Wheels")
    actions.set_fact(by=cast.lee, asset=room, field="how_many", value=parse_quantity("12"))
    actions.record_note(by=cast.cal, asset=room, kind="strength", text="Light")
    actions.change_area(by=cast.lee, asset=room, area="material")
    moved = fresh(room)
    assert (moved.area, str(moved.material_facts.quantity), texts(moved)) == (
        "material",
        "12",
        ["Light"],
    )
    actions.change_area(by=cast.lee, asset=moved, area="space")
    assert fresh(room).space_facts.equipment == "Wheels"


def test_what_only_the_old_sheet_asks_is_dropped(cast: Cast) -> None:
    (room,) = rooms(cast, "Folding tables")
    about = {"library": cast.library, "asset_id": room.pk, "model": "spacefacts", "key": ""}
    Proposal.objects.create(**about, field="capacity", value="=20", source="words")
    kept = Proposal.objects.create(**about, field="name", value="Tables", source="contributor")
    FactCheck.objects.create(library=cast.library, asset=room, field="capacity")
    actions.change_area(by=cast.lee, asset=room, area="material")
    assert list(Proposal.objects.in_library(cast.library)) == [kept]
    assert list(room.fact_checks.all()) == []


def test_a_row_that_sums_up_its_sheet_stays_there(cast: Cast) -> None:
    row = actions.add_asset(by=cast.lee, area="material", name="Use", summary_row="use")
    with pytest.raises(ValidationError, match="sums up"):
        actions.change_area(by=cast.lee, asset=row, area="space")


# --- Split -------------------------------------------------------------------------------------
def test_a_row_is_split_with_the_lines_and_facts_that_were_chosen(cast: Cast) -> None:
    room, _other = rooms(cast, "Hall and kitchen", "Other")
    actions.place_at_outlets(by=cast.lee, asset=room, outlets=[make_outlet(cast.library)])
    actions.set_fact(by=cast.lee, asset=room, field="capacity", value=parse_quantity("80"))
    actions.set_fact(by=cast.lee, asset=room, field="equipment", value="Stove")
    make_note(room, text="Echo")
    stove = make_note(room, text="Good stove")
    second = actions.split_asset(
        by=cast.lee, asset=room, name="Kitchen", note_ids=[stove.pk], fact_names=["equipment"]
    )
    assert sheet(cast) == ["Hall and kitchen", "Kitchen", "Other"]
    assert (texts(room), texts(second)) == (["Echo"], ["Good stove"])
    assert places(second) == ["East branch"]
    first, second = fresh(room), fresh(second)
    assert (str(first.space_facts.capacity), first.space_facts.equipment) == ("80", "")
    assert (second.space_facts.capacity.is_known, second.space_facts.equipment) == (False, "Stove")


def test_a_line_that_the_member_may_not_read_stays_when_splitting(cast: Cast) -> None:
    (room,) = rooms(cast, "Room")
    hidden = actions.record_note(
        by=cast.cal, asset=room, kind="challenge", text="Hush", level="private"
    )
    actions.split_asset(by=cast.lee, asset=room, name="Half", note_ids=[hidden.pk])
    assert texts(room, "challenge") == ["Hush"]


# --- Merge -------------------------------------------------------------------------------------
def test_merging_loses_nothing(cast: Cast) -> None:
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West branch")
    keep = actions.add_asset(by=cast.lee, area="space", name="Room", outlets=[east])
    other = actions.add_asset(by=cast.lee, area="space", name="Meeting room", outlets=[west])
    for asset, capacity in ((keep, "20"), (other, "25")):
        value = parse_quantity(capacity)
        actions.set_fact(by=cast.lee, asset=asset, field="capacity", value=value)
    actions.set_fact(by=cast.lee, asset=other, field="equipment", value="Screen")
    actions.record_note(by=cast.lee, asset=keep, kind="strength", text="Bright")
    actions.record_note(by=cast.cal, asset=other, kind="strength", text="Quiet")
    actions.merge_assets(by=cast.ada, keep=keep, other=other)
    kept = fresh(keep)
    assert sheet(cast) == ["Room"]
    assert [(n.text, n.noted_by_name) for n in kept.notes.filter(kind="strength")] == [
        ("Bright", "Lee"),
        ("Quiet", "Cal"),
    ]
    assert places(kept) == ["East branch", "West branch"]
    assert (str(kept.space_facts.capacity), kept.space_facts.equipment) == ("20", "Screen")
    assert texts(kept, "question") == [
        "“Meeting room” also says – people it holds: 25",
        "Also known as “Meeting room”?",
    ]


def test_what_points_at_the_other_row_follows(cast: Cast) -> None:
    keep, other = (make_asset(cast.library, area="staff", name=name) for name in ("Pages", "Aides"))
    pam, john = make_person(cast.library), make_person(cast.library, "John")
    for asset, person in ((keep, pam), (other, pam), (other, john)):
        GroupMember.objects.create(library=cast.library, asset=asset, person=person)
    FactCheck.objects.create(library=cast.library, asset=other, field="headcount")
    proposal = Proposal.objects.create(
        library=cast.library,
        asset_id=other.pk,
        model="asset",
        key=str(other.pk),
        field="name",
        value="Aides and pages",
        source="contributor",
    )
    actions.merge_assets(by=cast.lee, keep=keep, other=other)
    proposal.refresh_from_db()
    assert [member.person for member in keep.group_members.all()] == [pam, john]
    assert [check.field for check in keep.fact_checks.all()] == ["headcount"]
    assert (proposal.asset_id, proposal.key) == (keep.pk, str(keep.pk))


def relationship(cast: Cast, name: str, **facts: Any) -> Asset:
    row = actions.add_asset(by=cast.lee, area="relationship", name=name)
    for field, value in facts.items():
        actions.set_fact(by=cast.lee, asset=row, field=field, value=value)
    return fresh(row)


def test_everybody_who_holds_the_tie_goes_on_holding_it(cast: Cast) -> None:
    club = make_organization(cast.library)
    pam, john, ruth = (make_person(cast.library, name) for name in ("Pam", "John", "Ruth"))
    keep = relationship(cast, "Garden club", organization=club, holder=pam)
    other = relationship(cast, "Gardeners", holder=john, second_holder=ruth)
    actions.merge_assets(by=cast.lee, keep=keep, other=other)
    facts = fresh(keep).relationship_facts
    assert (facts.organization, facts.holder, facts.second_holder) == (club, pam, john)
    ties = Tie.objects.in_library(cast.library)
    assert [(tie.from_person, tie.to_organization) for tie in ties] == [(ruth, club)]


def test_a_holder_who_has_not_agreed_is_named_to_admins_only(cast: Cast) -> None:
    pam, john, ruth = (make_person(cast.library, name) for name in ("Pam", "John", "Ruth"))
    keep = relationship(cast, "Club", holder=pam, second_holder=john)
    actions.merge_assets(by=cast.ada, keep=keep, other=relationship(cast, "Club", holder=ruth))
    note = keep.notes.get()
    assert (note.text, note.level) == ("“Club” also says – who holds the tie: Ruth", "private")


@pytest.mark.parametrize(
    ("area", "facts", "words"),
    [
        ("material", {}, "different sheets"),
        ("relationship", {"organization": True}, "two different records"),
    ],
)
def test_rows_that_are_not_the_same_stay_two(
    cast: Cast, area: str, facts: dict[str, bool], words: str
) -> None:
    names = ("Garden club", "Chess club")
    made = [
        relationship(cast, name, **{key: make_organization(cast.library, name) for key in facts})
        for name in names
    ]
    if area != "relationship":
        made[1] = make_asset(cast.library, area=area, name=names[1])
    with pytest.raises(ValidationError, match=words):
        actions.merge_assets(by=cast.lee, keep=made[0], other=made[1])
    assert {fresh(made[0]).name, fresh(made[1]).name} == set(names)


def test_a_row_of_the_whole_library_stays_one(cast: Cast) -> None:
    keep, other = rooms(cast, "Room", "room")
    actions.place_at_outlets(by=cast.lee, asset=other, outlets=[make_outlet(cast.library)])
    actions.merge_assets(by=cast.lee, keep=keep, other=fresh(other))
    assert (places(keep), texts(keep, "question")) == (
        [],
        ["“room” also says – where it is: East branch"],
    )


# --- Links -------------------------------------------------------------------------------------
def test_a_new_name_becomes_a_record_behind_the_row(cast: Cast) -> None:
    row = relationship(cast, "Garden club")
    actions.link_relationship(by=cast.lee, asset=row, new_organization=" Garden club ")
    assert fresh(row).relationship_facts.organization == Organization.objects.in_library(
        cast.library
    ).get(name="Garden club")
    actions.link_relationship(by=cast.lee, asset=row, new_person="Rosa")
    facts = fresh(row).relationship_facts
    assert facts.person == Person.objects.in_library(cast.library).get(name="Rosa")
    assert facts.organization is not None


def test_a_room_has_no_organization_behind_it(cast: Cast) -> None:
    (room,) = rooms(cast, "Room")
    with pytest.raises(ValidationError, match="Only a relationship"):
        actions.link_relationship(by=cast.lee, asset=room, new_organization="Club")


# --- Many --------------------------------------------------------------------------------------
def test_many_rows_change_in_one_step(cast: Cast) -> None:
    east = make_outlet(cast.library)
    made = rooms(cast, "A", "B", "C")
    count = actions.change_many(
        by=cast.lee, assets=made[:2], outlets=[east], facts={"who_may_book": "Anyone"}
    )
    assert count == 2
    assert [places(room) for room in made] == [["East branch"], ["East branch"], []]
    assert [fresh(room).space_facts.who_may_book for room in made[:2]] == ["Anyone", "Anyone"]


def test_a_row_that_is_not_theirs_stops_the_whole_step(cast: Cast) -> None:
    east = make_outlet(cast.library)
    ed = make_member(cast.library, "Ed", "editor", outlet=east)
    mine = actions.add_asset(by=ed, area="space", name="Mine")
    (theirs,) = rooms(cast, "Theirs")
    before = all_rows()
    with pytest.raises(PermissionDenied):
        actions.change_many(by=ed, assets=[mine, theirs], remove=True)
    assert all_rows() == before
