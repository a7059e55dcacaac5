"""What a library says itself in its reports."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """One table that starts empty."""

    dependencies = [("wherewithal", "0019_how_we_ask")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="ReportWords",
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
                ("report", models.SlugField(max_length=40, verbose_name="report")),
                ("words", models.TextField(blank=True, verbose_name="our words")),
            ],
            options={
                "verbose_name": "our words in a report",
                "constraints": [
                    models.UniqueConstraint(fields=["library", "report"], name="report_words_once")
                ],
            },
        ),
        RebuildWalls(),
    ]
