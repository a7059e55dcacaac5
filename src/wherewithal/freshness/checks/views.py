"""The checks of this week on one page; one fact with its four answers; how fast facts age."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.freshness.checks import actions
from wherewithal.freshness.checks.queue import checks_this_week, may_check, weeks_by_kind
from wherewithal.freshness.digest.queries import wish_of
from wherewithal.freshness.digest.trouble import trouble_of
from wherewithal.freshness.facts import Fact, find_fact
from wherewithal.freshness.forms import AgesForm, FactForm
from wherewithal.freshness.kinds import read_code
from wherewithal.freshness.partner.queries import may_decide, may_send
from wherewithal.people.views.answers import attempt, form_page
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.ui.digests import digest, tidy
from wherewithal.ui.links import library_url


@require_safe
def to_confirm(request: LibraryRequest) -> HttpResponse:
    """At most five facts that active programs lean on, each with its buttons."""
    wish = wish_of(request.member)
    context = {
        "here": "to_check",
        "week": checks_this_week(request.member, request.library),
        "may_check": may_check(request.member),
        "may_send": may_send(request.member),
        "may_decide": may_decide(request.member),
        "may_change_ages": _may_change_ages(request),
        "wish": wish,
        "trouble": trouble_of(wish),
    }
    return render(request, "freshness/to_confirm.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_fact(request: LibraryRequest, fact_code: str) -> HttpResponse:
    """One fact: still right, something else by now, or not now."""
    if not may_check(request.member):
        access.require(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    name = read_code(fact_code)
    fact = None if name is None else find_fact(request.member, name)
    if fact is None:
        raise Http404
    order = request.POST.get("do", "")
    if order == "right" and request.POST.get("seen_words") == digest(fact.words):
        actions.confirm_fact(by=request.member, fact=fact)
        return _back(request, _("Thank you. Noted as still right."))
    if order == "later":
        today = timezone.localdate(timezone=zone_of(request.library))
        actions.put_check_off(by=request.member, fact=fact, today=today)
        return _back(request, _("You are not asked about this for four weeks."))
    if order == "right":
        messages.warning(
            request, _("Somebody changed this meanwhile. Is it right as it stands now?")
        )
    return _form(request, fact, data=request.POST if order == "save" else None)


def change_fact_ages(request: LibraryRequest) -> HttpResponse:
    """How fast facts age here."""
    access.require_unlimited(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    return form_page(
        request,
        AgesForm(request.POST or None, weeks=weeks_by_kind(request.library)),
        lambda **weeks: actions.set_fact_ages(by=request.member, weeks=weeks),
        title=_("How fast facts age"),
        button=_("Save"),
        back=library_url(request.library, "to_confirm"),
        here="to_check",
        lede=_(
            "After so many weeks we take half of the facts of a kind to be out of date. These are guesses: "
            "where things change faster with you, make them shorter, and you are asked sooner."
        ),
    )


def _form(request: LibraryRequest, fact: Fact, *, data: Any) -> HttpResponse:
    form = FactForm(data, fact=fact, member=request.member)
    if attempt(form, lambda value: _change(request, fact, value)):
        return _back(request, _("Saved."))
    context = {"here": "to_check", "fact": fact, "form": form, "seen_words": digest(fact.words)}
    return render(request, "freshness/confirm_fact.html", context)


def _change(request: LibraryRequest, fact: Fact, value: Any) -> bool:
    """Saved as it was, it is still right; browsers send other line breaks than they were given."""
    is_text = isinstance(value, str)
    as_it_was = tidy(value) == tidy(str(fact.value)) if is_text else value == fact.value
    if as_it_was:
        actions.confirm_fact(by=request.member, fact=fact)
    else:
        actions.change_fact(by=request.member, fact=fact, value=value)
    return True


def _back(request: LibraryRequest, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect(library_url(request.library, "to_confirm"))


def _may_change_ages(request: LibraryRequest) -> bool:
    return request.member.can(Permission.EDIT_CAPACITY) and not request.member.is_limited
