"""Quantities, totals and problems as sentences, in whatever language is passed in.

`language` is anything with `gettext` and `ngettext`: by default plain English, in pages Django's
translations (see `describe`).
"""

from __future__ import annotations

from decimal import Decimal
from gettext import NullTranslations
from typing import Protocol

from wherewithal.quantities.problems import ProblemReason
from wherewithal.quantities.quantity import Quantity, QuantityKind
from wherewithal.quantities.totals import Difference, Total


class Language(Protocol):
    """Anything that can translate."""

    def gettext(self, message: str, /) -> str: ...

    def ngettext(self, singular: str, plural: str, number: int, /) -> str: ...


ENGLISH: Language = NullTranslations()


def plain_number(number: Decimal) -> str:
    """Write a number so that `parse_quantity` reads the same number back.

    >>> plain_number(Decimal("16000.50")), plain_number(Decimal("2.125"))
    ('16,000.5', '2.1250')
    """
    whole, _, decimals = f"{abs(number):,f}".partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) == 3:
        decimals += "0"  # 2.125 could be read as two thousand, which some of us write with a dot
    digits = f"{whole}.{decimals}" if decimals else whole
    return f"−{digits}" if number < 0 else digits


def quantity_in_words(quantity: Quantity, *, language: Language = ENGLISH) -> str:
    """The typed words if there are any, else a plain rendering.

    >>> quantity_in_words(Quantity.at_least(5)), quantity_in_words(Quantity.unknown())
    ('at least 5', 'not known yet')
    """
    if quantity.words:
        return quantity.words
    if quantity.kind is QuantityKind.SEVERAL:
        return language.gettext("several")
    if quantity.kind is QuantityKind.UNKNOWN:
        return language.gettext("not known yet")
    if quantity.low is not None and quantity.high is not None and quantity.low < quantity.high:
        ends = {"low": plain_number(quantity.low), "high": plain_number(quantity.high)}
        return language.gettext("%(low)s to %(high)s") % ends
    return _ends_in_words(
        quantity.low, quantity.high, is_approximate=quantity.is_approximate, language=language
    )


def total_in_words(total: Total, *, language: Language = ENGLISH) -> str:
    """A sum with its range, and how much of it is not known.

    >>> from wherewithal.quantities.totals import total
    >>> total_in_words(total([Quantity.between(4, 7), Quantity.exact(10), Quantity.unknown()]))
    'between 14 and 17, and 1 not known yet'
    """
    missing = _missing_in_words(total.unknown_count, language)
    if not total.counted:
        if not missing:
            return language.gettext("nothing yet")
        return language.gettext("nothing known yet (%(missing)s)") % {"missing": missing}
    # A floor of zero says nothing beside a ceiling: "up to 10" is enough.
    low = None if total.low == 0 and total.high else total.low
    amount = _ends_in_words(low, total.high, is_approximate=total.is_approximate, language=language)
    return _with_missing(amount, missing, language)


def difference_in_words(difference: Difference, *, language: Language = ENGLISH) -> str:
    """What is left, as a range, and how much of it rests on unknown numbers."""
    missing = _missing_in_words(difference.unknown_count, language)
    if difference.low is None and difference.high is None:
        return language.gettext("not known yet")
    amount = _ends_in_words(
        difference.low,
        difference.high,
        is_approximate=difference.is_approximate,
        language=language,
    )
    return _with_missing(amount, missing, language)


def problem_in_words(reason: ProblemReason, *, language: Language = ENGLISH) -> str:
    """A kind sentence that says what can be typed instead."""
    match reason:
        case ProblemReason.NEGATIVE:
            return language.gettext("This number cannot be less than zero.")
        case ProblemReason.REVERSED:
            return language.gettext("Please put the smaller number first, like 2 to 3.")
        case ProblemReason.SEPARATOR:
            return language.gettext(
                "That could be read as two different numbers."
                " Please write thousands like 1,000 or 1000, and parts like 1.5."
            )
        case ProblemReason.TOO_MANY_DIGITS:
            return language.gettext(
                "That number has more digits than we can keep."
                " Up to twelve before the point and six after it are fine."
            )
        case ProblemReason.TOO_LONG:
            return language.gettext(
                "That is a lot of text for a number. A few words are enough, like about 20."
            )
        case ProblemReason.UNREADABLE:
            return language.gettext(
                "We could not find a number in that. You can write 22, about 20, 2 or 3,"
                " at least 5, several, or unknown."
            )


def _ends_in_words(
    low: Decimal | None, high: Decimal | None, *, is_approximate: bool, language: Language
) -> str:
    ends = {
        "low": "" if low is None else plain_number(low),
        "high": "" if high is None else plain_number(high),
    }
    if low is not None and low == high:
        return _one_in_words(ends["low"], is_approximate=is_approximate, language=language)
    if low is None:
        if is_approximate:
            return language.gettext("up to about %(high)s") % ends
        return language.gettext("up to %(high)s") % ends
    if high is None:
        if is_approximate:
            return language.gettext("at least about %(low)s") % ends
        return language.gettext("at least %(low)s") % ends
    if is_approximate:
        return language.gettext("about %(low)s to %(high)s") % ends
    return language.gettext("between %(low)s and %(high)s") % ends


def _one_in_words(number: str, *, is_approximate: bool, language: Language) -> str:
    if not is_approximate:
        return number
    return language.gettext("about %(number)s") % {"number": number}


def _missing_in_words(unknown_count: int, language: Language) -> str:
    if not unknown_count:
        return ""
    sentence = language.ngettext(
        "%(count)s not known yet", "%(count)s not known yet", unknown_count
    )
    return sentence % {"count": plain_number(Decimal(unknown_count))}


def _with_missing(amount: str, missing: str, language: Language) -> str:
    if not missing:
        return amount
    return language.gettext("%(amount)s, and %(missing)s") % {"amount": amount, "missing": missing}
