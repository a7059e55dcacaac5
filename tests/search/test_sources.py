"""What can be found is said once for each kind of row."""

from wherewithal.search.sources import SEARCHABLES


def test_each_kind_of_row_is_named_once() -> None:
    slugs = [source.slug for source in SEARCHABLES]
    assert sorted(slugs) == sorted(set(slugs))
