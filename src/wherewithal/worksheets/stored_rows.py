"""What rows that stand in the map have in common: renamed in place, told of by their own name."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes


class StoredRows:
    """How stored rows are held, renamed and told of in history."""

    row_model: ClassVar[type[LibraryRow]]
    line_model: ClassVar[type[LibraryRow]]

    def hold(self, member: Member, rows: Iterable[int], lines: Iterable[int]) -> None:
        """Keep rows and lines still until the save is done: first rows, then lines, always."""
        for model, keys in ((self.row_model, rows), (self.line_model, lines)):
            hold_rows(model.objects.in_library(member.library_id).filter(pk__in=list(keys)))

    def kinds_for_new_row(self, member: Member, kinds: Iterable[str]) -> frozenset[str]:
        """Of these kinds of lines, those that a row may begin with."""
        return frozenset(kinds)

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
