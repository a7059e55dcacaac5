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
from wherewithal.worksheets.actions import decline_hours, keep_hours
from wherewithal.worksheets.hours_from_words import (
    HoursSuggestion,
    hours_suggestions,
    suggestion_for,
)
from wherewithal.worksheets.overview import OverviewForm, overview_sections
from wherewithal.worksheets.requests.deciding import waiting_count


def worksheets(request: LibraryRequest) -> HttpResponse:
    """Show the overview, or save the part of one area."""
    hints = hours_suggestions(request.member, request.library)
    if request.method == "POST" and request.POST.keys() & {"keep", "no"}:
        return _decide(request, hints)
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
        "hints": hints,
        "more_hints": [hint for hint in hints if not hint.area],
    }
    return render(request, "worksheets/overview.html", context)


def _decide(request: LibraryRequest, hints: list[HoursSuggestion]) -> HttpResponse:
    """Keep or decline hours; where the words changed meanwhile, the page shows what they say now."""
    keep = request.POST.get("keep", "")
    hint = suggestion_for(hints, keep or request.POST.get("no", ""))
    if hint is not None:
        decision = keep_hours if keep else decline_hours
        decision(by=request.member, suggestion=hint)
        messages.success(request, _("Saved."))
    anchor = f"#{hint.area}" if hint is not None and hint.area else ""
    return redirect(f"{library_url(request.library, 'worksheets')}{anchor}")
