"""What every sheet by link has in common: whoever answers changes what came in through the link, only that."""

from functools import cached_property
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.arrivals import Own, forget, own_of
from wherewithal.worksheets.stored_rows import StoredRows


class AnsweredRows(StoredRows):
    """Rows of a sheet as one request shows and fills them."""

    def __init__(self, request: WorksheetRequest) -> None:
        self.request = request

    @cached_property
    def own(self) -> Own:
        """What came in through this request before."""
        return own_of(self.request)

    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool:
        """Lines that came in through this link."""
        return self.own.has(line)

    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None:
        """Other words for a line of one's own; no words take it off the sheet."""
        if text:
            changes.change(line, text=text)
        else:
            forget(changes, line)
            changes.delete_with_children(line)
