"""A figure says what is unknown, and never takes it for nothing."""

from wherewithal.engine.money import Amount
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.reports.figures import Record, count, money_of, total_of

BARN, HALL = Record("asset", 1, "Barn"), Record("asset", 2, "Hall")


def test_a_count_is_as_many_as_its_records() -> None:
    found = count("rooms", "Rooms", [BARN, HALL], sentence="Rows")
    assert (found.value, found.shown, found.unknown_count) == (2, "2", 0)
    assert found.records == (BARN, HALL)


def test_a_count_says_how_many_nobody_knows() -> None:
    found = count("rooms", "Rooms", [BARN], sentence="Rows", unknown_count=3)
    assert found.shown == "1, and 3 not known yet"


def test_a_sum_keeps_its_range_and_its_unknown() -> None:
    parts = [(BARN, Quantity.between(2, 3)), (HALL, UNKNOWN)]
    found = total_of("seats", "Seats", parts, sentence="Seats")
    assert (found.shown, found.unknown_count) == ("between 2 and 3, and 1 not known yet", 1)
    assert found.records == (BARN, HALL)


def test_money_is_added_in_cents() -> None:
    parts = [
        (BARN, "1", Amount.exact(120_050)),
        (HALL, "2", Amount(5_000, 6_000)),
        (HALL, "3", Amount()),
    ]
    found = money_of("money", "Money", parts, sentence="Money")
    assert (found.value.low_cents, found.value.high_cents) == (125_050, 126_050)  # type: ignore[union-attr]
    assert found.unknown_count == 1


def test_nothing_added_up_is_no_zero() -> None:
    assert total_of("seats", "Seats", [], sentence="Seats").shown == "nothing yet"
    assert money_of("money", "Money", [], sentence="Money").shown == "nothing yet"


def test_a_record_knows_the_page_on_which_it_stands() -> None:
    assert (BARN.page, BARN.arguments) == ("asset", {"asset_id": 1})
    assert Record("topic", 4, "Chess").arguments == {}
