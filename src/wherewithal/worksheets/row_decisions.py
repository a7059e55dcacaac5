"""The buttons beside a suggestion about a row: keep it, say no, take it back."""

from collections.abc import Callable

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset
from wherewithal.proposals.models import Decision
from wherewithal.proposals.queries import open_proposals, proposals_about
from wherewithal.ui.keys import read_key
from wherewithal.worksheets.actions import accept_suggestion, decline_suggestion


def decide(request: LibraryRequest, row: Asset, order: str) -> bool:
    """Do what the button says; False where it is none of these buttons."""
    word, _colon, key = order.partition(":")
    if word not in DECISIONS:
        return False
    DECISIONS[word](request, row, key)
    return True


def _keep(request: LibraryRequest, row: Asset, key: str) -> None:
    _decide(request, row, key, Decision.ACCEPTED)


def _decline(request: LibraryRequest, row: Asset, key: str) -> None:
    _decide(request, row, key, Decision.DECLINED)


def _decide(request: LibraryRequest, row: Asset, key: str, decision: Decision) -> None:
    waiting = open_proposals(request.member).filter(asset_id=row.pk)
    proposal = waiting.filter(pk=read_key(key) or 0).first()
    if proposal is None:  # decided in another window meanwhile
        return
    if decision == Decision.ACCEPTED:
        accept_suggestion(by=request.member, proposal=proposal)
    else:
        decline_suggestion(by=request.member, proposal=proposal)


def _take_back(request: LibraryRequest, row: Asset, key: str) -> None:
    about = proposals_about(row.library_id, [row.pk]).filter(decision=Decision.OPEN)
    proposal = about.filter(pk=read_key(key) or 0).first()
    if proposal is not None:
        actions.take_back_suggestion(by=request.member, proposal=proposal)


DECISIONS: dict[str, Callable[[LibraryRequest, Asset, str], None]] = {
    "keep": _keep,
    "no": _decline,
    "back": _take_back,
}
