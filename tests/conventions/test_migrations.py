"""Migrations are complete, stand in one line, and say the same as the models."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from wherewithal.accounts.walls import triggers
from wherewithal.audit.rows import APP_LABEL
from wherewithal.libraries.models import Outlet
from wherewithal.people.models import Organization

# How the tables stood when the first libraries began to fill them.
FIRST_VERSION = "0003_search"


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
def test_a_library_of_the_first_version_is_all_there_after_an_upgrade() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate([(APP_LABEL, FIRST_VERSION)])
    old = executor.loader.project_state((APP_LABEL, FIRST_VERSION)).apps
    library = old.get_model(APP_LABEL, "Library").objects.create(slug="oldtown", name="Oldtown")
    place = old.get_model(APP_LABEL, "Outlet")(library_id=library.pk, name="Main", address="1 Elm")
    place.save()
    club = old.get_model(APP_LABEL, "Organization")(library_id=library.pk, name="The club")
    club.save()

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    outlets = Outlet.objects.in_library(library.pk).values_list("name", "address", "latitude")
    assert list(outlets) == [("Main", "1 Elm", None)]
    assert Organization.objects.in_library(library.pk).get(pk=club.pk).name == "The club"
    (government,) = Organization.objects.in_library(library.pk).filter(is_local_government=True)
    topics = government.government_points.values_list("topic", flat=True)
    assert sorted(topics) == ["decides", "funds", "part", "plans"]
    test_every_wall_stands_in_the_database()
