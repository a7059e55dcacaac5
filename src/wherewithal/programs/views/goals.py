"""Goals: the list in order of priority, and one goal with its programs and what it needs itself."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.programs import actions, queries
from wherewithal.programs.allowed import require_edit_goals
from wherewithal.programs.forms import GoalForm, NameForm
from wherewithal.programs.money import money_of_goal
from wherewithal.programs.plan import plan_of_goal
from wherewithal.programs.views.pages import HERE, find_goal, page_of_goal
from wherewithal.ui.links import library_url


@require_safe
def goals(request: LibraryRequest) -> HttpResponse:
    """Every goal with its programs, the most important first."""
    may_edit = queries.may_edit_goals(request.member)
    context = {
        "here": HERE,
        "goals": list(queries.goals_with_programs(request.member)),
        "may_edit": may_edit,
        "form": NameForm(auto_id="id_goal_%s"),
    }
    return render(request, "programs/goals.html", context)


@require_safe
def goal(request: LibraryRequest, goal_id: int) -> HttpResponse:
    """One goal: what will be different, which programs lead there, what it takes, what it costs."""
    found = find_goal(request, goal_id)
    programs = list(queries.programs_of_goal(request.member, found))
    context = {
        "here": HERE,
        "goal": found,
        "programs": programs,
        "plan": plan_of_goal(request.member, found),
        "money": money_of_goal(request.member, request.library, found),
        "may_edit": queries.may_edit_goals(request.member),
        "may_add": request.member.can(Permission.EDIT_PROGRAMS),
        "add_need": library_url(request.library, "add_goal_need", goal_id=found.pk),
    }
    return render(request, "programs/goal.html", context)


def add_goal(request: LibraryRequest) -> HttpResponse:
    """Add a goal by name, then go to its page."""
    require_edit_goals(request.member, request.library.pk)
    return form_page(
        request,
        NameForm(request.POST or None),
        lambda name: actions.add_goal(by=request.member, name=name),
        title=_("Add a goal"),
        button=_("Add"),
        back=library_url(request.library, "goals"),
        after=lambda row: page_of_goal(request, row),
        here=HERE,
        lede=_("One sentence is enough: what should be different here in a year or two?"),
    )


def change_goal(request: LibraryRequest, goal_id: int) -> HttpResponse:
    """Other words, another state."""
    found = find_goal(request, goal_id)
    require_edit_goals(request.member, found.library_id)
    return form_page(
        request,
        GoalForm(request.POST or None, initial=model_to_dict(found)),
        lambda **values: actions.change_goal(by=request.member, goal=found, **values),
        title=found.name,
        button=_("Save"),
        back=page_of_goal(request, found),
        here=HERE,
    )


@require_POST
def move_goal(request: LibraryRequest, goal_id: int) -> HttpResponse:
    """Put a goal one place up or down."""
    require_edit_goals(request.member, request.library.pk)
    found = find_goal(request, goal_id)
    keys = list(queries.goals_in(request.member).values_list("pk", flat=True))
    place = keys.index(found.pk) + 1
    to_place = place - 1 if "up" in request.POST else place + 1
    actions.move_goal(by=request.member, goal=found, to_place=to_place)
    return redirect(library_url(request.library, "goals") + f"#goal-{found.pk}")


def remove_goal(request: LibraryRequest, goal_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = find_goal(request, goal_id)
    require_edit_goals(request.member, found.library_id)
    return ask_first(
        request,
        lambda: actions.remove_goal(by=request.member, goal=found),
        title=_("Remove %(name)s?") % {"name": found.name},
        button=_("Move to the bin"),
        back=page_of_goal(request, found),
        gone_to=library_url(request.library, "goals"),
        words=[
            _("Its programs stay, and no longer name it. What the goal itself needs goes along."),
            _("All of it can be brought back."),
        ],
        here=HERE,
    )
