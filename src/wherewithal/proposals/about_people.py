"""Suggestions about organizations and people, and what becomes of them: a line more, once somebody says yes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.people.actions.lines import insert_line
from wherewithal.people.models import LineKind, Organization, Person
from wherewithal.people.queries import may_edit_person, people_visible_to
from wherewithal.proposals.actions import decide
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.proposals.queries import open_proposals

ORGANIZATION, PERSON = model_slug(Organization), model_slug(Person)


def waiting_about_people(member: Member) -> QuerySet[Proposal]:
    """The open suggestions about organizations and people, whoever may decide on them."""
    return open_proposals(member).filter(model__in=(ORGANIZATION, PERSON)).order_by("pk")


def rows_about(member: Member, proposals: list[Proposal]) -> dict[tuple[str, str], Any]:
    """Whom these are about, as far as the member may change what stands there."""
    keys: dict[str, set[int]] = {ORGANIZATION: {0}, PERSON: {0}}
    for proposal in proposals:
        keys[proposal.model].add(int(proposal.key))
    found: dict[tuple[str, str], Any] = {}
    if member.can(Permission.EDIT_PEOPLE):
        bodies = Organization.objects.in_library(member.library_id)
        found |= {(ORGANIZATION, str(r.pk)): r for r in bodies.filter(pk__in=keys[ORGANIZATION])}
    people = people_visible_to(member).filter(pk__in=keys[PERSON]).prefetch_related("roles")
    found |= {(PERSON, str(r.pk)): r for r in people if may_edit_person(member, r)}
    return found


def accept_about_people(
    *, by: Member, proposal: Proposal, request_key: UUID | None = None
) -> Proposal:
    """Put the words where they belong, and keep who decided; the first who decides does."""
    what = gettext_noop("kept a suggestion for “%(name)s”")
    return _decide(by, proposal, Decision.ACCEPTED, what, request_key)


def decline_about_people(
    *, by: Member, proposal: Proposal, request_key: UUID | None = None
) -> Proposal:
    """Say no to a suggestion: it does not come back."""
    what = gettext_noop("declined a suggestion for “%(name)s”")
    return _decide(by, proposal, Decision.DECLINED, what, request_key)


def _decide(
    by: Member, proposal: Proposal, decision: Decision, what: str, request_key: UUID | None
) -> Proposal:
    row = _row_of(by, proposal)
    name = row.name if isinstance(row, Organization) else ""
    with change_set(
        by=by, what=what, about=row, request_key=request_key, name=name or _("a colleague")
    ) as changes:
        hold_rows(type(row).objects.in_library(by.library_id).filter(pk=row.pk))
        row.refresh_from_db()
        if not _is_open(proposal):
            return proposal
        if decision == Decision.ACCEPTED:
            _PUT[proposal.model](changes, row, proposal)
        return decide(changes, by=by, proposal=proposal, decision=decision)


def _row_of(by: Member, proposal: Proposal) -> Any:
    access.require(by, Permission.DECIDE_PROPOSALS, proposal.library_id)
    row = rows_about(by, [proposal]).get((proposal.model, proposal.key))
    if row is None:
        message = "whom this is about is gone, or not for this member to change"
        raise PermissionDenied(message)
    return row


def _is_open(proposal: Proposal) -> bool:
    stored = Proposal.objects.in_library(proposal.library_id).filter(pk=proposal.pk)
    return stored.filter(decision=Decision.OPEN).exists()


def _put_organization(changes: Changes, row: Organization, proposal: Proposal) -> None:
    changes.change(row, **{proposal.field: proposal.put_under(getattr(row, proposal.field))})


def _put_person(changes: Changes, row: Person, proposal: Proposal) -> None:
    """A line in the name of whoever suggested it; never one that is the person's own to write."""
    if proposal.field == LineKind.HARD or proposal.field not in LineKind.values:
        raise ValidationError(_("Only %(name)s can write this.") % {"name": row.name})
    author = LinkHolder(
        library_id=row.library_id,
        actor_name=proposal.made_by_name,
        actor_user_id=proposal.made_by_id,
        permissions=frozenset(),
    )
    text = str(proposal.value)
    insert_line(changes, by=author, person=row, kind=proposal.field, text=text)


_PUT: dict[str, Callable[[Changes, Any, Proposal], None]] = {
    ORGANIZATION: _put_organization,
    PERSON: _put_person,
}
