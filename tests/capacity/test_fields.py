"""The table of facts covers the models, and each kind has an input that reads what people type."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from cast import Cast
from make import make_organization, make_person
from wherewithal.capacity.fields import (
    FACT_FIELDS,
    FACTS_NAME,
    FactKind,
    fact_field,
    is_blank,
    worth_asking,
)
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.models import Area, Asset
from wherewithal.quantities import UNKNOWN, Quantity

NOT_FACTS = {"id", "library", "asset"}


@pytest.mark.parametrize("area", Area.values)
def test_every_column_of_the_facts_stands_in_the_table(area: str) -> None:
    model: Any = Asset._meta.get_field(FACTS_NAME[area]).related_model
    columns = [field.name for field in model._meta.concrete_fields if field.name not in NOT_FACTS]
    assert sorted(field.name for field in FACT_FIELDS[area]) == sorted(columns)


def test_the_summary_rows_are_asked_for_money_and_givers_not_for_a_shelf() -> None:
    acquisition = Asset(area=Area.MATERIAL, summary_row="acquisition")
    assert [f.name for f in worth_asking(acquisition)] == ["budgets", "supply_sources", "givers"]
    assert worth_asking(Asset(area=Area.MATERIAL, summary_row="use")) == ()
    assert [f.name for f in worth_asking(Asset(area=Area.STAFF))] == ["headcount"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, True),
        ("", True),
        (UNKNOWN, True),
        (Quantity.unknown(words="don’t know"), True),
        (Quantity.exact(0), False),
        (False, False),
        ("none", False),
    ],
)
def test_no_and_zero_are_answers(value: object, expected: bool) -> None:
    assert is_blank(value) is expected


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("no", False), ("", None)])
def test_yes_and_no_may_be_unknown(cast: Cast, typed: str, value: bool | None) -> None:
    field = form_field(fact_field("space", "is_accessible"), member=cast.lee)
    assert field.clean(typed) is value
    assert field.prepare_value(value) == (typed or None)


def test_a_quantity_that_cannot_be_read_is_explained(cast: Cast) -> None:
    field = form_field(fact_field("space", "capacity"), member=cast.lee)
    assert field.clean("about 20") == Quantity.about(20, words="about 20")
    with pytest.raises(ValidationError, match="We could not find a number"):
        field.clean("blue")


def test_people_to_choose_from_are_those_the_member_may_read_about(cast: Cast) -> None:
    agreed = make_person(cast.library, "Amy", consent="given")
    hidden = make_person(cast.library, "Bo")
    make_person(cast.elsewhere, "Joker", consent="given")
    holder = fact_field("relationship", "holder")
    offered = {
        member.role: list(form_field(holder, member=member).queryset)  # type: ignore[attr-defined]
        for member in (cast.lee, cast.cal)
    }
    assert offered == {"editor": [agreed, hidden], "contributor": [agreed]}


@pytest.mark.parametrize(
    "field",
    [(area, field.name) for area, fields in FACT_FIELDS.items() for field in fields],
    ids=str,
)
def test_an_empty_input_leaves_every_fact_unknown(cast: Cast, field: tuple[str, str]) -> None:
    assert is_blank(form_field(fact_field(*field), member=cast.lee).clean(""))


def test_organizations_are_chosen_from_real_records(cast: Cast) -> None:
    club = make_organization(cast.library)
    field = fact_field("relationship", "organization")
    assert field.kind is FactKind.ORGANIZATION
    assert form_field(field, member=cast.lee).clean(str(club.pk)) == club
