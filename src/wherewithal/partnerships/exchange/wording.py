"""Amounts of the ledger in the reader's words."""

from dataclasses import replace
from decimal import Decimal

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.money import Amount, Sum, amount_in_words, sum_in_words
from wherewithal.partnerships.asks.amounts import as_money
from wherewithal.partnerships.exchange.models import (
    ONE_UNIT,
    Exchange,
    ExchangeKind,
    ExchangeUnit,
)
from wherewithal.partnerships.exchange.totals import KindTotal, WorthTotal
from wherewithal.quantities import Quantity, Total
from wherewithal.quantities.describe import describe, describe_total

CENTS = Decimal(100)


def amount_words(entry: Exchange) -> str:
    """How much it was; that nobody noted it, where nobody did."""
    amount: Quantity = entry.amount
    if not amount.is_known:
        return amount.words or _("nobody noted how much")
    if entry.unit == ExchangeUnit.DOLLARS:
        return amount_in_words(as_money(amount), language=translation)
    is_one = amount.low == amount.high == 1
    return with_unit(describe(amount), entry.unit, is_one=is_one)


def kind_words(entry: Exchange) -> str:
    """What sort of thing it was; empty where the amount says so already: 6 hours, $40."""
    says_it = entry.amount.is_known and entry.kind in ONE_UNIT
    return "" if says_it else str(ExchangeKind(entry.kind).label)


def total_words(found: KindTotal) -> str:
    """A sum with its unit; how many lines do not say how much."""
    value = found.value
    if not value.counted:
        return _("nobody noted how much")
    if found.unit == ExchangeUnit.DOLLARS:
        return sum_in_words(_as_sum(value), language=translation)
    known = replace(value, unknown_count=0)
    is_one = value.low == value.high == 1
    words = with_unit(describe_total(known), found.unit, is_one=is_one)
    if not value.unknown_count:
        return words
    return ngettext(
        "%(sum)s, and %(number)s line on which nobody noted how much",
        "%(sum)s, and %(number)s lines on which nobody noted how much",
        value.unknown_count,
    ) % {"sum": words, "number": value.unknown_count}


def worth_words(found: WorthTotal) -> str:
    """What lines were said to be worth, and how many say nothing of it."""
    said = amount_in_words(Amount(found.cents, found.cents), language=translation)
    if not found.unknown_count:
        return said
    return ngettext(
        "%(sum)s, and %(number)s line on which nobody put a worth",
        "%(sum)s, and %(number)s lines on which nobody put a worth",
        found.unknown_count,
    ) % {"sum": said, "number": found.unknown_count}


def typed_amount(amount: Quantity, unit: str) -> str:
    """An amount as somebody would type it."""
    if not amount.is_known:
        return amount.words
    if unit == ExchangeUnit.DOLLARS:
        return amount_in_words(as_money(amount), language=translation)
    return describe(amount)


def worth_of_line(entry: Exchange) -> str:
    """What this line was said to be worth; empty where nobody said."""
    cents = entry.worth_cents
    return "" if cents is None else amount_in_words(Amount(cents, cents), language=translation)


def days_words(entry: Exchange) -> str:
    """The day, or from when to when."""
    if entry.until is None or entry.until == entry.on:
        return date_format(entry.on)
    return _("%(first)s to %(last)s") % {
        "first": date_format(entry.on),
        "last": date_format(entry.until),
    }


def with_unit(number: str, unit: str, *, is_one: bool) -> str:
    """12 hours, 1 piece."""
    count = 1 if is_one else 2
    sentence = {
        ExchangeUnit.HOURS: ngettext("%(number)s hour", "%(number)s hours", count),
        ExchangeUnit.PIECES: ngettext("%(number)s piece", "%(number)s pieces", count),
        ExchangeUnit.TIMES: ngettext("%(number)s time", "%(number)s times", count),
        ExchangeUnit.DAYS: ngettext("%(number)s day", "%(number)s days", count),
        ExchangeUnit.PEOPLE: ngettext("%(number)s person", "%(number)s people", count),
    }
    return sentence[ExchangeUnit(unit)] % {"number": number}


def _as_sum(value: Total) -> Sum:
    high = value.high
    unknown = frozenset(str(number) for number in range(value.unknown_count))
    return Sum(
        int(value.low * CENTS),
        None if high is None else int(high * CENTS),
        unknown,
        value.is_approximate,
    )
