"""Decide what goes on the map of what was suggested by link: keep or no, row by row, line by line."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.actions.assets import insert_asset, place_asset, require_edit
from wherewithal.capacity.actions.suggest import apply_suggestion
from wherewithal.capacity.models import Asset
from wherewithal.proposals.actions import decide
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.worksheets.actions.suggestions import refresh_suggestions
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.arrivals import hold_request
from wherewithal.worksheets.requests.deciding import answers_for, request_of
from wherewithal.worksheets.requests.suggested_answers import is_row

ROW_IS_GONE = _("The row that this is about was removed meanwhile. Bring it back, or say no.")


def keep_answer(*, by: Member, proposal: Proposal, request_key: UUID | None = None) -> None:
    """Put a suggested row or line on the map, in the name of whoever answered.

    A line whose row is only suggested brings its row along.
    """
    _require_decide(by, proposal)
    what = gettext_noop("kept an answer by link")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        hold_request(request_of(proposal))
        _keep(changes, by, _fresh(proposal))


def keep_answers(*, by: Member, request: WorksheetRequest, request_key: UUID | None = None) -> int:
    """Put everything that waits from one request on the map; returns how much that was.

    What is about a row that was removed meanwhile goes on waiting.
    """
    access.require(by, Permission.DECIDE_PROPOSALS, request.library_id)
    what = gettext_noop("kept all answers of “%(name)s”")
    name = str(request.target)
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        hold_request(request)
        changes.about = request
        kept = 0
        for waiting in answers_for(by, request=request):
            proposal = _fresh(waiting)
            if proposal.decision == Decision.OPEN and _has_its_row(proposal):
                _keep(changes, by, proposal)
                kept += 1
        changes.about = request
    return kept


def decline_answer(*, by: Member, proposal: Proposal, request_key: UUID | None = None) -> None:
    """Say no. A row takes the lines along that wait for it. Whoever sent it still sees their words."""
    _require_decide(by, proposal)
    what = gettext_noop("said no to an answer by link")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        hold_request(request_of(proposal))
        for line in [*(_lines_of(proposal) if is_row(proposal) else ()), _fresh(proposal)]:
            if line.decision == Decision.OPEN:
                decide(changes, by=by, proposal=line, decision=Decision.DECLINED)


def _keep(changes: Changes, by: Member, proposal: Proposal) -> Asset | None:
    if proposal.decision != Decision.OPEN:  # decided in another window meanwhile
        return None
    asset = (
        _keep_row(changes, by, proposal) if is_row(proposal) else _row_for(changes, by, proposal)
    )
    if not is_row(proposal):
        proposal = _fresh(proposal)  # keeping its row said which one it is about
        require_edit(by, asset)
        apply_suggestion(changes, asset=asset, proposal=proposal)
        decide(changes, by=by, proposal=proposal, decision=Decision.ACCEPTED)
    refresh_suggestions(changes, by=by, asset=asset)
    changes.about = asset
    return asset


def _keep_row(changes: Changes, by: Member, proposal: Proposal) -> Asset:
    """The suggested row on the map, and its lines about it."""
    request = request_of(proposal)
    sender = LinkHolder(
        library_id=by.library_id,
        actor_name=proposal.made_by_name,
        permissions=frozenset(),
        outlet_id=request.outlet_id,
        team_id=request.team_id,
    )
    name = str(proposal.value)
    asset = insert_asset(
        changes, by=sender, area=proposal.field, name=name, team=None, summary_row=""
    )
    place_asset(changes, asset, by=sender, outlets=[])
    for line in _lines_of(proposal):
        changes.change(line, model=model_slug(asset), key=str(asset.pk), asset_id=asset.pk)
    decide(changes, by=by, proposal=proposal, decision=Decision.ACCEPTED)
    changes.change(proposal, asset_id=asset.pk)
    return asset


def _row_for(changes: Changes, by: Member, line: Proposal) -> Asset:
    """The row that a line is about; a suggested one is kept first."""
    if line.model == model_slug(Proposal):
        row = _proposals(line).get(pk=line.key)
        if row.decision != Decision.OPEN:
            raise ValidationError(ROW_IS_GONE)
        return _keep_row(changes, by, row)
    asset = Asset.objects.in_library(line.library_id).filter(pk=line.asset_id or 0).first()
    if asset is None:
        raise ValidationError(ROW_IS_GONE)
    return asset


def _has_its_row(proposal: Proposal) -> bool:
    if proposal.asset_id is None:
        return True
    return Asset.objects.in_library(proposal.library_id).filter(pk=proposal.asset_id).exists()


def _lines_of(row: Proposal) -> list[Proposal]:
    return list(_proposals(row).filter(model=model_slug(row), key=str(row.pk)))


def _fresh(proposal: Proposal) -> Proposal:
    return _proposals(proposal).get(pk=proposal.pk)


def _proposals(near: Proposal) -> QuerySet[Proposal]:
    return Proposal.objects.in_library(near.library_id).filter(source=ProposalSource.LINK)


def _require_decide(by: Member, proposal: Proposal) -> None:
    access.require(by, Permission.DECIDE_PROPOSALS, proposal.library_id)
    if not answers_for(by).filter(pk=proposal.pk).exists():
        message = "this answer is not for this member to decide"
        raise PermissionDenied(message)
