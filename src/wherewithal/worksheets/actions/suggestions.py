"""From words to structure: suggest a fact that the words state; a person keeps it or says no."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.actions.assets import facts_of, hold, require_edit
from wherewithal.capacity.actions.suggest import apply_suggestion
from wherewithal.capacity.fields import is_blank
from wherewithal.capacity.models import Asset, SummaryRow
from wherewithal.phrases import Fact, Finding, find_facts
from wherewithal.proposals.actions import decide, drop, propose
from wherewithal.proposals.models import READ_SOMEWHERE, Decision, Proposal, ProposalSource
from wherewithal.proposals.queries import proposals_about
from wherewithal.worksheets.suggested_values import FIELD_OF, value_of

# How many there are is read from the row's name only: "two of them" in a line means something else.
FROM_NAME_ONLY = frozenset({Fact.QUANTITY})


def refresh_suggestions(changes: Changes, *, by: Member, asset: Asset) -> None:
    """Suggest what the row's words state now; drop open suggestions whose words are gone.

    A suggestion that was declined does not come back, nor one for a fact that is known.
    """
    stated = dict(_stated_facts(asset))
    earlier = list(
        proposals_about(asset.library_id, [asset.pk]).filter(source=ProposalSource.WORDS)
    )
    for proposal in earlier:
        if proposal.decision == Decision.OPEN and not _still_stated(proposal, stated):
            drop(changes, proposal)
    seen = {(proposal.field, str(proposal.value)) for proposal in earlier}
    for field, finding in stated.items():
        value = value_of(finding)
        if (field, value) not in seen and is_blank(getattr(facts_of(asset), field)):
            propose(
                changes,
                by=by,
                model=model_slug(asset),
                key=str(asset.pk),
                asset_id=asset.pk,
                field=field,
                value=value,
                grounds=finding.words,
                source=ProposalSource.WORDS,
            )


def drop_answered(changes: Changes, asset: Asset, fields: Iterable[str]) -> None:
    """A fact that a person typed needs no suggestion from words or a survey any more."""
    about = proposals_about(asset.library_id, [asset.pk]).filter(field__in=list(fields))
    for proposal in about.filter(decision=Decision.OPEN, source__in=READ_SOMEWHERE):
        drop(changes, proposal)


def accept_suggestion(
    *, by: Member, proposal: Proposal, request_key: UUID | None = None
) -> Proposal:
    """Put the suggested value into its field, and keep who decided; the first who decides does."""
    asset = _asset_of(by, proposal)
    what = gettext_noop("kept a suggestion for “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        asset = hold(asset)
        if not _is_open(proposal):
            return proposal
        apply_suggestion(changes, asset=asset, proposal=proposal)
        return decide(changes, by=by, proposal=proposal, decision=Decision.ACCEPTED)


def decline_suggestion(
    *, by: Member, proposal: Proposal, request_key: UUID | None = None
) -> Proposal:
    """Say no to a suggestion: it does not come back."""
    asset = _asset_of(by, proposal)
    what = gettext_noop("declined a suggestion for “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        hold(asset)
        if not _is_open(proposal):
            return proposal
        return decide(changes, by=by, proposal=proposal, decision=Decision.DECLINED)


def _is_open(proposal: Proposal) -> bool:
    """As it stands now: somebody may have decided, or the words changed, in another window."""
    stored = Proposal.objects.in_library(proposal.library_id).filter(pk=proposal.pk)
    return stored.filter(decision=Decision.OPEN).exists()


def _asset_of(by: Member, proposal: Proposal) -> Asset:
    access.require(by, Permission.DECIDE_PROPOSALS, proposal.library_id)
    asset = Asset.objects.in_library(by.library_id).filter(pk=proposal.asset_id or 0).first()
    if asset is None:
        message = "the row that this is about is gone, or was never there"
        raise PermissionDenied(message)
    require_edit(by, asset)
    return asset


def _stated_facts(asset: Asset) -> Iterator[tuple[str, Finding]]:
    """Field and finding, the first statement of each field; words of private lines suggest nothing."""
    if asset.summary_row != SummaryRow.NONE:
        return
    lines = asset.notes.exclude(level=Level.PRIVATE).filter(withdrawn_at=None)
    found: set[str] = set()
    for is_name, text in [(True, asset.name), *((False, note.text) for note in lines)]:
        for finding in find_facts(text):
            field = FIELD_OF.get((asset.area, finding.fact))
            if field is None or field in found or (finding.fact in FROM_NAME_ONLY and not is_name):
                continue
            found.add(field)
            yield field, finding


def _still_stated(proposal: Proposal, stated: dict[str, Finding]) -> bool:
    finding = stated.get(proposal.field)
    return finding is not None and value_of(finding) == proposal.value
