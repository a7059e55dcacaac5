"""The list of surveys, and what they ask."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.asking import actions, queries
from wherewithal.community.asking.forms import ChoiceFormSet, SurveyForm, choices_of
from wherewithal.community.asking.models import Survey
from wherewithal.ui.links import library_url


@require_safe
def ask_community(request: LibraryRequest) -> HttpResponse:
    """Every survey with how many answered, and what waits for a decision."""
    waiting = queries.waiting_by_survey(request.member)
    surveys = queries.surveys_in(request.member)
    context = {
        "here": "community",
        "surveys": [(survey, waiting.get(survey.pk, 0)) for survey in surveys],
        "may_edit": request.member.can(Permission.EDIT_COMMUNITY),
    }
    return render(request, "community/asking/ask_community.html", context)


def make_survey(request: LibraryRequest) -> HttpResponse:
    """Write a new survey."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    form, rows = _forms(request, None)
    if form.is_valid() and rows.is_valid():
        try:
            made = actions.make_survey(
                by=request.member,
                text=form.text,
                choices=rows.choices,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return _form_page(request, form, rows, None)
        messages.success(request, _("The survey is open. Hang up its code, or send its link."))
        return redirect(library_url(request.library, "survey", survey_id=made.pk))
    return _form_page(request, form, rows, None)


def change_survey(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """Other words or choices."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    found = get_object_or_404(queries.surveys_in(request.member), pk=survey_id)
    form, rows = _forms(request, found)
    if form.is_valid() and rows.is_valid():
        try:
            actions.change_survey(
                by=request.member, survey=found, text=form.text, choices=rows.choices
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(library_url(request.library, "survey", survey_id=found.pk))
    return _form_page(request, form, rows, found)


def _forms(request: LibraryRequest, survey: Survey | None) -> tuple[SurveyForm, Any]:
    names = ("title", "title_es", "intro", "intro_es", "closes_on")
    stored = {name: getattr(survey, name) for name in names} if survey else {}
    form = SurveyForm(request.POST or None, initial=stored)
    rows = ChoiceFormSet(request.POST or None, initial=choices_of(survey), prefix="choices")
    rows.extra = 0
    return form, rows


def _form_page(
    request: LibraryRequest, form: SurveyForm, rows: Any, survey: Survey | None
) -> HttpResponse:
    context = {"here": "community", "form": form, "rows": rows, "survey": survey}
    return render(request, "community/asking/change_survey.html", context)
