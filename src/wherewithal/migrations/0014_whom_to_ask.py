"""Plans whom to ask, and what people said about one holder."""

from decimal import Decimal

import django.core.validators
from django.db import migrations, models
from django.db.models import Q

import wherewithal.quantities.field
from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

HOLDERS = ("asset", "person", "organization", "community_asset")


def _key(target: str, *, name: str, **options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **options
    )


def _own() -> list:
    number = models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )
    return [("id", number), ("library", _key("library", name="+", editable=False))]


def _money(name: str, *, digits: int, **options) -> models.DecimalField:
    return models.DecimalField(
        blank=True,
        null=True,
        decimal_places=2,
        max_digits=digits,
        validators=[django.core.validators.MinValueValidator(0)],
        verbose_name=name,
        **options,
    )


def _one_holder() -> Q:
    found = Q()
    for chosen in HOLDERS:
        found |= Q(**{f"{name}__isnull": name != chosen for name in HOLDERS})
    return found


class Migration(migrations.Migration):
    """Two tables that start empty."""

    dependencies = [("wherewithal", "0013_long_work")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="AskPlan",
            fields=[
                *_own(),
                (
                    "aim",
                    models.CharField(
                        choices=[
                            ("most", "cover the most within these hours"),
                            ("musts", "cover every must in the fewest hours"),
                        ],
                        default="most",
                        max_length=5,
                        verbose_name="what to look for",
                    ),
                ),
                ("budget_hours", _money("hours of staff time", digits=7, default=Decimal("6.00"))),
                ("budget_money", _money("money", digits=10)),
                ("program", _key("program", name="ask_plans", blank=True, null=True)),
            ],
            options={"verbose_name": "plan whom to ask", "ordering": ["pk"]},
        ),
        migrations.CreateModel(
            name="AskChoice",
            fields=[
                *_own(),
                (
                    "stance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "let the numbers decide"),
                            ("pinned", "we will talk to them anyway"),
                            ("forbidden", "not them"),
                        ],
                        default="",
                        max_length=9,
                        verbose_name="talk to them?",
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="why")),
                ("hours", wherewithal.quantities.field.QuantityField(verbose_name="hours of staff time")),
                ("money", wherewithal.quantities.field.QuantityField(verbose_name="money")),
                ("plan", _key("askplan", name="choices")),
                ("asset", _key("asset", name="ask_choices", blank=True, null=True)),
                ("person", _key("person", name="ask_choices", blank=True, null=True)),
                ("organization", _key("organization", name="ask_choices", blank=True, null=True)),
                (
                    "community_asset",
                    _key("communityasset", name="ask_choices", blank=True, null=True),
                ),
            ],
            options={
                "verbose_name": "choice whom to ask",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(condition=_one_holder(), name="ask_choice_of_one")
                ],
            },
        ),
        RebuildWalls(),
    ]
