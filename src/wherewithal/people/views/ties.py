"""Ties: who knows whom."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.models import Team
from wherewithal.people import actions, queries
from wherewithal.people.allowed import require_edit_of
from wherewithal.people.forms import TieForm
from wherewithal.people.models import Person, Tie
from wherewithal.people.views.answers import find_organization, find_person, form_page, page_of
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

FIELDS = ("kind", "how_often", "said_by_name", "consent")


def add_tie(request: LibraryRequest, holder: str) -> HttpResponse:
    """Whom a person or team knows."""
    end = find_end(request, holder)
    person, team = _person_or_team(end)
    require_edit_of(request.member, person=person, team=team)

    def save(other: str, **values: Any) -> None:
        known = find_end(request, other)
        ends = {f"from_{_word(end)}": end, f"to_{_word(known)}": known}
        actions.add_tie(by=request.member, **ends, **values)

    initial = {"said_by_name": request.member.actor_name}
    return form_page(
        request,
        TieForm(request.POST or None, member=request.member, is_new=True, initial=initial),
        save,
        title=_("Whom does %(name)s know?") % {"name": end.name},
        button=_("Write it down"),
        back=_page_of(request, end),
    )


def change_tie(request: LibraryRequest, tie_id: int) -> HttpResponse:
    """Put a tie right."""
    tie = _find(request, tie_id)
    require_edit_of(request.member, person=tie.from_person, team=tie.from_team)
    initial = {name: getattr(tie, name) for name in FIELDS}
    return form_page(
        request,
        TieForm(request.POST or None, member=request.member, is_new=False, initial=initial),
        lambda **values: actions.change_tie(by=request.member, tie=tie, **values),
        title=_("%(one)s knows %(other)s") % {"one": tie.holder, "other": tie.other},
        button=_("Save"),
        back=_page_of(request, tie.holder),
    )


@require_POST
def remove_tie(request: LibraryRequest, tie_id: int) -> HttpResponse:
    """Take a tie away, as its holder, its other end, or an editor."""
    tie = _find(request, tie_id)
    is_other_end = tie.to_person is not None and queries.is_self(request.member, tie.to_person)
    back = _page_of(request, tie.to_person if is_other_end else tie.holder)
    actions.remove_tie(by=request.member, tie=tie)
    return was_done(request, back)


def find_end(request: LibraryRequest, key: str) -> Any:
    """The person, team or organization behind "person-3", or 404."""
    word, _dash, number = key.partition("-")
    if not (number.isascii() and number.isdecimal()):
        raise Http404
    match word:
        case "person":
            return find_person(request, int(number))
        case "organization":
            return find_organization(request, int(number))
        case "team":
            return get_object_or_404(Team.objects.in_library(request.library), pk=int(number))
    raise Http404


def _person_or_team(end: Any) -> tuple[Person | None, Team | None]:
    if isinstance(end, Person):
        return end, None
    if isinstance(end, Team):
        return None, end
    raise Http404


def _word(end: Any) -> str:
    return str(end._meta.model_name)


def _page_of(request: LibraryRequest, end: Any) -> str:
    if isinstance(end, Person):
        return page_of(request, end)
    return library_url(request.library, "people")


def _find(request: LibraryRequest, tie_id: int) -> Tie:
    return get_object_or_404(queries.ties_visible_to(request.member), pk=tie_id)
