"""Offers of ours that answer what a partner wants, with the words on both sides that say so.

Method: each line of theirs is matched, without its days and numbers, as a need against our open offers
(engine.matching), whose words are the offer and the strengths of what stands behind it. What is promised to the full
already, what only the people of the library may know of, and what is not ours to give is never proposed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import NoteKind
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.engine.matching import (
    Index,
    Match,
    Need,
    Role,
    Source,
    SourceKind,
    Statement,
    build_index,
    find_matches,
    passages_of,
    worth_showing,
)
from wherewithal.engine.promises import Per
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.returning.grounds import wanted_in
from wherewithal.insights.returning.wants import Want, wants_of
from wherewithal.insights.shared_by_all import shared_by_all
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.actions import Days
from wherewithal.partnerships.asks.models import MOST_OFFERS, Ask
from wherewithal.partnerships.asks.queries import offers_to_partners
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise, PromiseState
from wherewithal.programs.offering.promised import taken

OFFERS_A_LINE = 3
STRENGTHS_AN_OFFER = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer for a line of theirs: the words of ours that answer it, and what stands behind it."""

    want: Want
    offer: LibraryOffer
    said: Quote
    behind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What answers a line of theirs, what else there is to offer, and what is promised already."""

    proposals: tuple[Proposal, ...]
    wants: tuple[Want, ...]
    others: tuple[LibraryOffer, ...]
    promised: tuple[LibraryOffer, ...]
    has_place: bool = True

    @property
    def has_grounds(self) -> bool:
        """True where something of ours answers words of theirs."""
        return bool(self.proposals)


def propose_offers(member: Member, library: Library, ask: Ask) -> Proposals:
    """What we could offer in return: at most as much as the ask still has room for, each offer once."""
    offers = list(offers_to_partners(member).exclude(asks__ask=ask))
    days = _days_of(ask)
    full = [offer for offer in offers if _is_full(library, offer, days)]
    free = [offer for offer in offers if offer not in full]
    wants = wants_of(member, ask)
    places = places_left(ask)
    found = _answers(member, wants, free)[:places]
    named = {proposal.offer.pk for proposal in found}
    return Proposals(
        proposals=tuple(found),
        wants=tuple(wants),
        others=tuple(offer for offer in free if offer.pk not in named),
        promised=tuple(full),
        has_place=places > 0,
    )


def places_left(ask: Ask) -> int:
    """How many more this ask may offer: a partner remembers what is short."""
    return max(0, MOST_OFFERS - ask.offers.count())


def _is_full(library: Library, offer: LibraryOffer, days: Days) -> bool:
    """Nothing is left for these days; where nobody has said any, nothing is left at any time.

    Of an offer that is promised, and of which nobody knows how much there is, nobody knows whether
    anything is left: that is not proposed either.
    """
    limit = offer.how_much.ceiling
    is_for_good = offer.per == Per.EVER
    met = [row for row in offer.promises.all() if is_for_good or _meets(row, days)]
    if limit is None:
        return any(row.state == PromiseState.HOLDS for row in met)
    found = taken(offer, met, year_starts=library.budget_year_starts)
    return found.load.promised.floor >= limit


def _meets(promise: OfferPromise, days: Days) -> bool:
    """Does it take from what is there on these days? Without days, only what has no end does."""
    if days == Days():
        return promise.starts_on is None and promise.ends_on is None
    begins = days.ends_on is None or promise.starts_on is None or promise.starts_on <= days.ends_on
    ends = days.starts_on is None or promise.ends_on is None or promise.ends_on >= days.starts_on
    return begins and ends


def _days_of(ask: Ask) -> Days:
    """From the first day to the last for which they are asked; none where one of the needs has none."""
    lines = list(ask.needs.order_by("pk"))
    first = [line.starts_on for line in lines if line.starts_on]
    last = [line.ends_on for line in lines if line.ends_on]
    if len(first) < len(lines) or len(last) < len(lines) or not lines:
        return Days()
    return Days(min(first), max(last))


def _answers(
    member: Member, wants: Sequence[Want], offers: Sequence[LibraryOffer]
) -> list[Proposal]:
    """For each line the offers that come near enough; an offer stands where it answers best."""
    if not wants or not offers:
        return []
    statements = list(_statements(member, offers))
    parts = passages_of(statements)
    encoder = load_encoder(encoder_name())
    shared = shared_by_all(encoder_name())
    sources = [Source(_id(offer), offer.words, SourceKind.OTHER) for offer in offers]
    index = build_index(
        sources, statements, parts, encoder.encode([part.text for part in parts]), shared=shared
    )
    said = [(want, wanted_in(want.text)) for want in wants]
    wants = [want for want, text in said if text]
    needs = [Need(want.id, text) for want, text in said if text]
    vectors = encoder.encode([need.to_encode for need in needs])
    by_id = {_id(offer): offer for offer in offers}
    scored: list[tuple[float, int, Proposal]] = []
    for place, matches in enumerate(find_matches(needs, vectors, index, top=OFFERS_A_LINE)):
        near = worth_showing(matches, needs[place], index, long_shots=1)
        scored += [
            (match.score, place, _proposal(wants[place], by_id[match.source], match, index))
            for match in near.matches
            if match.reasons
        ]
    return _each_offer_once(scored)


def _each_offer_once(scored: Iterable[tuple[float, int, Proposal]]) -> list[Proposal]:
    """The best first, but one for each line of theirs before a second for any."""
    best: dict[int, tuple[float, int, Proposal]] = {}
    for one in sorted(scored, key=lambda each: (-each[0], each[1], each[2].offer.pk)):
        best.setdefault(one[2].offer.pk, one)
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, Proposal]] = []
    for _score, _place, proposal in best.values():
        ranked.append((seen[proposal.want.id], proposal))
        seen[proposal.want.id] += 1
    return [proposal for _rank, proposal in sorted(ranked, key=lambda each: each[0])]


def _statements(member: Member, offers: Sequence[LibraryOffer]) -> Iterable[Statement]:
    """What an offer says, and the first strengths of what stands behind it."""
    keys = {
        part.asset_id
        for offer in offers
        for part in offer.seen_behind  # type: ignore[attr-defined]
    }
    notes = notes_visible_to(member, leaving=True).filter(kind=NoteKind.STRENGTH, asset__in=keys)
    lines: dict[int, list[tuple[int, str]]] = {}
    for key, asset_id, text in notes.order_by("position", "pk").values_list(
        "pk", "asset_id", "text"
    ):
        lines.setdefault(asset_id, []).append((key, text))
    for offer in offers:
        yield Statement(f"{_id(offer)}:words", _id(offer), offer.words, Role.OFFER)
        if offer.not_for.strip():
            yield Statement(f"{_id(offer)}:not", _id(offer), offer.not_for, Role.LIMIT)
        for part in offer.seen_behind:  # type: ignore[attr-defined]
            for key, text in lines.get(part.asset_id, [])[:STRENGTHS_AN_OFFER]:
                yield Statement(f"{_id(offer)}:note:{key}", _id(offer), text, Role.STRENGTH)


def _proposal(want: Want, offer: LibraryOffer, match: Match, index: Index) -> Proposal:
    reason = match.reasons[0]
    statement = index.statements[reason.statement]
    return Proposal(
        want=want,
        offer=offer,
        said=quote(statement.text, start=reason.start, end=reason.end, marks=reason.marks),
        behind=tuple(part.asset.name for part in offer.seen_behind),  # type: ignore[attr-defined]
    )


def _id(offer: LibraryOffer) -> str:
    return f"offer:{offer.pk}"
