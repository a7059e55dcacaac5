"""Which reports there are, each as a page, a figure with its records, and our own words in a report."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import form_page
from wherewithal.reports import actions, own_words
from wherewithal.reports.forms import ReportWordsForm
from wherewithal.reports.kinds import KINDS
from wherewithal.reports.views.asking import asked_in, kind_named, period_form
from wherewithal.ui.links import library_url

HERE = "reports"


@require_safe
def reports(request: LibraryRequest) -> HttpResponse:
    """Every report with what it is good for."""
    return render(request, "reports/reports.html", {"here": HERE, "kinds": KINDS.values()})


@require_safe
def report(request: LibraryRequest, report: str) -> HttpResponse:
    """One report as a page, with the records of its figures at its end."""
    kind, asked = kind_named(report), asked_in(request)
    context = {
        "here": HERE,
        "kind": kind,
        "report": kind.make(request.member, asked),
        "form": period_form(request) if kind.has_period else None,
        "asked": asked,
        "may_change": bool(kind.words_label) and own_words.may_change_words(request.member),
    }
    return render(request, "reports/report.html", context)


@require_safe
def report_figure(request: LibraryRequest, report: str, figure: str) -> HttpResponse:
    """One figure of a report: what it says, how it was counted, and every record that it rests on."""
    kind, asked = kind_named(report), asked_in(request)
    found = kind.make(request.member, asked).figure(figure)
    if found is None:
        raise Http404
    context = {"here": HERE, "kind": kind, "figure": found, "asked": asked}
    return render(request, "reports/figure.html", context)


def change_report_words(request: LibraryRequest, report: str) -> HttpResponse:
    """What the library says itself in a report."""
    kind = kind_named(report)
    access.require_unlimited(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    if not kind.words_label:
        raise Http404
    initial = {"words": own_words.words_in(request.member, report)}
    return form_page(
        request,
        ReportWordsForm(request.POST or None, initial=initial),
        lambda words: actions.change_report_words(by=request.member, report=report, words=words),
        title=kind.words_label,
        button=_("Save"),
        back=library_url(request.library, kind.url_name),
        here=HERE,
    )
