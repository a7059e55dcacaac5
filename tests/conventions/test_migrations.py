"""Migrations are complete, stand in one line, and say the same as the models."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from wherewithal.accounts.walls import triggers
from wherewithal.audit.rows import APP_LABEL, model_for
from wherewithal.engine.money import Amount
from wherewithal.libraries.models import Library, Outlet
from wherewithal.people.models import Organization
from wherewithal.programs.amounts import amount_given
from wherewithal.programs.models import Allocation
from wherewithal.quantities import UNKNOWN

# How the tables stood when the first libraries began to fill them.
FIRST_VERSION = "0003_search"
# And when they began to look around.
SECOND_VERSION = "0005_local_government"


@pytest.mark.django_db
def test_the_models_need_no_further_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_migrations_stand_in_one_line() -> None:
    loader = MigrationLoader(None)
    ours = {key: found for key, found in loader.disk_migrations.items() if key[0] == APP_LABEL}
    before = [
        sorted(name for label, name in ours[key].dependencies if label == APP_LABEL)
        for key in sorted(ours)
    ]
    names = [name for _label, name in sorted(ours)]
    assert before == [[], *([name] for name in names[:-1])]


@pytest.mark.django_db
def test_every_wall_stands_in_the_database() -> None:
    from django.apps import apps

    models = list(apps.get_models())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT DISTINCT event_object_table, trigger_name FROM information_schema.triggers"
            )
            staying = {table for table, name in cursor.fetchall() if name == "wall_stay"}
        else:
            cursor.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'")
            staying = {table for table, name in cursor.fetchall() if name.startswith("wall_stay")}
    assert staying == set(triggers.scoped_tables(models))


@pytest.mark.django_db
def test_the_suite_runs_on_the_database_it_was_told_to() -> None:
    from django.conf import settings

    told = "postgresql" if settings.ENVIRONMENT.database_url else "sqlite"
    assert connection.vendor == told


@pytest.mark.django_db(transaction=True)
def test_libraries_of_earlier_versions_are_all_there_after_an_upgrade() -> None:
    old = _migrated_to(FIRST_VERSION)
    library = old("Library").objects.create(slug="oldtown", name="Oldtown")
    _save(old, "Outlet", library, name="Main", address="1 Elm")
    club = _save(old, "Organization", library, name="The club")

    second = _migrated_to(SECOND_VERSION)
    kept = _rows_of_second_version(second, library.pk)
    elsewhere = second("Library").objects.create(slug="elsewhere", name="Elsewhere")

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    outlets = Outlet.objects.in_library(library.pk).values_list("name", "address", "latitude")
    assert list(outlets) == [("Main", "1 Elm", None)]
    assert Organization.objects.in_library(library.pk).get(pk=club.pk).name == "The club"
    (government,) = Organization.objects.in_library(library.pk).filter(is_local_government=True)
    topics = government.government_points.values_list("topic", flat=True)
    assert sorted(topics) == ["decides", "funds", "part", "plans"]
    for model, columns in kept.items():
        rows = model_for(model).objects.in_library(library.pk).filter(pk=columns["id"])
        assert list(rows.values(*columns)) == [columns]
    test_every_wall_stands_in_the_database()
    _no_row_moves_to(elsewhere.pk, kept)
    _new_columns_say_nothing_yet(library.pk, kept)


def _migrated_to(version: str) -> Callable[[str], Any]:
    """The models as that version knew them."""
    executor = MigrationExecutor(connection)
    executor.migrate([(APP_LABEL, version)])
    apps = executor.loader.project_state((APP_LABEL, version)).apps
    return partial(apps.get_model, APP_LABEL)


def _save(old: Callable[[str], Any], model: str, library: Any, **fields: Any) -> Any:
    row = old(model)(library_id=library.pk, **fields)
    row.save()
    return row


def _rows_of_second_version(
    old: Callable[[str], Any], library_id: int
) -> dict[str, dict[str, Any]]:
    """A row of every table that later versions change, all its columns filled, as they stand there."""
    library = old("Library").objects.get(pk=library_id)
    outlet = old("Outlet").objects.get(library_id=library_id)
    government = old("Organization").objects.get(library_id=library_id, is_local_government=True)
    goal = _save(old, "Goal", library, name="Read more")
    program = _save(old, "Program", library, name="Homework corner", goal=goal)
    need = _save(old, "ResourceNeed", library, program=program, kind="financial", name="Snacks")
    card = _save(old, "CommunityAsset", library, name="Hall", words="Warm", noted_by_name="Cal")
    _save(old, "CommunityAssetOutlet", library, community_asset=card, outlet=outlet)
    idea = _save(old, "Opportunity", library, words="A walk", next_step="Ask", noted_by_name="Cal")
    _save(old, "OpportunityEnd", library, opportunity=idea, community_asset=card)
    (point,) = old("GovernmentPoint").objects.filter(organization=government, topic="plans")
    point.words, point.noted_by_name = "A youth plan", "Lee"
    point.save()
    asked = {"resource_need": need, "organization": government, "state": "asked"}
    given = _save(old, "Allocation", library, **asked, cents=30_000, words="Friends", how_many="6")
    rows = {"allocation": given, "communityasset": card, "governmentpoint": point}
    found = {**rows, "opportunity": idea}
    return {
        model: old(model).objects.filter(pk=row.pk).values().get() for model, row in found.items()
    }


def _no_row_moves_to(library_id: int, kept: dict[str, dict[str, Any]]) -> None:
    for model, columns in kept.items():
        rows = model_for(model)._base_manager.filter(pk=columns["id"])
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(library_id=library_id)


def _new_columns_say_nothing_yet(library_id: int, kept: dict[str, dict[str, Any]]) -> None:
    """What stood there alone stays what it was: one amount, on nobody's map, withdrawn by nobody."""
    given = Allocation.objects.in_library(library_id).get()
    assert str(amount_given(given)) == str(Amount(30_000, 30_000))
    assert (given.in_all, given.amount_words) == (UNKNOWN, "")
    library = Library.objects.get(pk=library_id)
    assert (library.is_placed, library.address, library.placed_how) == (False, "", "")
    for model in kept.keys() - {"allocation"}:
        row = model_for(model).objects.in_library(library_id).get(pk=kept[model]["id"])
        assert (row.edited_by_name, row.edited_at, row.withdrawn_at) == ("", None, None)
