"""The open suggestions about rows that one member decides on, row by row."""

from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Asset, Note
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.proposals.queries import open_proposals
from wherewithal.worksheets.row_view import SuggestionOnPage, suggestion_on_page, with_facts


@dataclass(frozen=True, slots=True)
class RowToDecide:
    """A row with what is suggested for it. No row: the library itself."""

    asset: Asset | None
    suggestions: list[SuggestionOnPage]


def rows_to_decide(member: Member) -> list[RowToDecide]:
    """What was read from words and what colleagues suggest, on rows that the member may change.

    What came in by link has a page of its own (requests.deciding).
    """
    waiting = open_proposals(member).exclude(source=ProposalSource.LINK)
    proposals = list(waiting.exclude(asset_id=None).order_by("pk"))
    keys = {proposal.asset_id or 0 for proposal in proposals}
    rows = with_facts(capacity.assets_visible_to(member).filter(pk__in=keys))
    notes = _notes_about(member, proposals)
    found = [
        RowToDecide(asset, _suggestions(member, asset, proposals, notes))
        for asset in rows.order_by("area", "position", "pk")
        if capacity.may_edit(member, asset)
    ]
    return [row for row in found if row.suggestions]


def _suggestions(
    member: Member, asset: Asset, proposals: list[Proposal], notes: dict[str, Note]
) -> list[SuggestionOnPage]:
    about = [proposal for proposal in proposals if proposal.asset_id == asset.pk]
    found = [
        suggestion_on_page(member, asset, proposal, notes, may_decide=True) for proposal in about
    ]
    return [suggestion for suggestion in found if suggestion is not None]


def _notes_about(member: Member, proposals: list[Proposal]) -> dict[str, Note]:
    """The lines for which other words are suggested, where the member may read them."""
    keys = [int(said.key) for said in proposals if said.model == model_slug(Note)]
    return {str(note.pk): note for note in capacity.notes_visible_to(member).filter(pk__in=keys)}
