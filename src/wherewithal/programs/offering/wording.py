"""Limits and promises as sentences."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.engine.promises import Fit
from wherewithal.programs.offering.models import LibraryOffer, LimitPer
from wherewithal.programs.offering.promised import Taken
from wherewithal.quantities import difference
from wherewithal.quantities.describe import describe, describe_difference, describe_total


def limit_in_words(offer: LibraryOffer) -> str:
    """At most 2 Saturdays a budget year; or that nobody has said."""
    if not offer.how_much.is_known:
        return _("How much of it there is, nobody has said yet: look before you promise.")
    return _("At most %(how_much)s %(of_what)s %(per)s.") % {
        "how_much": describe(offer.how_much),
        "of_what": offer.of_what or _("of it"),
        "per": LimitPer(offer.per).label,
    }


def promised_in_words(offer: LibraryOffer, found: Taken) -> str:
    """How much is promised where most is, and what that leaves."""
    if not found.load.keys:
        return _("Nothing of it is promised yet.")
    promised = describe_total(found.load.promised)
    since = found.load.starts_on
    if since is None or offer.per == LimitPer.EVER:
        sentence = _("Promised: %(promised)s.") % {"promised": promised}
    else:
        sentence = _("Promised where it is fullest, from %(day)s: %(promised)s.") % {
            "promised": promised,
            "day": date_format(since, "DATE_FORMAT"),
        }
    return f"{sentence} {_what_is_left(offer, found)}"


def _what_is_left(offer: LibraryOffer, found: Taken) -> str:
    if found.fit is Fit.NO_LIMIT_KNOWN:
        return _("What is left, nobody can say without a limit.")
    if found.fit is Fit.OVER:
        return _("That is more than there is. Whom can we ask to move?")
    if found.fit is Fit.MAY_NOT_FIT:
        return _("Whether any is left depends on what nobody has told yet.")
    left = difference(offer.how_much, found.load.promised)
    if left.high == 0:
        return _("All of it is promised.")
    return _("Left: %(left)s.") % {"left": describe_difference(left)}
