"""What is taken where nobody said otherwise. The page shows all of it, and each ask can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.matching import Fact, Fit, Match, SourceKind, Verdict
from wherewithal.engine.portfolio.problem import USUAL_MONEY, Defaults
from wherewithal.engine.portfolio.spans import span_of
from wherewithal.partnerships.asks.models import MOST_A_QUARTER
from wherewithal.quantities import Quantity, parse_quantity
from wherewithal.quantities.describe import describe
from wherewithal.quantities.wording import plain_number

NOTHING = Quantity.exact(0)
OWN = frozenset({SourceKind.SPACE, SourceKind.MATERIAL})
"""Kinds that need nobody's yes: they are taken without a conversation."""

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Usual:
    """All that is taken where nobody said otherwise of one holder or need.

    `hours_…` of one conversation: with a colleague or a team, where a relationship is kept, with others.
    `share_…`: percent of a need that a match covers, planned with the middle.
    """

    hours_inside: Quantity
    hours_kept: Quantity
    hours_outside: Quantity
    money: Quantity
    share_strong: Quantity
    share_possible: Quantity
    weight_must: Decimal
    weight_open: Decimal
    weight_nice: Decimal
    asks_a_quarter: int = MOST_A_QUARTER
    """The limit that the library sets for all asks: no page has another one."""
    asks_a_year: int | None = None
    """A further limit, where a page sets one."""

    def hours(self, kind: SourceKind) -> Quantity:
        """What a conversation with such a holder takes."""
        if kind in {SourceKind.STAFF_GROUP, SourceKind.PERSON}:
            return self.hours_inside
        return self.hours_kept if kind is SourceKind.RELATIONSHIP else self.hours_outside

    def share(self, fit: Fit) -> Quantity | None:
        """How much of a need somebody covers; a long shot counts for nothing, and so does 0 percent."""
        percent = {Fit.STRONG: self.share_strong, Fit.POSSIBLE: self.share_possible}.get(fit)
        if percent is None or percent.ceiling == 0:
            return None
        most = max(HUNDRED, percent.floor) if percent.ceiling is None else percent.ceiling
        return Quantity.between(percent.floor / HUNDRED, most / HUNDRED)

    @property
    def accepted(self) -> Quantity:
        """Whoever was found worth asking counts as a strong match."""
        share = self.share(Fit.STRONG)
        return STANDARD.accepted if share is None else share

    @property
    def defaults(self) -> Defaults:
        """What the engine takes: weights are told with each need."""
        return Defaults(
            money=span_of(self.money, default=USUAL_MONEY),
            must_weight=Decimal(1),
            nice_weight=Decimal(1),
            asks_per_partner=self.asks_a_quarter,
        )


STANDARD = Usual(
    hours_inside=Quantity.between(Decimal("0.5"), Decimal("1.5")),
    hours_kept=Quantity.between(1, 2),
    hours_outside=Quantity.between(1, 3),
    money=Quantity.between(0, 100),
    share_strong=Quantity.between(50, 150),
    share_possible=Quantity.between(0, 100),
    weight_must=Decimal(3),
    weight_open=Decimal(2),
    weight_nice=Decimal(1),
)
QUANTITIES = (
    "hours_inside",
    "hours_kept",
    "hours_outside",
    "money",
    "share_strong",
    "share_possible",
)
WEIGHTS = ("weight_must", "weight_open", "weight_nice")
SHARES: dict[Fit, Quantity | None] = {fit: STANDARD.share(fit) for fit in Fit}


def usual_from(stored: Mapping[str, str], *, asks_a_quarter: int = MOST_A_QUARTER) -> Usual:
    """What was said otherwise, as it is stored with a plan; all else is as usual."""
    said: dict[str, Any] = {
        name: Decimal(stored[name]) for name in WEIGHTS if stored.get(name, "") != ""
    }
    said["asks_a_quarter"] = asks_a_quarter
    for name in QUANTITIES:
        quantity = parse_quantity(stored.get(name, ""))
        if isinstance(quantity, Quantity) and quantity.is_known:
            said[name] = quantity
    if stored.get("asks_a_year", "") != "":
        said["asks_a_year"] = int(stored["asks_a_year"])
    return replace(STANDARD, **said)


COUNTED = frozenset({Fact.QUANTITY, Fact.HOURS})
SHORT_OR_OPEN = frozenset({Verdict.PARTLY, Verdict.UNKNOWN})
PLACES = Decimal("0.01")


def share_of(match: Match, *, usual: Usual = STANDARD) -> Quantity | None:
    """How much of a need a match covers; counted where both numbers are known. None for a long shot.

    A range stays one: of ten, "up to six" is nothing to 60 %, and the answer says whether that matters.
    """
    share = usual.share(match.fit)
    counted = [
        (found.part, found.part_at_most)
        for found in match.facts
        if found.fact in COUNTED and found.verdict in SHORT_OR_OPEN
    ]
    known = [(least, most) for least, most in counted if least is not None and most is not None]
    if share is None or not known:
        return share
    least, most = (Decimal(str(min(ends))).quantize(PLACES) for ends in zip(*known, strict=True))
    return Quantity.between(least, most)


def priority_of(importance: str, goal_place: int | None, *, usual: Usual = STANDARD) -> Decimal:
    """How much a need counts: must, not said, nice; and more for the first goals of the list.

    >>> priority_of("must", 1), priority_of("nice", 2), priority_of("", None)
    (Decimal('6.00'), Decimal('1.50'), Decimal('2.00'))
    """
    first = Decimal(0) if goal_place is None else Decimal(1) / goal_place
    weights = {"must": usual.weight_must, "nice": usual.weight_nice}
    return (weights.get(importance, usual.weight_open) * (1 + first)).quantize(PLACES)


def in_words(usual: Usual) -> list[str]:
    """All of it in sentences, as the page shows it."""
    return [
        _(
            "A conversation takes %(inside)s hours with a colleague or a team, %(relation)s where a "
            "relationship is kept already, %(outside)s with others; planned with the middle."
        )
        % {
            "inside": describe(usual.hours_inside),
            "relation": describe(usual.hours_kept),
            "outside": describe(usual.hours_outside),
        },
        _(
            "A strong match is planned as %(strong)s %% of the need, a possible one as %(possible)s %%, with the "
            "middle of that; never more than all of it. Long shots count for nothing. Where both numbers are "
            "known, they are counted: six of ten tables are 60 %%."
        )
        % {
            "strong": describe(usual.share_strong),
            "possible": describe(usual.share_possible),
        },
        _(
            "What counts: a must weighs %(must)s, a need that nobody weighed yet %(open)s, a nice-to-have %(nice)s; "
            "twice that for your first goal, one and a half times for the second, and so on."
        )
        % {
            "must": plain_number(usual.weight_must),
            "open": plain_number(usual.weight_open),
            "nice": plain_number(usual.weight_nice),
        },
        _rest_in_words(usual),
        _("Money is counted only where you set a limit: $%(money)s for each ask.")
        % {"money": describe(usual.money)},
    ]


def _rest_in_words(usual: Usual) -> str:
    words = ngettext(
        "Nobody is asked more than %(number)s time within three months, which is the limit of your library, "
        "unless you say that you will talk to them anyway.",
        "Nobody is asked more than %(number)s times within three months, which is the limit of your library, "
        "unless you say that you will talk to them anyway.",
        usual.asks_a_quarter,
    ) % {"number": usual.asks_a_quarter}
    if usual.asks_a_year is None:
        return words
    more = _("Within a year: at most %(number)s.") % {"number": usual.asks_a_year}
    return f"{words} {more}"
