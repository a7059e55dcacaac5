"""The asks that a member may read, what they are for, and who may change them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area
from wherewithal.community import queries as community
from wherewithal.engine import asking
from wherewithal.engine.asking import ANSWERED, COUNTS, LIVE, Secures, secures
from wherewithal.partnerships.asks.called import words_apart
from wherewithal.partnerships.asks.models import MOST_A_QUARTER, Ask, AskingRules, AskNeed, AskOffer
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.kinds import FACTS_NAMES
from wherewithal.programs.models import Allocation, AllocationState, NeedState, ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer, LibraryOfferAsset, OfferState
from wherewithal.programs.offering.queries import behind_in, offers_in
from wherewithal.programs.queries import may_edit_need, needs_in

NO_ROW = frozenset({0})
LONGEST_KEY = 15
SURE = (AllocationState.HAVE, AllocationState.SECURED, AllocationState.ASKED)


def asks_in(member: Member, *, leaving: bool = False) -> QuerySet[Ask]:
    """Every ask that this member may read: one to a person, where they may read about the person.

    `leaving`: for paper and files that tell of all asks.
    """
    seen = people_visible_to(member, leaving=leaving)
    asks = Ask.objects.in_library(member.library_id).filter(Q(person=None) | Q(person__in=seen))
    return asks.select_related("organization", "person", "owner__user", "second_owner__user")


def with_lines(member: Member, asks: QuerySet[Ask]) -> list[Ask]:
    """These asks with needs (`seen_needs`), offers (`seen_offers`) and words that tell them apart, in three queries.

    Asked also where there are none, so that a page costs the same whatever it shows.
    """
    found: list[Any] = list(asks)
    keys = {ask.pk for ask in found} | NO_ROW
    needs, offers = defaultdict(list), defaultdict(list)
    for line in _needs(member.library_id).filter(ask__in=keys):
        needs[line.ask_id].append(line)
    for part in _offers(member.library_id).filter(ask__in=keys):
        offers[part.ask_id].append(part)
    for ask in found:
        ask.seen_needs, ask.seen_offers = needs[ask.pk], offers[ask.pk]
    apart = words_apart(found)
    for ask in found:
        ask.told_apart = apart[ask.pk]
    return found


def needs_of(ask: Ask) -> list[AskNeed]:
    """The needs of an ask with their facts and what was set aside."""
    return list(_needs(ask.library_id).filter(ask=ask))


def offers_of(ask: Ask) -> list[AskOffer]:
    """What an ask offers, with what is promised of it."""
    return list(_offers(ask.library_id).filter(ask=ask))


def offers_with_what_is_behind(member: Member, ask: Ask) -> list[AskOffer]:
    """What an ask offers, with the assets behind each (`offer.seen_behind`) that this member may read."""
    found = offers_of(ask)
    behind = defaultdict(list)
    for row in behind_in(member).filter(offer__in={part.offer_id for part in found} | NO_ROW):
        behind[row.offer_id].append(row)
    for part in found:
        offer: Any = part.offer
        offer.seen_behind = behind[part.offer_id]
    return found


def _needs(library_id: int) -> QuerySet[AskNeed]:
    rows = AskNeed.objects.in_library(library_id).order_by("pk")
    facts = [f"resource_need__{name}" for name in FACTS_NAMES]
    rows = rows.select_related(
        "resource_need__program", "resource_need__goal", "allocation", *facts
    )
    return rows.prefetch_related("resource_need__program__program_outlets")


def _offers(library_id: int) -> QuerySet[AskOffer]:
    rows = AskOffer.objects.in_library(library_id).order_by("pk")
    return rows.select_related("offer", "promise")


def open_needs(member: Member) -> QuerySet[ResourceNeed]:
    """What may be asked for: whatever nobody has crossed out or taken care of."""
    needs = needs_in(member).filter(state=NeedState.OPEN)
    return needs.select_related("program", "goal", *FACTS_NAMES)


def needs_to_ask_for(member: Member) -> list[ResourceNeed]:
    """What this member may ask for: those who look after a place, what is needed there."""
    needs = open_needs(member).prefetch_related("program__program_outlets")
    in_order = needs.order_by("program", "goal", "position", "pk")
    return [need for need in in_order if may_edit_need(member, need)]


def noted_by_hand(ask: Ask, line: AskNeed) -> QuerySet[Allocation]:
    """What somebody has noted of the same partner for the same need and days, beside all asks."""
    rows = Allocation.objects.in_library(ask.library_id)
    rows = rows.filter(resource_need_id=line.resource_need_id, ask_need=None, state__in=SURE)
    rows = rows.filter(_same_partner(ask, words="words"), asset=None)
    return rows.filter(_overlapping(*days_that_count(ask, line))).order_by("pk")


def days_that_count(ask: Ask, line: AskNeed) -> tuple[date | None, date | None]:
    """The days for which they give it, once they said so; until then those for which they are asked."""
    if secures(asking.AskState(ask.state), asking.Answer(line.answer)) is Secures.SECURED:
        return line.given_from, line.given_until
    return line.starts_on, line.ends_on


def counts(ask: Ask, line: AskNeed) -> bool:
    """Does it secure something, or count as asked for?"""
    does = secures(asking.AskState(ask.state), asking.Answer(line.answer))
    return does in (Secures.ASKED, Secures.SECURED)


def taken_over(ask: Ask, line: AskNeed) -> Q:
    """Notes of asking by hand that this line may take over, since they speak of no other days than it does."""
    found = Q(state=AllocationState.ASKED)
    first, last = days_that_count(ask, line)
    if first is not None:
        found &= Q(starts_on__gte=first)
    if last is not None:
        found &= Q(ends_on__lte=last)
    return found


def asked_beside(ask: Ask, line: AskNeed) -> QuerySet[AskNeed]:
    """The same need in other asks of the same partner that go on, for days that overlap."""
    rows = AskNeed.objects.in_library(ask.library_id).exclude(ask=ask.pk)
    rows = rows.filter(resource_need_id=line.resource_need_id, ask__state__in=COUNTS)
    rows = rows.filter(_same_partner(ask, of="ask__"))
    days = days_that_count(ask, line)
    is_given = Q(ask__state__in=ANSWERED, answer__in=(asking.Answer.YES, asking.Answer.PART))
    given = is_given & _overlapping(*days, begins="given_from", ends="given_until")
    return rows.filter(given | (~is_given & _overlapping(*days))).order_by("pk")


def _overlapping(
    first: date | None, last: date | None, *, begins: str = "starts_on", ends: str = "ends_on"
) -> Q:
    """Days that meet these; an end that nobody set reaches for ever."""
    found = Q()
    if last is not None:
        found &= Q(**{begins: None}) | Q(**{f"{begins}__lte": last})
    if first is not None:
        found &= Q(**{ends: None}) | Q(**{f"{ends}__gte": first})
    return found


def asks_to_same(member: Member, ask: Ask) -> QuerySet[Ask]:
    """Everything else that the partner of this ask was or is to be asked for, the newest first."""
    return asks_in(member).exclude(pk=ask.pk).filter(_same_partner(ask)).order_by("-pk")


def _same_partner(ask: Ask, *, of: str = "", words: str = "whom") -> Q:
    """Rows of the same organization, of the same person, or of somebody called the same."""
    if ask.partner is not None:
        column = "organization" if ask.organization_id is not None else "person"
        return Q(**{f"{of}{column}": ask.partner.pk})
    called = {f"{of}{words}__iexact": ask.whom}
    return Q(**{f"{of}organization": None, f"{of}person": None, **called})


def offers_to_partners(member: Member) -> QuerySet[LibraryOffer]:
    """What may be offered to somebody outside: open, not for the people of the library alone, and ours to give.

    What rests on nothing but relationships is a friend's.
    """
    behind = LibraryOfferAsset.objects.in_library(member.library_id).filter(offer=OuterRef("pk"))
    is_ours = ~Exists(behind) | Exists(behind.exclude(asset__area=Area.RELATIONSHIP))
    levels = (Level.PUBLIC, Level.PARTNERS)
    return offers_in(member).filter(is_ours, state=OfferState.OPEN, level__in=levels)


def partner_behind(member: Member, source: str) -> dict[str, str]:
    """Whom a source of help stands for, as the form begins with it: "organization-5", a card, a relationship.

    A row of our own that is no relationship stands for nobody who could be asked.
    """
    kind, _dash, key = source.partition("-")
    if len(key) > LONGEST_KEY:
        return {}
    if kind in ("organization", "person") and key.isdecimal():
        return {"partner": source}
    row: Any = None
    if kind == "communityasset" and key.isdecimal():
        row = community.assets_visible_to(member).filter(pk=key).first()
    elif kind == "asset" and key.isdecimal():
        assets = capacity.assets_visible_to(member).filter(area=Area.RELATIONSHIP)
        asset = assets.select_related("relationship_facts__organization").filter(pk=key).first()
        row = None if asset is None else getattr(asset, "relationship_facts", None)
        if asset is not None and (row is None or not (row.organization_id or row.person_id)):
            return {"whom": asset.name}
    if row is None:
        return {}
    for name in ("organization", "person"):
        if getattr(row, f"{name}_id") is not None:
            return {"partner": f"{name}-{getattr(row, f'{name}_id')}"}
    return {"whom": row.name}


@dataclass(frozen=True, slots=True)
class PartnerNamed:
    """Somebody whose asks alone are looked at."""

    name: str
    column: dict[str, int]


def partner_named(member: Member, source: str) -> PartnerNamed | None:
    """Of whom an address speaks, as "organization-5"; None where there is nobody."""
    kind, _dash, key = source.partition("-")
    rows: dict[str, QuerySet[Any]] = {
        "organization": organizations_in(member),
        "person": people_visible_to(member),
    }
    if kind not in rows or not key.isdecimal() or len(key) > LONGEST_KEY:
        return None
    row = rows[kind].filter(pk=int(key)).first()
    return None if row is None else PartnerNamed(row.name, {kind: row.pk})


def source_of(ask: Ask) -> str:
    """Whom an ask is to, as an address says it ("organization-5"); empty where words alone name them."""
    if ask.organization_id is not None:
        return f"organization-{ask.organization_id}"
    return f"person-{ask.person_id}" if ask.person_id is not None else ""


def of_member(member: Membership) -> Q:
    """The asks for which this member goes, or of which they know."""
    return Q(owner=member.pk) | Q(second_owner=member.pk)


def asks_due(member: Membership, *, today: date) -> QuerySet[Ask]:
    """The asks of this member that want somebody: a step whose day has come, a "not now" that is over."""
    is_time = Q(next_step_on__lte=today) | Q(not_before__lte=today)
    mine = asks_in(member).filter(of_member(member)).order_by()
    return mine.filter(is_time, state__in=LIVE)


def members_of(library_id: int) -> QuerySet[Membership]:
    """Whoever may go and ask."""
    members = Membership.objects.in_library(library_id).filter(user__is_active=True)
    return members.select_related("user").order_by("user__name", "pk")


def may_edit_ask(member: Member, needs: Iterable[ResourceNeed]) -> bool:
    """Editors; one who looks after a place, where all needs are of that place.

    For many, prefetch "program__program_outlets" of the needs.
    """
    if not member.can(Permission.EDIT_PROGRAMS):
        return False
    if not member.is_limited:
        return True
    found: list[Any] = list(needs)
    return bool(found) and all(may_edit_need(member, need) for need in found)


def rules_of(library_id: int) -> AskingRules:
    """How this library asks; as everybody does, where it has not said otherwise."""
    stored = AskingRules.objects.in_library(library_id).first()
    return stored or AskingRules(library_id=library_id, most_a_quarter=MOST_A_QUARTER)
