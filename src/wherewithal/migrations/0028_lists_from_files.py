"""Lists from files: what was sent and waits, and what each row said when it was taken over."""

from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """Three tables that start empty."""

    dependencies = [("wherewithal", "0027_nothing_as_a_suggestion")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="StagedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("reading", "being read"),
                            ("unreadable", "cannot be read"),
                            ("read", "waits for its columns"),
                            ("checking", "being looked over"),
                            ("checked", "waits for a yes"),
                            ("taking", "being taken over"),
                            ("taken", "taken over"),
                            ("back", "being taken back"),
                        ],
                        default="reading",
                        max_length=10,
                    ),
                ),
                ("sent", models.BinaryField(blank=True, default=bytes)),
                ("done", models.PositiveIntegerField(default=0)),
                ("problems", models.JSONField(blank=True, default=list)),
                ("tables", models.JSONField(blank=True, default=list)),
                ("table", models.PositiveSmallIntegerField(default=0)),
                ("remarks", models.JSONField(blank=True, default=list)),
                (
                    "list_name",
                    models.CharField(max_length=300, verbose_name="name of this list"),
                ),
                ("signature", models.CharField(blank=True, max_length=64)),
                ("columns", models.JSONField(blank=True, default=dict)),
                ("decisions", models.JSONField(blank=True, default=dict)),
                ("made_at", models.DateTimeField(default=timezone.now)),
                ("made_by_name", models.CharField(blank=True, max_length=200)),
                ("checked_at_change", models.BigIntegerField(default=0)),
                ("entry_id", models.BigIntegerField(blank=True, null=True)),
                ("receipt", models.JSONField(blank=True, default=dict)),
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
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "file that was sent", "ordering": ["-pk"]},
        ),
        migrations.CreateModel(
            name="StagedRows",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(default=0)),
                ("part", models.PositiveIntegerField(default=0)),
                ("rows", models.JSONField(blank=True, default=list)),
                ("found", models.JSONField(blank=True, null=True)),
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
                    "staged",
                    models.ForeignKey(
                        on_delete=models.CASCADE,
                        related_name="parts",
                        to="wherewithal.stagedfile",
                    ),
                ),
            ],
            options={
                "verbose_name": "rows that were sent",
                "ordering": ["place", "part"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("staged", "place", "part"), name="staged_rows_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportedRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("list_name", models.CharField(max_length=300, verbose_name="name of the list")),
                ("code", models.CharField(max_length=700)),
                ("number", models.PositiveIntegerField(verbose_name="row")),
                ("said", models.JSONField(blank=True, default=dict)),
                ("cells", models.JSONField(blank=True, default=list)),
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
                        on_delete=models.PROTECT,
                        related_name="imported_records",
                        to="wherewithal.organization",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of a list",
                "ordering": ["list_name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("library", "list_name", "code"), name="imported_record_once"
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
