"""`wherewithal match`: from two plain files to reasons, without a database."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from wherewithal.management.commands.match import Command

NEEDS = [
    {
        "id": "hall",
        "text": "A hall for 40 people in May",
        "facts": {"seats": 40, "months": ["May"]},
    },
    {"id": "readers", "text": "Volunteers to read with children every week"},
    {"id": 3, "text": "Alguien que enseñe a coser"},
]
CAPABILITIES = [
    {"id": "church", "text": "Church hall, lent to community groups", "facts": {"seats": 60}},
    {"id": "nook", "text": "Quiet hall for small groups", "facts": {"seats": 10}},
    {"id": "lodge", "text": "Park lodge, a hall", "facts": {"seats": 80, "months": [7]}},
    {
        "id": "rotary",
        "text": "Members like to read to children",
        "cautions": ["Far from the library, hard to volunteer"],
    },
    {"id": "lee", "text": "Teaches sewing twice a month"},
]
CSV = "id,text,facts\n" + "\n".join(
    [
        'church,"Church hall, lent to community groups","{""seats"": 60}"',
        'nook,Quiet hall for small groups,"{""seats"": 10}"',
        "lee,Teaches sewing twice a month,",
    ]
)


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with needs and capabilities, in which somebody types."""
    (tmp_path / "needs.json").write_text(json.dumps(NEEDS))
    (tmp_path / "capabilities.json").write_text(json.dumps(CAPABILITIES))
    (tmp_path / "capabilities.csv").write_text(CSV)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    """What was typed after `wherewithal match`, and what came of it."""

    def carry_out(*words):
        code = Command().run_words(list(words))
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return carry_out


BOTH = ("--needs", "needs.json", "--capabilities", "capabilities.json")


def test_everything_comes_with_its_reasons_and_cautions(run):
    told = json.loads(run(*BOTH, "--json").out)
    hall, readers, sewing = told
    assert [each["need"] for each in told] == ["hall", "readers", "3"]
    assert [each["matches"][0]["id"] for each in told] == ["church", "rotary", "lee"]
    best = hall["matches"][0]
    assert {"id", "score", "fit", "reasons", "cautions"} <= set(best)
    assert best["reasons"][0]["words"] == CAPABILITIES[0]["text"]
    assert [each["fact"] for each in best["reasons"][1:]] == ["seats"]
    assert [each["fact"] for each in best["questions"]] == ["months"]
    assert {each["id"]: each["ruled_out_by"][0]["fact"] for each in hall["ruled_out"]} == {
        "nook": "seats",
        "lodge": "months",
    }
    assert [each["words"] for each in readers["matches"][0]["cautions"]] == [
        "Far from the library, hard to volunteer"
    ]
    assert sewing["matches"][0]["cautions"] == []


def test_the_same_files_give_the_same_answer_in_words(run):
    once, again = run(*BOTH, "--top", "1"), run(*BOTH, "--top", "1")
    assert once.out == again.out
    lines = once.out.splitlines()
    assert lines[0] == "hall: A hall for 40 people in May"
    assert "     “Church hall, lent to community groups”" in lines
    assert "  - nook cannot be: seats" in lines
    assert "     but: Far from the library, hard to volunteer" in lines


def test_a_table_will_do(run):
    told = json.loads(
        run("--needs", "needs.json", "--capabilities", "capabilities.csv", "--json").out
    )
    assert [each["matches"][0]["id"] for each in told] == ["church", "lee", "lee"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"id": "1", "text": "A hall", "facts": {"seets": 4}}], "“facts.seets”: there is no fact"),
        ([{"id": "1", "text": "A hall", "facts": {"seats": "x1y"}}], "row 1, “facts.seats”"),
        ([{"id": "1", "text": "A hall", "facts": {"months": [13]}}], "from 1 to 12"),
        ([{"id": "1", "text": " "}], "row 1, “text”: this is empty, and needed"),
        (
            [{"id": "1", "text": "a"}, {"id": "1", "text": "b"}],
            "row 2, “id”: row 1 has the same id",
        ),
        ([{"id": "1", "text": "a", "kind": "rom"}], "row 1, “kind”: there is no such kind"),
        ({"id": "1"}, "wrong.json should be a list"),
        (["a hall"], "wrong.json, row 1 is no record"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(run, folder, rows, told):
    (folder / "wrong.json").write_text(json.dumps(rows))
    outcome = run("--needs", "wrong.json", "--capabilities", "capabilities.json")
    assert (outcome.code, outcome.out) == (1, "")
    assert "wrong.json" in outcome.err
    assert told in outcome.err


def test_a_file_that_is_not_there_is_said_kindly(run):
    outcome = run("--needs", "nowhere.json", "--capabilities", "capabilities.json")
    assert (outcome.code, "Traceback" in outcome.err) == (1, False)
    assert "nowhere.json cannot be read" in outcome.err


def test_no_needs_and_no_capabilities_are_no_trouble(run, folder):
    (folder / "none.json").write_text("[]")
    nobody = run("--needs", "needs.json", "--capabilities", "none.json", "--json")
    assert [each["matches"] for each in json.loads(nobody.out)] == [[], [], []]
    nothing = run("--needs", "none.json", "--capabilities", "capabilities.json", "--json")
    assert json.loads(nothing.out) == []
    in_words = run("--needs", "none.json", "--capabilities", "capabilities.json")
    assert (in_words.code, in_words.out.strip()) == (0, "none.json holds no needs.")


def test_it_works_in_an_empty_folder_without_a_database(folder):
    source = Path(__file__).parents[3] / "src"
    outcome = subprocess.run(
        [sys.executable, "-m", "wherewithal", "match", *BOTH, "--json"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(source), "WHEREWITHAL_DATA": "data"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(json.loads(outcome.stdout)) == 3
    assert list(folder.rglob("*.sqlite3")) == []


def test_two_texts_never_take_each_others_place(run, folder):
    rows = [
        {"id": "a", "name": "Sewing circle", "text": "Meets on Mondays"},
        {"id": "a name", "text": "A harp to lend"},
    ]
    (folder / "capabilities.json").write_text(json.dumps(rows))
    (folder / "needs.json").write_text(json.dumps([{"id": "n", "text": "A sewing circle"}]))
    told = json.loads(
        run("--needs", "needs.json", "--capabilities", "capabilities.json", "--json").out
    )
    words = {match["id"]: match["reasons"][0]["words"] for match in told[0]["matches"]}
    assert words["a"] == "Sewing circle"
    assert "Sewing circle" not in [said for key, said in words.items() if key != "a"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("needs.json", " \n", "needs.json is empty"),
        ("needs.json", "[" * 100_000, "needs.json is no JSON that can be read"),
        ("needs.json", '[{"id": "1", "id": "2", "text": "A"}]', "“id” is told twice"),
        ("needs.json", '[{"id": "1", "text": "A", "fact": {}}]', "did you mean “facts”?"),
        ("needs.json", '[{"id": "1\\n2", "text": "A"}]', "an id is one line"),
        (
            "needs.json",
            '[{"id": "1", "text": "A", "facts": {"seats": 40, "seats": 4}}]',
            "“seats” is told twice",
        ),
        ("needs.json", '[{"id": "1", "text": "A", "facts": {"seat": 4}}]', "did you mean “seats”?"),
        ("needs.json", '[{"id": ' + "1" * 5000 + ', "text": "A"}]', "no JSON that can be read"),
        ("needs.csv", "id,text,id\n1,A,2\n", "needs.csv has the column id twice"),
        (
            "needs.csv",
            "id,text\n1," + "x" * 200_000,
            "needs.csv cannot be read as a table after line 1",
        ),
    ],
)
def test_what_would_break_a_reader_is_said_in_a_sentence(run, folder, name, text, told):
    (folder / name).write_text(text)
    outcome = run("--needs", name, "--capabilities", "capabilities.json")
    assert outcome.code == 1
    assert told in outcome.err
    assert "Traceback" not in outcome.err
