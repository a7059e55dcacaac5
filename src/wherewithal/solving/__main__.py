"""`python -m wherewithal.solving FOLDER SECONDS`: the process in which a search runs."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.proving import prove
from wherewithal.solving.answer_file import answer_as_plain
from wherewithal.solving.problem_read import read_problem
from wherewithal.solving.search import ALIVE, ANSWER, ENDED, PROBLEM, STOP, Ending, replace_text

LOOK_SECONDS = 0.1
OVERRUN_SECONDS = 2.0
"""How long after its time the solver may still put its things together."""


def main(folder: Path, seconds: float) -> None:
    """Search, write every better answer down, and say how it ended."""
    threading.Thread(target=_watch, args=(folder, seconds), daemon=True).start()
    problem = read_problem((folder / PROBLEM).read_text(encoding="utf-8")).problem

    def keep(answer: Answer) -> None:
        replace_text(folder / ANSWER, json.dumps(answer_as_plain(answer)))

    best = choose(problem, seconds=seconds, on_better=keep)
    keep(best)
    keep(prove(problem, best))
    replace_text(folder / ENDED, Ending.FINISHED)


def _watch(folder: Path, seconds: float) -> None:
    """End the whole process when somebody says stop, or when its time is long over.

    The solver holds no lock while it works, so this goes on beside it.
    """
    until = time.monotonic() + seconds + OVERRUN_SECONDS
    while folder.exists():
        (folder / ALIVE).touch()
        if (folder / STOP).exists():
            _leave(folder, Ending.STOPPED)
        if time.monotonic() > until:
            _leave(folder, Ending.OUT_OF_TIME)
        time.sleep(LOOK_SECONDS)
    os._exit(1)


def _leave(folder: Path, ending: Ending) -> None:
    replace_text(folder / ENDED, ending)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
