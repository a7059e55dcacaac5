"""An inventory over, edits, and back: what people wrote stays and is named, all else is as it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from all_rows import all_rows
from cast import Cast
from make import make_outlet
from transfer.sending import send_and_take
from wherewithal.capacity.actions import place_at_outlets, set_fact
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Outlet
from wherewithal.quantities import parse_quantity
from wherewithal.transfer.actions import take_back_list
from wherewithal.transfer.kinds.inventory import INVENTORY

NAMES = ("Mill", "Dam", "Weir")
COLUMNS = ("quantity", "condition", "outlet")
HEADER = "ID,Item,Quantity,Condition,Branch\n"
QUANTITIES = st.sampled_from(["", "-1", "4"])
CONDITIONS = st.sampled_from(["", "red", "blue"])
OUTLETS = st.sampled_from(["", "Hill", "Vale"])
LISTS = st.dictionaries(
    st.sampled_from(NAMES), st.tuples(QUANTITIES, CONDITIONS, OUTLETS), min_size=1
)
EDITS = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(COLUMNS)),
    st.booleans(),
    max_size=4,
)
State = dict[str, dict[str, str]]


def text_of(rows: dict[str, tuple[str, ...]]) -> str:
    return HEADER + "".join(f"{name},{name},{','.join(cells)}\n" for name, cells in rows.items())


def state(cast: Cast) -> State:
    rows = INVENTORY.filled(INVENTORY.rows_of(cast.library.pk))
    return {row.name: INVENTORY.values_of(row) for row in rows}


def edit(cast: Cast, name: str, column: str, *, is_emptied: bool) -> None:
    row = Asset.objects.in_library(cast.library).get(name=name)
    if column == "outlet":
        there = Outlet.objects.in_library(cast.library).filter(name="Dale")
        place_at_outlets(by=cast.lee, asset=row, outlets=[] if is_emptied else there)
    elif column == "quantity":
        value = parse_quantity("" if is_emptied else "9")
        set_fact(by=cast.lee, asset=row, field=column, value=value)
    else:
        set_fact(by=cast.lee, asset=row, field=column, value="" if is_emptied else "ours")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)  # fmt: skip
@given(first=LISTS, second=LISTS, edits=EDITS)
def test_edits_since_stay_and_all_else_is_as_it_was(
    cast: Cast,
    first: dict[str, tuple[str, ...]],
    second: dict[str, tuple[str, ...]],
    edits: dict[tuple[str, str], bool],
) -> None:
    from django.db import transaction

    with transaction.atomic():
        for name in ("Hill", "Vale", "Dale"):
            make_outlet(cast.library, name)
        send_and_take(cast, text_of(first), name="tools.csv")
        before, rows_before = state(cast), all_rows()
        second["Lock"] = ("4", "", "Hill")
        staged = send_and_take(cast, text_of(second), name="tools.csv")
        taken = state(cast)
        for (name, column), is_emptied in edits.items():
            if name in taken:
                edit(cast, name, column, is_emptied=is_emptied)
        edited = state(cast)
        real = {
            (name, column)
            for name in taken
            for column in COLUMNS
            if edited[name][column] != taken[name][column]
        }
        kept = take_back_list(by=cast.lee, staged=staged)
        after = state(cast)
        stays = {name for name, _column in real if name not in before}
        assert set(after) == set(before) | stays
        for name, values in after.items():
            for column in COLUMNS:
                is_kept = name in stays or (name, column) in real
                expected = edited if is_kept else before
                assert values[column] == expected[name][column], (name, column)
        written_over = {
            (name, column)
            for name, column in real
            if name in before and taken[name][column] != before[name][column]
        }
        assert bool(kept.columns) == bool(stays or written_over)
        if not real:
            assert all_rows() == rows_before
        transaction.set_rollback(True)
