"""What the pages of this room have in common: a page with one form, a question before something goes."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import is_self, organizations_in, people_visible_to
from wherewithal.ui.links import library_url

Words = str | Promise
GONE_FOR_GOOD = gettext_lazy(
    "The words disappear here and in all of history, and nobody can bring them back. "
    "That somebody wrote them, and when, stays."
)


def find_person(request: LibraryRequest, person_id: int) -> Person:
    """A person whom the member may read about, or 404."""
    people = people_visible_to(request.member).prefetch_related("roles")
    return get_object_or_404(people, pk=person_id)


def find_organization(request: LibraryRequest, organization_id: int) -> Organization:
    """An organization of this library, or 404."""
    return get_object_or_404(organizations_in(request.member), pk=organization_id)


def page_of(request: LibraryRequest, person: Person) -> str:
    """Where to go back to: one's own things stand on My page."""
    if is_self(request.member, person):
        return library_url(request.library, "my_page")
    return library_url(request.library, "person", person_id=person.pk)


def form_page(
    request: LibraryRequest,
    form: forms.BaseForm,
    save: Callable[..., Any],
    *,
    title: Words,
    button: Words,
    back: str,
    after: Callable[[Any], str] | None = None,
    here: str = "people",
    lede: Words = "",
    said: Words = "",
    template: str = "people/form.html",
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """A page with one form. What was typed stays in it until it could be saved.

    `back` is where one goes without saving, and also with it unless `after` says where, from what
    `save` returned. `said` is what is said once it is saved, `more` what a template of one's own shows.
    """
    row = attempt(form, save)
    if row is not None:
        messages.success(request, str(said or _("Saved.")))
        return redirect(after(row) if after else back)
    context = {"here": here, "form": form, "title": title, "button": button}
    return render(request, template, {**context, "lede": lede, "back": back, **(more or {})})


def attempt(form: forms.BaseForm, save: Callable[..., Any]) -> Any:
    """What `save` returned; None where nothing was sent, or where the form now says what is wrong."""
    if not form.is_valid():
        return None
    try:
        return save(**form.cleaned_data)
    except ValidationError as problem:
        _add_errors(form, problem)
        return None


def _add_errors(form: forms.BaseForm, problem: ValidationError) -> None:
    """Say what is wrong at the field that it is about, where the form has that field."""
    by_field = problem.message_dict if hasattr(problem, "error_dict") else {}
    for name, sentences in (by_field or {"": problem.messages}).items():
        for sentence in sentences:
            form.add_error(name if name in form.fields else None, sentence)


def ask_first(
    request: LibraryRequest,
    act: Callable[[], Any],
    *,
    title: Words,
    button: Words,
    back: str,
    gone_to: str,
    words: list[str],
    here: str = "people",
) -> HttpResponse:
    """A page that says what will happen, and a button that does it."""
    problems: list[str] = []
    if request.method == "POST":
        try:
            act()
        except ValidationError as problem:
            problems = problem.messages
        else:
            messages.success(request, _("Done."))
            return redirect(gone_to)
    context = {"here": here, "title": title, "button": button, "back": back}
    return render(
        request, "people/ask_first.html", {**context, "words": words, "problems": problems}
    )


def ask_to_withdraw(
    request: LibraryRequest,
    act: Callable[[], Any],
    *,
    back: str,
    gone_to: str = "",
    quoted: Iterable[str] = (),
    told: Iterable[Words] = (GONE_FOR_GOOD,),
    here: str = "people",
) -> HttpResponse:
    """Ask before words are taken back for good: the words themselves (`quoted`), and what becomes of them.

    One goes `back` without it and, where `gone_to` is not given, also with it.
    """
    return ask_first(
        request,
        act,
        title=_("Withdraw these words for good?"),
        button=_("Withdraw them for good"),
        back=back,
        gone_to=gone_to or back,
        words=[*(f"“{words}”" for words in quoted if words), *map(str, told)],
        here=here,
    )
