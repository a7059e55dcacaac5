"""A reading of all rows goes on where it stopped."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """Where the list of capabilities stands in a reading."""

    dependencies = [("wherewithal", "0014_whom_to_ask")]

    operations = [
        TakeWallsDown(),
        migrations.AddField("IndexPosition", "reading", models.JSONField(default=dict)),
        RebuildWalls(),
    ]
