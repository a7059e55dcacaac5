"""Giving an answer, changing it, taking it away, and making something of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.reviews import actions, queries
from wherewithal.reviews.forms import AnswerForm, NewAnswerForm, TurnForm
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import BY_KEY, Prompt
from wherewithal.reviews.views.reviews import column_labels, find_review, render_stage
from wherewithal.ui.links import library_url


@require_POST
def answer_prompt(request: LibraryRequest, review_id: int, prompt_key: str) -> HttpResponse:
    """Add an answer; what cannot be stored comes back to the page as it was typed."""
    review, prompt = find_review(request, review_id), _find_prompt(prompt_key)
    access.require(request.member, Permission.ANSWER_REVIEWS, request.library.pk)
    form = NewAnswerForm(request.POST, prompt=prompt)
    if not form.is_valid():
        return render_stage(request, review, prompt.stage, bound=form)
    try:
        actions.answer_prompt(by=request.member, review=review, prompt=prompt, **form.cleaned_data)
    except actions.ReviewIsClosed:
        return _closed_meanwhile(request, review, form.cleaned_data["text"])
    return _back_to(request, review, prompt)


def edit_answer(request: LibraryRequest, answer_id: int) -> HttpResponse:
    """One answer on its own page: edit it, remove it, take it back, or make something of it."""
    answer = _find_answer(request, answer_id)
    prompt = BY_KEY[answer.prompt]
    _require_on_page(request, answer)
    form = AnswerForm(
        request.POST if request.method == "POST" else None, instance=answer, prompt=prompt
    )
    if form.is_valid():
        stored = _find_answer(request, answer_id)
        try:
            actions.edit_answer(by=request.member, answer=stored, **form.cleaned_data)
        except actions.ReviewIsClosed:
            return _closed_meanwhile(request, answer.review, form.cleaned_data["text"])
        return _back_to(request, answer.review, prompt)
    return _answer_page(request, answer, form)


def _require_on_page(request: LibraryRequest, answer: ReviewAnswer) -> None:
    """Whoever may make something of an answer opens its page; only the author sends it."""
    is_own = queries.is_own(request.member, answer)
    if not queries.may_turn_seen(request.member, answer):
        raise PermissionDenied
    if request.method == "POST" and not is_own:
        raise PermissionDenied


def _answer_page(request: LibraryRequest, answer: ReviewAnswer, form: AnswerForm) -> HttpResponse:
    may_edit = queries.may_edit_answer(request.member, answer)
    assets = queries.most_likely(answer.text, queries.all_assets(request.member))
    context = {
        "answer": answer,
        "prompt": BY_KEY[answer.prompt],
        "form": form if may_edit else None,
        "is_own": queries.is_own(request.member, answer),
        "became": queries.what_they_became(request.member, [answer]).get(answer.pk),
        "rows": assets,
        "into": column_labels(request),
    }
    return render(request, "reviews/answer.html", {"here": "reviews", **context})


@require_POST
def remove_answer(request: LibraryRequest, answer_id: int) -> HttpResponse:
    """Take an answer off the review."""
    answer = _find_answer(request, answer_id)
    actions.remove_answer(by=request.member, answer=answer)
    messages.success(request, _("Removed. History can bring it back."))
    return _back_to(request, answer.review, BY_KEY[answer.prompt])


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_answer(request: LibraryRequest, answer_id: int) -> HttpResponse:
    """Withdraw one's own words for good: GET shows them and asks, POST does it."""
    answer = _find_answer(request, answer_id)
    if request.method != "POST":
        if not queries.is_own(request.member, answer):
            raise PermissionDenied
        context = {"here": "reviews", "answer": answer}
        return render(request, "reviews/withdraw_answer.html", context)
    actions.withdraw_answer(by=request.member, answer=answer)
    messages.success(request, _("Your words are gone, from here and from history."))
    return _back_to(request, answer.review, BY_KEY[answer.prompt])


@require_POST
def turn_answer_into(request: LibraryRequest, answer_id: int) -> HttpResponse:
    """One click: the answer becomes a line on the map or a conversation to have."""
    answer = _find_answer(request, answer_id)
    if not queries.may_turn_seen(request.member, answer):
        raise PermissionDenied
    form = TurnForm(request.POST, member=request.member)
    if form.is_valid():
        actions.turn_answer_into(by=request.member, answer=answer, **form.cleaned_data)
        messages.success(request, _said_about_turning(answer, form.cleaned_data["into"]))
    else:
        messages.warning(request, _("Choose what on the map the line is about."))
    return _back_to(request, answer.review, BY_KEY[answer.prompt])


def _said_about_turning(answer: ReviewAnswer, into: str) -> str:
    if into == actions.Into.TALK:
        return _("It is now a conversation to have.")
    if BY_KEY[answer.prompt].about_people:
        return _("It is now on the map, private, because it was said about colleagues.")
    return _("It is now on the map, in the words of its author.")


def _find_prompt(key: str) -> Prompt:
    if key not in BY_KEY:
        raise Http404
    return BY_KEY[key]


def _find_answer(request: LibraryRequest, answer_id: int) -> ReviewAnswer:
    answers = queries.answers_visible_to(request.member).select_related("review")
    return get_object_or_404(answers, pk=answer_id, prompt__in=BY_KEY)


def _closed_meanwhile(request: LibraryRequest, review: Review, text: str) -> HttpResponse:
    """Nothing typed is lost: the words stand on the page, to be copied."""
    context = {"here": "reviews", "review": review, "typed": text}
    return render(request, "reviews/closed_meanwhile.html", context, status=409)


def _back_to(request: LibraryRequest, review: Review, prompt: Prompt) -> HttpResponse:
    page = library_url(request.library, "review_stage", review_id=review.pk, stage=prompt.stage)
    return redirect(f"{page}#{prompt.key}")
