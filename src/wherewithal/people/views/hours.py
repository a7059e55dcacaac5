"""Hours a week, duties, what remains; and What if, which stores nothing."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.allowed import require_edit_of
from wherewithal.people.forms import DutyForm, WhatIfForm
from wherewithal.people.hours import Duty, Holder, Week
from wherewithal.people.hours_in_words import free_in_words, hours_in_words, promised_in_words
from wherewithal.people.models import Commitment, Person
from wherewithal.people.views.answers import attempt, form_page, page_of
from wherewithal.people.views.ties import find_end
from wherewithal.people.week import week_of
from wherewithal.people.what_if import answer
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of hours."""

    holder: Holder
    duties: tuple[Duty, ...]
    hours: str
    promised: str
    free: str


@require_safe
def hours(request: LibraryRequest) -> HttpResponse:
    """Who has how many hours, and how many of them are given away."""
    week = week_of(request.member)
    rows = [_row(week, holder) for holder in week.holders]
    context = {
        "here": "hours",
        "people": [row for row in rows if not row.holder.is_team],
        "teams": [row for row in rows if row.holder.is_team],
        "may_edit": request.member.can(Permission.EDIT_PEOPLE),
        "may_ask": any(holder.duties for holder in week.holders),
    }
    return render(request, "people/hours.html", context)


@require_safe
def what_if(request: LibraryRequest) -> HttpResponse:
    """What would become free if a duty moved, were shared or dropped. Nothing is stored."""
    week = week_of(request.member)
    form = WhatIfForm(
        request.GET if "change" in request.GET else None,
        duties=_duty_choices(week),
        holders=[(holder.key, holder.name) for holder in week.holders],
        initial=request.GET.dict(),
    )
    found = attempt(form, lambda **values: answer(week, **values))
    context = {"here": "hours", "form": form, "answer": found}
    return render(request, "people/what_if.html", context)


def add_commitment(request: LibraryRequest, holder: str) -> HttpResponse:
    """Note a duty of a person or team."""
    end = find_end(request, holder)
    person, team = (end, None) if isinstance(end, Person) else (None, end)
    require_edit_of(request.member, person=person, team=team)
    return form_page(
        request,
        DutyForm(request.POST or None),
        lambda **values: actions.set_commitment(
            by=request.member, person=person, team=team, **values
        ),
        title=_("A duty of %(name)s") % {"name": end.name},
        button=_("Add"),
        back=_page_of(request, person),
        here="hours",
    )


def change_commitment(request: LibraryRequest, commitment_id: int) -> HttpResponse:
    """Put a duty or its hours right."""
    duty = _find(request, commitment_id)
    require_edit_of(request.member, person=duty.person, team=duty.team)
    holder = duty.person or duty.team
    return form_page(
        request,
        DutyForm(
            request.POST or None,
            initial={"duty": duty.duty, "hours_per_week": duty.hours_per_week},
        ),
        lambda **values: actions.set_commitment(by=request.member, commitment=duty, **values),
        title=_("A duty of %(name)s") % {"name": holder},
        button=_("Save"),
        back=_page_of(request, duty.person),
        here="hours",
    )


@require_POST
def remove_commitment(request: LibraryRequest, commitment_id: int) -> HttpResponse:
    """The duty is nobody's any more, or somebody else's."""
    duty = _find(request, commitment_id)
    actions.remove_commitment(by=request.member, commitment=duty)
    return was_done(request, _page_of(request, duty.person))


def _row(week: Week, holder: Holder) -> Row:
    return Row(
        holder=holder,
        duties=holder.duties,
        hours=hours_in_words(week, holder.key),
        promised=promised_in_words(week, holder.key),
        free=free_in_words(week, holder.key),
    )


def _duty_choices(week: Week) -> list[tuple[int, str]]:
    return [
        (duty.key, _("%(duty)s (%(name)s)") % {"duty": duty.name, "name": holder.name})
        for holder in week.holders
        for duty in holder.duties
    ]


def _page_of(request: LibraryRequest, person: Person | None) -> str:
    return page_of(request, person) if person else library_url(request.library, "hours")


def _find(request: LibraryRequest, commitment_id: int) -> Commitment:
    seen = queries.commitments_visible_to(request.member)
    return get_object_or_404(seen.select_related("person", "team"), pk=commitment_id)
