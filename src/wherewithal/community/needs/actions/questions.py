"""Questions about the community and what was found out: ask, change, find, remove."""

from typing import Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import change_set
from wherewithal.community.needs import queries
from wherewithal.community.needs.actions.fields import FindingFields, QuestionFields
from wherewithal.community.needs.allowed import require_change
from wherewithal.community.needs.models import CommunityQuestion, QuestionFinding
from wherewithal.people.actions.fields import tidied


def ask_question(
    *,
    by: Member,
    comes_from: CommunityQuestion | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[QuestionFields],
) -> CommunityQuestion:
    """Write down what we would like to know; it may follow from an earlier question."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    if comes_from is not None:
        _require_known(by, comes_from)
    what = gettext_noop("asked a question about the community")
    values = tidied(fields, of=QuestionFields)
    with change_set(by=by, what=what, request_key=request_key) as changes:
        question = CommunityQuestion(comes_from=comes_from, **authored(by), **values)
        changes.about = changes.create(question)
    return question


def change_question(
    *, by: Member, question: CommunityQuestion, **fields: Unpack[QuestionFields]
) -> CommunityQuestion:
    """Put a question right, say how far it is, or what it all says together."""
    require_change(by, question, level=fields.get("level"))
    what = gettext_noop("changed a question about the community")
    with change_set(by=by, what=what, about=question) as changes:
        return put_right(changes, by=by, row=question, values=tidied(fields, of=QuestionFields))


def remove_question(*, by: Member, question: CommunityQuestion) -> None:
    """Move a question to the bin, with what was found; questions that followed from it stay."""
    require_change(by, question)
    what = gettext_noop("moved a question about the community to the bin")
    with change_set(by=by, what=what, about=question) as changes:
        changes.delete_with_children(question)


def add_finding(
    *,
    by: Member,
    question: CommunityQuestion,
    request_key: UUID | None = None,
    **fields: Unpack[FindingFields],
) -> QuestionFinding:
    """Write down what was found out, and how."""
    access.require(by, Permission.ADD_NOTES, question.library_id)
    _require_known(by, question)
    what = gettext_noop("wrote down what was found out about a question")
    values = tidied(fields, of=FindingFields)
    with change_set(by=by, what=what, about=question, request_key=request_key) as changes:
        return changes.create(QuestionFinding(question=question, **authored(by), **values))


def change_finding(
    *, by: Member, finding: QuestionFinding, **fields: Unpack[FindingFields]
) -> QuestionFinding:
    """Put a finding right. Fields that are not named stay."""
    require_change(by, finding, level=fields.get("level"))
    what = gettext_noop("changed what was found out about a question")
    with change_set(by=by, what=what, about=finding.question) as changes:
        return put_right(changes, by=by, row=finding, values=tidied(fields, of=FindingFields))


def remove_finding(*, by: Member, finding: QuestionFinding) -> None:
    """Take a finding away; it can be brought back from the bin."""
    require_change(by, finding)
    what = gettext_noop("removed what was found out about a question")
    with change_set(by=by, what=what, about=finding.question) as changes:
        changes.delete_with_children(finding)


def _require_known(by: Member, question: CommunityQuestion) -> None:
    if not queries.questions_visible_to(by).filter(pk=question.pk).exists():
        message = "this is not for this member to read"
        raise PermissionDenied(message)
