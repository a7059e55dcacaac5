"""Two that meet a need together: the church's hall, and somebody else's folding tables."""

from collections.abc import Container
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wherewithal.engine.matching import Fact, Fit, Pair, Together
from wherewithal.insights.matches.about import Words
from wherewithal.insights.matches.contacts import Contacts
from wherewithal.insights.matches.find import Found
from wherewithal.insights.matches.helper import SpokenFor, quoted
from wherewithal.insights.matches.wording import FITS
from wherewithal.quantities.describe import describe

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Half(SpokenFor):
    """One of the two, with the words that speak for it."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two halves, how good they are together, and how they go together."""

    halves: tuple[Half, Half]
    fit: Words
    sign: str
    how: str


def pair_rows(found: Found, contacts: Contacts, *, besides: Container[str]) -> list[PairRow]:
    """The few best pairs of two contacts. `besides`: contacts about whom somebody decided, or that count."""
    strong = {match.source for match in found.matches.matches if match.fit is Fit.STRONG}
    pairs = [
        pair
        for pair in found.pairs
        if is_worth_two_talks(pair, strong) and not _is_settled(pair, contacts, besides)
    ]
    return [_row(found, pair) for pair in pairs[:SHOWN]]


def is_worth_two_talks(pair: Pair, strong: Container[str]) -> bool:
    """No long shot; and nobody needs a second one for the sake of words where one is strong alone."""
    if pair.fit is Fit.LONG_SHOT:
        return False
    return pair.together is not Together.WORDS or not any(one in strong for one in pair.sources)


def _is_settled(pair: Pair, contacts: Contacts, besides: Container[str]) -> bool:
    """One contact twice is no pair; nor is one with somebody about whom it was decided."""
    one, other = map(contacts.head_of, pair.sources)
    return one == other or one in besides or other in besides


def _row(found: Found, pair: Pair) -> PairRow:
    fit, sign = FITS[pair.fit]
    one, other = (_half(found, pair, source) for source in pair.sources)
    is_noted = _is_noted_what_it_lacks(found, pair)
    return PairRow((one, other), fit, sign, _how(pair, one.name, other.name, is_noted=is_noted))


def _is_noted_what_it_lacks(found: Found, pair: Pair) -> bool:
    """False where nobody noted at all what the first of the two has."""
    first = (match for match in found.matches.matches if match.source == pair.sources[0])
    return not any(each.fact is Fact.EQUIPMENT for match in first for each in match.questions)


def _half(found: Found, pair: Pair, source: str) -> Half:
    reasons = dict.fromkeys(
        reason
        for reason in pair.reasons
        if found.index.statements[reason.statement].source == source
    )
    return Half(found.source(source), tuple(quoted(found, reason) for reason in reasons))


def _how(pair: Pair, one: str, other: str, *, is_noted: bool) -> str:
    names = {"one": one, "other": other}
    match pair.together:
        case Together.THINGS:
            names["things"] = ", ".join(pair.things)
            if not is_noted:
                return _("Nobody noted what “%(one)s” has. “%(other)s” has %(things)s.") % names
            return _("“%(other)s” has what “%(one)s” lacks: %(things)s.") % names
        case Together.QUANTITY:
            amounts = " + ".join(describe(amount) for amount in pair.adds_up)
            return _("Together they have enough: %(amounts)s.") % {"amounts": amounts}
        case _:
            return _("What the one lacks of what is asked for, the other has.")
