"""How a library asks: how often at most, and the letter it begins with."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """One table that starts empty."""

    dependencies = [("wherewithal", "0018_asks")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="AskingRules",
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
                    "most_a_quarter",
                    models.PositiveSmallIntegerField(
                        default=2, verbose_name="asks to one partner within three months, at most"
                    ),
                ),
                ("letter", models.TextField(blank=True, verbose_name="the letter to begin with")),
            ],
            options={
                "verbose_name": "how we ask",
                "constraints": [
                    models.UniqueConstraint(fields=["library"], name="asking_rules_once")
                ],
            },
        ),
        RebuildWalls(),
    ]
