"""Lines about a person: add, change, remove, withdraw."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.allowed import require_edit_line, require_withdraw, require_write_kind
from wherewithal.people.forms import LineForm
from wherewithal.people.models import LineKind, PersonLine
from wherewithal.people.views.answers import ask_to_withdraw, find_person, form_page, page_of
from wherewithal.ui.answered import was_done


def add_line(request: LibraryRequest, person_id: int, kind: str) -> HttpResponse:
    """Write a line of one kind."""
    if kind not in LineKind.values:
        raise Http404
    person = find_person(request, person_id)
    require_write_kind(request.member, person=person, kind=kind)
    return form_page(
        request,
        LineForm(request.POST or None, kind=kind),
        lambda text, level: actions.record_line(
            by=request.member, person=person, kind=kind, text=text, level=level
        ),
        title=f"{person.name}: {LineKind(kind).label}",
        button=_("Write it down"),
        back=page_of(request, person),
    )


def change_line(request: LibraryRequest, line_id: int) -> HttpResponse:
    """Other words, or other readers."""
    line = _find(request, line_id)
    require_edit_line(request.member, line)
    initial = {"text": line.text, "level": line.level}
    return form_page(
        request,
        LineForm(
            request.POST or None,
            kind=line.kind,
            levels=queries.levels_for(request.member, line),
            initial=initial,
        ),
        lambda text, level: actions.edit_line(by=request.member, line=line, text=text, level=level),
        title=f"{line.person.name}: {line.get_kind_display()}",
        button=_("Save"),
        back=page_of(request, line.person),
        lede=_said_by(request, line),
    )


@require_POST
def remove_line(request: LibraryRequest, line_id: int) -> HttpResponse:
    """Take a line off; history keeps it."""
    line = _find(request, line_id)
    actions.remove_line(by=request.member, line=line)
    return was_done(request, page_of(request, line.person))


def withdraw_line(request: LibraryRequest, line_id: int) -> HttpResponse:
    """Take words back for good."""
    line = _find(request, line_id)
    require_withdraw(request.member, line)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_line(by=request.member, line=line),
        back=page_of(request, line.person),
        quoted=[line.text],
        told=[
            _(
                "The words disappear here and in all of history, and nobody can bring them back. "
                "That somebody wrote a line, and when, stays."
            )
        ],
    )


def _find(request: LibraryRequest, line_id: int) -> PersonLine:
    """A line that the member may read, also one they once wrote about somebody they no longer see."""
    seen = queries.lines_within_reach(request.member)
    return get_object_or_404(seen.select_related("person"), pk=line_id)


def _said_by(request: LibraryRequest, line: PersonLine) -> str:
    if queries.is_author(request.member, line):
        return ""
    return _("%(name)s said this and stays named as its author; your name stands beside.") % {
        "name": line.said_by_name
    }
