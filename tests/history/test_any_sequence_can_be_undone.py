"""Whatever people do one after the other: taken back newest first, every row is as it was."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_note, make_organization, make_outlet, make_person, make_team
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset, Note
from wherewithal.libraries import actions as libraries
from wherewithal.libraries.actions import NewOutlet
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people import actions as people
from wherewithal.people.models import Organization, Person
from wherewithal.quantities import Quantity


class Hands:
    """Does one thing after the other; `pick` chooses the row it is done to."""

    def __init__(self, cast: Cast, pick: int) -> None:
        self.by, self.library, self.pick = cast.ada, cast.library, pick

    def one(self, model: Any) -> Any:
        """Some row of a model; the step is left out where there is none."""
        rows = list(model.objects.in_library(self.library).order_by("pk"))
        if not rows:
            message = "nothing to do it to"
            raise ValidationError(message)
        return rows[self.pick % len(rows)]

    @property
    def name(self) -> str:
        return f"Name {self.pick % 4}"


STEPS: dict[str, Callable[[Hands], Any]] = {
    "add a row": lambda h: capacity.add_asset(
        by=h.by, area="space", name=h.name, outlets=[h.one(Outlet)], team=h.one(Team)
    ),
    "rename a row": lambda h: capacity.rename_asset(by=h.by, asset=h.one(Asset), name=h.name),
    "set a fact": lambda h: capacity.set_fact(
        by=h.by, asset=h.one(Asset), field="capacity", value=Quantity.about(h.pick)
    ),
    "copy a row": lambda h: capacity.copy_asset(by=h.by, asset=h.one(Asset)),
    "remove a row": lambda h: capacity.remove_asset(by=h.by, asset=h.one(Asset)),
    "merge rows": lambda h: capacity.merge_assets(
        by=h.by, keep=h.one(Asset), other=Asset.objects.in_library(h.library).latest("pk")
    ),
    "set the team": lambda h: capacity.set_team(by=h.by, asset=h.one(Asset), team=h.one(Team)),
    "write a line": lambda h: capacity.record_note(
        by=h.by, asset=h.one(Asset), kind="strength", text=h.name
    ),
    "edit a line": lambda h: capacity.edit_note(by=h.by, note=h.one(Note), text=h.name),
    "remove a line": lambda h: capacity.remove_note(by=h.by, note=h.one(Note)),
    "add outlets": lambda h: libraries.add_outlets(
        by=h.by, outlets=[NewOutlet(h.name), NewOutlet(f"{h.name}, too")]
    ),
    "move an outlet": lambda h: libraries.move_outlet(
        by=h.by, outlet=h.one(Outlet), to_place=h.pick % 3
    ),
    "remove an outlet": lambda h: libraries.remove_outlet(by=h.by, outlet=h.one(Outlet)),
    "set a team's outlets": lambda h: libraries.change_team(
        by=h.by, team=h.one(Team), outlets=[h.one(Outlet)]
    ),
    "remove a team": lambda h: libraries.remove_team(by=h.by, team=h.one(Team)),
    "add a person": lambda h: people.add_person(by=h.by, name=h.name),
    "add a role": lambda h: people.add_role(
        by=h.by, person=h.one(Person), organization=h.one(Organization), outlet=h.one(Outlet)
    ),
    "note a tie": lambda h: people.add_tie(
        by=h.by, from_person=h.one(Person), to_organization=h.one(Organization)
    ),
    "merge people": lambda h: people.merge_people(
        by=h.by, keep=h.one(Person), other=Person.objects.in_library(h.library).latest("pk")
    ),
    "remove a person": lambda h: people.remove_person(by=h.by, person=h.one(Person)),
    "remove an organization": lambda h: people.remove_organization(
        by=h.by, organization=h.one(Organization)
    ),
}


def furnish(cast: Cast) -> None:
    make_outlet(cast.library, "East")
    make_outlet(cast.library, "West", position=1)
    make_team(cast.library)
    make_person(cast.library)
    make_organization(cast.library)
    make_note(make_asset(cast.library))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 20)), max_size=12))
def test_any_sequence_taken_back_leaves_every_row_as_it_was(
    cast: Cast, steps: list[tuple[str, int]]
) -> None:
    with transaction.atomic():
        furnish(cast)
        before = all_rows()
        for name, pick in steps:
            try:
                STEPS[name](Hands(cast, pick))
            except ValidationError:
                continue
        for entry in ChangeSet.objects.filter(undoes_id=None).order_by("-pk"):
            undo(entry=entry, by=cast.ada)
        assert all_rows() == before
        transaction.set_rollback(True)
