"""Whose words a decision holds, and who may take them back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.audit.own_texts import OwnTexts, own_texts, rows_written_by
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.networks.queries import unspoken
from wherewithal.insights.portfolio.models import AskChoice

Decided = MatchDecision | AskChoice
# Where the words stand.
COLUMNS: dict[type[Decided], str] = {MatchDecision: "words", AskChoice: "why"}


def words_of(row: Decided) -> str:
    """What somebody said why."""
    return str(getattr(row, COLUMNS[type(row)]))


def without_names(member: Member, rows: Iterable[Decided]) -> None:
    """Blank, for a page and never to be saved, words that name somebody who stays out."""
    silent = unspoken(member)
    for row in rows:
        if not silent.allows(words_of(row)):
            setattr(row, COLUMNS[type(row)], "")


def own_words(member: Member, rows: Sequence[Decided]) -> dict[int, str]:
    """The words that these decisions say now and that the member may take back, by row."""
    found = own_texts_of(member, rows)
    return {key: each.words for key, each in found.items() if each.standing}


def own_texts_of(member: Member, rows: Sequence[Decided]) -> dict[int, OwnTexts]:
    """What the member may take back: all that is about them, of others what they wrote of it, earlier words too.

    The rows are of one kind; who wrote what is read in one query for each of the two.
    """
    if member.actor_user_id is None:
        return {}
    rows = [row for row in rows if row.library_id == member.library_id]
    mine = {row.pk: row for row in about_me(member, rows)}
    others = [row for row in rows if row.pk not in mine]
    nobodys = {
        row.pk: OwnTexts((words_of(row),), (), begun=0) for row in mine.values() if words_of(row)
    }
    told = _texts(list(mine.values()), by=None)
    return nobodys | told | _texts(others, by=member.actor_user_id)


def _texts(rows: Sequence[Decided], *, by: int | None) -> dict[int, OwnTexts]:
    """Of these rows, in which somebody else may have written as well."""
    if not rows:
        return {}
    kind = type(rows[0])
    return own_texts(
        library_id=rows[0].library_id,
        model=model_slug(kind),
        column=COLUMNS[kind],
        now={row.pk: words_of(row) for row in rows},
        by=by,
    )


def about_me(member: Member, rows: Iterable[Decided]) -> list[Decided]:
    """Those that decide about the member, about their card, or about the relationship with them."""
    if member.person_id is None or member.actor_user_id is None:
        return []
    cards = CommunityAsset.objects.in_library(member.library_id).filter(person=member.person_id)
    ties = RelationshipFacts.objects.in_library(member.library_id).filter(person=member.person_id)
    mine = {
        "person_id": {member.person_id},
        "community_asset_id": set(cards.values_list("pk", flat=True)),
        "asset_id": set(ties.values_list("asset_id", flat=True)),
    }
    return [row for row in rows if _is_among(row, mine)]


def unseen_cards(member: Member, rows: Iterable[Decided]) -> frozenset[int]:
    """The cards that were decided about, and that the member may not read any more."""
    keys = {row.community_asset_id for row in rows if row.community_asset_id is not None}
    if not keys:
        return frozenset()
    cards = cards_visible_to(member).prefetch_related(None).select_related(None)
    return frozenset(keys - set(cards.filter(pk__in=keys).values_list("pk", flat=True)))


def decisions_about_me(member: Member, kind: type[Decided]) -> list[Any]:
    """Every decision of this kind about the member, whoever may read it, whether or not it says why."""
    if member.person_id is None:
        return []
    rows: Any = kind._base_manager.filter(library_id=member.library_id)
    return about_me(member, rows.order_by("pk"))


def decisions_worded_by(member: Member, kind: type[Decided]) -> list[Any]:
    """Those in which the member may have written why."""
    keys = rows_written_by(
        library_id=member.library_id, model=model_slug(kind), user_id=member.actor_user_id
    )
    rows: Any = kind._base_manager.filter(library_id=member.library_id, pk__in=keys)
    return list(rows.order_by("pk")) if keys else []


def _is_among(row: Decided, mine: Mapping[str, Collection[int]]) -> bool:
    return any(getattr(row, column) in keys for column, keys in mine.items())
