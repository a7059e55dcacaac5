"""Every starter is worth beginning from, and nothing is made before the button is pressed."""

import pytest

from cast import Cast
from wherewithal.programs.models import NeedKind, Program, ResourceNeed, Rhythm
from wherewithal.programs.starters import STARTERS, Starter

AGAIN = {Rhythm.YEARLY, Rhythm.MONTHLY, Rhythm.SESSION}


def test_there_are_at_least_twelve() -> None:
    assert len(STARTERS) >= 12


@pytest.mark.parametrize("starter", STARTERS.values(), ids=STARTERS.keys())
def test_a_starter_has_what_a_program_takes(starter: Starter) -> None:
    kinds = [need.kind for need in starter.needs]
    recurring = [need for need in starter.needs if need.facts.get("rhythm") in AGAIN]
    assert len(starter.needs) >= 8
    assert len(set(kinds)) >= 4
    assert recurring != []
    assert NeedKind.LEGITIMACY in kinds
    assert len(starter.offers) >= 2


def posted(starter: Starter) -> dict[str, str]:
    """The page as it stands, every line ticked."""
    data = {"name": str(starter.name)}
    for sort, lines in (
        ("need", [need.name for need in starter.needs]),
        ("offer", list(starter.offers)),
    ):
        for place, words in enumerate(lines):
            data |= {f"keep_{sort}_{place}": "on", f"{sort}_{place}": str(words)}
    return data


@pytest.mark.parametrize("key", STARTERS)
def test_every_starter_can_be_made_as_it_is(cast: Cast, key: str) -> None:
    starter = STARTERS[key]
    cast.client(cast.lee).post(f"/sunnydale/programs/starters/{key}/", posted(starter))
    made = Program.objects.in_library(cast.library).get()
    needs = ResourceNeed.objects.in_library(cast.library).order_by("position")
    assert [need.name for need in needs] == [str(need.name) for need in starter.needs]
    assert [offer.words for offer in made.offers.all()] == [str(words) for words in starter.offers]


def test_a_struck_line_stays_away_and_changed_words_are_kept(cast: Cast) -> None:
    data = posted(STARTERS["homework-corner"])
    del data["keep_need_0"]
    data["need_1"] = "Somebody who speaks Farsi"
    cast.client(cast.lee).post("/sunnydale/programs/starters/homework-corner/", data)
    names = ResourceNeed.objects.in_library(cast.library).values_list("name", flat=True)
    assert len(names) == len(STARTERS["homework-corner"].needs) - 1
    assert names[0] == "Somebody who speaks Farsi"


def test_looking_makes_nothing_and_a_missing_name_loses_nothing(cast: Cast) -> None:
    client, path = cast.client(cast.lee), "/sunnydale/programs/starters/repair-cafe/"
    client.get(path)
    page = client.post(path, posted(STARTERS["repair-cafe"]) | {"name": "", "need_0": "Ole"})
    assert "Ole</textarea>" in page.content.decode()
    assert list(Program.objects.in_library(cast.library)) == []


def test_an_unknown_starter_is_not_found(cast: Cast) -> None:
    page = cast.client(cast.lee).get("/sunnydale/programs/starters/moon-base/")
    assert page.status_code == 404
