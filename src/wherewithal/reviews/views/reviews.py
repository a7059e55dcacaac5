"""The list of reviews, a stage of one, and its start and end side by side."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Asset
from wherewithal.libraries.labels import column_label
from wherewithal.reviews import actions, queries
from wherewithal.reviews.forms import NewAnswerForm, ReviewForm
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import BY_KEY, SIDE_BY_SIDE, STAGES, Prompt, Stage, prompts_of
from wherewithal.reviews.queries import Became, Beside
from wherewithal.ui.links import library_url

ROWS_TO_CHOOSE = 12


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer with what this member may do with it."""

    answer: ReviewAnswer
    became: Became | None
    may_edit: bool
    may_turn: bool
    rows: list[Asset]  # the likeliest rows for a line made of it


@dataclass(frozen=True, slots=True)
class PromptShown:
    """A prompt with the part of the map beside it, its answers, and a form for one more."""

    prompt: Prompt
    beside: Beside
    answers: list[AnswerShown]
    form: NewAnswerForm | None


def reviews(request: LibraryRequest) -> HttpResponse:
    """All reviews, and a form to start one."""
    if request.method == "POST":
        access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        review = actions.start_review(by=request.member, **form.cleaned_data)
        return redirect(library_url(request.library, "review", review_id=review.pk))
    found = list(queries.reviews_in(request.member))
    context = {"reviews": found, "form": form, "may_run": queries.may_run(request.member)}
    return render(request, "reviews/reviews.html", {"here": "reviews", **context})


@require_safe
def review(request: LibraryRequest, review_id: int) -> HttpResponse:
    """The first stage of a review."""
    return review_stage(request, review_id, Stage.BEFORE)


@require_safe
def review_stage(request: LibraryRequest, review_id: int, stage: Stage) -> HttpResponse:
    """One stage: its prompts in order, each beside its part of the map."""
    found = find_review(request, review_id)
    return render_stage(request, found, stage)


@require_safe
def review_side_by_side(request: LibraryRequest, review_id: int) -> HttpResponse:
    """What people knew and wondered at the start beside what they learned and wonder at the end."""
    found = find_review(request, review_id)
    keys = [key for pair in SIDE_BY_SIDE for key in pair]
    given = list(queries.answers_visible_to(request.member).filter(review=found, prompt__in=keys))
    pairs = [[(BY_KEY[key], _given_to(given, key)) for key in pair] for pair in SIDE_BY_SIDE]
    context = _frame(request, found) | {"pairs": pairs, "side_by_side": True}
    return render(request, "reviews/side_by_side.html", context)


@require_POST
def close_review(request: LibraryRequest, review_id: int) -> HttpResponse:
    """Take no more answers."""
    found = actions.close_review(by=request.member, review=find_review(request, review_id))
    messages.success(request, _("Closed. What was said stays, and can still become something."))
    return redirect(library_url(request.library, "review_side_by_side", review_id=found.pk))


@require_POST
def reopen_review(request: LibraryRequest, review_id: int) -> HttpResponse:
    """Take answers again."""
    found = actions.reopen_review(by=request.member, review=find_review(request, review_id))
    messages.success(request, _("Open again: answers are welcome."))
    return redirect(library_url(request.library, "review", review_id=found.pk))


def find_review(request: LibraryRequest, review_id: int) -> Review:
    """The review, or a page that is not here."""
    return get_object_or_404(queries.reviews_in(request.member), pk=review_id)


def render_stage(
    request: LibraryRequest, review: Review, stage: Stage, *, bound: NewAnswerForm | None = None
) -> HttpResponse:
    """The page of a stage; `bound` is a form that came back with something to put right."""
    context = _frame(request, review) | {
        "stage": stage,
        "words": STAGES[stage],
        "prompts": _prompts_shown(request, review, stage, bound),
    }
    return render(request, "reviews/stage.html", context)


def _frame(request: LibraryRequest, review: Review) -> dict[str, object]:
    return {
        "here": "reviews",
        "review": review,
        "stages": STAGES,
        "may_run": queries.may_run(request.member),
        "into": column_labels(request),
    }


def column_labels(request: LibraryRequest) -> dict[str, str]:
    """What a line made of an answer may be, in this library's own words for the columns."""
    kinds = [into for into in actions.Into if into != actions.Into.TALK]
    return {kind: column_label(request.library, kind) for kind in kinds}


def _prompts_shown(
    request: LibraryRequest, review: Review, stage: Stage, bound: NewAnswerForm | None
) -> list[PromptShown]:
    prompts = prompts_of(stage)
    assets = queries.all_assets(request.member)
    beside = queries.parts_beside(request.member, prompts, assets=assets)
    given = answers_shown(request, review, prompts, assets)
    return [
        PromptShown(
            prompt=prompt,
            beside=beside[prompt.key],
            answers=[shown for shown in given if shown.answer.prompt == prompt.key],
            form=_form_for(request, review, prompt, bound),
        )
        for prompt in prompts
    ]


def answers_shown(
    request: LibraryRequest, review: Review, prompts: list[Prompt], assets: list[Asset]
) -> list[AnswerShown]:
    """The answers to these prompts, each with what may be done with it; no query for each."""
    keys = [prompt.key for prompt in prompts]
    member = request.member
    found = queries.answers_visible_to(member).filter(review=review, prompt__in=keys)
    answers = list(found.select_related("review"))
    became = queries.what_they_became(member, answers)
    return [
        AnswerShown(
            answer=answer,
            became=became.get(answer.pk),
            may_edit=queries.may_edit_answer(member, answer),
            may_turn=queries.may_turn_seen(member, answer),
            rows=queries.most_likely(answer.text, assets)[:ROWS_TO_CHOOSE],
        )
        for answer in answers
    ]


def _form_for(
    request: LibraryRequest, review: Review, prompt: Prompt, bound: NewAnswerForm | None
) -> NewAnswerForm | None:
    if not review.is_open or not queries.may_answer(request.member):
        return None
    if bound is not None and bound.prefix == prompt.key:
        return bound
    return NewAnswerForm(prompt=prompt)


def _given_to(answers: list[ReviewAnswer], key: str) -> list[ReviewAnswer]:
    return [answer for answer in answers if answer.prompt == key]
