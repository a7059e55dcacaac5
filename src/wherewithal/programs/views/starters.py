"""Begin a program from a starter, or from last year's."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import attempt, form_page
from wherewithal.programs import actions
from wherewithal.programs.actions.starters import NEEDS, OFFERS, WEEK
from wherewithal.programs.forms import CopyForm, StarterForm
from wherewithal.programs.models import Program
from wherewithal.programs.starters import STARTERS
from wherewithal.programs.views.pages import HERE, find_program, page_of_program


@require_safe
def starters(request: LibraryRequest) -> HttpResponse:
    """All starters to choose from."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    context = {"here": HERE, "starters": STARTERS.values()}
    return render(request, "programs/starters.html", context)


def starter(request: LibraryRequest, starter_key: str) -> HttpResponse:
    """One starter with every line ticked; nothing is made before the button is pressed."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    found = STARTERS.get(starter_key)
    if found is None:
        raise Http404
    form = StarterForm(request.POST or None, starter=found, member=request.member)

    def save(**_values: object) -> Program:
        return actions.plan_program(
            by=request.member,
            program={
                "name": form.cleaned_data["name"],
                "goal": form.cleaned_data.get("goal"),
                "words": str(found.words),
                "audience": found.audience,
            },
            needs=form.needs,
            offers=form.offers,
        )

    made = attempt(form, save)
    if made is not None:
        messages.success(request, _("There it is. Strike, change and fill in as you like."))
        return redirect(page_of_program(request, made))
    context = {"here": HERE, "starter": found, "form": form}
    return render(request, "programs/starter.html", context)


def copy_program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Plan it once more, a year later."""
    program = find_program(request, program_id)
    access.require(request.member, Permission.EDIT_PROGRAMS, program.library_id)
    initial = {"name": program.name, "parts": [WEEK, NEEDS, OFFERS]}
    return form_page(
        request,
        CopyForm(request.POST or None, initial=initial),
        lambda **values: actions.copy_program(by=request.member, program=program, **values),
        title=_("%(name)s, once more next year") % {"name": program.name},
        button=_("Plan it"),
        back=page_of_program(request, program),
        after=lambda made: page_of_program(request, made),
        here=HERE,
        lede=_(
            "Dates move by 52 weeks, so that Tuesdays stay Tuesdays. "
            "What was set aside or promised this year stays with this year."
        ),
    )
