"""Hours a week that a person or team already gives to a duty."""

from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import Team, next_position
from wherewithal.people.allowed import require_edit_of, require_known
from wherewithal.people.models import Commitment, Person
from wherewithal.quantities import UNKNOWN, Quantity


def set_commitment(
    *,
    by: Member,
    duty: str,
    person: Person | None = None,
    team: Team | None = None,
    hours_per_week: Quantity = UNKNOWN,
    commitment: Commitment | None = None,
    request_key: UUID | None = None,
) -> Commitment:
    """Note a duty and its hours, or change `commitment` to these. Hours may stay unknown."""
    if commitment is not None:
        person, team = commitment.person, commitment.team
    require_edit_of(by, person=person, team=team)
    require_known(by, person, team)
    about = person or team
    what = gettext_noop("noted a duty of “%(name)s”")
    with change_set(
        by=by, what=what, about=about, request_key=request_key, name=str(about or "")
    ) as changes:
        values = {"duty": duty.strip(), "hours_per_week": hours_per_week}
        if commitment is not None:
            return changes.change(commitment, **values)
        theirs = Commitment.objects.in_library(by.library_id).filter(person=person, team=team)
        return changes.create(
            Commitment(
                library_id=by.library_id,
                person=person,
                team=team,
                position=next_position(theirs),
                **values,
            )
        )


def remove_commitment(*, by: Member, commitment: Commitment) -> None:
    """A duty is no longer theirs."""
    require_edit_of(by, person=commitment.person, team=commitment.team)
    about = commitment.person or commitment.team
    what = gettext_noop("removed a duty of “%(name)s”")
    with change_set(by=by, what=what, about=about, name=str(about)) as changes:
        changes.delete_with_children(commitment)
