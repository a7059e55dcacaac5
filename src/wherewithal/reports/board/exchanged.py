"""What was given and received: the sums of the ledger for the period, both ways."""

from collections.abc import Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.engine.money import Amount, sum_of
from wherewithal.partnerships.exchange.models import Direction, Exchange
from wherewithal.partnerships.exchange.queries import between, exchanges_visible_to
from wherewithal.partnerships.exchange.totals import KindTotal, WorthTotal, totals_of
from wherewithal.partnerships.exchange.wording import (
    amount_words,
    days_words,
    total_words,
    worth_words,
)
from wherewithal.reports.figures import Figure, Record
from wherewithal.reports.period import Period
from wherewithal.reports.report import Section

WAYS: dict[str, str | Promise] = {
    Direction.GIVEN: gettext_lazy("Given: %(kind)s"),
    Direction.RECEIVED: gettext_lazy("Received: %(kind)s"),
}
WORTHS: dict[str, str | Promise] = {
    Direction.GIVEN: gettext_lazy("What we gave, where somebody put a worth on it"),
    Direction.RECEIVED: gettext_lazy("What we received, where somebody put a worth on it"),
}


def lines_of(reader: Member, period: Period) -> list[Exchange]:
    """The lines of the ledger that may leave the screen and begin in the period."""
    entries = exchanges_visible_to(reader, leaving=True)
    return list(between(entries, first=period.first, last=period.last))


def exchange_section(found: Sequence[Exchange]) -> Section:
    """Sums by direction, kind and unit; hours are never added to dollars."""
    rows = {row.pk: row for row in found}
    totals = totals_of(found)
    return Section(
        slug="exchange",
        title=_("Given and received"),
        figures=(
            *(_sum(each, rows) for each in totals.kinds),
            *(_worth(each, rows) for each in totals.worth),
        ),
        empty=_("Nothing is noted in the ledger for this period. A line takes less than a minute."),
    )


def _sum(found: KindTotal, rows: dict[int, Exchange]) -> Figure:
    label = str(WAYS[found.direction]) % {"kind": found.kind.label}
    return Figure(
        slug=f"exchange-{found.direction}-{found.kind}-{found.unit}",
        label=label,
        value=found.value,
        records=tuple(_records(found.record_ids, rows)),
        sentence=_("Lines of the ledger whose first day lies in this period, added up."),
        unknown_count=found.unknown_count,
        said=total_words(found),
    )


def _worth(found: WorthTotal, rows: dict[int, Exchange]) -> Figure:
    return Figure(
        slug=f"exchange-{found.direction}-worth",
        label=str(WORTHS[found.direction]),
        value=sum_of(Amount.exact(found.cents), key="worth"),
        records=tuple(_records(found.record_ids, rows)),
        sentence=_("Only lines on which somebody put a worth, with how they know."),
        unknown_count=found.unknown_count,
        said=worth_words(found),
    )


def _records(keys: Iterable[int], rows: dict[int, Exchange]) -> Iterable[Record]:
    for key in keys:
        row = rows[key]
        yield Record("exchange", key, str(row), f"{days_words(row)}: {amount_words(row)}")
