"""What both sides feel of a partnership, counted without names."""

import django.core.validators
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """New tables that start empty."""

    dependencies = [
        ("wherewithal", "0024_partnerships"),
    ]

    operations = [
        TakeWallsDown(),
        migrations.AlterField(
            model_name="accesslink",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("set-up", "set up this installation"),
                    ("invitation", "join a library"),
                    ("password", "choose a new password"),
                    ("worksheet", "fill in a part of the worksheets"),
                    ("calendar", "read one's own calendar"),
                    ("pulse", "say how a partnership feels"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="PulseRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="asked on")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                (
                    "fewest",
                    models.PositiveSmallIntegerField(
                        default=3,
                        validators=[django.core.validators.MinValueValidator(3)],
                        verbose_name="answers of a side before it is shown",
                    ),
                ),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="pulse_rounds",
                        to="wherewithal.asset",
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
                (
                    "link",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.accesslink",
                    ),
                ),
            ],
            options={
                "verbose_name": "round of a pulse",
                "ordering": ["-on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PulseWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("ours", "our side"), ("theirs", "their side")], max_length=6
                    ),
                ),
                ("text", models.TextField(verbose_name="words")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                    "round",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="words", to="wherewithal.pulseround"
                    ),
                ),
            ],
            options={
                "verbose_name": "words of a pulse",
                "ordering": ["text", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PulseCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("ours", "our side"), ("theirs", "their side")], max_length=6
                    ),
                ),
                (
                    "question",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("trust", "Trust"),
                            ("benefit", "Benefit"),
                            ("effort", "Effort"),
                            ("words", "Communication"),
                            ("goal", "Shared goal"),
                            ("future", "Future"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "step",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (1, "not at all"),
                            (2, "a little"),
                            (3, "half and half"),
                            (4, "mostly"),
                            (5, "fully"),
                        ],
                        null=True,
                    ),
                ),
                ("people", models.PositiveIntegerField(default=0, verbose_name="people")),
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
                    "round",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="counts", to="wherewithal.pulseround"
                    ),
                ),
            ],
            options={
                "verbose_name": "count of a pulse",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("round", "side", "question", "step"), name="pulse_count_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("step", None)),
                        fields=("round", "side", "question"),
                        name="pulse_count_of_all_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PulseTaken",
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
                (
                    "member",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="pulses_taken",
                        to="wherewithal.membership",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="taken", to="wherewithal.pulseround"
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to a pulse",
                "ordering": ["member"],
                "constraints": [
                    models.UniqueConstraint(fields=("round", "member"), name="pulse_taken_once")
                ],
            },
        ),
        RebuildWalls(),
    ]
