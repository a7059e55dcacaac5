"""Every row of the three sample libraries, line by line and figure by figure."""

from typing import Any

import pytest

from demo.conftest import Libraries
from demo.expected_rows import ROWS, Expected, Words
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import FACT_FIELDS, is_blank
from wherewithal.capacity.models import Area, Asset, Note, NoteKind
from wherewithal.libraries.models import Outlet

pytestmark = pytest.mark.django_db

every_row = pytest.mark.parametrize("row", ROWS, ids=str)


def says(text: str, words: Words) -> bool:
    return all(word.lower() in text.lower() for word in words)


def found(libraries: Libraries, row: Expected) -> Asset:
    in_sheet = Asset.objects.in_library(libraries[row.slug]).filter(area=row.area)
    matching = [
        asset
        for asset in in_sheet
        if asset.name.lower().startswith(row.name[0].lower())
        or (says(asset.name, row.name) and len(row.name) > 1)
    ]
    assert len(matching) == 1
    return matching[0]


@every_row
def test_the_name_says_what_it_is_and_how_much(libraries: Libraries, row: Expected) -> None:
    asset = found(libraries, row)
    assert [word for word in row.name if not says(asset.name, (word,))] == []
    assert asset.summary_row == row.summary_row


@every_row
def test_the_lines_are_all_there_and_no_other(libraries: Libraries, row: Expected) -> None:
    asset = found(libraries, row)
    assert lines(asset, NoteKind.STRENGTH, row.strengths) == list(row.strengths)
    assert lines(asset, NoteKind.CHALLENGE, row.challenges) == list(row.challenges)
    assert lines(asset, NoteKind.QUESTION, row.questions) == list(row.questions)
    assert lines(asset, NoteKind.IMPROVEMENT, ()) == []


def lines(asset: Asset, kind: str, expected: tuple[Words, ...]) -> list[Words]:
    """For each stored line the words that were expected of it, or the line itself."""
    texts = [note.text for note in Note.objects.filter(asset=asset, kind=kind)]
    wanted = [*expected, *[()] * len(texts)]
    return [
        words if words and says(text, words) else (text,)
        for text, words in zip(texts, wanted, strict=False)
    ]


@every_row
def test_the_facts_are_known_and_all_others_are_blank(libraries: Libraries, row: Expected) -> None:
    facts = facts_of(found(libraries, row))
    values = {field.name: getattr(facts, field.name) for field in FACT_FIELDS[row.area]}
    known = {name: value for name, value in values.items() if not is_blank(value)}
    assert {name: heard(value, row.facts.get(name)) for name, value in known.items()} == row.facts


def heard(value: Any, expected: Any) -> Any:
    """The expected words where the value says them, else the value."""
    is_words = isinstance(expected, tuple)
    return expected if is_words and says(str(value), expected) else value


@pytest.mark.parametrize("slug", ["gotham", "sunnydale", "smallville"])
@pytest.mark.parametrize("area", Area.values)
def test_each_sheet_has_its_rows_in_order_and_no_other(
    libraries: Libraries, slug: str, area: str
) -> None:
    expected = [row for row in ROWS if (row.slug, row.area) == (slug, area)]
    stored = list(Asset.objects.in_library(libraries[slug]).filter(area=area))
    assert [found(libraries, row) for row in expected] == stored


def test_childrens_services_are_in_each_of_the_17_branches(libraries: Libraries) -> None:
    asset = Asset.objects.in_library(libraries["gotham"]).get(name__startswith="Children’s")
    outlets = Outlet.objects.in_library(libraries["gotham"])
    assert [placement.outlet_id for placement in asset.placements.all()] == [
        outlet.pk for outlet in outlets
    ]
    assert len(outlets) == 17
