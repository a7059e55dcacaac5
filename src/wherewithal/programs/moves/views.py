"""When capacity is short: read the counter-moves, and turn one into a next step."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.needs.actions import ask_question
from wherewithal.people.actions import plan_talk
from wherewithal.people.views.answers import form_page
from wherewithal.programs import queries as programs
from wherewithal.programs.actions import add_need
from wherewithal.programs.models import Goal, GoalState, Program, ResourceNeed
from wherewithal.programs.moves.forms import MoveNeedForm
from wherewithal.programs.moves.kinds import STRUCTURAL, Move, Step
from wherewithal.programs.moves.moves import BY_SLUG, moves_by_gap
from wherewithal.ui.links import library_url

HERE = "programs"


@require_safe
def counter_moves(request: LibraryRequest) -> HttpResponse:
    """Every kind of gap with its moves; for a program, where one is named."""
    member = request.member
    context = {
        "here": HERE,
        "gaps": [(gap, gap in STRUCTURAL, moves) for gap, moves in moves_by_gap()],
        "program": _program(request),
        "steps": {
            Step.TALK.value: member.can(Permission.EDIT_OWN_PROFILE),
            Step.NEED.value: member.can(Permission.EDIT_PROGRAMS),
            Step.QUESTION.value: member.can(Permission.ADD_NOTES),
        },
    }
    return render(request, "programs/counter_moves.html", context)


@require_POST
def take_move(request: LibraryRequest, move: str) -> HttpResponse:
    """One button: the conversation is planned, or the question noted. Undone like everything."""
    chosen = _find(move)
    if chosen.step == Step.TALK:
        access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
        plan_talk(by=request.member, whom=str(chosen.step_words), why=str(chosen.title))
        messages.success(request, _("Planned. It stands on My page, among your conversations."))
        return redirect(library_url(request.library, "my_page"))
    if chosen.step != Step.QUESTION:
        raise Http404
    ask_question(by=request.member, text=str(chosen.step_words))
    messages.success(request, _("Noted among the questions about the community."))
    return redirect(f"{library_url(request.library, 'counter_moves')}#{chosen.gap.value}")


def need_of_move(request: LibraryRequest, need_move: str) -> HttpResponse:
    """Which program or goal needs it: choose, and it is one of its lines."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    chosen = _find(need_move)
    if chosen.step != Step.NEED:
        raise Http404
    own, goals = own_programs(request.member), own_goals(request.member)
    if not own and not goals:
        messages.info(request, _("A need belongs to a program or a goal: begin with its name."))
        return redirect(library_url(request.library, "programs"))
    program = _program(request)
    initial = {"name": chosen.step_words, "program": program.pk if program else None}
    return form_page(
        request,
        MoveNeedForm(request.POST or None, programs=own, goals=goals, initial=initial),
        lambda program, name: add_need(
            by=request.member,
            owner=program,
            kind=chosen.need_kind,
            name=name,
            notes=str(chosen.title),
        ),
        title=chosen.title,
        button=_("Write it down"),
        back=library_url(request.library, "counter_moves"),
        after=lambda row: _back(request, row),
        here=HERE,
        lede=chosen.words,
    )


def _back(request: LibraryRequest, need: ResourceNeed) -> str:
    """Where the program stands now, at the new line; a goal's line on its own page."""
    if need.program_id is None:
        return library_url(request.library, "resource_need", resource_need_id=need.pk)
    page = library_url(request.library, "coverage", program_id=need.program_id)
    return f"{page}#need-{need.pk}"


def _find(move: str) -> Move:
    if move not in BY_SLUG:
        raise Http404
    return BY_SLUG[move]


def _program(request: LibraryRequest) -> Program | None:
    """The program that somebody came from, where there is one and they may change it."""
    key = _asked(request)
    return next((row for row in own_programs(request.member) if row.pk == key), None)


def own_programs(member: Member) -> list[Program]:
    """The programs that this member may change."""
    rows = programs.programs_in(member).prefetch_related("program_outlets")
    return [row for row in rows if programs.may_edit(member, row)]


def own_goals(member: Member) -> list[Goal]:
    """The goals that are worked on, where this member may change goals."""
    if not programs.may_edit_goals(member):
        return []
    return list(programs.goals_in(member).filter(state=GoalState.ACTIVE))


def _asked(request: HttpRequest) -> int | None:
    text: Any = request.GET.get("program", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
