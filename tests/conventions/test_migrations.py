"""Migrations are complete, stand in one line, and say the same as the models."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from wherewithal.accounts.walls import triggers
from wherewithal.audit.rows import APP_LABEL


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
