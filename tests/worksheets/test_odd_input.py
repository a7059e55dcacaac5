"""What no browser sends of itself: numbers that no row has, and more marks than any sheet."""

import time
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from cast import Cast
from make import make_asset
from wherewithal.worksheets.edits import parse_edits

NUMBERS = ("9" * 25, "9" * 5000)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "page", ["worksheets/space/?outlet=", "worksheets/space/?page=", "history/?before="]
)
def test_an_address_with_a_number_that_nothing_has_is_answered(
    cast: Cast, page: str, number: str
) -> None:
    answer = cast.client(cast.lee).get(f"/sunnydale/{page}{number}")
    assert answer.status_code == 200


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("field", ["row.{}.name", "do=keep:{}", "do=bin:{}", "row={}"])
def test_a_form_with_a_number_that_nothing_has_is_answered(
    cast: Cast, field: str, number: str
) -> None:
    make_asset(cast.library)
    name, _equals, value = field.format(number).partition("=")
    answer = cast.client(cast.lee).post(
        "/sunnydale/worksheets/space/",
        urlencode({name: value}),
        content_type="application/x-www-form-urlencoded",
        headers={"accept": "application/json"},
    )
    assert answer.status_code == 200


def test_very_many_fields_and_marks_are_read_in_no_time() -> None:
    posted = QueryDict(mutable=True)
    posted["row.1.was"] = " ".join(f"{line}=12345678" for line in range(20_000))
    for line in range(500):
        posted[f"row.1.line.strength.{line}"] = "Wide"
    begun = time.process_time()
    assert len(parse_edits(posted)[0].lines) == 500
    assert time.process_time() - begun < 2
