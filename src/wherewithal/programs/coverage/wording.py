"""Coverage, double bookings and hours as sentences in the reader's language."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.engine.coverage import Coverage
from wherewithal.engine.money import Sum, sum_in_words
from wherewithal.engine.occupancy import Stretch
from wherewithal.programs.coverage.bookings import folded
from wherewithal.programs.coverage.clashes import Clash
from wherewithal.programs.coverage.measures import Unit
from wherewithal.programs.coverage.people_hours import Hours
from wherewithal.programs.models import Program
from wherewithal.quantities import Difference, Quantity, Total, total
from wherewithal.quantities.describe import describe, describe_difference, describe_total
from wherewithal.ui.names import in_sentence

CENTS = 100
SOME = gettext_lazy("some, nobody noted how many")
NOT_COUNTED = {
    Unit.HOURS: gettext_lazy("some hours, nobody noted how many a week"),
    Unit.PEOPLE: gettext_lazy("some people, nobody noted how many"),
}


def total_words(amount: Total, unit: Unit) -> str:
    """A sum in its unit; nothing said where nothing is given."""
    if not amount.counted and not amount.unknown_count:
        return ""
    if unit is Unit.MONEY:
        return sum_in_words(_as_money(amount), language=translation)
    if unit is Unit.YES:
        return _("yes")
    if not amount.counted:
        return str(NOT_COUNTED.get(unit, SOME))
    return with_unit(describe_total(amount), unit, is_one=amount.low == amount.high == 1)


def wanted_words(wanted: Quantity, unit: Unit) -> str:
    """How much is needed."""
    if not wanted.is_known:
        return _("not known yet")
    if unit is Unit.MONEY:
        return total_words(total([wanted]), unit)
    if unit is Unit.YES:
        return _("yes")
    return with_unit(describe(wanted), unit, is_one=wanted.low == wanted.high == 1)


def missing_words(low: Decimal, high: Decimal | None, unit: Unit) -> str:
    """What nobody was asked for yet; empty where nothing is missing."""
    if high == 0:
        return ""
    if unit is Unit.YES:
        return _("not asked for yet")
    if high is None and low == 0:
        return _("not known yet")
    if high is None:
        missing = Quantity.at_least(low)
    elif low == 0:
        missing = Quantity.at_most(high)
    else:
        missing = Quantity.between(low, high)
    if unit is Unit.MONEY:
        return total_words(total([missing]), unit)
    return with_unit(describe(missing), unit, is_one=low == high == 1)


def lacking_words(found: Coverage, unit: Unit) -> str:
    """What is missing, with what is there on paper only: "6, 2 of them at some times"."""
    if not found.lost:
        return missing_words(found.missing_low, found.missing_high, unit)
    all_of_it = missing_words(found.lacks_low, found.lacks_high, unit)
    if found.missing_high == 0:
        return _("%(number)s at some times") % {"number": all_of_it} if all_of_it else ""
    lost = describe(Quantity.exact(found.lost))
    words = {"number": all_of_it, "part": lost}
    return _("%(number)s, %(part)s of it at some times") % words


def with_unit(words: str, unit: Unit, *, is_one: bool) -> str:
    """The number with what it counts."""
    if unit is Unit.PIECES:
        return words
    number = 1 if is_one else 2
    if unit is Unit.HOURS:
        pattern = ngettext("%(number)s hour a week", "%(number)s hours a week", number)
    elif unit is Unit.PEOPLE:
        pattern = ngettext("%(number)s person", "%(number)s people", number)
    else:
        pattern = ngettext("%(number)s room", "%(number)s rooms", number)
    return pattern % {"number": words}


def _as_money(amount: Total) -> Sum:
    high = None if amount.high is None else int(amount.high * CENTS)
    unknown = frozenset(str(number) for number in range(amount.unknown_count))
    return Sum(int(amount.low * CENTS), high, unknown, amount.is_approximate)


def when_words(stretch: Stretch) -> str:
    """A time by the library's clock: "Tuesday, March 9, 4 p.m. to 5 p.m."."""
    return _("%(day)s, %(starts)s to %(ends)s") % {
        "day": date_format(stretch.starts, _("l, F j, Y")),
        "starts": time_format(stretch.starts.time()),
        "ends": time_format(stretch.ends.time()),
    }


def short_words(low: Decimal, high: Decimal | None) -> str:
    """How many are missing: "short by 2", "at least 2 short", "may be short"."""
    if low <= 0:
        return _("may be short")
    if high is None:
        return _("at least %(number)s short") % {"number": describe(Quantity.exact(low))}
    return _("short by %(number)s") % {"number": describe(Quantity.between(low, high))}


def clash_words(clash: Clash) -> str:
    """One thing that is booked twice, with who else uses it."""
    if clash.is_question:
        return _question(clash)
    short = short_words(clash.short_low, clash.short_high)
    if not clash.others:
        sentence = _("%(thing)s: %(short)s.")
        return sentence % {"thing": in_sentence(clash.source.name), "short": short}
    sentence = _("%(thing)s: %(short)s; also used by %(others)s.")
    return sentence % {
        "thing": in_sentence(clash.source.name),
        "short": short,
        "others": names_of(clash.others),
    }


def _question(clash: Clash) -> str:
    values = {"name": in_sentence(clash.source.name), "count": len(clash.others) + 1}
    if len(clash.others) == 1:
        return _("%(name)s is asked for twice at the same time: can they do both?") % values
    return (
        _("%(name)s is asked for by %(count)s programs at the same time: can they do all?") % values
    )


def clash_binds(clash: Clash) -> str:
    """The same as what binds the plan most."""
    sentence = _("%(thing)s: %(have)s there, %(used)s needed at the same time.")
    have = describe(clash.have) if clash.have.is_known else _("not known how many")
    used = describe(Quantity.exact(clash.used))
    return sentence % {"thing": in_sentence(clash.source.name), "have": have, "used": used}


def hours_words(hours: Hours) -> str:
    """What somebody has free, and what the plan asks: "Teen staff: 6 h free, this plan asks 14 h."."""
    words = {
        "name": in_sentence(hours.source.name),
        "free": _free(hours.left.free),
        "asked": _asked(hours.left.asked),
    }
    if not hours.through:
        return _("%(name)s: %(free)s, this plan asks %(asked)s.") % words
    sentence = _("%(name)s: %(free)s, this plan asks %(asked)s, and of that %(part)s from %(who)s.")
    who = in_a_row([in_sentence(source.name) for source in hours.through])
    return sentence % {**words, "part": _asked(hours.in_their_name), "who": who}


def _free(free: Difference) -> str:
    if free.low is None and free.high is None:
        return _("nobody knows how many hours are free")
    if free.high is not None and free.high <= 0:
        return _("no hours free")
    low = free.low if free.low is not None and free.low > 0 else None
    known = Difference(low=low, high=free.high, is_approximate=free.is_approximate)
    return _("%(hours)s h free") % {"hours": describe_difference(known)}


def _asked(asked: Total) -> str:
    if not asked.counted:
        return _("hours that nobody has noted yet")
    return _("%(hours)s h") % {"hours": describe_total(asked)}


def apart_words(program: Program) -> str:
    """Where and when a program takes place, to tell it from another of its name: "East, from May 3, 2027"."""
    parts = [program.outlet.name] if program.outlet else []
    days = {
        "first": date_format(program.starts_on) if program.starts_on else "",
        "last": date_format(program.ends_on) if program.ends_on else "",
    }
    if program.starts_on and program.ends_on:
        parts.append(_("%(first)s to %(last)s") % days)
    elif program.starts_on:
        parts.append(_("from %(first)s") % days)
    elif program.ends_on:
        parts.append(_("until %(last)s") % days)
    return ", ".join(parts) or _("no place and no days noted")


def names_of(programs: Iterable[Program]) -> str:
    """Names in a row, as a sentence holds them."""
    return in_a_row([in_sentence(words) for _program, words in told_apart(programs)])


def told_apart(programs: Iterable[Program]) -> list[tuple[Program, str]]:
    """Each with its name, and with place and days where another of them is called the same."""
    rows = list(programs)
    names = Counter(folded(row.name) for row in rows)
    return [(row, _with_place(row) if names[folded(row.name)] > 1 else row.name) for row in rows]


def _with_place(program: Program) -> str:
    return _("%(name)s (%(place)s)") % {"name": program.name, "place": apart_words(program)}


def in_a_row(names: list[str]) -> str:
    """One name, or several with an “and” before the last."""
    if len(names) == 1:
        return names[0]
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
