"""Numbers in addresses that can be nobody's: the page comes without them, or is not there."""

import pytest

from make import make_asset

ODD = ["9" * 30, "9" * 5000, "-1", "٣"]


@pytest.mark.parametrize("number", ODD)
@pytest.mark.parametrize(
    "path",
    [
        "matrix/?outlet={}",
        "matrix/?team={}",
        "priorities/add/?need={}",
        "community/questions/ask/?from={}",
        "opportunities/draw/?end=asset-{}",
        "opportunities/?end=asset-{}&outlet={}&to={}",
    ],
)
def test_a_number_of_nobody_is_as_if_not_said(cast, path, number):
    make_asset(cast.library)
    page = cast.client(cast.lee).get(f"/sunnydale/{path.replace('{}', number)}")
    assert page.status_code == 200


def test_topics_of_a_number_of_nobody_are_nowhere(cast):
    page = cast.client(cast.lee).get(f"/sunnydale/matrix/topics/asset-{'9' * 5000}/")
    assert page.status_code == 404
