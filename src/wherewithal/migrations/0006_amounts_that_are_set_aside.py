"""Money that is set aside may be about so much, a range, or open; and how many somebody has in all."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown
from wherewithal.quantities.field import QuantityField


class Migration(migrations.Migration):
    """Only adds columns: an amount that stands in `cents` alone stays that amount and nothing else."""

    dependencies = [("wherewithal", "0005_local_government")]

    operations = [
        TakeWallsDown(),
        migrations.AddField("allocation", "in_all", QuantityField(verbose_name="how many there are in all")),
        migrations.AddField(
            "allocation",
            "most_cents",
            models.BigIntegerField(blank=True, null=True, verbose_name="at most, in cents"),
        ),
        migrations.AddField(
            "allocation", "is_at_least", models.BooleanField(default=False, verbose_name="or more")
        ),
        migrations.AddField(
            "allocation", "is_about", models.BooleanField(default=False, verbose_name="about")
        ),
        migrations.AddField(
            "allocation",
            "amount_words",
            models.CharField(blank=True, max_length=120, verbose_name="how much", default=""),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            "allocation",
            models.CheckConstraint(
                condition=models.Q(
                    ("most_cents", None),
                    models.Q(("cents", None), ("most_cents__gte", 0)),
                    models.Q(("cents__isnull", False), ("most_cents__gte", models.F("cents"))),
                    _connector="OR",
                ),
                name="allocation_amount_in_order",
                violation_error_message="The most lies below the least.",
            ),
        ),
        RebuildWalls(),
    ]
