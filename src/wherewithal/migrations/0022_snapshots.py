"""The state of the map on a day: keys and ranks, no words."""

import django.utils.timezone
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """One table that starts empty."""

    dependencies = [("wherewithal", "0021_keeping_care")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                ("taken_on", models.DateField(verbose_name="taken on")),
                (
                    "taken_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("taken_by_name", models.CharField(blank=True, editable=False, max_length=200)),
                ("state", models.JSONField(default=dict, verbose_name="state of the map")),
                ("digest", models.CharField(editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "snapshot of the map",
                "ordering": ["-taken_at", "-pk"],
            },
        ),
        RebuildWalls(),
    ]
