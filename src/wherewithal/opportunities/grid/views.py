"""The page with the grid of sources and needs."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.opportunities.grid.cells import Want, read_grid
from wherewithal.opportunities.tabs import tabs


@require_safe
def source_grid(request: LibraryRequest) -> HttpResponse:
    """Who could bring what; what nobody brings yet stands there as a question."""
    context = {
        "here": "opportunities",
        "tabs": tabs(request.member),
        "tab": "source_grid",
        "wants": list(Want),
        "rows": read_grid(request.member, request.library),
    }
    return render(request, "opportunities/source_grid.html", context)
