"""A search in a process of its own: begun, looked at, stopped. What it found so far is never lost.

The solver may overrun its time and cannot be talked to while it works, so it gets a process that can
be ended from outside. Both sides talk through a folder:

    problem.json    what is asked
    answer.json     the best answer so far, replaced as a whole by every better one
    curve.json      the line of hours, where it was asked for and the answer is the best there is
    ended.txt       how it ended: finished, stopped, out of time, failed
    stop            whoever makes this file stops the search, also from another process
    alive           touched several times a second while the search runs
    errors.txt      what the process complained of
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from enum import StrEnum
from pathlib import Path

import wherewithal
from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.curve import Curve
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.solving.answer_file import answer_from_plain, curve_from_plain
from wherewithal.solving.problem_write import write_problem

PROBLEM, ANSWER, CURVE, ENDED, STOP, ALIVE, ERRORS = (
    "problem.json", "answer.json", "curve.json", "ended.txt", "stop", "alive", "errors.txt"
)  # fmt: skip
LOOK_AGAIN_SECONDS = 0.05
SILENT_SECONDS = 5.0
KINDLY_SECONDS = 0.3


class Ending(StrEnum):
    """How a search ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    OUT_OF_TIME = "out of time"
    FAILED = "failed"


class Search:
    """One search and its folder. Several processes may look at the same one."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes] | None = None) -> None:
        self.folder = folder
        self._process = process

    @property
    def best(self) -> Answer | None:
        """The best answer so far; None before the first."""
        try:
            text = (self.folder / ANSWER).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return answer_from_plain(json.loads(text))

    @property
    def curve(self) -> Curve | None:
        """The line of hours; None before it is there, and where nobody asked for it."""
        try:
            text = (self.folder / CURVE).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return curve_from_plain(json.loads(text))

    @property
    def ending(self) -> Ending | None:
        """How it ended; None while it runs."""
        try:
            return Ending((self.folder / ENDED).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None if self._is_alive() else Ending.FAILED

    @property
    def complaint(self) -> str:
        """What the process said when it failed."""
        try:
            return (self.folder / ERRORS).read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""

    def wait(self, *, seconds: float) -> Ending | None:
        """Wait until it ends, so many seconds at most."""
        until = time.monotonic() + seconds
        while (ending := self.ending) is None and time.monotonic() < until:
            time.sleep(LOOK_AGAIN_SECONDS)
        if ending is not None and self._process is not None:
            self._process.wait()
        return ending

    def stop(self) -> None:
        """End it, at once; the best answer so far stays."""
        (self.folder / STOP).touch()
        if self.wait(seconds=KINDLY_SECONDS) is None and self._process is not None:
            self._process.kill()
            self._process.wait()
            replace_text(self.folder / ENDED, Ending.STOPPED)

    def _is_alive(self) -> bool:
        if self._process is not None:
            return self._process.poll() is None or (self.folder / ENDED).exists()
        try:
            touched = (self.folder / ALIVE).stat().st_mtime
        except FileNotFoundError:
            return False
        return time.time() - touched < SILENT_SECONDS


def begin(problem: Problem, *, folder: Path, seconds: float, points: int = 0) -> Search:
    """Begin a search in an empty folder. It ends by itself soon after its seconds, whoever forgets it.

    `points`: how many of the line of hours are to be worked out afterwards, in some seconds more.
    """
    folder.mkdir(parents=True, exist_ok=True)
    replace_text(folder / PROBLEM, write_problem(problem))
    (folder / ALIVE).touch()
    with (folder / ERRORS).open("wb") as errors:
        process = subprocess.Popen(  # noqa: S603  our own program, with a number and a folder of ours
            [sys.executable, "-m", "wherewithal.solving", str(folder), str(seconds), str(points)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=_environment(),
            start_new_session=True,
        )
    return Search(folder, process)


def replace_text(path: Path, text: str) -> None:
    """Write a file that is either the old or the new one, never a half."""
    new = path.with_suffix(f"{path.suffix}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _environment() -> dict[str, str]:
    """One thread for NumPy: on small problems more of them only wait for each other."""
    package = str(Path(wherewithal.__file__).parents[1])
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(paths)}
