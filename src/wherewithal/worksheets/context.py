"""What every worksheet page shows: the tabs of the sheets."""

from typing import Any

from django.http import HttpRequest

from wherewithal.libraries.models import LibrarySize
from wherewithal.worksheets.sheets import SHEETS


def tabs(request: HttpRequest) -> dict[str, Any]:
    """The sheets, for the row of tabs. A tiny library begins with its people, others with groups."""
    library = getattr(request, "library", None)
    in_order = list(SHEETS.values())
    if library is not None and library.size == LibrarySize.TINY:
        in_order.sort(key=lambda sheet: not sheet.is_of_people)
    return {"sheet_tabs": in_order}
