"""A small picture of money over the years: one bar per budget year, drawn on the server.

Solid: secured. Light: not secured, at least. Dashed: up to the most it may be. What nobody knows is
a question mark behind the bar. The table beside it says the same.
"""

from dataclasses import dataclass

from wherewithal.engine.budget import BudgetTable, MoneyRow

BAR_LENGTH = 420
BAR_HEIGHT = 26
ROW_HEIGHT = 44
LABEL_WIDTH = 96
ROOM_BEHIND = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One year: where its parts end, in units of the picture."""

    label: str
    y: int
    secured: int
    missing: int
    open_to: int
    is_unknown: bool
    is_open_ended: bool

    @property
    def middle(self) -> int:
        """Where its words stand."""
        return self.y + BAR_HEIGHT // 2 + 5

    @property
    def missing_x(self) -> int:
        """Where the light part begins."""
        return LABEL_WIDTH + self.secured

    @property
    def open_x(self) -> int:
        """Where the dashed part begins."""
        return self.missing_x + self.missing

    @property
    def mark_x(self) -> int:
        """Where a question mark stands."""
        return self.open_x + self.open_to + 8


@dataclass(frozen=True, slots=True)
class Chart:
    """The picture: its size and its bars."""

    width: int
    height: int
    bars: tuple[Bar, ...]

    @property
    def start(self) -> int:
        """Where every bar begins."""
        return LABEL_WIDTH

    @property
    def bar_height(self) -> int:
        """How high every bar is."""
        return BAR_HEIGHT


def chart_of(table: BudgetTable) -> Chart:
    """The bars of a table, all on one scale."""
    most = max((_most(row.money) for row in table.years), default=0)
    bars = tuple(
        _bar(row.year.label, row.money, y=place * ROW_HEIGHT + 8, most=most)
        for place, row in enumerate(table.years)
    )
    width = LABEL_WIDTH + BAR_LENGTH + ROOM_BEHIND
    return Chart(width, len(bars) * ROW_HEIGHT, bars)


def _most(money: MoneyRow) -> int:
    """The longest that a bar can get; an open end counts with what is known of it."""
    needed = money.total
    return max(needed.high_cents or 0, needed.low_cents, _sure(money))


def _sure(money: MoneyRow) -> int:
    """What is surely secured of what is needed."""
    needed = money.total
    most = needed.low_cents if needed.high_cents is None else needed.high_cents
    return min(money.secured.low_cents, most)


def _bar(label: str, money: MoneyRow, *, y: int, most: int) -> Bar:
    needed = money.total
    secured = _length(_sure(money), most)
    least = max(_length(needed.low_cents, most), secured)
    longest = max(_length(needed.high_cents or 0, most), least)
    return Bar(
        label=label,
        y=y,
        secured=secured,
        missing=least - secured,
        open_to=longest - least,
        is_unknown=bool(needed.unknown_keys),
        is_open_ended=needed.high_cents is None,
    )


def _length(cents: int, most: int) -> int:
    return cents * BAR_LENGTH // most if most else 0
