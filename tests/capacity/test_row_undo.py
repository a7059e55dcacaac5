"""Every action on rows is undone as if it had never been, and is refused to whom it is not for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from all_rows import all_rows, last_change
from cast import Cast
from make import make_member, make_organization, make_outlet, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, FactCheck, Note
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Organization
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.reviews.models import Statement, StatementNote


@dataclass
class Sheet:
    """Two rows with everything that can hang on them, a third, and a relationship."""

    cast: Cast
    hall: Asset
    room: Asset
    attic: Asset
    club: Asset
    note: Note
    east: Outlet
    north: Outlet
    team: Team
    roses: Organization


@pytest.fixture
def sheet(cast: Cast) -> Sheet:
    lee = cast.lee
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West branch")
    hall = actions.add_asset(by=lee, area="space", name="Hall", outlets=[east])
    room = actions.add_asset(by=lee, area="space", name="Room", outlets=[east, west])
    attic = actions.add_asset(by=lee, area="space", name="Attic")
    club = actions.add_asset(by=lee, area="relationship", name="Garden club")
    for asset, number in ((hall, "80"), (room, "20")):
        value = parse_quantity(number)
        actions.set_fact(by=lee, asset=asset, field="capacity", value=value)
        actions.record_note(by=cast.cal, asset=asset, kind="strength", text=f"Holds {number}")
    actions.set_fact(by=lee, asset=room, field="how_many", value=parse_quantity("2 or 3"))
    actions.set_fact(by=lee, asset=club, field="holder", value=make_person(cast.library))
    note = actions.record_note(by=lee, asset=room, kind="question", text="Who has the key?")
    statement = Statement.objects.create(library=cast.library, text="We have rooms")
    StatementNote.objects.create(library=cast.library, statement=statement, note=note)
    FactCheck.objects.create(library=cast.library, asset=room, field="who_may_book")
    Proposal.objects.create(
        library=cast.library,
        asset_id=room.pk,
        model="spacefacts",
        key=str(room.space_facts.pk),
        field="equipment",
        value="Screen",
        source="contributor",
    )
    return Sheet(
        cast=cast,
        hall=hall,
        room=room,
        attic=attic,
        club=club,
        note=note,
        east=east,
        north=make_outlet(cast.library, "North branch"),
        team=make_team(cast.library),
        roses=make_organization(cast.library, "Roses"),
    )


STEPS: dict[str, Callable[[Sheet, Membership], Any]] = {
    "move_asset": lambda s, by: actions.move_asset(
        by=by, asset=s.room, direction=actions.Direction.UP
    ),
    "copy_asset": lambda s, by: actions.copy_asset(by=by, asset=s.room),
    "place_at_outlets": lambda s, by: actions.place_at_outlets(
        by=by, asset=s.room, outlets=[s.north]
    ),
    "set_team": lambda s, by: actions.set_team(by=by, asset=s.room, team=s.team),
    "change_area": lambda s, by: actions.change_area(by=by, asset=s.room, area="material"),
    "split_asset": lambda s, by: actions.split_asset(
        by=by, asset=s.room, name="Half", note_ids=[s.note.pk], fact_names=["capacity"]
    ),
    "merge_assets": lambda s, by: actions.merge_assets(by=by, keep=s.hall, other=s.room),
    "change_many": lambda s, by: actions.change_many(
        by=by,
        assets=[s.hall, s.room, s.attic],
        outlets=[s.east],
        team=s.team,
        facts={"who_may_book": "Anyone"},
        area="material",
    ),
    "change_many (bin)": lambda s, by: actions.change_many(
        by=by, assets=[s.hall, s.room], remove=True
    ),
    "link_relationship": lambda s, by: actions.link_relationship(
        by=by,
        asset=s.club,
        organization=s.roses,
        new_person="Rosa",
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_an_undone_step_leaves_every_row_as_it_was(sheet: Sheet, name: str) -> None:
    before = all_rows()
    entries = ChangeSet.objects.count()
    STEPS[name](sheet, sheet.cast.lee)
    after = all_rows()
    assert after != before
    assert ChangeSet.objects.count() == entries + 1
    taken_back = undo(entry=last_change(), by=sheet.cast.lee)
    assert all_rows() == before
    undo(entry=taken_back, by=sheet.cast.lee)
    assert all_rows() == after


@pytest.mark.parametrize("name", STEPS)
def test_who_may_not_edit_the_row_changes_nothing(sheet: Sheet, name: str) -> None:
    elsewhere = make_outlet(sheet.cast.library, "South")
    ed = make_member(sheet.cast.library, "Ed", "editor", outlet=elsewhere)
    before = all_rows()
    for member in (ed, sheet.cast.cal, sheet.cast.rae, sheet.cast.max):
        with pytest.raises(PermissionDenied):
            STEPS[name](sheet, member)
    assert all_rows() == before
