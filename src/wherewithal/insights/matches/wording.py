"""Facts, fits and cautions in plain words."""

from collections.abc import Iterable
from datetime import date

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.engine.matching import Caution, CautionKind, Fact, Finding, Fit, Role, Verdict
from wherewithal.programs.models import SpaceLayout
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

Words = str | Promise

FITS: dict[Fit, tuple[Words, str]] = {
    Fit.STRONG: (gettext_lazy("strong"), "●"),
    Fit.POSSIBLE: (gettext_lazy("possible"), "◐"),
    Fit.LONG_SHOT: (gettext_lazy("long shot"), "○"),
}
ROLES: dict[Role, Words] = {
    Role.NAME: gettext_lazy("Name"),
    Role.STRENGTH: gettext_lazy("Strength"),
    Role.OFFER: gettext_lazy("What they bring or offer"),
    Role.INTEREST: gettext_lazy("Interest"),
    Role.SERVICE: gettext_lazy("Service"),
    Role.DESCRIPTION: gettext_lazy("What is known"),
    Role.CHALLENGE: gettext_lazy("Challenge"),
    Role.LIMIT: gettext_lazy("Limit"),
}

MET: dict[Fact, Words] = {
    Fact.SEATS: gettext_lazy("Holds %(have)s; needed for %(wanted)s."),
    Fact.LAYOUT: gettext_lazy("Somebody noted how many fit in for “%(wanted)s”."),
    Fact.ACCESS: gettext_lazy("Equally accessible to all."),
    Fact.EQUIPMENT: gettext_lazy("Has what is needed: %(wanted)s."),
    Fact.QUANTITY: gettext_lazy("There are %(have)s; needed: %(wanted)s."),
    Fact.HOURS: gettext_lazy("%(have)s hours a week are free; needed: %(wanted)s."),
    Fact.LANGUAGES: gettext_lazy("Speaks %(wanted)s."),
    Fact.AUDIENCES: gettext_lazy("Works with the same people."),
    Fact.TIMES: gettext_lazy("Free at the program’s time."),
    Fact.MONTHS: gettext_lazy("There in %(wanted)s."),
    Fact.DISTANCE: gettext_lazy("%(have)s miles away; up to %(wanted)s will do."),
    Fact.COST: gettext_lazy("Within what it may cost."),
}
LESS: dict[Fact, Words] = {
    Fact.CONTACT: gettext_lazy("They asked not to be contacted."),
    Fact.SEATS: gettext_lazy("Holds %(have)s; needed for %(wanted)s."),
    Fact.ACCESS: gettext_lazy("Not equally accessible to all."),
    Fact.EQUIPMENT: gettext_lazy("Not on its list: %(lacking)s."),
    Fact.QUANTITY: gettext_lazy("There are %(have)s; needed: %(wanted)s."),
    Fact.HOURS: gettext_lazy("%(have)s hours a week are free; needed: %(wanted)s."),
    Fact.LANGUAGES: gettext_lazy("Nobody noted that they speak %(lacking)s."),
    Fact.AUDIENCES: gettext_lazy("Works with other people so far."),
    Fact.TIMES: gettext_lazy("Free for only a part of the program’s time."),
    Fact.MONTHS: gettext_lazy("There in %(have)s; needed in %(wanted)s."),
    Fact.DISTANCE: gettext_lazy("%(have)s miles away; up to %(wanted)s will do."),
    Fact.COST: gettext_lazy("Costs more than it may."),
}
ASKED: dict[Fact, Words] = {
    Fact.SEATS: gettext_lazy("How many people does it hold? Needed: %(wanted)s."),
    Fact.LAYOUT: gettext_lazy("How many fit in for “%(wanted)s”?"),
    Fact.ACCESS: gettext_lazy("Is it equally accessible to all?"),
    Fact.EQUIPMENT: gettext_lazy("Does it have this: %(wanted)s?"),
    Fact.QUANTITY: gettext_lazy("How many are there? Needed: %(wanted)s."),
    Fact.HOURS: gettext_lazy("How many hours a week could they give? Needed: %(wanted)s."),
    Fact.LANGUAGES: gettext_lazy("Do they speak %(wanted)s?"),
    Fact.TIMES: gettext_lazy("Are they free at the program’s time?"),
    Fact.MONTHS: gettext_lazy("Are they there in %(wanted)s?"),
    Fact.DISTANCE: gettext_lazy("Where is it? Up to %(wanted)s miles will do."),
    Fact.COST: gettext_lazy("What does it cost?"),
}


def in_words(finding: Finding) -> str:
    """One fact: what fits, what does not, or what somebody should ask."""
    if finding.fact is Fact.TIMES and finding.verdict is Verdict.RULED_OUT:
        return _("Not free at the program’s time.")
    table = {Verdict.MET: MET, Verdict.UNKNOWN: ASKED}.get(finding.verdict, LESS)
    template = str(table.get(finding.fact, ""))
    return template % {
        "wanted": _value(finding.fact, finding.wanted),
        "have": _value(finding.fact, finding.have),
        "lacking": ", ".join(finding.lacking),
    }


def caution_in_words(caution: Caution) -> str:
    """What stands before the quoted words, or the whole of it where nothing is quoted."""
    match caution.kind:
        case CautionKind.TAKEN_BACK:
            return _("Not any more:")
        case CautionKind.ONLY_WISHED:
            return _("Only wished for so far:")
        case CautionKind.ASKED_LATELY:
            number = int(caution.detail)
            return ngettext(
                "Asked %(number)s time within a year.",
                "Asked %(number)s times within a year.",
                number,
            ) % {"number": number}
        case CautionKind.NOT_BEFORE:
            day = date_format(date.fromisoformat(caution.detail))
            return _("They said “not now”: ask again from %(day)s on.") % {"day": day}
        case _:
            return _("But:")


def _value(fact: Fact, value: object) -> str:
    if isinstance(value, Quantity):
        return describe(value)
    if isinstance(value, float):
        return f"{value:g}"
    if fact is Fact.LAYOUT and value in SpaceLayout.values:
        return str(SpaceLayout(value).label)
    if fact is Fact.MONTHS and isinstance(value, tuple):
        return _months(value)
    return ", ".join(str(each) for each in value) if isinstance(value, tuple) else str(value)


def _months(numbers: Iterable[object]) -> str:
    return ", ".join(str(MONTHS[number]) for number in numbers if isinstance(number, int))
