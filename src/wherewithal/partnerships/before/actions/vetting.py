"""What the library's policy wants looked at, and that it was."""

from datetime import date
from typing import TypedDict, Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.partnerships.before.models import VettingDone, VettingStep
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization, Person


class VettingStepFields(TypedDict, total=False):
    """What is looked at, of whom, whether a yes waits for it, and its place among the others."""

    name: str
    applies_to: str
    is_must: bool
    position: int


def add_vetting_step(*, by: Member, **fields: Unpack[VettingStepFields]) -> VettingStep:
    """The policy wants one thing more."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    step = VettingStep(library_id=by.library_id, **tidied(fields, of=VettingStepFields))
    what = gettext_noop("added “%(name)s” to what is looked at before a yes")
    with change_set(by=by, what=what, name=step.name) as changes:
        changes.about = changes.create(step)
    return step


def change_vetting_step(
    *, by: Member, step: VettingStep, **fields: Unpack[VettingStepFields]
) -> VettingStep:
    """Other words, other partners, more or less of a must."""
    access.require(by, Permission.EDIT_LIBRARY, step.library_id)
    what = gettext_noop("changed “%(name)s”, which is looked at before a yes")
    with change_set(by=by, what=what, about=step, name=step.name) as changes:
        return changes.change(step, **tidied(fields, of=VettingStepFields))


def remove_vetting_step(*, by: Member, step: VettingStep) -> None:
    """The policy no longer wants it; what was done of it goes along."""
    access.require(by, Permission.EDIT_LIBRARY, step.library_id)
    what = gettext_noop("moved “%(name)s” to the bin, which was looked at before a yes")
    with change_set(by=by, what=what, about=step, name=step.name) as changes:
        changes.delete_with_children(step)


def record_vetting(
    *,
    by: Member,
    step: VettingStep,
    on: date,
    organization: Organization | None = None,
    person: Person | None = None,
    note: str = "",
) -> VettingDone:
    """It was looked at. Whoever plans may say so, of whom they may read about."""
    access.require(by, Permission.EDIT_PROGRAMS, step.library_id)
    require_known(by, organization, person)
    about = organization or person
    what = gettext_noop("noted that “%(name)s” was looked at")
    with change_set(by=by, what=what, about=about, name=step.name) as changes:
        return changes.create(
            VettingDone(
                library_id=step.library_id,
                step=step,
                organization=organization,
                person=person,
                done_on=on,
                by_name=by.actor_name,
                note=note.strip(),
            )
        )


def remove_vetting(*, by: Member, done: VettingDone) -> None:
    """It was noted by mistake."""
    access.require(by, Permission.EDIT_PROGRAMS, done.library_id)
    require_known(by, done.organization, done.person)
    what = gettext_noop("took back that “%(name)s” was looked at")
    about = done.organization or done.person
    with change_set(by=by, what=what, about=about, name=done.step.name) as changes:
        changes.delete_with_children(done)
