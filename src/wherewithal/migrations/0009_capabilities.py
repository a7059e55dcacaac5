"""The list of capabilities: where each text stands and what it means, and how far the list has read."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

LIBRARY = models.ForeignKey(
    editable=False, on_delete=models.PROTECT, related_name="+", to="wherewithal.library"
)
KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """Two tables that start empty; whoever looks first fills them."""

    dependencies = [("wherewithal", "0008_words_taken_back")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="Capability",
            fields=[
                ("id", KEY),
                ("model", models.CharField(max_length=40)),
                ("row_id", models.BigIntegerField()),
                ("column", models.CharField(max_length=40)),
                ("digest", models.CharField(max_length=32)),
                ("spans", models.JSONField(default=list)),
                ("vectors", models.BinaryField(default=bytes)),
                ("encoder", models.CharField(blank=True, default="", max_length=40)),
                ("revision", models.BigIntegerField(default=0)),
                ("library", LIBRARY),
            ],
            options={
                "indexes": [
                    models.Index(fields=["library", "encoder"], name="capability_waiting")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("library", "model", "row_id", "column"), name="capability_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexPosition",
            fields=[
                ("id", KEY),
                ("settled_id", models.BigIntegerField(default=0)),
                ("seen_id", models.BigIntegerField(default=0)),
                ("seen_at", models.DateTimeField()),
                ("sources", models.JSONField(default=dict)),
                ("revision", models.BigIntegerField(default=0)),
                ("library", LIBRARY),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("library",), name="index_position_once")
                ],
            },
        ),
        RebuildWalls(),
    ]
