"""The first sheet: one broad note per area."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.actions import write_overview
from wherewithal.ui.links import library_url
from wherewithal.worksheets.overview import OverviewForm, overview_sections
from wherewithal.worksheets.requests.deciding import waiting_count


def worksheets(request: LibraryRequest) -> HttpResponse:
    """Show the overview, or save the part of one area."""
    form = None
    if request.method == "POST":
        access.require_unlimited(request.member, Permission.EDIT_CAPACITY, request.library.pk)
        form = OverviewForm(request.POST, prefix=request.POST.get("area", ""))
        if form.is_valid():
            write_overview(by=request.member, area=form.area, **form.values)
            messages.success(request, _("Saved."))
            address = library_url(request.library, "worksheets")
            return redirect(f"{address}#{form.area}")
    sections = overview_sections(request.member, bound=form)
    may_write = request.member.can(Permission.EDIT_CAPACITY) and not request.member.is_limited
    context = {
        "here": "worksheets",
        "sections": sections,
        "may_write": may_write,
        "waiting_count": waiting_count(request.member),
    }
    return render(request, "worksheets/overview.html", context)
