"""A library may stand on the map itself: where it has no outlets, all distances begin there."""

import django.core.validators
from django.db import migrations, models
from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):

    dependencies = [
        ('wherewithal', '0006_amounts_that_are_set_aside'),
    ]

    operations = [
        TakeWallsDown(),
        migrations.AddField(
            model_name='library',
            name='address',
            field=models.CharField(blank=True, max_length=300, verbose_name='address'),
        ),
        migrations.AddField(
            model_name='library',
            name='latitude',
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude'),
        ),
        migrations.AddField(
            model_name='library',
            name='longitude',
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude'),
        ),
        migrations.AddField(
            model_name='library',
            name='placed_how',
            field=models.CharField(blank=True, choices=[('', 'not placed'), ('hand', 'placed by hand'), ('file', 'from a file'), ('survey', 'from the Public Libraries Survey')], default='', max_length=6, verbose_name='where the coordinates come from'),
        ),
        migrations.AddConstraint(
            model_name='library',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude', None), ('longitude', None)), models.Q(('latitude__isnull', False), ('longitude__isnull', False)), _connector='OR'), name='library_both_coordinates', violation_error_message='A place on the map needs latitude and longitude.'),
        ),
        RebuildWalls(),
    ]
