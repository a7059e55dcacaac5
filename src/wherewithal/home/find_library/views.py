"""Find your library in the survey, look at what it reports, take over what is ticked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.formats.survey import SystemOutlet
from wherewithal.home.find_library import figures, here, table
from wherewithal.home.find_library.actions import TakenOver, take_over_from_survey
from wherewithal.home.find_library.spelling import in_title_case
from wherewithal.home.find_library.states import STATES
from wherewithal.libraries.models import Library, Locale, Outlet, OutletKind
from wherewithal.quantities.describe import describe
from wherewithal.ui.links import library_url

LONGEST_QUESTION = 200


@dataclass(frozen=True, slots=True)
class Known:
    """Something that is no figure: what was reported beside what stands here."""

    label: str | Promise
    words: str
    here: str


@dataclass(frozen=True, slots=True)
class FigureBeside:
    """A figure beside what stands here; one that can be taken over may be ticked."""

    figure: figures.Figure
    here: str
    decision: str  # about this very figure, where it was taken over before
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class OutletBeside:
    """An outlet as it was reported, and the one here that it seems to be."""

    number: str
    name: str
    kind: str | Promise
    address: str
    words: str
    here: Outlet | None


@require_safe
def find_library(request: LibraryRequest) -> HttpResponse:
    """A box for the library's name, and those that have it."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    asked = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    found = table.find(asked)
    context = {
        "here": "library_profile",
        "asked": asked,
        "found": found,
        "is_cut": len(found) == table.MOST_FOUND,
    }
    return render(request, "home/find_library.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def survey_library(request: LibraryRequest, survey_key: str) -> HttpResponse:
    """What the survey says beside what stands here; the ticked is taken over."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    told = table.reported(survey_key.upper())
    if told is None:
        raise Http404
    if request.method == "POST":
        return _take_over(request, told)
    reported = figures.reported_for(told.system)
    own = list(Outlet.objects.in_library(request.library))
    context = {
        "here": "library_profile",
        "system": told.system,
        "name": in_title_case(told.system.name),
        "reported": reported,
        "is_other": request.library.fscs_key.upper() not in ("", told.system.key),
        "known": list(_known(request.library, told)),
        "figures": [_beside(request.library, figure) for figure in figures.figures_of(told)],
        "outlets": [_outlet_beside(one, own, reported=reported) for one in told.outlets],
    }
    return render(request, "home/survey_library.html", context)


def _take_over(request: LibraryRequest, told: table.Reported) -> HttpResponse:
    done = take_over_from_survey(
        by=request.member,
        told=told,
        outlets=request.POST.getlist("outlet"),
        figures=request.POST.getlist("figure"),
    )
    messages.success(request, " ".join(_done_in_words(done)))
    return redirect(library_url(request.library, "library_profile"))


def _done_in_words(done: TakenOver) -> Iterator[str]:
    if not (done.outlets or done.figures):
        yield _("There was nothing new to take over.")
        return
    yield _("Taken over.")
    if done.outlets:
        words = ngettext(
            "%(count)s outlet stands here now.", "%(count)s outlets stand here now.", done.outlets
        )
        yield words % {"count": done.outlets}
    if done.figures:
        words = ngettext(
            "%(count)s figure waits for somebody to keep it.",
            "%(count)s figures wait for somebody to keep them.",
            done.figures,
        )
        yield words % {"count": done.figures}


def _known(library: Library, told: table.Reported) -> Iterator[Known]:
    system = told.system
    place = system.place
    yield Known(gettext_lazy("survey identifier (FSCS key)"), system.key, library.fscs_key)
    yield Known(gettext_lazy("state"), STATES.get(place.state, place.state), library.state)
    address = figures.address_in_words(place)
    yield Known(gettext_lazy("address"), address, library.address)
    locale = str(dict(Locale.choices).get(system.locale, ""))
    yield Known(gettext_lazy("locale"), locale, library.get_locale_display())


def _beside(library: Library, figure: figures.Figure) -> FigureBeside:
    row = here.row_for(library, figure.name)
    now, decision = here.value_of(row, figure.name), here.last_decision(row, figure)
    is_worth_it = figure.value.is_known and figure.value.low != 0  # a zero is seldom one
    is_ticked = is_worth_it and not now.is_known and not decision
    return FigureBeside(figure, describe(now) if now.is_known else "", decision, is_ticked)


def _outlet_beside(outlet: SystemOutlet, own: list[Outlet], *, reported: str) -> OutletBeside:
    return OutletBeside(
        outlet.number,
        in_title_case(outlet.name),
        OutletKind(here.kind_of(outlet)).label,
        figures.address_in_words(outlet.place),
        figures.outlet_in_words(outlet, reported=reported),
        here.outlet_here(outlet, own),
    )
