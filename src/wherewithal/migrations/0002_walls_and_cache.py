"""The walls between libraries, and the table in which sign-in limits are counted."""

from django.core.management import call_command
from django.db import migrations

from wherewithal.accounts.walls.triggers import RebuildWalls


def make_cache_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("wherewithal", "0001_initial")]

    operations = [
        migrations.RunPython(make_cache_table, migrations.RunPython.noop),
        RebuildWalls(),
    ]
