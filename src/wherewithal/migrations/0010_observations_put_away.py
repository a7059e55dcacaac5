"""Observations that somebody put away."""

import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

REASONS = [
    ("", "no reason"),
    ("known", "we know that"),
    ("not-so", "it is not so"),
    ("not-now", "not now"),
    ("not-us", "not for us"),
]


class Migration(migrations.Migration):
    """One table: kind and record, a mark of what it rested on, who and when."""

    dependencies = [("wherewithal", "0009_capabilities")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="DismissedObservation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(max_length=120)),
                ("facts", models.CharField(max_length=32)),
                (
                    "reason",
                    models.CharField(
                        blank=True, choices=REASONS, default="", max_length=8, verbose_name="why"
                    ),
                ),
                ("put_away_by_name", models.CharField(blank=True, max_length=200)),
                ("put_away_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                (
                    "put_away_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "observation that was put away",
                "ordering": ["-put_away_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("library", "subject"), name="dismissed_observation_once"
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
