"""What somebody decided about one source for one resource need."""

import django.utils.timezone
from django.db import migrations, models
from django.db.models import Q

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

SOURCES = ("asset", "person", "organization", "community_asset")


def _key(target: str, *, name: str = "match_decisions", **options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **options
    )


def _one_source() -> Q:
    found = Q()
    for chosen in SOURCES:
        found |= Q(**{f"{name}__isnull": name != chosen for name in SOURCES})
    return found


class Migration(migrations.Migration):
    """A table that starts empty."""

    dependencies = [("wherewithal", "0011_network_choices")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="MatchDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("accepted", "worth asking"), ("rejected", "put aside")],
                        max_length=8,
                        verbose_name="decision",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not said"),
                            ("too-far", "too far"),
                            ("asked", "asked lately, let them rest"),
                            ("not-theirs", "not their thing"),
                            ("other", "something else"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="why not",
                    ),
                ),
                (
                    "words",
                    models.CharField(blank=True, max_length=500, verbose_name="in a few words"),
                ),
                ("decided_by_name", models.CharField(blank=True, max_length=200)),
                ("decided_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("library", _key("library", name="+", editable=False)),
                ("resource_need", _key("resourceneed")),
                ("asset", _key("asset", blank=True, null=True)),
                ("person", _key("person", blank=True, null=True)),
                ("organization", _key("organization", blank=True, null=True)),
                ("community_asset", _key("communityasset", blank=True, null=True)),
            ],
            options={
                "verbose_name": "decision about who can help",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(condition=_one_source(), name="match_decision_of_one"),
                    *(
                        models.UniqueConstraint(
                            fields=("resource_need", name), name=f"match_decision_{name}_once"
                        )
                        for name in SOURCES
                    ),
                ],
            },
        ),
        RebuildWalls(),
    ]
