"""Long work: one piece of each kind at a time in a library, and how far it is."""

import django.utils.timezone
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """A table that starts empty."""

    dependencies = [("wherewithal", "0012_decisions_about_helpers")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="LongTask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "about to begin"),
                            ("running", "under way"),
                            ("done", "done"),
                            ("stopped", "stopped"),
                            ("failed", "stopped by a problem"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("done", models.PositiveBigIntegerField(default=0)),
                ("total", models.PositiveBigIntegerField(default=0)),
                ("done_before", models.PositiveBigIntegerField(default=0)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("beat_at", models.DateTimeField(blank=True, null=True)),
                ("is_to_stop", models.BooleanField(default=False)),
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
                "verbose_name": "long work",
                "indexes": [models.Index(fields=["state", "id"], name="long_task_queue")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(state__in=("waiting", "running")),
                        fields=("library", "kind"),
                        name="long_task_once",
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
