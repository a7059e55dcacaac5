"""What is taken where nobody said otherwise is theirs to say who plan."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """For a plan whom to ask, and for one holder in it."""

    dependencies = [("wherewithal", "0016_searches_for_the_fewest_asks")]

    operations = [
        TakeWallsDown(),
        migrations.AddField("AskPlan", "usual", models.JSONField(blank=True, default=dict)),
        migrations.AddField(
            "AskChoice",
            "asks_a_year",
            models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        RebuildWalls(),
    ]
