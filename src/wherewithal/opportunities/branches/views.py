"""The page with outlets side by side."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Area
from wherewithal.opportunities.branches.lens import read_lens
from wherewithal.opportunities.tabs import FEWEST_OUTLETS, tabs
from wherewithal.programs.models import NeedKind


@require_safe
def branch_lens(request: LibraryRequest) -> HttpResponse:
    """What each outlet has, lacks and shares."""
    lens = read_lens(request.member)
    context = {
        "here": "opportunities",
        "tabs": tabs(request.member),
        "tab": "branch_lens",
        "areas": list(Area),
        "kinds": list(NeedKind),
        "lens": lens,
        "is_enough": len(lens.seen) >= FEWEST_OUTLETS,
    }
    return render(request, "opportunities/branch_lens.html", context)
