"""Quick start: four prompts, one line a card; ten minutes later the worksheets have their first rows."""

from dataclasses import dataclass
from http.client import BAD_REQUEST
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.models import Library, LibrarySize
from wherewithal.phrases import Fact, find_facts
from wherewithal.ui.links import library_url
from wherewithal.worksheets import sheets
from wherewithal.worksheets.actions import Card, add_cards
from wherewithal.worksheets.actions.save import LONGEST_LINE, LONGEST_NAME

CARDS_A_PROMPT = 4


@dataclass(frozen=True, slots=True)
class Prompt:
    """One of the four questions, and the sheet that its cards go to."""

    slug: str
    question: str | Promise
    help: str | Promise
    name_label: str | Promise
    sheet: sheets.Sheet


def prompts_for(library: Library) -> list[Prompt]:
    """The four prompts; a tiny library begins with its people, a big one with its groups."""
    is_tiny = library.size == LibrarySize.TINY
    return [
        Prompt(
            "knows",
            _("Who knows things?"),
            _("Staff, volunteers, the page who draws comics. What do they know, love or mend?"),
            _("Who") if is_tiny else _("Group or team"),
            sheets.PEOPLE if is_tiny else sheets.STAFF,
        ),
        Prompt(
            "room",
            _("Where is there room?"),
            _("A meeting room, a corner, a lawn, a wall, an hour when nobody is there."),
            _("Where"),
            sheets.SPACE,
        ),
        Prompt(
            "cupboard",
            _("What is in the cupboard?"),
            _("Tablets, a sewing machine, a box of googly eyes, a subscription nobody uses."),
            _("What"),
            sheets.MATERIAL,
        ),
        Prompt(
            "friends",
            _("Who are our friends?"),
            _("The school, the baker, the neighbor who always says yes."),
            _("Who"),
            sheets.RELATIONSHIP,
        ),
    ]


class CardForm(forms.Form):
    """One card: two short lines, the second may stay empty."""

    name = forms.CharField(required=False, max_length=LONGEST_NAME)
    words = forms.CharField(
        required=False, max_length=LONGEST_LINE, label=_("What is good about it")
    )

    def clean(self) -> dict[str, Any]:
        """Words alone have nobody to belong to."""
        if self.cleaned_data.get("words") and not self.cleaned_data.get("name"):
            self.add_error("name", _("Who or what is this about? Your words are kept."))
        return self.cleaned_data


def quick_start(request: LibraryRequest) -> HttpResponse:
    """Show the four prompts, or make rows of the cards."""
    access.require(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    prompts = prompts_for(request.library)
    posted = request.POST if request.method == "POST" else None
    groups = [(prompt, _forms(prompt, posted)) for prompt in prompts]
    if posted is None or request.POST.get("do") == "more":
        return _show(request, groups)
    if not all(form.is_valid() for _prompt, forms_ in groups for form in forms_):
        return _show(request, groups, status=BAD_REQUEST)
    cards = [
        _card(prompt, name=form.cleaned_data["name"], words=form.cleaned_data["words"])
        for prompt, forms_ in groups
        for form in forms_
        if form.cleaned_data["name"]
    ]
    return _begin(request, cards)


def _card(prompt: Prompt, *, name: str, words: str) -> Card:
    """The card on its sheet; a name that counts heads ("Volunteers (about 6)") is a group, no person."""
    counts_heads = any(finding.fact == Fact.QUANTITY for finding in find_facts(name))
    is_group = prompt.sheet.is_of_people and counts_heads
    return Card(sheets.STAFF if is_group else prompt.sheet, name, words)


def _forms(prompt: Prompt, posted: QueryDict | None) -> list[CardForm]:
    number = CARDS_A_PROMPT
    if posted is not None:
        number = sum(key.startswith(f"{prompt.slug}-") and key.endswith("-name") for key in posted)
        number = min(number + (posted.get("do") == "more"), 60)
    made = [CardForm(posted, prefix=f"{prompt.slug}-{place}") for place in range(number)]
    for form in made:
        form.fields["name"].label = str(prompt.name_label)
        if prompt.sheet.is_of_people:
            form.fields["words"].label = _("What they know or love")
    return made


def _show(request: LibraryRequest, groups: list[Any], *, status: int = 200) -> HttpResponse:
    adds_a_card = request.POST.get("do") == "more"
    context = {
        "here": "home",
        "groups": groups,
        "shows_errors": not adds_a_card,
        "needs_an_eye": status == BAD_REQUEST,
    }
    return render(request, "home/quick_start.html", context, status=status)


def _begin(request: LibraryRequest, cards: list[Card]) -> HttpResponse:
    if not cards:
        messages.info(request, _("One card is enough to begin."))
        return redirect(library_url(request.library, "quick_start"))
    add_cards(by=request.member, cards=cards)
    done = ngettext(
        "%(number)s card is on the map.", "%(number)s cards are on the map.", len(cards)
    )
    messages.success(request, done % {"number": len(cards)})
    return redirect(library_url(request.library, "home"))
