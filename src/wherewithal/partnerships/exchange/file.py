"""The lines of the ledger as a file: one row each, with what may leave the screen."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from wherewithal.formats.comma_table import write_table
from wherewithal.partnerships.exchange.models import (
    Direction,
    Exchange,
    ExchangeKind,
    ExchangeUnit,
)
from wherewithal.partnerships.exchange.wording import typed_amount


def lines_as_csv(entries: Iterable[Exchange]) -> bytes:
    """Amount and unit stand apart, to be counted with; what nobody noted stays empty."""
    heads = [
        _("Which way"),
        _("With whom"),
        _("Kind"),
        _("How much"),
        _("Unit"),
        _("From"),
        _("Until"),
        _("What"),
        _("Worth in dollars"),
        _("How it was valued"),
        _("Program"),
    ]
    return write_table(heads, map(_cells, entries))


def _cells(entry: Exchange) -> list[str]:
    worth = "" if entry.worth_cents is None else f"{entry.worth_cents / 100:.2f}"
    return [
        str(Direction(entry.direction).label),
        str(entry),
        str(ExchangeKind(entry.kind).label),
        typed_amount(entry.amount, entry.unit),
        str(ExchangeUnit(entry.unit).label),
        entry.on.isoformat(),
        entry.until.isoformat() if entry.until else "",
        entry.words,
        worth,
        entry.worth_how,
        entry.program.name if entry.program else "",
    ]
