"""People choose how to stand in the networks."""

import django.db.models.deletion
from django.db import migrations, models

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):

    dependencies = [("wherewithal", "0010_observations_put_away")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="NetworkChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stays_out", models.BooleanField(default=False, verbose_name="stays out of the networks")),
                ("is_open", models.BooleanField(default=False, verbose_name="is found by those whose work touches theirs")),
                ("library", models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wherewithal.library")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="network_choices", to="wherewithal.person")),
            ],
            options={"verbose_name": "choice about the networks", "ordering": ["pk"]},
        ),
        RebuildWalls(),
    ]
