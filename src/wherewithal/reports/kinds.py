"""Which reports there are, what each is good for, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.reports.board import board_report
from wherewithal.reports.period import Period
from wherewithal.reports.report import Report


@dataclass(frozen=True, slots=True)
class Kind:
    """One report: its page, what it is good for, and whether it speaks of a period or says words of ours."""

    url_name: str
    title: str | Promise
    good_for: str | Promise
    make: Callable[[Member, Period], Report]
    has_period: bool = False
    words_label: str | Promise = ""


KINDS: dict[str, Kind] = {
    "board": Kind(
        "board_report",
        _("For the board"),
        _(
            "One page for trustees: what we have, what people ask for, which gaps were closed, what may "
            "slip, and what you ask of them. Behind it, every figure with its records."
        ),
        board_report,
        has_period=True,
        words_label=_("What we ask the board"),
    ),
}
