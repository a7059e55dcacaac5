"""How much is asked and given, and what day follows what, in the reader's words."""

from django.utils.translation import gettext as _

from wherewithal.partnerships.asks.models import Answer, Ask, AskNeed
from wherewithal.programs.coverage.in_time import days_in_words
from wherewithal.programs.coverage.measures import Unit, wanted
from wherewithal.programs.coverage.wording import wanted_words
from wherewithal.quantities import Quantity


def amount_words(line: AskNeed, amount: Quantity) -> str:
    """The amount in what the need is counted in; a permission has none."""
    unit, _all = wanted(line.resource_need)
    if unit is Unit.YES:
        return ""
    return wanted_words(amount, unit) if amount.is_known else _("as much as they can")


def asked_words(line: AskNeed) -> str:
    """What they are asked for of this need."""
    return amount_words(line, line.wanted)


def given_words(line: AskNeed) -> str:
    """What they said, with how much and for which days; empty before they said anything."""
    if line.answer == Answer.NONE:
        return ""
    if line.answer == Answer.NO:
        return str(Answer.NO.label)
    amount, days = _given_amount(line), days_in_words(line.given_from, line.given_until)
    return _("%(amount)s, %(days)s") % {"amount": amount, "days": days} if days else amount


def _given_amount(line: AskNeed) -> str:
    unit, _all = wanted(line.resource_need)
    if unit is Unit.YES:
        return _("yes")
    if line.given.is_known:
        return wanted_words(line.given, unit)
    return _("yes, nobody noted how much")


def moved_on_words(ask: Ask) -> str:
    """What is said to whoever looked at it before somebody else moved it on."""
    message = _(
        "Somebody has moved it on meanwhile: it is “%(now)s”. Look at it, then save once more."
    )
    return message % {"now": ask.get_state_display()}
