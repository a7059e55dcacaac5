"""What is taken where nobody said otherwise. The page shows all of it, and each ask can be told apart."""

from decimal import Decimal

from django.utils.translation import gettext as _

from wherewithal.engine.matching import Fact, Fit, Match, SourceKind, Verdict
from wherewithal.engine.portfolio.problem import Defaults
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

NOTHING = Quantity.exact(0)
OWN = frozenset({SourceKind.SPACE, SourceKind.MATERIAL})
"""Kinds that need nobody's yes: they are taken without a conversation."""

INSIDE = Quantity.between(Decimal("0.5"), Decimal("1.5"))
HOURS: dict[SourceKind, Quantity] = {
    SourceKind.STAFF_GROUP: INSIDE,
    SourceKind.PERSON: INSIDE,
    SourceKind.RELATIONSHIP: Quantity.between(1, 2),
    SourceKind.COMMUNITY_ASSET: Quantity.between(1, 3),
    SourceKind.ORGANIZATION: Quantity.between(1, 3),
    SourceKind.OTHER: Quantity.between(1, 3),
}
SHARES: dict[Fit, Quantity] = {
    Fit.STRONG: Quantity.between(Decimal("0.5"), Decimal("1.5")),
    Fit.POSSIBLE: Quantity.between(0, 1),
}
"""How much of a need somebody covers: planned with the middle, so all of it, or half. Long shots: nothing."""

ACCEPTED = SHARES[Fit.STRONG]
ASKS_A_YEAR = 2
WEIGHTS = {"must": Decimal(3), "": Decimal(2), "nice": Decimal(1)}
DEFAULTS = Defaults(must_weight=Decimal(1), nice_weight=Decimal(1), asks_per_partner=ASKS_A_YEAR)
COUNTED = frozenset({Fact.QUANTITY, Fact.HOURS})
SHORT_OR_OPEN = frozenset({Verdict.PARTLY, Verdict.UNKNOWN})
PLACES = Decimal("0.01")


def share_of(match: Match) -> Quantity | None:
    """How much of a need a match covers; counted where both numbers are known. None for a long shot.

    A range stays one: of ten, "up to six" is nothing to 60 %, and the answer says whether that matters.
    """
    usual = SHARES.get(match.fit)
    counted = [
        (found.part, found.part_at_most)
        for found in match.facts
        if found.fact in COUNTED and found.verdict in SHORT_OR_OPEN
    ]
    known = [(least, most) for least, most in counted if least is not None and most is not None]
    if usual is None or not known:
        return usual
    least, most = (Decimal(str(min(ends))).quantize(PLACES) for ends in zip(*known, strict=True))
    return Quantity.between(least, most)


def priority_of(importance: str, goal_place: int | None) -> Decimal:
    """How much a need counts: must, not said, nice; and more for the first goals of the list.

    >>> priority_of("must", 1), priority_of("nice", 2), priority_of("", None)
    (Decimal('6.00'), Decimal('1.50'), Decimal('2.00'))
    """
    first = Decimal(0) if goal_place is None else Decimal(1) / goal_place
    return (WEIGHTS[importance] * (1 + first)).quantize(PLACES)


def in_words() -> list[str]:
    """All of it in sentences, as the page shows it."""
    outside, inside = HOURS[SourceKind.ORGANIZATION], HOURS[SourceKind.PERSON]
    return [
        _(
            "A conversation takes %(inside)s hours with a colleague or a team, %(relation)s where a "
            "relationship is kept already, %(outside)s with others; planned with the middle."
        )
        % {
            "inside": describe(inside),
            "relation": describe(HOURS[SourceKind.RELATIONSHIP]),
            "outside": describe(outside),
        },
        _(
            "A strong match is planned as all of the need (at least half of it), a possible one as half "
            "(nothing to all); two halves make a whole. Long shots count for nothing. Where both numbers "
            "are known, they are counted: six of ten tables are 60 %."
        ),
        _(
            "A must weighs %(must)s, a need that nobody weighed yet %(open)s, a nice-to-have %(nice)s; "
            "twice that for your first goal, one and a half times for the second, and so on."
        )
        % {"must": WEIGHTS["must"], "open": WEIGHTS[""], "nice": WEIGHTS["nice"]},
        _(
            "Nobody is asked more than %(number)s times within a year, unless you say that you will talk to "
            "them anyway. Money is counted only where you set a limit: $%(low)s to $%(high)s for each ask."
        )
        % {
            "number": ASKS_A_YEAR,
            "low": DEFAULTS.money.low,
            "high": DEFAULTS.money.high,
        },
    ]
