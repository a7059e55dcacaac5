"""Take over a file of places: read it, show what is new and what is here already, keep all in one step."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.formats.geojson import FilePlaces
from wherewithal.map.around import actions
from wherewithal.map.around.allowed import sorts_to_take_over
from wherewithal.map.around.forms import TROUBLES, FileForm
from wherewithal.map.around.from_file import Compared, compare
from wherewithal.ui.links import library_url

TAKE = "take"


def places_from_file(request: LibraryRequest) -> HttpResponse:
    """The file; then what we read in it; then, with one press, all that is ticked."""
    sorts = sorts_to_take_over(request.member)
    if not sorts:
        raise PermissionDenied
    form = FileForm(request.POST or None, request.FILES or None, sorts=sorts)
    context: dict[str, Any] = {"here": "community", "form": form}
    if form.is_valid():
        values = form.cleaned_data
        compared = compare(request.member, values["places"].places, sort=values["sort"])
        if request.POST.get("do") == TAKE:
            refusal = _take(request, values["sort"], compared)
            if not refusal:
                return redirect(library_url(request.library, "community_map"))
            context["refusal"] = refusal
        context |= {
            "compared": [(row, _is_ticked(request, row)) for row in compared],
            "troubles": _troubles(values["places"]),
            "text": values["text"],
            "sort": values["sort"],
        }
        return render(request, "map/around/file_preview.html", context)
    return render(request, "map/around/places_from_file.html", context)


def _take(request: LibraryRequest, sort: str, compared: list[Compared]) -> str:
    """Keep what is ticked; what stands in the way is said, and then nothing is kept."""
    chosen = [row for row in compared if _is_ticked(request, row)]
    if not chosen:
        return _("Tick at least one place.")
    try:
        count = actions.take_over_places(by=request.member, sort=sort, places=chosen)
    except ValidationError as problem:
        return " ".join(problem.messages)
    said = ngettext("%(n)s place taken over.", "%(n)s places taken over.", count)
    messages.success(request, said % {"n": count})
    return ""


def _is_ticked(request: LibraryRequest, row: Compared) -> bool:
    if request.POST.get("do") == TAKE:
        return str(row.place.number) in request.POST.getlist(TAKE)
    return row.is_ticked


def _troubles(found: FilePlaces) -> list[str]:
    """What was odd, each in a sentence that names its place."""
    return [
        _("%(place)s %(trouble)s.")
        % {
            "place": trouble.words or _("Place %(number)s") % {"number": trouble.number},
            "trouble": TROUBLES[trouble.what],
        }
        if trouble.number is not None
        else str(TROUBLES[trouble.what])
        for trouble in found.troubles
    ]
