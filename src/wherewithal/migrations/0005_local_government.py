"""Every library that was begun earlier gets its local government, as new ones do from the start."""

from typing import Any

from django.db import migrations

TOPICS = ("decides", "plans", "part", "funds")


def write_down(apps: Any, schema_editor: Any) -> None:
    """One organization with a point for each topic, where none is marked yet."""
    libraries = apps.get_model("wherewithal", "Library").objects.using(schema_editor.connection.alias)
    organizations = apps.get_model("wherewithal", "Organization")._base_manager
    points = apps.get_model("wherewithal", "GovernmentPoint")._base_manager
    for library in libraries.order_by("pk"):
        if organizations.filter(library=library, is_local_government=True).exists():
            continue
        government = organizations.create(
            library=library,
            name="Our local government",
            type="government",
            legal_type="local-government",
            is_local_government=True,
        )
        for topic in TOPICS:
            points.create(library=library, organization=government, topic=topic)


def leave_it(apps: Any, schema_editor: Any) -> None:
    """Going back takes the columns and the table away, and with them what was written."""


class Migration(migrations.Migration):
    """Only writes rows: the walls stay up."""

    dependencies = [("wherewithal", "0004_look_around")]

    operations = [migrations.RunPython(write_down, leave_it)]
