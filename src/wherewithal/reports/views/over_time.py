"""The map over time: keep it, compare two days, let a snapshot go."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import ask_first
from wherewithal.reports import actions
from wherewithal.reports.forms import CompareForm
from wherewithal.reports.kinds import KINDS, first_to_compare
from wherewithal.reports.snapshots.queries import may_take, snapshots_in
from wherewithal.reports.snapshots.report import OVER_TIME
from wherewithal.reports.views.asking import asked_in, today_in
from wherewithal.ui.links import library_url

HERE = "reports"


@require_safe
def map_over_time(request: LibraryRequest) -> HttpResponse:
    """What changed from one day to another, and the snapshots that there are."""
    asked, rows = asked_in(request), list(snapshots_in(request.member))
    then = asked.then or first_to_compare(request.member, asked.now)
    chosen = {"then": then.pk if then else "", "now": asked.now.pk if asked.now else ""}
    context = {
        "here": HERE,
        "kind": KINDS[OVER_TIME],
        "report": KINDS[OVER_TIME].make(request.member, asked),
        "asked": asked,
        "snapshots": rows,
        "form": CompareForm(initial=chosen, snapshots=rows) if rows else None,
        "may_take": may_take(request.member),
    }
    return render(request, "reports/map_over_time.html", context)


@require_POST
def take_snapshot(request: LibraryRequest) -> HttpResponse:
    """Keep the map as it is today."""
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    try:
        actions.take_snapshot(by=request.member, on=today_in(request))
    except ValidationError as problem:
        messages.info(request, " ".join(problem.messages))
    else:
        messages.success(request, _("The map of today is kept."))
    return redirect(library_url(request.library, "map_over_time"))


def remove_snapshot(request: LibraryRequest, snapshot_id: int) -> HttpResponse:
    """Ask first; the map itself stays."""
    snapshot = get_object_or_404(snapshots_in(request.member), pk=snapshot_id)
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    back = library_url(request.library, "map_over_time")
    return ask_first(
        request,
        lambda: actions.remove_snapshot(by=request.member, snapshot=snapshot),
        title=_("Remove the snapshot of %(day)s?") % {"day": date_format(snapshot.taken_on)},
        button=_("Remove it"),
        back=back,
        gone_to=back,
        words=[_("The map itself stays as it is. History can bring the snapshot back.")],
        here=HERE,
    )
