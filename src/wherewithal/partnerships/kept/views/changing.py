"""Change what is known of a partnership, and who keeps it."""

from typing import Any

from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.kept import actions, queries
from wherewithal.partnerships.kept.forms import ChangeContactForm, ContactForm, PartnershipForm
from wherewithal.partnerships.kept.models import PartnershipContact, Side
from wherewithal.partnerships.kept.views.finding import (
    HERE,
    find_to_edit,
    page_of_partnership,
)
from wherewithal.people.views.answers import form_page


def change_partnership(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Where it stands, what both want, when to look at it again."""
    found = find_to_edit(request, asset_id)
    initial = {
        **model_to_dict(queries.partnership_facts_of(found), exclude=["id", "asset"]),
        "formality": queries.facts_of(found).formality,
    }
    return form_page(
        request,
        PartnershipForm(request.POST or None, library=request.library, initial=initial),
        lambda **values: actions.change_partnership(by=request.member, asset=found, **values),
        title=found.name,
        lede=_("Everything here may stay empty. What you do not know yet is no fault of theirs."),
        button=_("Save"),
        back=page_of_partnership(request, found.pk),
        here=HERE,
    )


def add_partnership_contact(request: LibraryRequest, asset_id: int, side: str) -> HttpResponse:
    """Somebody keeps it, on our side or on theirs."""
    found = find_to_edit(request, asset_id)
    if side not in Side.values:
        raise Http404
    return form_page(
        request,
        ContactForm(request.POST or None, member=request.member, side=side),
        lambda **values: actions.add_partnership_contact(
            by=request.member, asset=found, side=side, **values
        ),
        title=_titles()[side] % {"name": found.name},
        lede=_("Write as if it were read aloud one day with them in the room."),
        button=_("Save"),
        back=page_of_partnership(request, found.pk),
        here=HERE,
    )


def change_partnership_contact(
    request: LibraryRequest, partnership_contact_id: int
) -> HttpResponse:
    """Another part, other days."""
    contact = _find_contact(request, partnership_contact_id)
    initial = {
        **model_to_dict(contact, fields=["part", "starts_on", "ends_on"]),
        "rank": queries.rank_of(contact),
    }
    return form_page(
        request,
        ChangeContactForm(request.POST or None, initial=initial),
        lambda **values: actions.change_partnership_contact(
            by=request.member, contact=contact, **values
        ),
        title=str(contact),
        lede=contact.asset.name,
        button=_("Save"),
        back=page_of_partnership(request, contact.asset_id),
        here=HERE,
    )


@require_POST
def let_go_of_partnership(request: LibraryRequest, partnership_contact_id: int) -> HttpResponse:
    """Their last day is over, and nobody holds it in their place yet."""
    contact = _find_contact(request, partnership_contact_id)
    actions.let_go_of_partnership(by=request.member, contact=contact)
    return redirect(page_of_partnership(request, contact.asset_id))


@require_POST
def remove_partnership_contact(
    request: LibraryRequest, partnership_contact_id: int
) -> HttpResponse:
    """They never kept it."""
    contact = _find_contact(request, partnership_contact_id)
    actions.remove_partnership_contact(by=request.member, contact=contact)
    return redirect(page_of_partnership(request, contact.asset_id))


def _titles() -> dict[str, Any]:
    return {
        Side.OURS: _("Who of us keeps “%(name)s”?"),
        Side.THEIRS: _("Whom do we turn to at “%(name)s”?"),
    }


def _find_contact(request: LibraryRequest, key: int) -> PartnershipContact:
    """Of a relationship that this member may change, and about somebody they may read about."""
    contact = get_object_or_404(queries.contacts_in(request.member), pk=key)
    contact.asset = find_to_edit(request, contact.asset_id)
    return contact
