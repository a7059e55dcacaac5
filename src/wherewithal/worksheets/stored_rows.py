"""What rows that stand in the map have in common: renamed in place, told of by their own name."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_noop

from wherewithal.audit.log import Changes


class StoredRows:
    """How stored rows are renamed and told of in history."""

    def rename(self, changes: Changes, *, row: Any, name: str) -> None:
        """Give the row another name."""
        changes.change(row, name=name)

    def about(self, row: Any) -> models.Model:
        """The thing in whose history the change stands."""
        stored: models.Model = row
        return stored

    def sentence(self, *, added: bool) -> str:
        """What was done to one row, for history."""
        return gettext_noop("added “%(name)s”") if added else gettext_noop("wrote about “%(name)s”")
