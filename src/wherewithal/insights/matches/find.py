"""Work out who can help with one need, for one reader, with the records that it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import MaterialFacts, Note, RelationshipFacts, SpaceFacts
from wherewithal.engine.matching import (
    LONG_SHOTS_AT_MOST,
    Fact,
    Index,
    Match,
    Matches,
    Pair,
    Source,
    find_matches,
    find_pairs,
    worth_showing,
)
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.insights.gather.needs import engine_needs, need_id
from wherewithal.insights.index.contributor import pointer
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.insights.matches.confirmed import Confirmed, confirmed_all
from wherewithal.programs.models import ResourceNeed

SHOWN = 10
LOOKED_AMONG = 30
"""So many are ranked, since a room that holds all may stand far down by its words."""
PAIRS_LOOKED_AT = 10
NO_ROW = frozenset({0})
"""Asked along, so that a page costs the same questions whichever kinds of rows it quotes."""
ON_AN_ASSET = {
    model._meta.model_name: model for model in (Note, SpaceFacts, MaterialFacts, RelationshipFacts)
}


@dataclass(frozen=True, slots=True)
class Record:
    """The page on which a text stands, and who confirmed it when, where that is told."""

    page: str
    arguments: dict[str, int]
    confirmed: Confirmed | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for one need; `records` lead from statements to their pages.

    `confirmed` says of a finding about a source who confirmed the fact that it was read from.
    """

    matches: Matches
    index: Index
    records: dict[str, Record]
    pairs: tuple[Pair, ...] = ()
    confirmed: Mapping[tuple[str, Fact], Confirmed] = field(default_factory=dict)

    def source(self, name: str) -> Source:
        """A source by its id."""
        return self.sources[name]

    @property
    def sources(self) -> dict[str, Source]:
        """Everything that could help, by id."""
        return {source.id: source for source in self.index.sources}


def find_for(
    member: Member, need: ResourceNeed, *, rejected: Iterable[str] = (), more: int = 0
) -> Found:
    """The best for one need, and no noise. `rejected` sources are left out; `more` than the usual number
    are looked at."""
    (asked,) = engine_needs(member, [need])
    index = capabilities_told_to(member)
    (matches,) = find_matches(
        [asked],
        load_encoder(encoder_name()).encode([asked.to_encode]),
        index,
        top=LOOKED_AMONG + more,
        today=timezone.localdate(),
        knowers=knowers_told_to(member),
        rejected={(need_id(need.pk), source) for source in rejected},
    )
    near = worth_showing(matches, asked, index, long_shots=LONG_SHOTS_AT_MOST + more)
    near = replace(near, matches=near.matches[: SHOWN + more])
    (pairs,) = find_pairs([asked], [near], index, top=PAIRS_LOOKED_AT)
    told = [*quoted_in([*near.matches, *near.ruled_out])]
    told += [reason.statement for pair in pairs for reason in pair.reasons]
    return found_with(member, near, index, told, pairs=pairs)


def found_with(
    member: Member,
    matches: Matches,
    index: Index,
    statements: Iterable[str],
    *,
    about: Iterable[Match] = (),
    pairs: tuple[Pair, ...] = (),
) -> Found:
    """Matches with where these texts stand, and who confirmed when what each match rests on."""
    told = dict.fromkeys(statements)
    sources = [match.source for match in (*matches.matches, *matches.ruled_out, *about)]
    confirmed = confirmed_all(member, told, sources)
    records = {
        name: replace(record, confirmed=confirmed.statements.get(name))
        for name, record in records_of(member, told, index).items()
    }
    return Found(matches, index, records, pairs, confirmed.findings)


def source_page(source: str) -> Record:
    """The page of a source."""
    kind, key = source.split(":")
    page = "community_asset" if kind == "communityasset" else kind
    return Record(page, {f"{page}_id": int(key)})


def quoted_in(matches: Iterable[Match]) -> Iterator[str]:
    """The statements that are quoted, for or against."""
    for match in matches:
        yield from (reason.statement for reason in match.reasons)
        yield from (caution.statement for caution in match.cautions if caution.statement)


def records_of(member: Member, statements: Iterable[str], index: Index) -> dict[str, Record]:
    """Where each of these texts stands, in one query for each kind of row."""
    sources = {name: index.statements[name].source for name in statements}
    assets = _assets_of(member, sources)
    return {name: _record(name, source, assets) for name, source in sources.items()}


def _record(statement: str, source: str, assets: dict[tuple[str, int], int]) -> Record:
    slug, row_id, _column = pointer(statement)
    if (slug, row_id) in assets:
        return Record("asset", {"asset_id": assets[slug, row_id]})
    if slug in ("asset", "organization", "communityasset"):
        return source_page(f"{slug}:{row_id}")
    if slug == "governmentpoint":
        return Record("local_government", {})
    return source_page(source)


def _assets_of(member: Member, statements: Iterable[str]) -> dict[tuple[str, int], int]:
    """The worksheet's row under which each of these lines and facts stands."""
    keys: dict[str, set[int]] = defaultdict(set)
    for slug, row_id, _column in map(pointer, statements):
        keys[slug].add(row_id)
    return {
        (slug, row_id): asset_id
        for slug, model in ON_AN_ASSET.items()
        if slug is not None
        for row_id, asset_id in model.objects.in_library(member.library_id)
        .filter(pk__in=keys[slug] | NO_ROW)
        .values_list("pk", "asset_id")
    }
