"""Whatever leaves the screen names nobody who stays out or was not asked, wherever somebody typed the name."""

from collections.abc import Callable

import pytest

from cast import Cast
from insights.networks.town import stays_out
from make import make_asset, make_community_asset, make_note, make_person
from partnerships.asking import ask_for
from printing.opened import words_of_docx, words_of_xlsx
from printing.paper import problems_of, words_of
from programs.plans import need_of, plan
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.people.models import Person
from wherewithal.people.quoting import spoken
from wherewithal.printing.office.content import Table
from wherewithal.programs.models import Program
from wherewithal.reports.kinds import KINDS

SECRETS = ("Quentin", "Walter", "Declan", "Birchwood", "upstairs")
READERS: dict[str, Callable[[bytes], str]] = {
    "pdf": words_of,
    "docx": words_of_docx,
    "xlsx": words_of_xlsx,
}
DOCUMENTS = [
    *(f"workbook.{kind}" for kind in READERS),
    *(f"space.{kind}" for kind in READERS),
    *(f"to-check.{kind}" for kind in READERS),
    *(f"programs/PLAN.{kind}" for kind in READERS),
    *(f"reports/{name}.{kind}" for name in KINDS for kind in READERS),
    "map.pdf",
    "what-we-bring.docx",
    "overview.docx",
]


@pytest.fixture
def program(cast: Cast) -> Program:
    """A library in which three names are planted wherever words can be typed."""
    stays_out(make_person(cast.library, "Quentin Quiet", consent="given"))
    make_person(cast.library, "Walter Wary", consent="not-asked")
    make_person(cast.library, "Declan Nosey", consent="declined")
    make_community_asset(cast.library, "Walter Wary’s garage", address="7 Birchwood Lane")
    make_community_asset(
        cast.library, "Chess in the park", words="Open to all\nAsk Quentin Quiet for the key"
    )
    hall = make_asset(cast.library, "space", "Big hall")
    make_note(hall, text="Light until five")
    make_note(hall, "question", "Does Declan Nosey still have the key?")
    make_note(hall, "strength", "Walter Wary painted it")
    make_asset(cast.library, "space", "The room of Declan Nosey")
    for text in ("Somewhere to go after school", "Walter Wary sleeps outside"):
        CommunityNeed.objects.create(library=cast.library, text=text, place="Main Street")
    program = plan(cast.library, words="Chess for all\nas Quentin Quiet did it")
    need = need_of(program, name="Ten chairs", notes="Wooden ones\nDeclan Nosey has some upstairs")
    need_of(program, name="A letter from Walter Wary")
    ask_for(cast, need, next_step="Call Quentin Quiet")
    return program


@pytest.mark.parametrize("path", DOCUMENTS)
def test_no_planted_name_leaves_the_screen(cast: Cast, program: Program, path: str) -> None:
    address = f"/sunnydale/print/{path.replace('PLAN', str(program.pk))}"
    answer = cast.client(cast.ada).get(address)
    assert answer.status_code == 200
    made = bytes(answer.content)
    words = READERS[path.rpartition(".")[2]](made)
    assert [secret for secret in SECRETS if secret in words] == []
    if path.endswith(".pdf"):
        assert problems_of(made) == []


def test_what_names_nobody_beside_it_stays(cast: Cast, program: Program) -> None:
    for kind, read in READERS.items():
        answer = cast.client(cast.ada).get(f"/sunnydale/print/workbook.{kind}")
        words = read(bytes(answer.content))
        for said in (
            "Chess in the park",
            "Open to all",
            "Light until five",
            "Somewhere to go after school",
            "Ten chairs",
            "Wooden ones",
        ):
            assert said in words


def test_whoever_agrees_is_named_again(cast: Cast, program: Program) -> None:
    Person.objects.in_library(cast.library).filter(name="Walter Wary").update(consent="given")
    words = words_of_xlsx(bytes(cast.client(cast.ada).get("/sunnydale/print/space.xlsx").content))
    assert "Walter Wary painted it" in words
    assert "Declan" not in words


class _Silent:
    """Objects to one name."""

    def allows(self, *words: str) -> bool:
        return not any("Tess" in each for each in words)


def test_in_a_table_and_a_list_the_place_of_a_row_stays() -> None:
    table = Table("Records", ("Figure", "Record", "More"), (("Tess", "Asks", "at 5 Elm"),))
    (row,) = spoken(table, _Silent(), into=(Table,)).rows
    assert row[0] != "Tess"
    assert row[1:] == ("", "")
    record = {"name": "Tess", "small": "at 5 Elm", "cells": [{"lines": ["Elm"]}]}
    told = spoken(record, _Silent())
    assert "Tess" not in told["name"]
    assert told["small"] == ""
    assert told["cells"] == [{"lines": [""]}]


def test_the_other_lines_stay() -> None:
    first, second, third = spoken("Open\nAsk Tess\nFriday", _Silent()).split("\n")
    assert (first, third) == ("Open", "Friday")
    assert "Tess" not in second
