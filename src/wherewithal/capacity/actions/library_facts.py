"""Facts about the library itself: an admin says them, everybody else who writes may suggest them."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.fields import FactField, is_blank
from wherewithal.capacity.models import LibraryFactCheck
from wherewithal.libraries.models import Library
from wherewithal.proposals.actions import decide, propose
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.quantities import Quantity, to_code


def answer_library_fact(
    *,
    by: Member,
    library: Library,
    fact: FactField,
    value: Any,
    request_key: UUID | None = None,
) -> Library:
    """Fill in a blank fact about the library; whoever was asked to find it out is done.

    Refused where somebody was quicker and filled in something else.
    """
    access.require(by, Permission.EDIT_LIBRARY, library.pk)
    _require_words(value)
    what = gettext_noop("found out more about the library")
    with change_set(by=by, what=what, about=library, request_key=request_key) as changes:
        hold_rows(Library.objects.filter(pk=library.pk))
        library = Library.objects.get(pk=library.pk)
        stored = getattr(library, fact.name)
        if not is_blank(stored) and stored != value:
            raise ValidationError(
                _("Somebody filled this in meanwhile; it stands on “About this library”.")
            )
        return _assign(changes, library, fact.name, value)


def suggest_library_fact(
    *,
    by: Member,
    library: Library,
    fact: FactField,
    value: Any,
    request_key: UUID | None = None,
) -> Proposal:
    """Suggest what is true of the library; an admin keeps it or says no."""
    access.require(by, Permission.PROPOSE, library.pk)
    _require_words(value)
    what = gettext_noop("suggested a fact about the library")
    with change_set(by=by, what=what, about=library, request_key=request_key) as changes:
        return propose(
            changes,
            by=by,
            model=model_slug(library),
            key=str(library.pk),
            field=fact.name,
            value=to_code(value) if isinstance(value, Quantity) else value,
            grounds="",
            source=ProposalSource.CONTRIBUTOR,
        )


def keep_library_suggestion(*, by: Member, proposal: Proposal) -> Proposal:
    """Put the suggested value where it belongs, and keep who decided."""
    library = _library_of(by, proposal)
    what = gettext_noop("kept a suggestion about the library")
    with change_set(by=by, what=what, about=library) as changes:
        column: Any = library._meta.get_field(proposal.field)
        _assign(changes, library, proposal.field, column.to_python(proposal.value))
        return decide(changes, by=by, proposal=proposal, decision=Decision.ACCEPTED)


def decline_library_suggestion(*, by: Member, proposal: Proposal) -> Proposal:
    """Say no to a suggestion about the library."""
    library = _library_of(by, proposal)
    what = gettext_noop("declined a suggestion about the library")
    with change_set(by=by, what=what, about=library) as changes:
        return decide(changes, by=by, proposal=proposal, decision=Decision.DECLINED)


def _library_of(by: Member, proposal: Proposal) -> Library:
    access.require(by, Permission.EDIT_LIBRARY, proposal.library_id)
    if proposal.model != model_slug(Library) or proposal.decision != Decision.OPEN:
        message = "this is not an open suggestion about the library"
        raise PermissionDenied(message)
    return Library.objects.get(pk=proposal.library_id)


def _assign(changes: Changes, library: Library, field: str, value: Any) -> Library:
    changes.change(library, **{field: value})
    for check in LibraryFactCheck.objects.in_library(library.pk).filter(field=field):
        changes.delete(check)
    return library


def _require_words(value: Any) -> None:
    if is_blank(value):
        raise ValidationError(_("Nothing is written yet. Leave it open, or say it is not needed."))
