"""Amounts, sums and problems as sentences, in whatever language is passed in.

`language` is anything with `gettext` and `ngettext`: by default plain English, in pages Django's
translations.
"""

from __future__ import annotations

import re

from wherewithal.engine.money.amount import Amount
from wherewithal.engine.money.parse import UNITS, AmountProblem, AmountProblemReason
from wherewithal.engine.money.sums import Sum
from wherewithal.quantities.wording import ENGLISH, Language

_FIRST_DIGIT = re.compile(r"\.?\d")


def dollars(cents: int, *, language: Language = ENGLISH) -> str:
    """Write cents as dollars; a whole number of dollars goes without its two zeros.

    >>> dollars(120_000), dollars(120_050), dollars(0)
    ('$1,200', '$1,200.50', '$0')
    """
    whole, part = divmod(cents, 100)
    number = f"{whole:,}.{part:02}" if part else f"{whole:,}"
    return language.gettext("$%(number)s") % {"number": number}


def amount_in_words(amount: Amount, *, language: Language = ENGLISH) -> str:
    """The typed words if there are any, else a plain rendering that `parse_amount` reads back.

    >>> amount_in_words(Amount(120_000, 150_000)), amount_in_words(Amount())
    ('$1,200 to $1,500', 'not known yet')
    """
    if amount.words:
        return amount.words
    if not amount.is_known:
        return language.gettext("not known yet")
    return _ends(amount.low_cents, amount.high_cents, is_about=amount.is_about, language=language)


def with_sign(words: str) -> str:
    """Typed words of a known amount, with the sign where nobody typed that it is dollars.

    >>> with_sign("about 60 once"), with_sign("1,200-1,500"), with_sign("5 dollars"), with_sign("free")
    ('about $60 once', '$1,200-1,500', '5 dollars', 'free')
    """
    plain = words.casefold()
    if "$" in plain or any(unit in plain for unit in UNITS):
        return words
    return _FIRST_DIGIT.sub(r"$\g<0>", words, count=1)


def sum_in_words(money: Sum, *, language: Language = ENGLISH) -> str:
    """A sum with its range, and how much of it is not known.

    >>> sum_in_words(Sum(50_000, 80_000, frozenset({"robots"})))
    '$500 to $800, and 1 amount not known yet'
    """
    count = money.unknown_count
    if not count:
        return _ends_of(money, language)
    missing = language.ngettext(
        "%(count)s amount not known yet", "%(count)s amounts not known yet", count
    ) % {"count": count}
    if money.high_cents == 0:
        return missing
    return language.gettext("%(amount)s, and %(missing)s") % {
        "amount": _ends_of(money, language),
        "missing": missing,
    }


def amount_problem_in_words(problem: AmountProblem, *, language: Language = ENGLISH) -> str:
    """A kind sentence that says what can be typed instead."""
    match problem.reason:
        case AmountProblemReason.NEGATIVE:
            return language.gettext("An amount cannot be less than zero.")
        case AmountProblemReason.REVERSED:
            return language.gettext("Please put the smaller amount first, like 1,200 to 1,500.")
        case AmountProblemReason.SEPARATOR:
            return language.gettext(
                "That could be read as two different amounts."
                " Please write thousands like 1,200 or 1200, and cents like 1.50."
            )
        case AmountProblemReason.PART_OF_A_CENT:
            return language.gettext("Cents are the smallest coin we count: write 1.25, not 1.255.")
        case AmountProblemReason.TOO_MUCH:
            return language.gettext(
                "That is more money than we can count. Is there a zero too many?"
            )
        case AmountProblemReason.TOO_LONG:
            return language.gettext(
                "That is a lot of text for an amount. A few words are enough, like about 300."
            )
        case _:
            return _unreadable(problem.reason, language)


def _unreadable(reason: AmountProblemReason, language: Language) -> str:
    if reason is AmountProblemReason.HOW_OFTEN:
        return language.gettext(
            "Please write the amount alone, like 300; how often it comes is said beside it."
        )
    if reason is AmountProblemReason.OTHER_MONEY:
        return language.gettext("Amounts are counted in dollars here. About how many would it be?")
    return language.gettext(
        "We could not find an amount in that. You can write $1,200, 1200-1500, about 300,"
        " at least 500, free, or unknown."
    )


def _ends_of(money: Sum, language: Language) -> str:
    # A floor of zero says nothing beside a ceiling: "up to $10" is enough.
    low = None if money.low_cents == 0 and money.high_cents else money.low_cents
    return _ends(low, money.high_cents, is_about=money.is_about, language=language)


def _ends(low: int | None, high: int | None, *, is_about: bool, language: Language) -> str:
    ends = {
        "low": "" if low is None else dollars(low, language=language),
        "high": "" if high is None else dollars(high, language=language),
    }
    if low is not None and low == high:
        return language.gettext("about %(low)s") % ends if is_about else ends["low"]
    if not is_about:
        return _plain_ends(low, high, language) % ends
    return _about_ends(low, high, language) % ends


def _plain_ends(low: int | None, high: int | None, language: Language) -> str:
    if low is None:
        return language.gettext("up to %(high)s")
    if high is None:
        return language.gettext("at least %(low)s")
    return language.gettext("%(low)s to %(high)s")


def _about_ends(low: int | None, high: int | None, language: Language) -> str:
    if low is None:
        return language.gettext("up to about %(high)s")
    if high is None:
        return language.gettext("at least about %(low)s")
    return language.gettext("about %(low)s to %(high)s")
