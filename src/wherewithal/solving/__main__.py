"""`python -m wherewithal.solving FOLDER SECONDS POINTS`: the process in which a search runs."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path

from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.curve import exact_curve
from wherewithal.engine.portfolio.proving import prove
from wherewithal.solving.answer_file import answer_as_plain, curve_as_plain
from wherewithal.solving.problem_read import read_problem
from wherewithal.solving.search import (
    ALIVE,
    ANSWER,
    CURVE,
    ENDED,
    PROBLEM,
    STOP,
    Ending,
    replace_text,
)

LOOK_SECONDS = 0.1
CURVE_SECONDS = 20.0
OVERRUN_SECONDS = 2.0
"""How long after its time the solver may still put its things together."""


def main(folder: Path, seconds: float, points: int) -> None:
    """Search, write every better answer down, then so many points of the line of hours; say how it ended."""
    limit = seconds + OVERRUN_SECONDS + (CURVE_SECONDS if points else 0.0)
    threading.Thread(target=_watch, args=(folder, limit), daemon=True).start()
    problem = read_problem((folder / PROBLEM).read_text(encoding="utf-8")).problem

    def keep(answer: Answer) -> None:
        replace_text(folder / ANSWER, json.dumps(answer_as_plain(answer)))

    best = choose(problem, seconds=seconds, on_better=keep)
    keep(best)
    best = prove(problem, best)
    keep(best)
    if points and best.status is Status.BEST:
        curve = exact_curve(problem, most_points=points)
        replace_text(folder / CURVE, json.dumps(curve_as_plain(curve)))
    replace_text(folder / ENDED, Ending.FINISHED)


def _watch(folder: Path, limit: float) -> None:
    """End the whole process when somebody says stop, or when its time is long over.

    The solver holds no lock while it works, so this goes on beside it.
    """
    until = time.monotonic() + limit
    try:
        while folder.exists():
            (folder / ALIVE).touch()
            if (folder / STOP).exists():
                _leave(folder, Ending.STOPPED)
            if time.monotonic() > until:
                _leave(folder, Ending.OUT_OF_TIME)
            time.sleep(LOOK_SECONDS)
    finally:  # nobody waits for an answer any more
        os._exit(1)


def _leave(folder: Path, ending: Ending) -> None:
    replace_text(folder / ENDED, ending)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
