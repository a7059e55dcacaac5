"""What stays open: needs for which nobody speaks, and needs that are covered in part."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from wherewithal.engine.portfolio.answer import Answer, Reason
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.words import percent
from wherewithal.programs.models import ResourceNeed


@dataclass(frozen=True, slots=True)
class Unmet:
    """A need that stays open, at least in part, with why in a few words."""

    need: ResourceNeed
    words: str = ""


WHY_PARTLY: dict[Reason, str | Promise] = {
    Reason.NOT_ENOUGH: gettext_lazy(
        "%(share)s of it; all who could help come to %(most)s together"
    ),
    Reason.FORBIDDEN: gettext_lazy("%(share)s of it; more would take somebody who is left out"),
    Reason.PARTNER_LIMIT: gettext_lazy("%(share)s of it; more would take somebody who rests now"),
    Reason.HOURS: gettext_lazy("%(share)s of it; more would take more hours"),
    Reason.MONEY: gettext_lazy("%(share)s of it; more would take more money"),
}
OTHERWISE = gettext_lazy("%(share)s of it; within the limits others count for more")


def for_whom_nobody_speaks(asking: Asking) -> Iterator[Unmet]:
    """Needs for which nobody at all speaks."""
    led = {need for _holder, need in asking.leads}
    return (Unmet(row) for key, row in asking.needs.items() if key not in led)


def partly(asking: Asking, answer: Answer) -> Iterator[Unmet]:
    """Needs for which somebody speaks, and that would not be covered in full."""
    led = {need for _holder, need in asking.leads}
    why = {each.need: each for each in answer.unmet}
    for met in answer.met:
        if met.is_met or met.need not in led:
            continue
        unmet = why.get(met.need)
        words = OTHERWISE if unmet is None else WHY_PARTLY.get(unmet.reason, OTHERWISE)
        most = percent(unmet.share) if unmet is not None else ""
        told = str(words) % {"share": percent(met.share), "most": most}
        yield Unmet(asking.needs[met.need], told)
