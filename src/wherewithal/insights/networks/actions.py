"""What a person chooses about the networks: stay out, come back, find and be found."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Actor, Changes, change_set
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.insights.networks import queries
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.people.leaving import let_copies_go
from wherewithal.people.models import Person


@transaction.atomic
def stay_out(*, by: Member, person: Person, request_key: UUID | None = None) -> None:
    """Take a person out of every network, picture, path and count. Nobody finds them there either."""
    if not queries.may_keep_out(by, person):
        message = "this choice is not for this member to make"
        raise PermissionDenied(message)
    _choose(by=by, person=person, request_key=request_key, stays_out=True, is_open=False)
    let_copies_go(person)


def come_back(*, by: Member, person: Person, request_key: UUID | None = None) -> None:
    """Let a person stand in the networks again."""
    if not queries.may_bring_back(by, person):
        message = "whoever has an account comes back by themself"
        raise PermissionDenied(message)
    _choose(by=by, person=person, request_key=request_key, stays_out=False)


def be_found(*, by: Member, person: Person, is_open: bool, request_key: UUID | None = None) -> None:
    """Find people whose work touches one's own, and be found by them; or no longer."""
    if not queries.may_choose(by, person):
        message = "each says for themself whether they want to be found"
        raise PermissionDenied(message)
    _choose(by=by, person=person, request_key=request_key, is_open=is_open)


def leave_by_undo(by: Actor, changes: list[Change]) -> None:
    """An undo of coming back, or of two made one, leads out as staying out does."""
    for change in changes:
        person = _led_out_by(by, change) if change.action == ChangeAction.CHANGED else None
        if person is not None:
            let_copies_go(person)


def _led_out_by(by: Actor, change: Change) -> Person | None:
    """Who stays out once this is put back."""
    choices: Any = NetworkChoice.objects.in_library(by.library_id)
    choice = choices.filter(pk=change.key).first()
    if choice is None or not change.before.get("stays_out", choice.stays_out):
        return None
    key: Any = change.before.get("person_id", choice.person_id)
    return Person.objects.in_library(by.library_id).filter(pk=key).first()


def _choose(*, by: Member, person: Person, request_key: UUID | None, **values: bool) -> None:
    """History says to the person and to editors what was chosen, and to nobody else that it was."""
    what = gettext_noop("chose how to stand in the networks")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        for choice in _choices(changes, person):
            changes.about = changes.change(choice, **values)


def _choices(changes: Changes, person: Person) -> list[NetworkChoice]:
    about: Any = person
    found: list[NetworkChoice] = list(about.network_choices.all())
    if found:
        return found
    return [changes.create(NetworkChoice(library_id=person.library_id, person=person))]
