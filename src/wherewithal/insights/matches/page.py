"""What the page says: who is worth asking, who could help, what is counted already, who cannot, who was put aside."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import LONG_SHOTS_AT_MOST, Fit, Match, SourceKind
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.matches.contacts import Contact, Contacts, fold
from wherewithal.insights.matches.find import Found, find_for
from wherewithal.insights.matches.helper import Helper, also_here, helper_of
from wherewithal.insights.matches.introductions import ways_to
from wherewithal.insights.matches.making_one import MakeOne, make_one
from wherewithal.insights.matches.models import DecisionState, MatchDecision
from wherewithal.insights.matches.queries import decisions_about
from wherewithal.insights.matches.together import PairRow, pair_rows
from wherewithal.insights.matches.wording import FITS
from wherewithal.insights.said_why.queries import without_names
from wherewithal.programs.models import Allocation, AllocationState, ResourceNeed

COUNTS = (AllocationState.HAVE, AllocationState.SECURED, AllocationState.ASKED)


@dataclass(frozen=True, slots=True)
class Page:
    """Who is worth asking by somebody's decision, who could help, who cannot, who was put aside.

    Long shots stand apart: a word or a thought in common, no more. What is set aside, promised or asked
    for already is none of these; `has_given` says that there is some.
    """

    accepted: tuple[Helper, ...]
    open: tuple[Helper, ...]
    long_shots: tuple[Helper, ...]
    ruled_out: tuple[Helper, ...]
    rejected: tuple[Helper, ...]
    has_strong: bool
    has_given: bool = False
    is_anything_noted: bool = True
    pairs: tuple[PairRow, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nobody noted yet what anybody has or does; that nobody comes near is another matter."""
        shown = (self.accepted, self.open, self.long_shots, self.ruled_out, self.rejected)
        return not any(shown) and not self.has_given and not self.is_anything_noted

    @property
    def has_none_plainly(self) -> bool:
        """Nobody is known who fits plainly: the moment for somebody new."""
        return not self.accepted and not self.open and not self.pairs


def page_for(member: Member, need: ResourceNeed) -> Page:
    """Everything about one need, in a fixed number of queries."""
    decisions = decisions_about(member, need)
    without_names(member, decisions.values())
    given = _given(need)
    rejected = _in_state(decisions, DecisionState.REJECTED)
    accepted = [key for key in _in_state(decisions, DecisionState.ACCEPTED) if key not in given]
    found = find_for(member, need, rejected=rejected, more=len(accepted) + len(given))
    paired = [source for pair in found.pairs for source in pair.sources]
    contacts = _contacts(member, found, [*rejected, *given, *paired])
    taken = {contacts.head_of(key) for key in given}
    put_aside = {key for key in rejected if contacts.head_of(key) == key}
    left = [
        match
        for match in found.matches.matches
        if contacts.head_of(match.source) not in taken | put_aside
    ]
    rows = _rows(member, found, left, contacts, decisions)
    undecided = [row for row in rows if row.decision is None]
    chosen = [row for row in rows if row.decision is not None]
    chosen += _named(found, decisions, accepted, besides=[each.source for each in left])
    return Page(
        accepted=tuple(chosen),
        open=tuple(row for row in undecided if not row.is_long_shot),
        long_shots=tuple(row for row in undecided if row.is_long_shot)[:LONG_SHOTS_AT_MOST],
        ruled_out=tuple(
            helper_of(found, match, decisions)
            for match in found.matches.ruled_out
            if match.source not in decisions and contacts.head_of(match.source) not in taken
        ),
        rejected=tuple(_named(found, decisions, rejected)),
        has_strong=any(row.fit == FITS[Fit.STRONG][0] for row in rows),
        has_given=bool(given),
        is_anything_noted=bool(found.index.size),
        pairs=tuple(
            pair_rows(found, contacts, besides=_settled(found, contacts, decisions) | taken)
        ),
    )


def _contacts(member: Member, found: Found, others: Iterable[str]) -> Contacts:
    """Who is one with whom, among all that is looked at here."""
    sources = found.sources
    shown = [match.source for match in (*found.matches.matches, *found.matches.ruled_out)]
    looked_at = dict.fromkeys(key for key in (*shown, *others) if key in sources)
    return Contacts(holders_of_cards(member, sources), [sources[key] for key in looked_at])


def _rows(
    member: Member,
    found: Found,
    matches: list[Match],
    contacts: Contacts,
    decisions: dict[str, MatchDecision],
) -> list[Helper]:
    """One row for each contact, with everything under which it stands here and the way to it."""
    people = frozenset(
        match.source
        for match in matches
        if found.source(match.source).kind is SourceKind.PERSON and match.source not in decisions
    )
    folded = fold(matches, contacts, people)
    rows = [_row(member, found, contact, contacts, decisions) for contact in folded]
    asked = {contacts.head_of(row.key): bool(row.knowers or row.through) for row in rows}
    ways = ways_to(member, asked)
    return [replace(row, way=ways.get(contacts.head_of(row.key), ())) for row in rows]


def _row(
    member: Member,
    found: Found,
    contact: Contact,
    contacts: Contacts,
    decisions: dict[str, MatchDecision],
) -> Helper:
    lead = contact.lead
    row = helper_of(found, lead, decisions)
    if row.decision is None:
        decided = (decisions.get(each.source) for each in contact.also)
        row = replace(row, decision=next(filter(None, decided), None))
    return replace(
        row,
        also=tuple(
            also_here(found, each, one=_one(member, lead.source, each.source, contacts))
            for each in contact.also
        ),
        through=tuple(also_here(found, each) for each in contact.through),
    )


def _one(member: Member, lead: str, other: str, contacts: Contacts) -> MakeOne | None:
    """Where somebody may say that both are one; None where that is noted already."""
    return None if contacts.is_recorded(other) else make_one(member, lead, other)


def _settled(
    found: Found, contacts: Contacts, decisions: dict[str, MatchDecision]
) -> frozenset[str]:
    """The contacts about whom somebody decided, and those that nobody may ask."""
    left_alone = (source.id for source in found.index.sources if source.do_not_ask)
    return frozenset(map(contacts.head_of, [*decisions, *left_alone]))


def _in_state(decisions: dict[str, MatchDecision], state: DecisionState) -> list[str]:
    return [key for key, row in decisions.items() if row.state == state]


def _named(
    found: Found,
    decisions: dict[str, MatchDecision],
    keys: Iterable[str],
    *,
    besides: Iterable[str] = (),
) -> list[Helper]:
    """Those about whom somebody decided so, whether or not they would be found today."""
    sources, shown = found.sources, set(besides)
    return [
        Helper(sources[key], decision=decisions[key])
        for key in keys
        if key in sources and key not in shown
    ]


def _given(need: ResourceNeed) -> frozenset[str]:
    """The sources of which something is set aside, promised or asked for already."""
    rows = Allocation.objects.in_library(need.library_id)
    rows = rows.filter(resource_need=need, state__in=COUNTS)
    found = set()
    for asset, person, organization in rows.values_list("asset_id", "person_id", "organization_id"):
        found |= {called.asset(asset)} if asset is not None else set()
        found |= {called.person(person)} if person is not None else set()
        found |= {called.organization(organization)} if organization is not None else set()
    return frozenset(found)
