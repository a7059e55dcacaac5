"""From a survey to what the community needs: a choice speaks for a need, its number becomes evidence.

Never by itself: somebody presses the button, and what the evidence says afterwards is what was counted
until then.
"""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.asking.models import Survey, SurveyChoice
from wherewithal.community.asking.queries import ChoiceResult, results_of
from wherewithal.community.needs.actions import insert_evidence, insert_need
from wherewithal.community.needs.actions.fields import EvidenceFields
from wherewithal.community.needs.models import CommunityNeed, Evidence, Method, NeedKind
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.quantities import parse_quantity


def tie_choice(*, by: Member, choice: SurveyChoice, need: CommunityNeed | None) -> SurveyChoice:
    """Say which need or interest a choice speaks for; None lets go. Evidence given so far stays.

    What somebody else tied to a need that this member may not read is not theirs to let go.
    """
    access.require(by, Permission.EDIT_COMMUNITY, choice.library_id)
    if need is not None and not _reads(by, need):
        message = "this need is not for this member to read"
        raise PermissionDenied(message)
    if need is None and choice.need is not None and not _reads(by, choice.need):
        return choice
    what = gettext_noop("said which need “%(name)s” speaks for")
    with change_set(by=by, what=what, about=choice.survey, name=choice.text) as changes:
        if need != choice.need:
            changes.change(choice, need=need, evidence=None)
    return choice


def _reads(by: Member, need: CommunityNeed) -> bool:
    return needs_visible_to(by).filter(pk=need.pk).exists()


def make_need_of(*, by: Member, choice: SurveyChoice) -> SurveyChoice:
    """A new interest in the words of the choice, and the choice speaks for it."""
    access.require(by, Permission.EDIT_COMMUNITY, choice.library_id)
    what = gettext_noop("noted the interest “%(name)s” from a survey")
    with change_set(by=by, what=what, about=choice.survey, name=choice.text) as changes:
        _hold(choice.survey)
        choice.refresh_from_db()
        if choice.need is None or choice.need.text != choice.text:  # else pressed twice
            need = insert_need(changes, by=by, kind=NeedKind.INTEREST, text=choice.text)
            changes.change(choice, need=need, evidence=None)
    return choice


def write_evidence(*, by: Member, survey: Survey) -> int:
    """One piece of evidence for each choice that speaks for a need, new or brought up to date.

    Returns how many were written. A choice that nobody made is no evidence.
    """
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    what = gettext_noop("wrote the results of “%(name)s” as evidence")
    with change_set(by=by, what=what, about=survey, name=survey.title) as changes:
        _hold(survey)
        found = [
            result for result in results_of(survey).choices if result.choice.need and result.people
        ]
        for result in found:
            _write(changes, by, survey, result)
    return len(found)


def _hold(survey: Survey) -> None:
    """One after the other: two presses of a button are not to write twice."""
    hold_rows(SurveyChoice.objects.in_library(survey.library_id).filter(survey=survey))


def _write(changes: Changes, by: Member, survey: Survey, result: ChoiceResult) -> None:
    choice = result.choice
    fields: EvidenceFields = {
        "method": Method.SURVEY,
        "source": survey.title,
        "on": timezone.localdate(),
        "how_many": parse_quantity(str(result.people)),
        "text": _said(result),
    }
    standing = _standing_evidence(choice)
    if standing is not None:
        changes.change(standing, **fields)
    elif choice.need is not None:
        evidence = insert_evidence(changes, by=by, need=choice.need, **fields)
        changes.change(choice, evidence=evidence)


def _standing_evidence(choice: SurveyChoice) -> Evidence | None:
    """The evidence that can be brought up to date; what was withdrawn stays as it is."""
    found = choice.evidence
    if found is None or found.need_id != choice.need_id or found.withdrawn_at is not None:
        return None
    return found


def _said(result: ChoiceResult) -> str:
    chosen = _("They chose “%(choice)s”.") % {"choice": result.choice.text}
    own = [f"“{words.text}”" for words in result.joined]
    return " ".join([chosen, *own])
