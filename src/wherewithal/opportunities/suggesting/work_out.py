"""Pairs of a community's side and a library's side that rest on each other's words, for one reader."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.engine.matching import Index, Match, Need, SourceKind, find_matches
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.index.contributor import pointer
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.insights.matches.find import Found
from wherewithal.insights.matches.helper import Helper, helper_of
from wherewithal.insights.serving.work_out import Serving, is_worth_telling, serving_of_all
from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections.cards import Card, card_of
from wherewithal.opportunities.connections.ends import rows_behind
from wherewithal.opportunities.connections.queries import ends_in
from wherewithal.opportunities.weighing.queries import links_visible_to
from wherewithal.opportunities.weighing.strengths import strengths_for

SHOWN = 6
NEEDS_READ = 200
EACH_NEED = 3
OURS = frozenset(
    {
        SourceKind.STAFF_GROUP,
        SourceKind.PERSON,
        SourceKind.SPACE,
        SourceKind.MATERIAL,
        SourceKind.RELATIONSHIP,
    }
)

Keys = tuple[str, str]
"""What stands on the community's side and on the library's, as the sheet calls them."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two that could meet, before anybody said so. `strength`: the row of the matrix, where it has one."""

    keys: Keys
    match: Match
    strength: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The same with all that is shown of it."""

    community: Card
    library: Card
    helper: Helper
    strength: str
    need_pk: int

    @property
    def is_for_matrix(self) -> bool:
        """A strength of ours for a need of the community."""
        return bool(self.strength)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A few for what programs need, a few for what the community needs; whether anything could be found."""

    from_around: tuple[Suggestion, ...]
    from_us: tuple[Suggestion, ...]
    has_needs: bool

    @property
    def is_empty(self) -> bool:
        """Nothing to propose."""
        return not self.from_around and not self.from_us


def suggested(member: Member, library: Library) -> Suggested:
    """The best of both, in a fixed number of queries. What is tied, linked or let go is left out."""
    found = serving_of_all(member)
    settled = _tied(member)
    needs = list(_community_needs(member))
    around = _few(_from_around(found), settled)
    ours = _few(_from_us(member, found.index, needs), settled | _linked(member))
    rows = rows_behind(member, {key for tie in (*around, *ours) for key in tie.keys})
    shown = found.quoted(member, [tie.match for tie in (*around, *ours)])

    def tell(ties: Iterable[Tie]) -> tuple[Suggestion, ...]:
        there = (tie for tie in ties if set(tie.keys) <= rows.keys())
        return tuple(_suggestion(library, tie, rows, shown) for tie in there)

    return Suggested(tell(around), tell(ours), has_needs=bool(found.lines or needs))


def _few(ties: Iterable[Tie], settled: frozenset[Keys]) -> list[Tie]:
    """The best, each side at most once: six lines about one hall are one proposal."""
    best = sorted(ties, key=lambda tie: (-tie.match.score, tie.keys))
    said: set[str] = set()
    kept = []
    for tie in best:
        if tie.keys not in settled and not said & set(tie.keys):
            said |= set(tie.keys)
            kept.append(tie)
    return kept[:SHOWN]


def _from_around(found: Serving) -> Iterator[Tie]:
    """Cards around us for what programs and goals need, where nobody has decided yet."""
    for source, rows in found.served.items():
        kind, _colon, key = source.partition(":")
        for need, match in rows if kind == "communityasset" else ():
            pair = (need, source)
            is_settled = pair in found.decided or pair in found.given_to
            if is_worth_telling(match) and not is_settled:
                resource_need = f"resource_need-{need.partition(':')[2]}"
                yield Tie((f"community_asset-{key}", resource_need), match)


def _from_us(member: Member, index: Index, needs: list[CommunityNeed]) -> Iterator[Tie]:
    """Our rows and people for what the community needs."""
    ours = {source.id for source in index.sources if source.kind in OURS}
    asked = [Need(str(need.pk), need.text) for need in needs]
    if not asked or not ours:
        return
    vectors = load_encoder(encoder_name()).encode([each.to_encode for each in asked])
    found = find_matches(
        asked, vectors, index, top=EACH_NEED, today=timezone.localdate(), only=ours
    )
    rows = {strength.key for strength in strengths_for(member)}
    for each in found:
        for match in filter(is_worth_telling, each.matches):
            keys = (f"community_need-{each.need}", match.source.replace(":", "-"))
            yield Tie(keys, match, next(_strengths(match, rows), ""))


def _strengths(match: Match, rows: set[str]) -> Iterator[str]:
    """How the matrix calls it: the row, or the line on which the match rests."""
    lines = [pointer(reason.statement) for reason in match.reasons]
    names = [match.source.replace(":", "-")]
    names += [f"line-{row}" for slug, row, _column in lines if slug == "personline"]
    return (name for name in names if name in rows)


def _community_needs(member: Member) -> Iterator[CommunityNeed]:
    rows = needs_visible_to(member).filter(withdrawn_at=None).exclude(text="").order_by("-pk")
    return islice(rows, NEEDS_READ)


def _tied(member: Member) -> frozenset[Keys]:
    """Every two that stand in one opportunity, whatever became of it."""
    ends: dict[int, list[str]] = {}
    for end in ends_in(member).order_by("pk"):
        ends.setdefault(end.opportunity_id, []).append(end.key)
    return frozenset(
        (one, other) for keys in ends.values() for one in keys for other in keys if one != other
    )


def _linked(member: Member) -> frozenset[Keys]:
    """Every strength that somebody linked with a need."""
    found = set()
    for link in links_visible_to(member).select_related("line"):
        ours = f"asset-{link.asset_id}" if link.line is None else f"person-{link.line.person_id}"
        found.add((f"community_need-{link.need_id}", ours))
    return frozenset(found)


def _suggestion(library: Library, tie: Tie, rows: Mapping[str, object], shown: Found) -> Suggestion:
    community, ours = (card_of(library, key, rows[key]) for key in tie.keys)
    need = int(tie.keys[0].rpartition("-")[2])
    return Suggestion(community, ours, helper_of(shown, tie.match, {}), tie.strength, need)
