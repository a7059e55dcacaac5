"""The small buttons of a row: each sends `do`, a word and a key, together with all that was typed."""

from collections.abc import Callable

from django.http import Http404

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions as capacity_actions
from wherewithal.capacity import queries as capacity
from wherewithal.proposals.queries import open_proposals
from wherewithal.ui.keys import read_key
from wherewithal.worksheets import actions
from wherewithal.worksheets.sheets import Sheet


def carry_out(request: LibraryRequest, sheet: Sheet, order: str) -> str:
    """Do what a row's button says; returns the anchor to come back to. "save" and "" do nothing more."""
    word, _colon, number = order.partition(":")
    key = read_key(number)
    if word not in _ORDERS or key is None:
        return ""
    return _ORDERS[word](request, key)


def _keep(request: LibraryRequest, key: int) -> str:
    proposal = open_proposals(request.member).filter(pk=key).first()
    if proposal is not None:  # decided in another window meanwhile: nothing left to do
        actions.accept_suggestion(by=request.member, proposal=proposal)
        return f"#row-{proposal.asset_id}"
    return ""


def _decline(request: LibraryRequest, key: int) -> str:
    proposal = open_proposals(request.member).filter(pk=key).first()
    if proposal is not None:
        actions.decline_suggestion(by=request.member, proposal=proposal)
        return f"#row-{proposal.asset_id}"
    return ""


def _summary_rows(request: LibraryRequest, key: int) -> str:
    rows = capacity_actions.add_summary_rows(by=request.member)
    return f"#row-{rows[0].pk}" if rows else ""


def _bin(request: LibraryRequest, key: int) -> str:
    asset = capacity.assets_visible_to(request.member).filter(pk=key).first()
    if asset is None:
        raise Http404
    capacity_actions.remove_asset(by=request.member, asset=asset)
    return ""


_ORDERS: dict[str, Callable[[LibraryRequest, int], str]] = {
    "keep": _keep,
    "no": _decline,
    "bin": _bin,
    "summary-rows": _summary_rows,
}
