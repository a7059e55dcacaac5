"""All asks of a library in the order in which they want somebody: what is due first, what is over last."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.asks.models import Ask, AskingRules, AskState

Words = str | Promise
Put = Mapping[int, Set[date]]
"""By the key of an ask, the days on which it was put to them before (put_before)."""
A_QUARTER = timedelta(days=91)

STAGES: tuple[tuple[str, Words, tuple[str, ...]], ...] = (
    ("ideas", _("Ideas"), (AskState.IDEA,)),
    ("to-ask", _("To ask"), (AskState.TO_ASK,)),
    ("asked", _("Asked, no answer yet"), (AskState.ASKED,)),
    ("yes", _("They said yes"), (AskState.YES, AskState.PARTLY)),
    ("not-now", _("Not now"), (AskState.NOT_NOW,)),
)
WAS_ASKED = frozenset(set(AskState) - {AskState.IDEA, AskState.TO_ASK, AskState.WITHDRAWN})
OVER = (AskState.DONE, AskState.NO, AskState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Stage:
    """Asks that stand at the same point."""

    slug: str
    title: Words
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What is due, what goes on, what is over."""

    due: tuple[Ask, ...]
    stages: tuple[Stage, ...]
    over: tuple[Ask, ...]

    @property
    def is_empty(self) -> bool:
        """True before anybody has thought of asking anybody."""
        return not (self.due or self.over or any(stage.asks for stage in self.stages))


@dataclass(frozen=True, slots=True)
class Lately:
    """How often they were asked within the last three months, beside how often the library wants to at most."""

    count: int
    most: int
    is_beside: bool = False
    """True where the ask that somebody is looking at is left out of it."""
    is_again: bool = False
    """True where one of them was put to the partner more than once."""

    @property
    def is_much(self) -> bool:
        """True where one more would be too many."""
        return self.count >= self.most

    @property
    def words(self) -> str:
        """A sentence for whoever is about to ask."""
        if not self.count and self.is_beside:
            return gettext("Besides this, we asked them for nothing within the last three months.")
        if not self.count:
            return gettext("We asked them for nothing within the last three months.")
        told = ngettext(
            "We asked them for something once within the last three months.",
            "We asked them for something %(number)s times within the last three months.",
            self.count,
        )
        if self.is_beside:
            told = ngettext(
                "Besides this, we asked them for something once within the last three months.",
                "Besides this, we asked them for something %(number)s times within the last three months.",
                self.count,
            )
        told = told % {"number": self.count}
        if self.is_again:
            again = gettext("What was put to them again counts each time.")
            told = f"{told} {again}"
        if not self.is_much:
            return told
        limit = ngettext(
            "We want to ask one partner once at most. Can it wait?",
            "We want to ask one partner %(most)s times at most. Can it wait?",
            self.most,
        )
        return f"{told} {limit % {'most': self.most}}"


NEVER = Lately(0, 1)


def lately_of(
    asks: Iterable[Ask], *, put: Put, rules: AskingRules, today: date, beside: Ask | None = None
) -> Lately:
    """How often these asks, all to the same, were put to them lately; `beside` the one that somebody looks at.

    Of that one counts when it was put to them before, and of a "not now" all of it: they would be asked anew.
    """
    days = [*days_of_asking(asks, put=put)]
    if beside is not None:
        days += [(beside, day) for day in put.get(beside.pk, ())]
        if beside.state == AskState.NOT_NOW and beside.asked_on is not None:
            days.append((beside, beside.asked_on))
    keys = [ask.pk for ask, day in days if is_lately(day, today)]
    is_again = len(set(keys)) < len(keys) or (beside is not None and beside.pk in keys)
    return Lately(len(keys), rules.most_a_quarter, beside is not None, is_again)


def due_on(ask: Ask) -> date | None:
    """The day on which somebody should do something: the next step, or when a "not now" is over."""
    if ask.state in OVER:
        return None
    days = [day for day in (ask.next_step_on, ask.not_before) if day is not None]
    return min(days, default=None)


def pipeline(asks: Iterable[Ask], *, today: date) -> Pipeline:
    """Each ask once: among what is due, at its stage, or among what is over."""
    found = sorted(asks, key=_in_order)
    due = tuple(ask for ask in found if _is_due(ask, today))
    rest = [ask for ask in found if not _is_due(ask, today)]
    stages = tuple(
        Stage(slug, title, tuple(ask for ask in rest if ask.state in states))
        for slug, title, states in STAGES
    )
    over = [ask for ask in rest if ask.state in OVER]
    over.sort(key=lambda ask: (ask.answered_on or date.min, ask.pk), reverse=True)
    return Pipeline(due, stages, tuple(over))


def days_of_asking(asks: Iterable[Ask], *, put: Put) -> Iterator[tuple[Ask, date]]:
    """Each day on which one of these asks was put to them, with the ask: once for every time."""
    for ask in asks:
        last = day_of_asking(ask)
        for day in {*put.get(ask.pk, ()), last} - {None}:
            yield ask, day


def is_lately(day: date, today: date) -> bool:
    """Within the last quarter of a year, and not to come."""
    return timedelta(0) <= today - day <= A_QUARTER


def day_of_asking(ask: Ask) -> date | None:
    """When they were asked; of old asks that have no day, when the ask was noted. None: they were not asked."""
    if ask.asked_on is not None or ask.state not in WAS_ASKED:
        return ask.asked_on
    return timezone.localdate(ask.made_at)


def _is_due(ask: Ask, today: date) -> bool:
    day = due_on(ask)
    return day is not None and day <= today


def _in_order(ask: Ask) -> tuple[date, int]:
    return (due_on(ask) or date.max, ask.pk)
