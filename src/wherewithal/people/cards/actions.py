"""Take cards over: all of what was chosen in one step, or nothing."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.formats.vcard import Card
from wherewithal.people.actions.organizations import insert_organization
from wherewithal.people.actions.people import insert_person
from wherewithal.people.cards.arriving import Arriving
from wherewithal.people.models import Organization, Person, Role, RoleKind


def take_over_cards(*, by: Member, chosen: Sequence[Arriving]) -> int:
    """New people and organizations; of those that are known, what was blank. Returns how many cards.

    Nobody has agreed to be written about by standing on a card. Raises ValidationError, naming the
    card, where one of them cannot be kept; then none is.
    """
    access.require_unlimited(by, Permission.EDIT_PEOPLE, by.library_id)
    what = gettext_noop("took over %(number)s contact cards")
    with change_set(by=by, what=what, number=len(chosen)) as changes:
        bodies: dict[str, Organization] = {}
        for each in sorted(chosen, key=lambda row: not row.card.is_organization):
            try:
                _take(changes, by, each, bodies)
            except ValidationError as problem:
                words = {"name": each.card.name, "problem": " ".join(problem.messages)}
                raise ValidationError(_("“%(name)s”: %(problem)s") % words) from problem
    return len(chosen)


def _take(changes: Changes, by: Member, each: Arriving, bodies: dict[str, Organization]) -> None:
    if each.known is not None:
        row = type(each.known)._base_manager.select_for_update().filter(pk=each.known.pk).first()
        if row is None:
            raise ValidationError(_("Somebody removed this record meanwhile. Read the file again."))
        blanks = [name for name in each.fills if not getattr(row, name)]
        changes.change(row, **{name: _value(each.card, name) for name in blanks})
    elif each.card.is_organization:
        columns = ("phone", "website", "address")
        values: dict[str, Any] = {name: _value(each.card, name) for name in columns}
        body = insert_organization(changes, by=by, name=each.card.name, **values)
        bodies[body.name.casefold()] = body
    else:
        _new_person(changes, by, each.card, bodies)


def _new_person(
    changes: Changes, by: Member, card: Card, bodies: dict[str, Organization]
) -> Person:
    """With what they are, and where; a body that nobody knows stands in the title."""
    person = insert_person(changes, by=by, name=card.name, email=card.email, phone=card.phone)
    body = bodies.get(card.organization.casefold())
    if body is None and card.organization:
        rows = Organization.objects.in_library(by.library_id).order_by("pk")
        body = rows.filter(name__iexact=card.organization).first()
    title = (
        card.role if body is not None else ", ".join(filter(None, (card.role, card.organization)))
    )
    if title or body is not None:
        role = Role(
            library_id=by.library_id,
            person=person,
            kind=RoleKind.CONTACT if body else RoleKind.COMMUNITY,
            organization=body,
            title=title,
        )
        changes.create(role)
    return person


def _value(card: Card, name: str) -> str:
    value: str = getattr(card, name)
    return f"https://{value}" if name == "website" and value and "://" not in value else value
