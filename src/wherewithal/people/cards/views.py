"""Cards out: of one person, of one organization. Cards in: the file, what we read in it, then all that is ticked."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.formats.vcard import Card, Version, write_cards
from wherewithal.people.cards import actions
from wherewithal.people.cards.arriving import Arriving, compare
from wherewithal.people.cards.forms import CardsForm, kept_text, troubles_of
from wherewithal.people.cards.leaving import card_of_organization, card_of_person
from wherewithal.people.views.answers import find_organization, find_person
from wherewithal.ui.links import library_url

HERE = "people"
TAKE = "take"


@require_safe
def person_card(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Somebody who agreed to be named, for one's own address book."""
    card = card_of_person(request.member, find_person(request, person_id))
    if card is None:
        raise Http404
    return _file(request, card)


@require_safe
def organization_card(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """An organization, for one's own address book."""
    return _file(request, card_of_organization(find_organization(request, organization_id)))


def cards_from_file(request: LibraryRequest) -> HttpResponse:
    """Read a file of cards, show what is new and what is known, keep what is ticked in one step."""
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, request.library.pk)
    is_sent = request.method == "POST"
    form = CardsForm(request.POST, request.FILES) if is_sent else CardsForm()
    context: dict[str, Any] = {"here": HERE, "form": form}
    if not form.is_valid():
        return render(request, "people/cards_from_file.html", context)
    cards = [read.card for read in form.cleaned_data["found"].cards]
    rows = compare(request.member, cards)
    if request.POST.get("do") == TAKE:
        refusal = _take(request, rows)
        if not refusal:
            return redirect(library_url(request.library, "people"))
        context["refusal"] = refusal
    context |= {
        "rows": [(row, _is_ticked(request, row)) for row in rows],
        "troubles": troubles_of(form.cleaned_data["found"]),
        "text": kept_text(cards),
    }
    return render(request, "people/cards_preview.html", context)


def _take(request: LibraryRequest, rows: list[Arriving]) -> str:
    """Keep what is ticked; what stands in the way is said, and then nothing is kept."""
    chosen = [row for row in rows if _is_ticked(request, row)]
    if not chosen:
        return _("Tick at least one card.")
    try:
        count = actions.take_over_cards(by=request.member, chosen=chosen)
    except ValidationError as problem:
        return " ".join(problem.messages)
    said = ngettext("%(n)s card taken over.", "%(n)s cards taken over.", count)
    messages.success(request, said % {"n": count})
    return ""


def _is_ticked(request: LibraryRequest, row: Arriving) -> bool:
    if request.POST.get("do") == TAKE:
        return str(row.place) in request.POST.getlist(TAKE)
    return row.is_ticked


def _file(request: LibraryRequest, card: Card) -> HttpResponse:
    """What phones open, unless the address asks for the newer kind."""
    version = Version.V4 if request.GET.get("version") == Version.V4 else Version.V3
    data = write_cards([card], version=version)
    response = HttpResponse(data, content_type="text/vcard; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="contact.vcf"'
    return response
