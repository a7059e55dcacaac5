"""What we bring: the page that is read and printed, and the page of one sentence."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Area, Note, NoteKind
from wherewithal.reviews import actions, queries
from wherewithal.reviews.forms import GroundsForm, StatementForm, WordForm
from wherewithal.reviews.models import Statement
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url


@require_safe
def what_we_bring(request: LibraryRequest) -> HttpResponse:
    """The sentences in order, drafts from people's own words, and the word list beside them."""
    return render_page(request)


def render_page(request: LibraryRequest, *, word_form: WordForm | None = None) -> HttpResponse:
    """The page; `word_form` is one that came back with something to put right."""
    may_run = queries.may_run(request.member)
    found = queries.sentences(request.member)
    context = {
        "here": "what_we_bring",
        "sentences": found,
        "left_out": [sentence for sentence in found if not sentence.is_printed],
        "words": queries.words_in(request.member),
        "may_run": may_run,
        "drafts": queries.drafts(request.member) if may_run else [],
        "form": StatementForm(member=request.member, auto_id="sentence_%s") if may_run else None,
        "word_form": word_form or (WordForm(auto_id="word_%s") if may_run else None),
    }
    return render(request, "reviews/what_we_bring.html", context)


def write_statement(request: LibraryRequest) -> HttpResponse:
    """A new sentence: typed on this page, or a draft that somebody keeps."""
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = StatementForm(_sent(request), member=request.member)
    if form.is_valid():
        statement = actions.write_statement(by=request.member, **form.cleaned_data)
        return _back(request, statement)
    return _sentence_page(request, form, statement=None)


def change_statement(request: LibraryRequest, statement_id: int) -> HttpResponse:
    """The words of a sentence, and the lines on which it rests."""
    statement = _find_statement(request, statement_id)
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = StatementForm(_sent(request), member=request.member, instance=statement)
    if form.is_valid():
        stored = _find_statement(request, statement_id)
        values = {name: form.cleaned_data[name] for name in ("text", "notes")}
        actions.change_statement(by=request.member, statement=stored, **values)
        return _back(request, stored)
    return _sentence_page(request, form, statement=statement)


@require_POST
def ground_statement(request: LibraryRequest, statement_id: int) -> HttpResponse:
    """Somebody looked again, and the sentence still holds with these lines."""
    statement = _find_statement(request, statement_id)
    access.require_unlimited(request.member, Permission.RUN_REVIEWS, request.library.pk)
    form = GroundsForm(request.POST, member=request.member)
    if form.is_valid():
        actions.ground_statement(
            by=request.member, statement=statement, notes=form.cleaned_data["notes"]
        )
        messages.success(request, _("Looked at again: it stands on these lines."))
    else:
        messages.warning(request, _("The lines changed once more meanwhile: please look again."))
    return _back(request, statement)


@require_POST
def move_statement(request: LibraryRequest, statement_id: int) -> HttpResponse:
    """One place up or down."""
    statement = _find_statement(request, statement_id)
    places = -1 if request.POST.get("to") == "up" else 1
    actions.move_statement(by=request.member, statement=statement, places=places)
    return _back(request, statement)


@require_POST
def remove_statement(request: LibraryRequest, statement_id: int) -> HttpResponse:
    """Take a sentence out."""
    statement = _find_statement(request, statement_id)
    actions.remove_statement(by=request.member, statement=statement)
    messages.success(request, _("Taken out. History can bring it back."))
    return _back(request)


def _sent(request: LibraryRequest) -> Any:
    """What was sent; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def _sentence_page(
    request: LibraryRequest, form: StatementForm, *, statement: Statement | None
) -> HttpResponse:
    chosen = {read_key(str(key)) for key in form["notes"].value() or []}
    context = {
        "here": "what_we_bring",
        "form": form,
        "statement": statement,
        "areas": _lines_by_area(queries.groundable_notes(request.member), chosen),
    }
    return render(request, "reviews/sentence.html", context)


def _lines_by_area(notes: Iterable[Note], chosen: set[int | None]) -> list[dict[str, Any]]:
    """The lines to choose from, area by area: strengths first, then what is hard or could improve."""
    found = list(notes)
    areas = []
    for area in Area:
        here = [note for note in found if note.asset.area == area]
        strengths = [note for note in here if note.kind == NoteKind.STRENGTH]
        others = [note for note in here if note.kind != NoteKind.STRENGTH]
        is_open = any(note.pk in chosen for note in others)
        areas.append(
            {"area": area, "strengths": strengths, "others": others, "others_open": is_open}
        )
    return [group | {"chosen": chosen} for group in areas if group["strengths"] or group["others"]]


def _find_statement(request: LibraryRequest, statement_id: int) -> Statement:
    return get_object_or_404(Statement.objects.in_library(request.library), pk=statement_id)


def _back(request: LibraryRequest, statement: Statement | None = None) -> HttpResponse:
    page = library_url(request.library, "what_we_bring")
    return redirect(f"{page}#sentence-{statement.pk}" if statement else page)
