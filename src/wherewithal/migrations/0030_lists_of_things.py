"""Lists of further kinds: what a list is of, and rows of lists that became rows of the worksheets."""

from typing import Any

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


def say_of_which_kind(apps: Any, schema_editor: Any) -> None:
    """What columns of waiting files were guessed to be, was guessed for organizations."""
    for staged in apps.get_model("wherewithal", "StagedFile")._base_manager.iterator():
        guesses = [table.get("guesses") for table in staged.tables]
        if any(isinstance(each, list) for each in guesses):
            for table, guess in zip(staged.tables, guesses, strict=True):
                table["guesses"] = {"organizations": guess}
            staged.save(update_fields=["tables"])


def say_of_organizations(apps: Any, schema_editor: Any) -> None:
    """As it was: one list of guesses."""
    for staged in apps.get_model("wherewithal", "StagedFile")._base_manager.iterator():
        for table in staged.tables:
            table["guesses"] = table["guesses"]["organizations"]
        staged.save(update_fields=["tables"])


class Migration(migrations.Migration):
    """A kind for each list, and one more thing that a row of it may have become."""

    dependencies = [("wherewithal", "0029_who_meets_young_people")]

    operations = [
        TakeWallsDown(),
        migrations.AddField(
            model_name="stagedfile",
            name="kind",
            field=models.CharField(default="organizations", max_length=20),
        ),
        migrations.RunPython(say_of_which_kind, say_of_organizations),
        migrations.AlterField(
            model_name="importedrecord",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=models.PROTECT,
                related_name="imported_records",
                to="wherewithal.organization",
            ),
        ),
        migrations.AddField(
            model_name="importedrecord",
            name="asset",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=models.PROTECT,
                related_name="imported_records",
                to="wherewithal.asset",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrecord",
            constraint=models.CheckConstraint(
                condition=models.Q(organization=None, asset__isnull=False)
                | models.Q(asset=None, organization__isnull=False),
                name="imported_record_of_one",
            ),
        ),
        RebuildWalls(),
    ]
