"""The page that goes to the partner, and the points for whoever goes there."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, RelationshipFacts
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import Ask, AskNeed, AskOffer, AskState
from wherewithal.partnerships.asks.pipeline import NEVER, Lately, lately_of
from wherewithal.partnerships.asks.put_before import put_before
from wherewithal.partnerships.asks.wording import amount_words
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.contact.queries import last_conversations, whom_of_ask
from wherewithal.people.models import LineKind, Organization, Person, Tie
from wherewithal.people.queries import lines_visible_to, ties_visible_to
from wherewithal.people.quoting import Quoting, may_quote, spoken
from wherewithal.programs.coverage.in_time import days_in_words
from wherewithal.programs.coverage.measures import Unit, wanted
from wherewithal.quantities.describe import describe

# What may be said to somebody about what they care about, beside what they want from us.
CARES = (LineKind.INTEREST, LineKind.PRIORITY, LineKind.VALUE, LineKind.OFFER)
# About what the smallest letters put on one page, and what an item of a list costs beside its words.
LONGEST_PAGE = 4200
A_LINE = 60


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One thing we ask for, with how much and when."""

    name: str
    how_much: str
    days: str
    when: str


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing we offer, with how much and when, and what of theirs it answers."""

    words: str
    how_much: str
    answers: str


@dataclass(frozen=True, slots=True)
class Brief:
    """One page for the partner, in plain words."""

    to: str
    together: str
    asks: tuple[AskedFor, ...]
    offers: tuple[Offered, ...]
    gains: str
    contact: str
    email: str
    answer_by: date | None

    @property
    def missing(self) -> list[str]:
        """What the page would be better with."""
        wishes = (
            (self.together, _("what you want to reach together")),
            (self.offers, _("what you offer in return")),
            (self.gains, _("what the community gains")),
            (self.contact, _("whom they can talk to")),
        )
        return [words for has, words in wishes if not has]

    @property
    def is_long(self) -> bool:
        """True where one printed page will hardly hold all of it."""
        lines = [f"{row.name}{row.how_much}{row.days or row.when}" for row in self.asks]
        lines += [f"{row.words}{row.how_much}{row.answers}" for row in self.offers]
        words = len(self.to) + len(self.together) + len(self.gains) + sum(map(len, lines))
        return words + A_LINE * len(lines) > LONGEST_PAGE


@dataclass(frozen=True, slots=True)
class StepTold:
    """What was to follow from a conversation."""

    text: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Talked:
    """A conversation, as it may be told."""

    on: date
    words: str
    steps: tuple[StepTold, ...]


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """What they were asked, how it stands, and what was learned."""

    needs: tuple[str, ...]
    stands: str
    learned: str


@dataclass(frozen=True, slots=True)
class TalkingPoints:
    """For whoever goes: how we know each other, what they care about, what to ask first."""

    knowers: tuple[str, ...]
    cares: tuple[str, ...]
    brings: tuple[str, ...]
    cannot: tuple[str, ...]
    questions: tuple[str, ...]
    asked_before: tuple[AskedBefore, ...] = ()
    talks: tuple[Talked, ...] = ()
    lately: Lately = NEVER

    @property
    def is_much(self) -> bool:
        """True where they were asked as often as the library wants to at most."""
        return self.lately.is_much

    @property
    def lately_words(self) -> str:
        """How often they were asked lately, as a sentence."""
        return self.lately.words


SAID = (Brief, AskedFor, Offered, TalkingPoints, Talked, StepTold, AskedBefore)
"""What holds words that somebody typed."""


def quoting_of(member: Member, ask: Ask) -> Quoting:
    """What may be said on the papers of an ask: they name nobody who stays out or has not agreed, beside
    whom they are to, as the ask calls them, and who of us goes."""
    ours = (ask.owner.user.name,) if ask.owner is not None else ()
    return may_quote(member, leaving=True, beside=(name_on_paper(ask), *ours))


def brief_of(member: Member, ask: Ask, *, today: date) -> Brief:
    """What the partner reads: only what the ask itself says, what we offer, and which of their own
    wishes it answers. What we wrote about them stays with us."""
    return spoken(_brief(ask, today=today), quoting_of(member, ask), into=SAID)


def _brief(ask: Ask, *, today: date) -> Brief:
    wants = set(_lines(ask.organization.wants)) if ask.organization is not None else set()
    return Brief(
        to=name_on_paper(ask),
        together=ask.together.strip(),
        asks=tuple(_asked_for(line) for line in queries.needs_of(ask)),
        offers=tuple(
            _offered(part, is_theirs=part.answers.strip() in wants)
            for part in queries.offers_of(ask)
        ),
        gains=ask.gains.strip(),
        contact=ask.owner.user.name if ask.owner is not None else "",
        email=ask.owner.user.email if ask.owner is not None else "",
        answer_by=ask.answer_by if ask.answer_by and ask.answer_by >= today else None,
    )


def name_on_paper(ask: Ask) -> str:
    """Whom it is to; somebody who has not agreed to be named is not named on what leaves the screen."""
    if ask.person is not None and not ask.person.has_agreed:
        return _("a colleague")
    return str(ask)


def talking_points(member: Member, ask: Ask, *, today: date) -> TalkingPoints:
    """All that helps in the first five minutes. For the screen of whoever goes, and for paper."""
    partner = ask.partner
    quoting = quoting_of(member, ask)
    others = queries.with_lines(member, queries.asks_to_same(member, ask))
    lately = lately_of(
        others,
        put=put_before(ask.library_id, [ask, *others]),
        rules=queries.rules_of(ask.library_id),
        today=today,
        beside=ask,
    )
    if partner is None:
        asked = tuple(map(_before, others))
        points = TalkingPoints((), (), (), (), tuple(_questions(ask)), asked, lately=lately)
        return spoken(points, quoting, into=SAID)
    points = TalkingPoints(
        knowers=tuple(filter(quoting.allows, _knowers(member, partner))),
        cares=tuple(filter(quoting.allows, _cares(member, partner))),
        brings=quoting.lines_of(getattr(partner, "brings", "")),
        cannot=quoting.lines_of(getattr(partner, "cannot", "")),
        questions=tuple(_questions(ask)),
        asked_before=tuple(map(_before, others)),
        talks=tuple(map(_talked, last_conversations(member, whom_of_ask(ask), leaving=True))),
        lately=lately,
    )
    return spoken(points, quoting, into=SAID)


def _before(ask: Ask) -> AskedBefore:
    seen: list[AskNeed] = ask.seen_needs  # type: ignore[attr-defined]
    return AskedBefore(
        tuple(line.resource_need.name for line in seen), str(ask.stands), ask.learned
    )


def _talked(talk: Conversation) -> Talked:
    steps = tuple(StepTold(step.text, step.done_on is not None) for step in talk.follow_ups.all())
    return Talked(talk.on, talk.words, steps)


def _asked_for(line: AskNeed) -> AskedFor:
    need = line.resource_need
    unit, _all = wanted(need)
    as_much = _("as much as you can") if unit is not Unit.YES else ""
    amount = amount_words(line, line.wanted) if line.wanted.is_known else as_much
    return AskedFor(need.name, amount, days_in_words(line.starts_on, line.ends_on), need.when)


def _offered(part: AskOffer, *, is_theirs: bool) -> Offered:
    amount = describe(part.how_much) if part.how_much.is_known else ""
    how_much = ": ".join(words for words in (part.offer.of_what, amount) if words) if amount else ""
    return Offered(part.offer.words, how_much, part.answers.strip() if is_theirs else "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _knowers(member: Member, partner: Organization | Person) -> list[str]:
    """Who of us knows them, as ties and relationships say it; only people who agreed to be named."""
    is_body = isinstance(partner, Organization)
    ends = Q(to_organization=partner) if is_body else Q(to_person=partner) | Q(from_person=partner)
    ties = ties_visible_to(member, leaving=True).filter(ends).order_by("pk")
    ties = ties.select_related(
        "from_person", "from_team", "to_person", "to_team", "to_organization"
    )
    found = [_tie_in_words(tie, partner) for tie in ties]
    column = "organization" if is_body else "person"
    assets = assets_visible_to(member, leaving=True).filter(area=Area.RELATIONSHIP)
    facts = RelationshipFacts.objects.in_library(member.library_id)
    facts = facts.filter(**{column: partner}, asset__in=assets).select_related(
        "holder", "second_holder"
    )
    for row in facts.order_by("pk"):
        holders = [each for each in (row.holder, row.second_holder) if each is not None]
        found += [str(each) for each in holders if each.has_agreed]
    return list(dict.fromkeys(found))


def _tie_in_words(tie: Tie, partner: Organization | Person) -> str:
    """Whoever stands at the other end, with what is said of the tie."""
    who = tie.other if tie.holder == partner else tie.holder
    said = " · ".join(words for words in (tie.kind, tie.how_often) if words)
    return f"{who}: {said}" if said else str(who)


def _cares(member: Member, partner: Organization | Person) -> list[str]:
    if isinstance(partner, Organization):
        return _lines(partner.wants)
    lines = lines_visible_to(member, leaving=True).filter(person=partner, kind__in=CARES)
    return [line.text for line in lines]


def _questions(ask: Ask) -> list[str]:
    """What to ask before anything is planned: first what nobody has noted yet."""
    found = []
    for line in queries.needs_of(ask):
        unit, _all = wanted(line.resource_need)
        if unit is not Unit.YES and not line.wanted.is_known:
            found.append(
                _("How much of “%(need)s” would be easy for you?")
                % {"need": line.resource_need.name}
            )
        if line.starts_on is None and not line.resource_need.when:
            found.append(
                _("When would “%(need)s” suit you, and when not at all?")
                % {"need": line.resource_need.name}
            )
    if not ask.offers.exists():
        found.append(_("What would make your own work easier this year?"))
    found.append(_("Who else with you should know of this, and who decides?"))
    if ask.state in (AskState.IDEA, AskState.TO_ASK):
        found.append(_("What did not go well when somebody asked you for help before?"))
    return found
