"""The library's own word list."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.reviews import actions, queries
from wherewithal.reviews.forms import WordForm
from wherewithal.reviews.models import WordListEntry
from wherewithal.reviews.views.statements import render_page
from wherewithal.ui.links import library_url


@require_POST
def add_word(request: LibraryRequest) -> HttpResponse:
    """Put a word on the list."""
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = WordForm(request.POST, auto_id="word_%s")
    if form.is_valid():
        try:
            actions.add_word(by=request.member, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            return _back(request)
    return render_page(request, word_form=form)


def change_word(request: LibraryRequest, word_id: int) -> HttpResponse:
    """One word on its own page."""
    entry = _find_entry(request, word_id)
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = WordForm(request.POST if request.method == "POST" else None, instance=entry)
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("word", "meaning")}
        try:
            actions.change_word(by=request.member, entry=_find_entry(request, word_id), **values)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            return _back(request)
    context = {"here": "what_we_bring", "form": form, "entry": entry}
    return render(request, "reviews/word.html", context)


@require_POST
def remove_word(request: LibraryRequest, word_id: int) -> HttpResponse:
    """Take a word off the list."""
    actions.remove_word(by=request.member, entry=_find_entry(request, word_id))
    messages.success(request, _("Taken off the list. History can bring it back."))
    return _back(request)


def _find_entry(request: LibraryRequest, word_id: int) -> WordListEntry:
    return get_object_or_404(queries.words_in(request.member), pk=word_id)


def _back(request: LibraryRequest) -> HttpResponse:
    return redirect(library_url(request.library, "what_we_bring") + "#words")
