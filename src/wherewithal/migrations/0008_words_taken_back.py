"""Cards, points of the checklist and opportunities can be withdrawn, and say who changed them."""

from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

WRITTEN = ("communityasset", "governmentpoint", "opportunity")


def _columns(model: str) -> list[migrations.AddField]:
    new = {
        "edited_by_name": models.CharField(blank=True, default="", max_length=200),
        "edited_at": models.DateTimeField(blank=True, null=True),
        "withdrawn_at": models.DateTimeField(blank=True, null=True),
    }
    return [
        migrations.AddField(model, name, field, preserve_default=name != "edited_by_name")
        for name, field in new.items()
    ]


class Migration(migrations.Migration):
    """Three columns each; what stands there already was changed by nobody, as far as one knows."""

    dependencies = [("wherewithal", "0007_library_on_the_map")]

    operations = [
        TakeWallsDown(),
        *(operation for model in WRITTEN for operation in _columns(model)),
        RebuildWalls(),
    ]
