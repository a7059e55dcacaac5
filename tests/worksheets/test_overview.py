"""The first sheet: four areas in one form, none left behind and nobody overwritten."""

import pytest

from cast import Cast
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity.actions import write_overview
from wherewithal.capacity.models import Overview

PAGE = "/sunnydale/worksheets/"
SCRIPT = {"headers": {"accept": "application/json"}}


def written(cast: Cast) -> dict[str, str]:
    return dict(Overview.objects.in_library(cast.library).values_list("area", "text"))


def marks(cast: Cast) -> dict[str, str]:
    """What Lee's page holds of what it shows."""
    sections = cast.client(cast.lee).get(PAGE).context["sections"]
    return {section.form.seen_name: section.form.seen for section in sections}


def test_saving_one_area_leaves_no_other_behind(cast: Cast) -> None:
    typed = {"staff-text": "Three of us", "space-text": "A garden", "save": "space"}

    answer = cast.client(cast.lee).post(PAGE, typed)

    assert answer.headers["Location"] == f"{PAGE}#space"
    assert written(cast) == {"staff": "Three of us", "space": "A garden"}


def test_what_was_not_touched_makes_no_history(cast: Cast) -> None:
    write_overview(by=cast.lee, area="staff", text="Three of us")
    before = ChangeSet.objects.count()

    cast.client(cast.lee).post(PAGE, {"staff-text": "Three of us", "space-text": ""})

    assert ChangeSet.objects.count() == before


def test_one_area_with_an_error_saves_nothing_and_keeps_all_words(cast: Cast) -> None:
    typed = {"staff-text": "Three of us", "space-text": "A garden", "space-shown_on": "soon"}

    page = cast.client(cast.lee).post(PAGE, typed)

    assert written(cast) == {}
    assert b"Three of us" in page.content
    assert b"A garden" in page.content


def test_a_day_can_be_read_back_in_any_language(cast: Cast) -> None:
    write_overview(by=cast.lee, area="staff", shown_on="2026-11-03")

    page = cast.client(cast.lee).get(PAGE, headers={"accept-language": "es"})

    assert b'value="2026-11-03"' in page.content


def test_the_script_saves_what_is_right_and_hears_what_is_not(cast: Cast) -> None:
    was = marks(cast)
    write_overview(by=cast.ada, area="space", text="A hall")

    answer = (
        cast.client(cast.lee)
        .post(PAGE, {**was, "staff-text": "Three of us", "space-text": "A garden"}, **SCRIPT)
        .json()
    )

    assert written(cast) == {"staff": "Three of us", "space": "A hall"}
    assert list(answer["problems"]) == ["space-text"]
    assert answer["conflicts"] == {"space-text": "A hall"}
    assert answer["values"]["staff-text"] == "Three of us"


def test_what_a_colleague_wrote_meanwhile_comes_back_to_the_script(cast: Cast) -> None:
    was = marks(cast)
    write_overview(by=cast.ada, area="space", text="A hall")

    answer = cast.client(cast.lee).post(PAGE, {**was, "space-text": ""}, **SCRIPT).json()

    assert answer["values"]["space-text"] == "A hall"
    assert answer["marks"]["space-seen"] != was["space-seen"]


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_who_only_reads_writes_nothing(cast: Cast, accept: str) -> None:
    answer = cast.client(cast.rae).post(PAGE, {"staff-text": "Mine"}, headers={"accept": accept})

    assert answer.status_code == 403
    assert written(cast) == {}
