"""A suggestion may be that nothing should stand there any more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Django alone checks for blanks: no table is touched, so the walls stay up."""

    dependencies = [("wherewithal", "0026_facts_that_stay_fresh")]

    operations = [
        migrations.AlterField(
            model_name="proposal", name="value", field=models.JSONField(blank=True)
        ),
    ]
