"""An answer in sentences: how many conversations, what they cover, how sure that is, what decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.engine.portfolio.answer import Answer, Met, Reason, Status, Step, Unmet
from wherewithal.engine.portfolio.certificates import Certificate
from wherewithal.engine.portfolio.curve import CurvePoint
from wherewithal.engine.portfolio.gains import Extra
from wherewithal.engine.portfolio.problem import Aim
from wherewithal.engine.portfolio.ranges import About, Doubt, OpenNumber, Swing
from wherewithal.engine.portfolio.spans import Span, sure
from wherewithal.quantities.wording import plain_number

LEAST_PERCENT = 0.001
REASONS: dict[Reason, Promise] = {
    Reason.NO_SOURCE: gettext_lazy("%(need)s: nobody is known who could meet it."),
    Reason.NOT_ENOUGH: gettext_lazy(
        "%(need)s: all who could help come to %(share)s of it together."
    ),
    Reason.FORBIDDEN: gettext_lazy(
        "%(need)s: only %(share)s of it could be met by others than those set aside."
    ),
    Reason.PARTNER_LIMIT: gettext_lazy(
        "%(need)s: only %(share)s of it, without asking a partner more often than agreed."
    ),
    Reason.HOURS: gettext_lazy(
        "%(need)s: only %(share)s of it within the hours, even if they all went there."
    ),
    Reason.MONEY: gettext_lazy(
        "%(need)s: only %(share)s of it within the money, even if it all went there."
    ),
    Reason.TOGETHER: gettext_lazy(
        "%(need)s: it could be met alone, but not together with all the others within the limits."
    ),
}
BROKEN_BY_PINS: dict[Reason, Promise] = {
    Reason.HOURS: gettext_lazy("The pinned asks alone take more hours than there are."),
    Reason.MONEY: gettext_lazy("The pinned asks alone take more money than there is."),
    Reason.PARTNER_LIMIT: gettext_lazy(
        "The pinned asks alone go to one partner more often than agreed."
    ),
}
OPEN_NUMBERS: dict[About, Promise] = {
    About.HOURS: gettext_lazy("the hours of %(source)s"),
    About.MONEY: gettext_lazy("the money for %(source)s"),
    About.AMOUNT: gettext_lazy("what %(source)s could give of “%(need)s”"),
    About.WANTED: gettext_lazy("what is wanted of “%(need)s”"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences with the names that people use; an id stands where there is none.

    `is_in_shares`: an amount is a part of the need, and told in percent.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    is_in_shares: bool = False

    def headline(self, answer: Answer) -> str:
        """“3 conversations, about 5 hours (4 to 7): 9 of 11 needs are met.”"""
        if not answer.steps:
            return _("No conversation.") + " " + self.covered(answer)
        asks = ngettext("%(count)s conversation", "%(count)s conversations", len(answer.steps))
        counted = asks % {"count": len(answer.steps)}
        return f"{counted}, {hours_in_words(answer.hours)}: {self.covered(answer)}"

    def covered(self, answer: Answer) -> str:
        """“9 of 11 needs are met, 87 % of what counts.”"""
        words = ngettext(
            "%(met)s of %(count)s need is met, %(percent)s of what counts.",
            "%(met)s of %(count)s needs are met, %(percent)s of what counts.",
            len(answer.met),
        )
        share = answer.value / answer.total if answer.total else 1.0
        return words % {
            "met": answer.met_count,
            "count": len(answer.met),
            "percent": percent(share),
        }

    def how_sure(self, answer: Answer, *, is_proven: bool) -> str:
        """What is proven. `is_proven`: the certificate alone shows that nothing is better."""
        if answer.status is Status.NONE:
            return _("No choice that keeps all limits has been found so far.")
        if answer.status is Status.IMPOSSIBLE:
            return _("It cannot be done in full. This is what can be done instead.")
        if answer.status is Status.BEST and is_proven:
            return _("Proven: nothing better exists. The proof was checked.")
        if answer.status is Status.BEST:
            words = _("Nothing better exists, the solver says. %(apart)s")
            return words % {"apart": self.bound(answer)}
        return self.bound(answer)

    def bound(self, answer: Answer) -> str:
        """What no choice can be better than, as was proven."""
        if answer.aim is Aim.MUSTS:
            words = _("Proven and checked: no choice takes fewer than %(hours)s hours.")
            return words % {"hours": _number(answer.bound)}
        share = answer.bound / answer.total if answer.total else 1.0
        words = _("Proven and checked: no choice covers more than %(percent)s of what counts.")
        told = words % {"percent": percent(share)}
        if answer.status is Status.BEST:
            return told
        return _("Up to %(gap)s better may exist.") % {"gap": percent(answer.gap)} + " " + told

    def pins(self, answer: Answer) -> Iterator[str]:
        """The limits that what is pinned breaks by itself."""
        return (str(BROKEN_BY_PINS[each]) for each in answer.pins_break)

    def ask(self, step: Step) -> str:
        """“City Museum, 2 hours: meets room; a part of laptops”"""
        who, hours = self.name(step.source), hours_in_words(step.hours)
        return f"{who}, {hours}: {self._brings(step.completes, step.part_of)}"

    def missing(self, met: Met) -> str:
        """“button maker: nothing”, or how much of it is covered."""
        if met.share <= 0:
            return _("%(need)s: nothing of it") % {"need": self.name(met.need)}
        return _("%(need)s: %(share)s of it") % {
            "need": self.name(met.need),
            "share": percent(met.share),
        }

    def unmet(self, unmet: Unmet) -> str:
        """Why a need cannot be met in full."""
        share = percent(unmet.share)
        return str(REASONS[unmet.reason]) % {"need": self.name(unmet.need), "share": share}

    def next_one(self, extra: Extra, hours: Span) -> str:
        """“The next would be the print shop, 3 hours: meets button maker”"""
        parts = {
            "who": self.name(extra.source),
            "hours": hours_in_words(hours),
            "brings": self._brings(extra.completes, extra.part_of),
        }
        return _("The next would be %(who)s, %(hours)s: %(brings)s") % parts

    def doubts(self, doubt: Doubt) -> Iterator[str]:
        """Whether what nobody knows would change the asks, one sentence per number that does."""
        if not doubt.open_count:
            return
        if not doubt.would_change:
            words = ngettext(
                "%(count)s number is not known exactly. It changes nothing about whom to ask.",
                "%(count)s numbers are not known exactly. They change nothing about whom to ask.",
                doubt.open_count,
            )
            if doubt.looked_at < doubt.open_count:
                words = _(
                    "%(count)s numbers are not known exactly. Whether all turn out well, or all badly, changes "
                    "nothing about whom to ask; %(tried)s were also tried one by one."
                )
            yield words % {"count": doubt.open_count, "tried": doubt.looked_at}
            return
        words = ngettext(
            "%(count)s number is not known exactly, and may change whom to ask.",
            "%(count)s numbers are not known exactly, and may change whom to ask.",
            doubt.open_count,
        )
        yield words % {"count": doubt.open_count}
        for swing in doubt.swings:
            yield self.swing(swing)

    def swing(self, swing: Swing) -> str:
        """“If the hours of the hall came to 4, ask Town Hall in place of the hall.”"""
        parts = {
            "what": self.open_number(swing.number),
            "number": self._amount(swing),
            "new": self._listed(swing.change.comes_in),
            "old": self._listed(swing.change.goes_out),
        }
        if not swing.change.goes_out:
            return _("If %(what)s came to %(number)s, ask %(new)s as well.") % parts
        if not swing.change.comes_in:
            return _("If %(what)s came to %(number)s, leave out %(old)s.") % parts
        words = _("If %(what)s came to %(number)s, ask %(new)s in place of %(old)s.")
        return words % parts

    def _amount(self, swing: Swing) -> str:
        if self.is_in_shares and swing.number.about is About.AMOUNT:
            return percent(float(swing.at))
        return _number(swing.at)

    def point(self, point: CurvePoint, total: float) -> str:
        """“4 hours: 87 %; in addition City Museum, no longer the church.”"""
        share = percent(point.value / total if total else 1.0)
        told = f"{hours_in_words(sure(point.hours))}: {share}"
        if point.comes_in:
            told += "; " + _("ask %(names)s") % {"names": self._listed(point.comes_in)}
        if point.goes_out:
            told += "; " + _("no longer %(names)s") % {"names": self._listed(point.goes_out)}
        return told

    def open_number(self, number: OpenNumber) -> str:
        """“the hours of City Museum”."""
        parts = {"source": self.name(number.source), "need": self.name(number.need)}
        return str(OPEN_NUMBERS[number.about]) % parts

    def _brings(self, completes: tuple[str, ...], part_of: tuple[str, ...]) -> str:
        """“meets room, laptops; a part of coach”."""
        told = []
        if completes:
            told.append(_("meets %(needs)s") % {"needs": self._listed(completes)})
        if part_of:
            told.append(_("a part of %(needs)s") % {"needs": self._listed(part_of)})
        return "; ".join(told) or _("nothing that others do not give already")

    def _listed(self, keys: tuple[str, ...]) -> str:
        return ", ".join(map(self.name, keys))

    def name(self, key: str) -> str:
        """What people call it."""
        return self.names.get(key, key)


def hours_in_words(hours: Span) -> str:
    """“2 hours”, “about 2 hours (1 to 4)”."""
    words = ngettext("%(hours)s hour", "%(hours)s hours", 1 if hours.likely == 1 else 2)
    likely = words % {"hours": _number(hours.likely)}
    if hours.is_sure:
        return likely
    parts = {"likely": likely, "low": _number(hours.low), "high": _number(hours.high)}
    return _("about %(likely)s (%(low)s to %(high)s)") % parts


def percent(share: float) -> str:
    """A share in whole percent; one that is nearly all or nearly nothing is not rounded to it."""
    number = round(share * 100)
    if share < 1.0 and number == 100:
        return _("over 99 %")
    if share > LEAST_PERCENT and number == 0:
        return _("under 1 %")
    return _("%(number)s %%") % {"number": number}


def is_proven(certificate: Certificate) -> bool:
    """The certificate alone shows that nothing is better."""
    return certificate.holds and certificate.is_best


def _number(number: Decimal | float) -> str:
    return plain_number(round(Decimal(str(number)), 2))
