"""The strength of evidence in one sentence, and the rule behind it for those who want to know."""

from collections.abc import Iterable
from datetime import date

from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.community.needs.models import Evidence, Method
from wherewithal.community.needs.strength import Piece, Standing, Strength, strength
from wherewithal.quantities.describe import describe_total

STANDINGS: dict[str, str | Promise] = {
    Standing.SEVERAL: gettext_lazy("several methods agree"),
    Standing.ONE_METHOD: gettext_lazy("one method only"),
    Standing.ONE_VOICE: gettext_lazy("one voice"),
    Standing.LOOKED_UP: gettext_lazy("looked up, nobody asked"),
    Standing.NOBODY: gettext_lazy("nobody asked yet"),
}
COUNTS: dict[int, str | Promise] = {
    2: gettext_lazy("Two methods agree"),
    3: gettext_lazy("Three methods agree"),
    4: gettext_lazy("Four methods agree"),
    5: gettext_lazy("Five methods agree"),
    6: gettext_lazy("Six methods agree"),
    7: gettext_lazy("All seven methods agree"),
}
# The last eleven months are called by their name alone.
MONTHS_BY_NAME = 11


def strength_of(evidence: Iterable[Evidence]) -> Strength:
    """The rule, on rows that the reader may see."""
    pieces = [Piece(row.method, row.on, row.how_many) for row in evidence]
    return strength(pieces, today=timezone.localdate())


def say(found: Strength) -> str:
    """The sentence: "Three methods agree, the last in May; people asked: 42"."""
    said = _head(found)
    if found.standing is Standing.NOBODY:
        return said
    if (when := _when(found)) != "":
        said = _("%(said)s, %(when)s") % {"said": said, "when": when}
    if found.people.counted:
        people = describe_total(found.people)
        said = _("%(said)s; people asked: %(people)s") % {"said": said, "people": people}
    return said


def grounds(found: Strength) -> str:
    """The methods that the sentence rests on."""
    labels = [str(Method(method).label) for method in found.methods if method in Method.values]
    return ", ".join(labels)


def _head(found: Strength) -> str:
    match found.standing:
        case Standing.NOBODY:
            return _("Nobody was asked yet")
        case Standing.LOOKED_UP:
            return _("Looked up, but nobody was asked yet")
        case Standing.ONE_VOICE:
            return _("One voice")
        case Standing.ONE_METHOD:
            return _("One method (%(method)s)") % {"method": grounds(found)}
    return str(COUNTS[len(found.methods)])


def _when(found: Strength) -> str:
    if found.last is None:
        return _("no day noted")
    if found.is_old:
        years = ngettext("%(count)d year old", "%(count)d years old", found.years)
        return years % {"count": found.years}
    return _("the last in %(month)s") % {"month": _month(found.last, found.today)}


def _month(day: date, today: date) -> str:
    months = (today.year - day.year) * 12 + today.month - day.month
    return formats.date_format(day, "F" if 0 <= months <= MONTHS_BY_NAME else "F Y")
