"""What taking a row over would do, without a database."""

from hypothesis import given
from hypothesis import strategies as st

from wherewithal.transfer.comparing import Brought, Known, Ours, Outcome, compare
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS
from wherewithal.transfer.understanding import ListRow, understand

WORDS = st.text("abc ", max_size=3).map(str.strip)
SAID = st.dictionaries(st.sampled_from(["address", "phone", "kind", "words"]), WORDS)


def candidates(one: dict[str, str], other: dict[str, str]) -> list[tuple[str, ...]]:
    row = ListRow(2, (), one, "code")
    return [each.reasons for each in Ours(ORGANIZATIONS, [Known(7, other)], {}).like(row)]


def test_not_by_a_name_alone_and_not_by_an_address_alone() -> None:
    one = {"name": "Friends of the Park", "address": "1 Oak Street", "phone": "410-555-0101"}
    elsewhere = {"name": "Friends of the Park", "address": "9 Elm Street", "phone": "410-555-0999"}
    assert candidates(one, elsewhere) == []
    assert candidates(one, {"name": "Chess club", "address": "1 Oak St."}) == []
    same = candidates(one, {"name": "FRIENDS OF THE PARK", "address": "1 Oak St."})
    assert same == [("the same name", "the same address")]
    assert candidates(one, {"name": "Park Friends", "phone": "(410) 555 0101"})
    assert candidates(one, {"name": "Friends of the park"}), "nothing else to compare: ask"


@given(base=SAID, ours=SAID, theirs=SAID)
def test_each_field_is_merged_by_itself(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    row = understand(ORGANIZATIONS, 2, ["Mill"], {0: "name"})
    theirs = {"name": "Mill", **{name: words for name, words in theirs.items() if words}}
    row = type(row)(row.number, row.texts, theirs, row.code)
    base, ours = {"name": "Mill", **base}, {"name": "Mill", **ours}
    brought = {row.code: Brought(1, 7, base)}
    (found,) = compare([row], Ours(ORGANIZATIONS, [Known(7, ours)], brought), {})
    changed, kept = ({each.column for each in part} for part in (found.changes, found.kept))
    for column in ORGANIZATIONS.columns:
        was, here, says = (values.get(column, "") for values in (base, ours, theirs))
        is_news = bool(says) and says not in (was, here)
        assert (column in changed) == (is_news and here == was)
        assert (column in kept) == (is_news and here != was)
    after = {**ours, **{each.column: each.theirs for each in found.changes}}
    again = {row.code: Brought(1, 7, {**base, **row.said})}
    (second,) = compare([row], Ours(ORGANIZATIONS, [Known(7, after)], again), {})
    assert second.outcome == Outcome.SAME
