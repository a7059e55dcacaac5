"""How the library knows of a need: add, change, remove."""

from typing import Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.needs import queries
from wherewithal.community.needs.actions.fields import EvidenceFields
from wherewithal.community.needs.allowed import require_change
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.people.actions.fields import tidied


def add_evidence(
    *,
    by: Member,
    need: CommunityNeed,
    request_key: UUID | None = None,
    **fields: Unpack[EvidenceFields],
) -> Evidence:
    """Say how we know, in one's own words. A need may rest on as many pieces as there are."""
    access.require(by, Permission.ADD_NOTES, need.library_id)
    if not queries.needs_visible_to(by).filter(pk=need.pk).exists():
        message = "this is not for this member to read"
        raise PermissionDenied(message)
    what = gettext_noop("wrote down how we know of a need or interest")
    with change_set(by=by, what=what, about=need, request_key=request_key) as changes:
        return insert_evidence(changes, by=by, need=need, **fields)


def insert_evidence(
    changes: Changes, *, by: Member, need: CommunityNeed, **fields: Unpack[EvidenceFields]
) -> Evidence:
    """The evidence itself, for actions that write several rows at once."""
    values = tidied(fields, of=EvidenceFields)
    row = Evidence(need=need, **authored(by), **values)
    _require_something(row)
    return changes.create(row)


def change_evidence(
    *, by: Member, evidence: Evidence, **fields: Unpack[EvidenceFields]
) -> Evidence:
    """Put evidence right. Fields that are not named stay."""
    require_change(by, evidence, level=fields.get("level"))
    what = gettext_noop("changed how we know of a need or interest")
    with change_set(by=by, what=what, about=evidence.need) as changes:
        put_right(changes, by=by, row=evidence, values=tidied(fields, of=EvidenceFields))
        _require_something(evidence)
    return evidence


def remove_evidence(*, by: Member, evidence: Evidence) -> None:
    """Take evidence away; it can be brought back from the bin."""
    require_change(by, evidence)
    what = gettext_noop("removed how we know of a need or interest")
    with change_set(by=by, what=what, about=evidence.need) as changes:
        changes.delete_with_children(evidence)


def _require_something(row: Evidence) -> None:
    """A method alone says nothing: at least words, a source, a day or a number."""
    if not (row.text or row.source or row.on or row.how_many.is_known):
        raise ValidationError(
            {
                "text": _(
                    "Please say at least one thing: what they said, from whom, when or how many."
                )
            }
        )
