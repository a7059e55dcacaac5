"""Change what is known of a partnership, and who keeps it."""

from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept import actions, queries
from wherewithal.partnerships.kept.forms import ChangeContactForm, ContactForm, PartnershipForm
from wherewithal.partnerships.kept.models import PartnershipContact, Side
from wherewithal.partnerships.kept.views.finding import (
    HERE,
    find_to_edit,
    page_of_partnership,
)
from wherewithal.people.actions import add_person, add_role
from wherewithal.people.models import RoleKind
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done


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
        ContactForm(request.POST or None, member=request.member, asset=found, side=side),
        lambda **values: _add_contact(request.member, found, side, **values),
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
        **model_to_dict(contact, fields=["part", "meets_young", "starts_on", "ends_on"]),
        "rank": queries.rank_of(contact),
    }
    return form_page(
        request,
        ChangeContactForm(request.POST or None, initial=initial, side=contact.side),
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
    return was_done(request, page_of_partnership(request, contact.asset_id))


@require_POST
def remove_partnership_contact(
    request: LibraryRequest, partnership_contact_id: int
) -> HttpResponse:
    """They never kept it."""
    contact = _find_contact(request, partnership_contact_id)
    actions.remove_partnership_contact(by=request.member, contact=contact)
    return was_done(request, page_of_partnership(request, contact.asset_id))


@transaction.atomic
def _add_contact(
    by: Membership, asset: Asset, side: str, *, name: str = "", **values: Any
) -> PartnershipContact:
    """Whoever has only a name is noted first, as one of the house on that side: steps of their own in history."""
    if name:
        person = values["person"] = add_person(by=by, name=name)
        body = queries.facts_of(asset).organization if side == Side.THEIRS else None
        if body is not None:
            add_role(by=by, person=person, organization=body, kind=RoleKind.CONTACT)
        elif side == Side.OURS and not by.is_limited:
            add_role(by=by, person=person)
    return actions.add_partnership_contact(by=by, asset=asset, side=side, **values)


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
