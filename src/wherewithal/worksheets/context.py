"""What every worksheet page shows: the tabs of the sheets."""

from typing import Any

from django.http import HttpRequest

from wherewithal.worksheets.sheets import SHEETS


def tabs(request: HttpRequest) -> dict[str, Any]:
    """The sheets, for the row of tabs."""
    return {"sheet_tabs": list(SHEETS.values())}
