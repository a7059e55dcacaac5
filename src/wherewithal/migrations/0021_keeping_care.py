"""Looks back at dates, endings, what both sides feel of a partnership."""

import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """New tables that start empty."""

    dependencies = [
        ("wherewithal", "0020_reports"),
    ]

    operations = [
        TakeWallsDown(),
        migrations.AlterField(
            model_name="proposal",
            name="source",
            field=models.CharField(
                choices=[
                    ("words", "from your own words"),
                    ("contributor", "from a colleague"),
                    ("link", "from an answer by link"),
                    ("review", "from a review"),
                    ("debrief", "from a look back at a date"),
                    ("survey", "from the Public Libraries Survey"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="Debrief",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("went_well", models.TextField(blank=True, verbose_name="what went well")),
                ("was_hard", models.TextField(blank=True, verbose_name="what was hard")),
                ("learned", models.TextField(blank=True, verbose_name="what we learned")),
                (
                    "is_set_aside",
                    models.BooleanField(default=False, verbose_name="nothing to note"),
                ),
                ("written_by_name", models.CharField(blank=True, max_length=200)),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now)),
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
                    "program",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="debriefs", to="wherewithal.program"
                    ),
                ),
                (
                    "written_by",
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
                "verbose_name": "look back",
                "ordering": ["-on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PartnershipEnding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("noted_by_name", models.CharField(blank=True, max_length=200)),
                ("noted_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("edited_by_name", models.CharField(blank=True, max_length=200)),
                ("edited_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("ended_on", models.DateField(verbose_name="ended on")),
                ("why", models.TextField(blank=True, verbose_name="why it ends")),
                ("numbers", models.TextField(blank=True, verbose_name="numbers")),
                ("stories", models.TextField(blank=True, verbose_name="stories")),
                ("learned", models.TextField(blank=True, verbose_name="what we learned")),
                (
                    "shared_with",
                    models.TextField(blank=True, verbose_name="with whom the results were shared"),
                ),
                (
                    "shared_on",
                    models.DateField(blank=True, null=True, verbose_name="results shared on"),
                ),
                (
                    "door_words",
                    models.TextField(
                        blank=True, verbose_name="what would make it worth beginning again"
                    ),
                ),
                ("door_on", models.DateField(blank=True, null=True, verbose_name="knock again on")),
                (
                    "reopened_on",
                    models.DateField(blank=True, null=True, verbose_name="goes on since"),
                ),
                (
                    "asset",
                    models.OneToOneField(
                        on_delete=models.PROTECT, related_name="ending", to="wherewithal.asset"
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
                    "noted_by",
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
                "verbose_name": "end of a partnership",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="DebriefLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sort",
                    models.CharField(
                        blank=True,
                        choices=[("", "neither"), ("helped", "It helped"), ("hard", "It was hard")],
                        default="",
                        max_length=6,
                        verbose_name="good or hard",
                    ),
                ),
                ("text", models.TextField(verbose_name="words")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asset",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="debrief_lines",
                        to="wherewithal.asset",
                    ),
                ),
                (
                    "debrief",
                    models.ForeignKey(
                        on_delete=models.PROTECT, related_name="lines", to="wherewithal.debrief"
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="debrief_lines",
                        to="wherewithal.organization",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="debrief_lines",
                        to="wherewithal.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of a look back",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("asset__isnull", False), ("organization", None), ("person", None)
                            ),
                            models.Q(
                                ("asset", None), ("organization", None), ("person__isnull", False)
                            ),
                            models.Q(
                                ("asset", None), ("organization__isnull", False), ("person", None)
                            ),
                            _connector="OR",
                        ),
                        name="debrief_line_about_one",
                        violation_error_message="A line is about one thing.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnershipThanks",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "whom",
                    models.CharField(blank=True, max_length=300, verbose_name="whom, in words"),
                ),
                (
                    "is_manager",
                    models.BooleanField(
                        default=False, verbose_name="as the manager of somebody who helped"
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
                (
                    "by_member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="partnership_thanks",
                        to="wherewithal.membership",
                        verbose_name="who thanks them",
                    ),
                ),
                (
                    "ending",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="thanks",
                        to="wherewithal.partnershipending",
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="partnership_thanks",
                        to="wherewithal.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "thanks",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person__isnull", False), ("whom", "")),
                            models.Q(("person", None), models.Q(("whom", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="thanks_to_one",
                        violation_error_message="Choose whom to thank, or say it in words.",
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
