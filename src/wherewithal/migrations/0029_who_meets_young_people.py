"""Whether somebody of a partner meets the young people of our programs."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

SAID = [
    ("", "not said"),
    ("yes", "meets young people here"),
    ("no", "does not meet young people here"),
]


class Migration(migrations.Migration):
    """Nobody has said it of anybody yet."""

    dependencies = [("wherewithal", "0028_lists_from_files")]

    operations = [
        TakeWallsDown(),
        migrations.AddField(
            model_name="partnershipcontact",
            name="meets_young",
            field=models.CharField(
                blank=True,
                choices=SAID,
                default="",
                max_length=3,
                verbose_name="meets young people",
            ),
        ),
        RebuildWalls(),
    ]
