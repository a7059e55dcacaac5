"""One survey: its address, what came in, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.asking import actions, queries
from wherewithal.community.asking.forms import TallyForm
from wherewithal.community.asking.models import Survey, SurveyWords, WordsState
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.ui.answered import was_done
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.ui.qr_code import qr_code

NEW_NEED = "new"
DECISIONS = {"show": actions.show_words, "turn_down": actions.turn_down_words}


@require_safe
def survey(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """How many chose what, words that wait, and the code to hang up."""
    found = _survey_or_404(request, survey_id)
    address = request.build_absolute_uri(reverse("public_survey", args=[found.code]))
    words = list(queries.words_to_decide(request.member).filter(survey=found))
    may_edit = request.member.can(Permission.EDIT_COMMUNITY)
    results = queries.results_of(found)
    needs = list(needs_visible_to(request.member)) if may_edit else []
    context = {
        "here": "community",
        "survey": found,
        "results": results,
        "address": address,
        "code": qr_code(address),
        "waiting": [row for row in words if row.state == WordsState.WAITING],
        "decided": [row for row in words if row.state != WordsState.WAITING],
        "needs": needs,
        "tied_unseen": _tied_to_others(results, needs),
        "may_edit": may_edit,
    }
    return render(request, "community/asking/survey.html", context)


@require_POST
def close_survey(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """No more answers."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    actions.close_survey(by=request.member, survey=found)
    messages.success(request, _("Closed. Everything that came in is kept."))
    return _back(request, found)


@require_POST
def reopen_survey(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """Take answers again."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    actions.reopen_survey(by=request.member, survey=found)
    messages.success(request, _("Open again, under the same address."))
    return _back(request, found)


@require_POST
def remove_survey(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """Into the bin, with what came in."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    actions.remove_survey(by=request.member, survey=found)
    messages.success(
        request, _("“%(name)s” is in the bin now and can be brought back.") % {"name": found}
    )
    return redirect(library_url(request.library, "ask_community"))


@require_POST
def decide_words(request: LibraryRequest, survey_id: int, words_id: int) -> HttpResponse:
    """Show, turn down, join to a choice, or delete for good."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    rows = queries.words_to_decide(request.member).filter(survey=found)
    words = get_object_or_404(rows, pk=words_id)
    order = request.POST.get("do", "")
    if order in DECISIONS:
        DECISIONS[order](by=request.member, words=words)
        return was_done(request, _page(request, found) + "#words")
    if order == "join":
        _join(request, words)
    elif order == "erase":
        actions.erase_words(by=request.member, words=words)
        messages.success(request, _("These words are deleted for good."))
    return redirect(_page(request, found) + "#words")


@require_POST
def tie_choice(request: LibraryRequest, survey_id: int, choice_id: int) -> HttpResponse:
    """Say which need or interest a choice speaks for."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    choice = get_object_or_404(found.choices.select_related("need", "evidence"), pk=choice_id)
    wanted = request.POST.get("need", "")
    if wanted == NEW_NEED:
        actions.make_need_of(by=request.member, choice=choice)
    else:
        needs = needs_visible_to(request.member)
        need = get_object_or_404(needs, pk=read_key(wanted) or 0) if wanted else None
        actions.tie_choice(by=request.member, choice=choice, need=need)
    messages.success(request, _("Saved."))
    return redirect(_page(request, found) + "#evidence")


@require_POST
def write_evidence(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """Let the numbers of today stand as evidence beside the needs that the choices speak for."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    number = actions.write_evidence(by=request.member, survey=found)
    if number:
        said = ngettext(
            "%(n)s piece of evidence says what people chose until today.",
            "%(n)s pieces of evidence say what people chose until today.",
            number,
        )
        messages.success(request, said % {"n": number})
    else:
        messages.warning(request, _("Nobody has chosen anything yet that speaks for a need."))
    return redirect(_page(request, found) + "#evidence")


def enter_tally(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """Type in what was answered on paper."""
    _require_editor(request)
    found = _survey_or_404(request, survey_id)
    results = queries.results_of(found)
    stored: dict[str, int | None] = {
        f"choice_{row.choice.pk}": row.at_desk or None for row in results.choices
    }
    stored["people"] = results.at_desk or None
    choices = [row.choice for row in results.choices]
    form = TallyForm(request.POST or None, initial=stored, choices=choices)
    if form.is_valid():
        actions.enter_tally(
            by=request.member,
            survey=found,
            people=form.cleaned_data["people"],
            chosen=form.chosen,
        )
        messages.success(request, _("Saved."))
        return _back(request, found)
    context = {"here": "community", "survey": found, "form": form}
    return render(request, "community/asking/enter_tally.html", context)


def _tied_to_others(results: queries.Results, needs: list[CommunityNeed]) -> set[int]:
    """The choices that speak for a need which this member may not read."""
    seen = {None, *(need.pk for need in needs)}
    return {row.choice.pk for row in results.choices if row.choice.need_id not in seen}


def _join(request: LibraryRequest, words: SurveyWords) -> None:
    key = read_key(request.POST.get("choice", ""))
    choice = words.survey.choices.filter(pk=key).first() if key is not None else None
    if choice is None:
        messages.warning(request, _("Choose first what they say the same as."))
        return
    try:
        actions.join_words(by=request.member, words=words, choice=choice)
        messages.success(request, _("Counted with “%(choice)s”.") % {"choice": choice.text})
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))


def _require_editor(request: LibraryRequest) -> None:
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)


def _survey_or_404(request: LibraryRequest, survey_id: int) -> Survey:
    return get_object_or_404(queries.surveys_in(request.member), pk=survey_id)


def _page(request: LibraryRequest, found: Survey) -> str:
    return library_url(request.library, "survey", survey_id=found.pk)


def _back(request: LibraryRequest, found: Survey) -> Any:
    return redirect(_page(request, found))
