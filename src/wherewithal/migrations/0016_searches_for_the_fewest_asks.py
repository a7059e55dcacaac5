"""Searches for the best answer behind a page."""

import django.utils.timezone
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

STATES = [
    ("waiting", "about to begin"),
    ("running", "under way"),
    ("done", "done"),
    ("stopped", "stopped"),
    ("failed", "stopped by a problem"),
]


class Migration(migrations.Migration):
    """A table that starts empty."""

    dependencies = [("wherewithal", "0015_reading_in_steps")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="AskSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("program_key", models.BigIntegerField(default=0)),
                ("user_key", models.BigIntegerField(default=0)),
                ("digest", models.CharField(max_length=32)),
                ("problem", models.TextField()),
                ("answer", models.JSONField(null=True)),
                ("is_proven", models.BooleanField(default=False)),
                ("curve", models.JSONField(null=True)),
                ("state", models.CharField(choices=STATES, default="waiting", max_length=8)),
                ("is_anew", models.BooleanField(default=False)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("started_at", models.DateTimeField(null=True)),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("library", "program_key", "user_key"),
                        name="ask_search_of_one_page",
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
