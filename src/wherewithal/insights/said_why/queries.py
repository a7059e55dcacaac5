"""Whose words a decision holds, and who may take them back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import model_slug
from wherewithal.audit.whose import stands, states_of, texts_in
from wherewithal.audit.wrote import first_said
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


def written(rows: Sequence[Decided]) -> dict[int, ChangeSet]:
    """Who wrote the words of each of these rows of one kind, and when, in one query."""
    said = {str(row.pk): words_of(row) for row in rows if words_of(row)}
    if not said:
        return {}
    kind = type(rows[0])
    found = first_said(
        library_id=rows[0].library_id, model=model_slug(kind), column=COLUMNS[kind], texts=said
    )
    return {int(key): entry for key, entry in found.items()}


def without_names(member: Member, rows: Iterable[Decided]) -> None:
    """Blank, for a page and never to be saved, words that name somebody who stays out."""
    silent = unspoken(member)
    for row in rows:
        if not silent.allows(words_of(row)):
            setattr(row, COLUMNS[type(row)], "")


def own_words(member: Member, rows: Sequence[Decided]) -> dict[int, str]:
    """The words that the member may take back, by row: all that is about them, of others what they wrote of it.

    The rows are of one kind; who wrote what is read in one query.
    """
    if member.actor_user_id is None:
        return {}
    rows = [row for row in rows if words_of(row) and row.library_id == member.library_id]
    mine = {row.pk: words_of(row) for row in about_me(member, rows)}
    return mine | _written_by(member.actor_user_id, [row for row in rows if row.pk not in mine])


def _written_by(user_id: int, rows: Sequence[Decided]) -> dict[int, str]:
    """What of these words the user wrote, where somebody else may have written into them as well."""
    if not rows:
        return {}
    model, column = model_slug(type(rows[0])), COLUMNS[type(rows[0])]
    lines = {(model, str(row.pk)): row for row in rows}
    found = states_of(library_id=rows[0].library_id, rows=list(lines), columns={model: (column,)})
    mine = {}
    for line, row in lines.items():
        states = found.get(line, {}).get(column, {})
        texts = texts_in(states, by=user_id)
        standing = [text.words for text in texts if stands(states, words_of(row), text.id)]
        if standing:
            mine[row.pk] = "\n".join(standing)
    return mine


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


def with_words(member: Member, kind: type[Decided]) -> list[Any]:
    """Every decision of this kind that says why, whoever may read it: for those whose words they are."""
    rows: Any = kind._base_manager.filter(library_id=member.library_id)
    return list(rows.exclude(**{COLUMNS[kind]: ""}).order_by("pk"))


def written_by(member: Member, kind: type[Decided]) -> list[Any]:
    """Those of them that this member may have written."""
    entries = ChangeSet.objects.filter(
        library_id=member.library_id, by_user_id=member.actor_user_id
    )
    changed = Change.objects.filter(model=model_slug(kind), change_set__in=entries)
    keys = {int(key) for key in changed.values_list("key", flat=True)}
    rows = [row for row in with_words(member, kind) if row.pk in keys] if keys else []
    mine = own_words(member, rows)
    return [row for row in rows if row.pk in mine]


def _is_among(row: Decided, mine: Mapping[str, Collection[int]]) -> bool:
    return any(getattr(row, column) in keys for column, keys in mine.items())
