"""Where words of cards stand as well: on the card into which one was made, and on those made into it."""

from collections.abc import Collection, Iterable, Iterator

from django.db import models

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import RowData, model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.community.models import CommunityAsset, GovernmentPoint

CARD = model_slug(CommunityAsset)
POINT = model_slug(GovernmentPoint)
LINES = {CARD: {"name": NO_WORDS, "words": ""}, POINT: {"words": ""}}


def same_cards(library_id: int, line: Pair) -> Iterator[Pair]:
    """Cards of the same author that were made one with this one: their words stand on it."""
    model, key = line
    if model != CARD:
        return
    author = _author_of(library_id, key)
    for other, said in cards_within(library_id, key):
        if author is not None and said.get("noted_by_id") == author:
            yield CARD, other


def let_cards_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """The card into which a withdrawn one was made no longer says its words."""
    gone = {key for model, key in lines if model == CARD}
    for key in sorted(_made_into(library_id, gone) - gone):
        for card in CommunityAsset.objects.in_library(library_id).filter(pk=key):
            if quotes(card.words, words):
                changes.change(card, words=without(card.words, words))
        yield CARD, key, ("words",), words


def cards_within(library_id: int, key: str) -> list[tuple[str, RowData]]:
    """The cards that were made into this one, and into those, as they last were.

    One that was taken out again, because the merger was undone, is no part of it any more.
    """
    found: dict[str, RowData] = {}
    looked_at = [key]
    while looked_at:
        into = looked_at.pop()
        about = {"change_set__about_model": CARD, "change_set__about_key": into}
        joined = _mergers(library_id).filter(key=into, action=ChangeAction.CHANGED, **about)
        for change in joined:
            for gone in _removed_in(change):
                if gone.key not in found and gone.key != key and _is_last(gone):
                    found[gone.key] = gone.before
                    looked_at.append(gone.key)
    return list(found.items())


def _is_last(change: Change) -> bool:
    """True where nothing happened to the row since."""
    return change == _mergers(change.library_id or 0).filter(key=change.key).last()


def _made_into(library_id: int, keys: Collection[str]) -> set[str]:
    """The cards into which these went, however many steps away."""
    found: set[str] = set()
    looked_at = list(keys)
    while looked_at:
        removed = _mergers(library_id).filter(key=looked_at.pop(), action=ChangeAction.DELETED)
        for change in removed:
            stayed = _mergers(library_id).filter(
                change_set=change.change_set_id, action=ChangeAction.CHANGED
            )
            new = set(stayed.values_list("key", flat=True)) - found
            found |= new
            looked_at += new
    return found


def _removed_in(change: Change) -> Iterable[Change]:
    return _mergers(change.library_id or 0).filter(
        change_set=change.change_set_id, action=ChangeAction.DELETED
    )


def _mergers(library_id: int) -> models.QuerySet[Change]:
    return Change.objects.filter(library_id=library_id, model=CARD).order_by("pk")


def _author_of(library_id: int, key: str) -> int | None:
    """Who wrote it, as it stands or as it last was."""
    card = CommunityAsset.objects.in_library(library_id).filter(pk=key).first()
    if card is not None:
        return card.noted_by_id
    logged = _mergers(library_id).filter(key=key, action=ChangeAction.DELETED).last()
    return logged.before.get("noted_by_id") if logged is not None else None
