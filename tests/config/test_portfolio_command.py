"""`wherewithal portfolio`: an answer for people and as JSON, wrong files with places, a stop with the best so far."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from solving.hard_problem import hard_problem
from wherewithal.config.command import main
from wherewithal.solving.answer_file import answer_from_plain
from wherewithal.solving.problem_write import write_problem

SOURCE = Path(__file__).resolve().parents[2] / "src"
ROBOTS = {
    "budget_hours": 5,
    "needs": [
        {"id": "room", "name": "Room for 40", "must": True},
        {"id": "laptops", "name": "Ten laptops", "must": True, "wanted": 10},
        {"id": "coach", "name": "A coach"},
        {"id": "drone", "name": "A drone"},
    ],
    "sources": [
        {"id": "museum", "name": "City Museum", "hours": 2, "covers": {"room": 1, "laptops": 6}},
        {"id": "makers", "name": "Makers’ club", "covers": {"coach": 1, "laptops": 4}},
        {"id": "church", "name": "St. Mark’s", "hours": 1, "covers": {"room": 1}},
    ],
}


def say(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """Exit code, and all that was printed."""
    with pytest.raises(SystemExit) as left:
        main(["portfolio", *map(str, words)])
    printed = capsys.readouterr()
    return int(left.value.code or 0), printed.out + printed.err


@pytest.fixture
def robots(tmp_path: Path) -> Path:
    file = tmp_path / "robots.json"
    file.write_text(json.dumps(ROBOTS), encoding="utf-8")
    return file


def test_it_tells_whom_to_ask_in_plain_words(
    robots: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = say(capsys, "--problem", robots, "--at-once")
    assert code == 0
    assert text.splitlines() == [
        "2 conversations, about 4 hours (3 to 6): 3 of 4 needs are met, 88 % of what counts.",
        "Proven: nothing better exists. The proof was checked.",
        "",
        "1. City Museum, 2 hours: meets Room for 40; a part of Ten laptops",
        "2. Makers’ club, about 2 hours (1 to 4): meets A coach, Ten laptops",
        "",
        "Not met:",
        "  A drone: nothing of it",
        "",
        "Cannot be met:",
        "  A drone: nobody is known who could meet it.",
        "",
        "1 number is not known exactly, and may change whom to ask.",
        "If the hours of Makers’ club came to 4, ask St. Mark’s in place of City Museum.",
    ]


def test_the_solver_agrees_and_the_curve_is_told(
    robots: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = say(capsys, "--problem", robots, "--curve")
    assert code == 0
    assert text.splitlines()[-6:] == [
        "Hours and what they cover:",
        "  0 hours: 0 %",
        "  1 hour: 38 %; ask St. Mark’s",
        "  2 hours: 60 %; ask City Museum; no longer St. Mark’s",
        "  3 hours: 65 %; ask St. Mark’s, Makers’ club; no longer City Museum",
        "  4 hours: 88 %; ask City Museum; no longer St. Mark’s",
    ]


def test_all_of_it_as_json(robots: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = say(capsys, "--problem", robots, "--json")
    told = json.loads(text)
    assert (code, told["status"], told["chosen"]) == (0, "best", ["museum", "makers"])
    assert (told["certificate"]["holds"], told["certificate"]["value"]) == (True, 7.0)
    assert told["unmet"] == [{"need": "drone", "must": False, "reason": "no source", "share": 0.0}]
    assert told["defaults"]["hours"] == [1, 2, 4]
    assert told["doubt"]["always"] == ["makers"]
    assert answer_from_plain(told).chosen == ("museum", "makers")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1, column 2: this is not JSON"),
        ('{"needs": [{"id": 3}], "sources": []}', "needs[0].id: “3” is no text"),
        ('{"needs": []}', "sources: this is needed, and not there."),
        ('{"needs": [], "sources": [], "hours": 3}', "hours: nothing is called so here."),
    ],
)
def test_a_wrong_file_is_told_with_its_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    file = tmp_path / "wrong.json"
    file.write_text(text, encoding="utf-8")
    code, printed = say(capsys, "--problem", file)
    assert (code, printed[: len(said)]) == (1, said)


@pytest.mark.parametrize("seconds", ["nan", "inf"])
def test_seconds_come_to_an_end(
    robots: Path, capsys: pytest.CaptureFixture[str], seconds: str
) -> None:
    code, printed = say(capsys, "--problem", robots, "--seconds", seconds)
    assert (code, printed) == (1, "--seconds is a number that comes to an end.\n")


def test_a_file_that_is_not_there_and_one_that_is_no_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "picture.json"
    picture.write_bytes(b"\x89PNG\xff")
    for file in (tmp_path / "none.json", picture):
        code, printed = say(capsys, "--problem", file)
        assert (code, printed.startswith("This file cannot be read")) == (1, True)


def environment(folder: Path) -> dict[str, str]:
    """That of somebody who types the command, with all it writes in one folder."""
    plain = {key: word for key, word in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    paths = {"PYTHONPATH": str(SOURCE), "WHEREWITHAL_DATA": str(folder), "TMPDIR": str(folder)}
    return {**plain, **paths}


def told_by_ctrl_c() -> None:
    """Listen to it, also where the tests themselves run in the background and need not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_tells_the_best_so_far(tmp_path: Path) -> None:
    file = tmp_path / "hard.json"
    file.write_text(write_problem(hard_problem()), encoding="utf-8")
    words = ["portfolio", "--problem", str(file), "--seconds", "300", "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "wherewithal", *words],
        stdout=subprocess.PIPE,
        env=environment(tmp_path),
        preexec_fn=told_by_ctrl_c,
    ) as run:
        try:
            until = time.monotonic() + 120
            while not list(tmp_path.glob("wherewithal-*/answer.json")):
                assert time.monotonic() < until
                time.sleep(0.1)
            run.send_signal(signal.SIGINT)
            printed, _ = run.communicate(timeout=120)
        finally:
            run.kill()
    told = json.loads(printed)
    assert (run.returncode, told["status"], told["certificate"]["holds"]) == (0, "good", True)
