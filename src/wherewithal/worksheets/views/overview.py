"""The first sheet: one broad note per area."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.capacity.models import Area
from wherewithal.ui.links import library_url
from wherewithal.worksheets.actions import decline_hours, keep_hours
from wherewithal.worksheets.hours_from_words import hours_suggestions, suggestion_for
from wherewithal.worksheets.overview import (
    overview_sections,
    save_overview,
    save_what_is_right,
)
from wherewithal.worksheets.requests.deciding import waiting_count


def worksheets(request: LibraryRequest) -> HttpResponse:
    """Show the overview, or save what was typed in it: all areas at once, so that none is left behind."""
    if request.method == "POST" and "application/json" in request.headers.get("Accept", ""):
        return _answer_script(request)
    sections = overview_sections(request.member, request.library, data=_sent(request))
    try:
        if request.method == "POST" and save_overview(request.member, sections):
            return _saved(request)
    except ChangedMeanwhile:  # at the same instant: the page shows what stands there by now
        sections = overview_sections(request.member, request.library, data=_sent(request))
    hints = hours_suggestions(request.member, request.library)
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


def _sent(request: LibraryRequest) -> QueryDict | None:
    if request.method != "POST":
        return None
    access.require_unlimited(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    return request.POST


def _answer_script(request: LibraryRequest) -> JsonResponse:
    """What is stored now, and what is left to decide."""
    sections = overview_sections(request.member, request.library, data=_sent(request))
    try:
        save_what_is_right(request.member, sections)
    except ChangedMeanwhile:  # at the same instant: now it is seen
        sections = overview_sections(request.member, request.library, data=_sent(request))
        save_what_is_right(request.member, sections)
    stored = [section.form for section in overview_sections(request.member, request.library)]
    sent = [section.form for section in sections if section.form.is_bound]
    return JsonResponse(
        {
            "values": {field.html_name: field.value() or "" for form in stored for field in form},
            "marks": {form.seen_name: form.seen for form in stored},
            "problems": {
                form.add_prefix(name): " ".join(map(str, errors))
                for form in sent
                for name, errors in form.errors.items()
            },
            "conflicts": {name: theirs for form in sent for name, theirs in form.conflicts.items()},
        }
    )


def _saved(request: LibraryRequest) -> HttpResponse:
    """Back to the card whose button was pressed, which may have been one about hours."""
    messages.success(request, _("Saved."))
    area = request.POST.get("save", "")
    if request.POST.keys() & {"keep", "no"}:
        area = _decide(request)
    anchor = f"#{area}" if area in Area.values else ""
    return redirect(f"{library_url(request.library, 'worksheets')}{anchor}")


def _decide(request: LibraryRequest) -> str:
    """Keep or decline hours; where the words changed meanwhile, the page shows what they say now."""
    hints = hours_suggestions(request.member, request.library)
    keep = request.POST.get("keep", "")
    hint = suggestion_for(hints, keep or request.POST.get("no", ""))
    if hint is None:
        return ""
    decision = keep_hours if keep else decline_hours
    decision(by=request.member, suggestion=hint)
    return hint.area
