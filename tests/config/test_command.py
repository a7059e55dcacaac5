"""The command itself: its list, its help, its manners with a slip of the finger."""

import os
import subprocess
import sys
from pathlib import Path

from wherewithal.config.command import COMMANDS, overview, unknown

SOURCE = Path(__file__).parents[2] / "src"


def run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(SOURCE),
        "WHEREWITHAL_DATA": "data",
    }
    return subprocess.run(
        [sys.executable, "-m", "wherewithal", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=surroundings,
    )


def test_the_overview_names_every_command_once() -> None:
    assert [overview().count(f"  {name} ") for name in COMMANDS] == [1] * len(COMMANDS)


def test_a_slip_of_the_finger_is_answered_with_the_nearest_command() -> None:
    assert unknown("bakcup") == "There is no command “bakcup”. Did you mean “backup”?"
    assert unknown("x") == "There is no command “x”. wherewithal --help lists what there is."


def test_an_option_that_is_missing_or_none_is_said_with_the_usage(tmp_path: Path) -> None:
    for words in (("match", "--needs", "needs.json"), ("doctor", "--fly")):
        answer = run(*words, folder=tmp_path)
        assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)
        assert answer.stderr.startswith(f"usage: wherewithal {words[0]}")


def test_an_unknown_command_ends_with_a_failure_and_makes_nothing(tmp_path: Path) -> None:
    answer = run("fly", folder=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("There is no command “fly”.")
    assert list(tmp_path.iterdir()) == []
