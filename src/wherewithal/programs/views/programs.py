"""Programs: the list, and one program with its plan."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.programs import actions, queries
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.forms import NewProgramForm, ProgramForm
from wherewithal.programs.models import ProgramState
from wherewithal.programs.money import money_of_program
from wherewithal.programs.plan import plan_of_program
from wherewithal.programs.steps import PROGRAM_STEPS
from wherewithal.programs.views.pages import HERE, find_program, page_of_program
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.shown import topics_of


@require_safe
def programs(request: LibraryRequest) -> HttpResponse:
    """Every program, by how far it is."""
    rows = list(queries.programs_with_needs_counted(request.member))
    states = [(state, [row for row in rows if row.state == state]) for state in _STATES]
    may_add = request.member.can(Permission.EDIT_PROGRAMS)
    context = {
        "here": HERE,
        "states": [(state, found) for state, found in states if found],
        "is_empty": not rows,
        "may_add": may_add,
        "form": NewProgramForm(member=request.member, auto_id="id_program_%s") if may_add else None,
    }
    return render(request, "programs/programs.html", context)


_STATES = (
    ProgramState.EXISTING,
    ProgramState.PLANNED,
    ProgramState.PAUSED,
    ProgramState.ENDED,
)


@require_safe
def program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """One program: its facts, what it takes by kind, what it gives back, what it costs."""
    found = find_program(request, program_id)
    plan = plan_of_program(request.member, found)
    context = {
        "here": HERE,
        "program": found,
        "plan": plan,
        "money": money_of_program(request.member, request.library, plan),
        "topics": topics_of(
            request,
            list(found.taggings.select_related("topic").order_by("topic__name", "pk")),
            words=f"{found.name} {found.words} {found.outcomes}",
            tag_at=library_url(request.library, "tag_program", program_id=found.pk),
            untag=("untag_program", "program_tagging_id"),
        ),
        "may_edit": queries.may_edit(request.member, found),
        "steps": PROGRAM_STEPS.of(request.member, found),
        "may_add": request.member.can(Permission.EDIT_PROGRAMS),
        "add_need": library_url(request.library, "add_need", program_id=found.pk),
    }
    return render(request, "programs/program.html", context)


def add_program(request: LibraryRequest) -> HttpResponse:
    """Add a program by name, then go to its page."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    form = NewProgramForm(
        request.POST or None, member=request.member, initial={"goal": request.GET.get("goal", "")}
    )
    return form_page(
        request,
        form,
        lambda **values: actions.add_program(by=request.member, **values),
        title=_("Add a program"),
        button=_("Add"),
        back=library_url(request.library, "programs"),
        after=lambda row: page_of_program(request, row),
        here=HERE,
        lede=_("The name is enough. What it takes can wait until you know more."),
    )


def change_program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Change what is known of it."""
    found = find_program(request, program_id)
    require_edit(request.member, found)
    outlets = [row.outlet_id for row in found.program_outlets.all()]
    form = ProgramForm(
        request.POST or None,
        initial=model_to_dict(found) | {"outlets": outlets},
        member=request.member,
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_program(by=request.member, program=found, **values),
        title=found.name,
        button=_("Save"),
        back=page_of_program(request, found),
        here=HERE,
    )


def remove_program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = find_program(request, program_id)
    require_edit(request.member, found)
    return ask_first(
        request,
        lambda: actions.remove_program(by=request.member, program=found),
        title=_("Remove %(name)s?") % {"name": found.name},
        button=_("Move to the bin"),
        back=page_of_program(request, found),
        gone_to=library_url(request.library, "programs"),
        words=[
            _("Its week, what it needs and what it gives back go along."),
            _("All of it can be brought back. A program that is over can also be marked as ended."),
        ],
        here=HERE,
    )
