"""An installation that is emptied, so that a library can come in: what no action can do."""

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

from wherewithal.archives.kinds import kinds
from wherewithal.audit.rows import APP_LABEL


def empty_installation() -> None:
    """Throw away every row of ours, and let keys begin at 1 again."""
    first = [model for model in apps.get_app_config(APP_LABEL).get_models() if model not in kinds()]
    for model in [*first, *reversed(kinds())]:
        rows = model._base_manager.all()
        rows._raw_delete(rows.db)
    connection.check_constraints()
    tables = [{"table": model._meta.db_table, "column": "id"} for model in kinds()]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_by_name_sql(no_style(), tables):
            cursor.execute(statement)
