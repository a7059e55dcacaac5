"""The page with the grid of sources and needs."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.opportunities.grid.cells import Source, Want, read_cell, read_grid
from wherewithal.opportunities.tabs import tabs

FOUND_A_PAGE = 50


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


@require_safe
def source_cell(request: LibraryRequest, source: str, want: str) -> HttpResponse:
    """All that one cell rests on, page by page."""
    if source not in Source.values or want not in Want.values:
        raise Http404
    cell = read_cell(request.member, request.library, Source(source), Want(want))
    context = {
        "here": "opportunities",
        "tabs": tabs(request.member),
        "tab": "source_grid",
        "cell": cell,
        "page": Paginator(cell.found, FOUND_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "opportunities/source_cell.html", context)
