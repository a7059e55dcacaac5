"""What remains of a week, as a sentence in the reader's language."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.people.hours import Week
from wherewithal.quantities import Difference, total
from wherewithal.quantities.describe import describe_difference, describe_total


def hours_in_words(week: Week, key: str) -> str:
    """How many hours somebody has in a week: "20", "between 30 and 35, and 1 not known yet"."""
    hours = week.hours(key)
    return describe_total(hours) if hours.counted else _("not known yet")


def promised_in_words(week: Week, key: str) -> str:
    """How many of them are given to duties already."""
    duties, promised = week.duties_of(key), week.promised(key)
    if not duties:
        return _("no duty written down yet") if promised.unknown_count else _("nothing")
    if week.holder(key).is_listed:
        return describe_total(promised)
    known = describe_total(total(duty.hours for duty in duties))
    return _("%(amount)s, and others not known yet") % {"amount": known}


def free_in_words(week: Week, key: str) -> str:
    """What remains: "between 4 and 6 free", "up to 12 free, and 1 not known yet"."""
    free = week.free(key)
    amount = _amount_in_words(free)
    if not free.unknown_count or (free.low is None and free.high is None):
        return amount
    return _("%(amount)s, and %(missing)s") % {"amount": amount, "missing": _missing(week, key)}


def _missing(week: Week, key: str) -> str:
    """What keeps us from saying more."""
    if not week.holder(key).is_listed:
        has_some = bool(week.duties_of(key))
        return _("other duties not known yet") if has_some else _("duties not known yet")
    count = week.free(key).unknown_count
    sentence = ngettext("%(count)s not known yet", "%(count)s not known yet", count)
    return sentence % {"count": count}


def _amount_in_words(free: Difference) -> str:
    low, high = free.low, free.high
    if low is None and high is None:
        return _("not known yet")
    if high is not None and high < 0:
        over = Difference(low=-high, high=None if low is None else -low)
        return _("short by %(amount)s") % {"amount": _plain(over, free)}
    if low is not None and low < 0:
        over = Difference(low=None, high=-low)
        short = _("short by %(amount)s") % {"amount": _plain(over, free)}
        if high is None or high == 0:
            return _("nothing free, or %(short)s") % {"short": short}
        spare = _plain(Difference(low=None, high=high), free)
        return _("%(amount)s free, or %(short)s") % {"amount": spare, "short": short}
    if low == high == 0 and not free.is_approximate:
        return _("nothing free")
    return _("%(amount)s free") % {"amount": _plain(free)}


def _plain(amount: Difference, like: Difference | None = None) -> str:
    """The numbers alone, as sure as those they come from."""
    is_approximate = (like or amount).is_approximate
    return describe_difference(replace(amount, unknown_count=0, is_approximate=is_approximate))
