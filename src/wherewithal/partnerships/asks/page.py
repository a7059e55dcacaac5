"""One ask as its page shows it: each line in words, what could come next, how often they were asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import may_withdraw
from wherewithal.capacity.models import Asset
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import MOST_OFFERS, Ask, AskNeed, AskOffer, AskState
from wherewithal.partnerships.asks.pipeline import Lately, lately_of
from wherewithal.partnerships.asks.put_before import put_before
from wherewithal.partnerships.asks.wording import asked_words, given_words
from wherewithal.partnerships.before.queries import BeforeYes, before_yes
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.contact.queries import (
    last_conversations,
    talked_lately,
    whom_of_ask,
)
from wherewithal.partnerships.kept.queries import partnerships_with
from wherewithal.programs.coverage.in_time import days_in_words

Words = str | Promise
BEFORE_YES = frozenset({AskState.IDEA, AskState.TO_ASK, AskState.ASKED, AskState.NOT_NOW})
STEPS: dict[str, Words] = {
    AskState.IDEA: _("Only an idea"),
    AskState.TO_ASK: _("We will ask them"),
    AskState.ASKED: _("We asked them"),
    AskState.YES: _("They said yes"),
    AskState.PARTLY: _("Yes to a part"),
    AskState.NOT_NOW: _("Not now"),
    AskState.NO: _("They said no"),
    AskState.WITHDRAWN: _("We take it back"),
    AskState.DONE: _("It is done"),
}


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need: what is asked for, what was answered, for which days."""

    line: AskNeed
    asked: str
    given: str
    days: str
    beside: tuple[Ask, ...] = ()
    """Other asks to them that count for the same on the same days: the same thing, or something on top."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state that it could be moved to, as whoever moves it would say it."""

    state: AskState
    is_likely: bool
    is_same: bool = False

    @property
    def words(self) -> Words:
        """What the button says."""
        return _("Change what they said") if self.is_same else STEPS[self.state]


@dataclass(frozen=True, slots=True)
class AskPage:
    """All of it."""

    ask: Ask
    needs: tuple[NeedLine, ...]
    offers: tuple[AskOffer, ...]
    steps: tuple[Step, ...]
    others: tuple[Ask, ...]
    partnerships: tuple[Asset, ...]
    before: BeforeYes
    own_answers: frozenset[int]
    lately: Lately
    source: str = ""
    talks: tuple[Conversation, ...] = ()
    talked_lately: int = 0

    @property
    def is_before_yes(self) -> bool:
        """True while a yes may still come."""
        return self.ask.state in BEFORE_YES

    @property
    def may_offer_more(self) -> bool:
        """A partner remembers what is short."""
        return len(self.offers) < MOST_OFFERS


def ask_page(member: Member, ask: Ask, *, today: date) -> AskPage:
    """Everything about one ask, in a fixed number of queries."""
    found = queries.with_lines(member, queries.asks_to_same(member, ask))
    lines = queries.needs_of(ask)
    needs = [line.resource_need for line in lines]
    before = before_yes(ask, needs, reader=member)
    return AskPage(
        ask=ask,
        needs=tuple(
            NeedLine(
                line,
                asked_words(line),
                "" if ask.state == AskState.NOT_NOW else given_words(line),
                days_in_words(line.starts_on, line.ends_on),
                tuple(_beside(ask, line, found)),
            )
            for line in lines
        ),
        offers=tuple(queries.offers_with_what_is_behind(member, ask)),
        steps=_steps(ask),
        others=tuple(found),
        partnerships=tuple(partnerships_with(member, ask)),
        before=before,
        own_answers=frozenset(row.pk for row in before.answers if may_withdraw(member, row)),
        lately=lately_of(
            found,
            put=put_before(ask.library_id, [ask, *found]),
            rules=queries.rules_of(ask.library_id),
            today=today,
            beside=ask,
        ),
        source=queries.source_of(ask),
        talks=tuple(last_conversations(member, whom_of_ask(ask))),
        talked_lately=talked_lately(member, whom_of_ask(ask), today=today),
    )


def _beside(ask: Ask, line: AskNeed, others: Iterable[Ask]) -> Iterator[Ask]:
    if not queries.counts(ask, line):
        return
    first, last = queries.days_that_count(ask, line)
    for other in others:
        for same in other.seen_needs:  # type: ignore[attr-defined]
            begins, ends = queries.days_that_count(other, same)
            meets = (begins or date.min) <= (last or date.max) and (first or date.min) <= (
                ends or date.max
            )
            is_same = same.resource_need_id == line.resource_need_id
            if is_same and meets and queries.counts(other, same):
                yield other


def _steps(ask: Ask) -> tuple[Step, ...]:
    """The first is what usually comes next."""
    following = asking.may_follow(asking.AskState(ask.state))
    steps = [Step(AskState(state), is_likely=place == 0) for place, state in enumerate(following)]
    if ask.state in (AskState.YES, AskState.PARTLY, AskState.NOT_NOW):
        steps.append(Step(AskState(ask.state), is_likely=False, is_same=True))
    return tuple(steps)
