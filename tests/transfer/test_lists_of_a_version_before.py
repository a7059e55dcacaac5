"""Lists that waited, and rows of lists, from the version that knew organizations alone."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE = [("wherewithal", "0029_who_meets_young_people")]


@pytest.mark.django_db(transaction=True)
def test_a_list_that_waits_is_of_organizations_with_what_was_guessed() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    old = executor.loader.project_state(BEFORE[0]).apps.get_model
    library = old("wherewithal", "Library").objects.create(slug="oldtown", name="Oldtown")
    club = old("wherewithal", "Organization")(library_id=library.pk, name="The club")
    club.save()
    record = old("wherewithal", "ImportedRecord")
    record(library_id=library.pk, organization=club, list_name="x", code="=7", number=2).save()
    guesses = [["name", "the heading “Club”", True]]
    table = {"name": "", "header": ["Club"], "count": 1, "guesses": guesses}
    staged = old("wherewithal", "StagedFile")
    staged(library_id=library.pk, name="x.csv", list_name="x", tables=[table]).save()
    staged(library_id=library.pk, name="y.csv", list_name="y").save()

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    kept, empty = apps.get_model("wherewithal", "StagedFile")._base_manager.order_by("name")
    assert (kept.kind, kept.tables) == (
        "organizations",
        [{**table, "guesses": {"organizations": guesses}}],
    )
    assert (empty.kind, empty.tables) == ("organizations", [])
    (row,) = apps.get_model("wherewithal", "ImportedRecord")._base_manager.all()
    assert (row.organization_id, row.asset_id, row.code) == (club.pk, None, "=7")
