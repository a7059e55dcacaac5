"""The full-text index beside the search entries, as each database makes it."""

from django.db import migrations

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown
from wherewithal.search.backends import backend


def build(apps, schema_editor):
    for statement in backend().build():
        schema_editor.execute(statement, params=None)


def drop(apps, schema_editor):
    for statement in backend().drop():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("wherewithal", "0002_walls_and_cache")]

    operations = [
        TakeWallsDown(),
        migrations.RunPython(build, drop),
        RebuildWalls(),
    ]
