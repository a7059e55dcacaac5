"""Take over, edit, take back: whatever was edited stays, whatever was not is as it was before."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from all_rows import all_rows
from cast import Cast
from transfer.sending import send_and_take
from wherewithal.people.actions import change_organization
from wherewithal.people.models import Organization
from wherewithal.transfer.actions import take_back_list

NAMES = ("Mill", "Dam", "Weir", "Lock")
COLUMNS = ("phone", "kind", "words")
HEADER = "ID,Name,Phone,Kind,Description\n"
CELLS = st.sampled_from(["", "red", "blue"])
LISTS = st.dictionaries(st.sampled_from(NAMES), st.tuples(CELLS, CELLS, CELLS), min_size=1)
EDITS = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(COLUMNS)),
    st.sampled_from(["", "ours"]),
    max_size=4,
)


def text_of(rows: dict[str, tuple[str, ...]]) -> str:
    return HEADER + "".join(f"{name},{name},{','.join(cells)}\n" for name, cells in rows.items())


def state(cast: Cast) -> dict[str, dict[str, str]]:
    rows = Organization.objects.in_library(cast.library)
    return {row.name: {column: getattr(row, column) for column in COLUMNS} for row in rows}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)  # fmt: skip
@given(first=LISTS, second=LISTS, edits=EDITS)
def test_edits_since_stay_and_all_else_is_as_it_was(
    cast: Cast,
    first: dict[str, tuple[str, ...]],
    second: dict[str, tuple[str, ...]],
    edits: dict[tuple[str, str], str],
) -> None:
    from django.db import transaction

    with transaction.atomic():
        send_and_take(cast, text_of(first))
        before, rows_before = state(cast), all_rows()
        second = {name: cells for name, cells in second.items() if first.get(name) != cells}
        if not any(
            name not in first or any(a and a != b for a, b in zip(cells, first[name], strict=True))
            for name, cells in second.items()
        ):
            transaction.set_rollback(True)
            return
        staged = send_and_take(cast, text_of(second))
        taken = state(cast)
        for (name, column), words in edits.items():
            if name in taken:
                row = Organization.objects.in_library(cast.library).get(name=name)
                change_organization(by=cast.lee, organization=row, **{column: words})
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
        for name in stays:
            assert after[name] == edited[name]
        for name in before:
            for column in COLUMNS:
                is_edited = (name, column) in real
                expected = edited if is_edited else before
                assert after[name][column] == expected[name][column]
        assert bool(kept.columns) == bool(
            stays
            or {
                (name, column)
                for name, column in real
                if name in before and taken[name][column] != before[name][column]
            }
        )
        if not real:
            assert all_rows() == rows_before
        transaction.set_rollback(True)
