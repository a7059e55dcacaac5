"""Ties: who knows whom, how, how often, said by whom."""

from typing import Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import Team
from wherewithal.people import queries
from wherewithal.people.actions.fields import TieFields, tidied
from wherewithal.people.allowed import require_edit_of, require_known
from wherewithal.people.models import Consent, Organization, Person, Tie


def add_tie(
    *,
    by: Member,
    from_person: Person | None = None,
    from_team: Team | None = None,
    to_person: Person | None = None,
    to_team: Team | None = None,
    to_organization: Organization | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[TieFields],
) -> Tie:
    """Say that a person or team knows a person, team or organization.

    Who says so about themself agrees to it; a second person in it is asked on their own.
    """
    require_edit_of(by, person=from_person, team=from_team)
    require_known(by, from_person, from_team, to_person, to_team, to_organization)
    values = {"said_by_name": by.actor_name, **tidied(fields, of=TieFields)}
    if from_person is not None and to_person is None and queries.is_self(by, from_person):
        values.setdefault("consent", Consent.GIVEN)
    tie = Tie(
        library_id=by.library_id,
        from_person=from_person,
        from_team=from_team,
        to_person=to_person,
        to_team=to_team,
        to_organization=to_organization,
        **values,
    )
    _require_may_agree(by, tie, fields)
    what = gettext_noop("noted whom “%(name)s” knows")
    holder = tie.holder
    with change_set(
        by=by, what=what, about=holder, request_key=request_key, name=str(holder or "")
    ) as changes:
        return changes.create(tie)


def change_tie(
    *, by: Member, tie: Tie, request_key: UUID | None = None, **fields: Unpack[TieFields]
) -> Tie:
    """Put a tie right. Fields that are not named stay."""
    require_edit_of(by, person=tie.from_person, team=tie.from_team)
    _require_may_agree(by, tie, fields)
    what = gettext_noop("changed how “%(name)s” knows somebody")
    holder = tie.holder
    with change_set(
        by=by, what=what, about=holder, request_key=request_key, name=str(holder or "")
    ) as changes:
        return changes.change(tie, **tidied(fields, of=TieFields))


def remove_tie(*, by: Member, tie: Tie) -> None:
    """Take a tie away. Whoever is an end of it may do so, whatever their role."""
    if not is_an_end(by, tie):
        require_edit_of(by, person=tie.from_person, team=tie.from_team)
    what = gettext_noop("took away whom “%(name)s” knows")
    holder = tie.holder
    with change_set(by=by, what=what, about=holder, name=str(holder or "")) as changes:
        changes.delete_with_children(tie)


def is_an_end(by: Member, tie: Tie) -> bool:
    """True when the tie is about this member."""
    ends = [end for end in (tie.from_person, tie.to_person) if end is not None]
    return tie.library_id == by.library_id and any(queries.is_self(by, end) for end in ends)


def _require_may_agree(by: Member, tie: Tie, fields: TieFields) -> None:
    """That a second person agrees to be named is noted by an editor, or by that person."""
    if "consent" not in fields or tie.to_person is None or queries.is_self(by, tie.to_person):
        return
    access.require(by, Permission.EDIT_PEOPLE, tie.library_id)
