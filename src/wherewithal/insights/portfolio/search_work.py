"""The searches that wait, as long work: each in a process that can be stopped."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.insights.portfolio.models import AskSearch
from wherewithal.insights.portfolio.searching import KIND, SECONDS
from wherewithal.insights.tasks.models import UNFINISHED, TaskState
from wherewithal.insights.tasks.work import Progress, Work
from wherewithal.solving.answer_file import answer_as_plain, curve_as_plain
from wherewithal.solving.problem_read import read_problem
from wherewithal.solving.search import Ending, Search, begin

LOOK_SECONDS = 0.25
POINTS = 16
"""So many points of the line of hours are shown."""
MOST_SOURCES = 400
"""With more, each point of the line would take too long to be proven."""


def is_waiting(library_id: int) -> bool:
    """Does anybody wait for an answer?"""
    return _unfinished(library_id).exists()


def _steps(library_id: int) -> Generator[Progress, None, None]:
    """Who asked last is answered first. There is one worker for them, so what runs already was left behind."""
    while (row := _unfinished(library_id).order_by("-asked_at", "-pk").first()) is not None:
        yield from _look_for(row)


def _look_for(row: AskSearch) -> Generator[Progress, None, None]:
    problem = read_problem(row.problem).problem
    points = POINTS if len(problem.sources) <= MOST_SOURCES else 0
    _this(row).update(state=TaskState.RUNNING, started_at=timezone.now())
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="wherewithal-") as folder:
        search = begin(problem, folder=Path(folder), seconds=SECONDS, points=points)
        state = TaskState.WAITING  # where this worker ends, the next one begins again
        try:
            while search.ending is None and _this(row).filter(state=TaskState.RUNNING).exists():
                _keep_answer(row, problem, search)
                yield Progress(round(time.monotonic() - began), round(SECONDS))
                time.sleep(LOOK_SECONDS)
            state = TaskState.FAILED if search.ending is Ending.FAILED else TaskState.DONE
        finally:
            search.stop()
            _keep_answer(row, problem, search)
            _end(row, search, state)


def _keep_answer(row: AskSearch, problem: Problem, search: Search) -> None:
    """Write down what was found, if it is new and its certificate holds."""
    best = search.best
    plain = None if best is None else answer_as_plain(best)
    if best is None or plain == row.answer:
        return
    certificate = certify(problem, best)
    if certificate.holds:
        row.answer = plain
        _this(row).update(answer=plain, is_proven=certificate.is_best)


def _end(row: AskSearch, search: Search, state: TaskState) -> None:
    """Unless somebody stopped it, or asks for something else by now."""
    if search.curve is not None:
        _this(row).update(curve=curve_as_plain(search.curve))
    running = _this(row).filter(state=TaskState.RUNNING)
    if state == TaskState.DONE:
        running.update(state=state, problem="")
    else:
        running.update(state=state)


def _this(row: AskSearch) -> QuerySet[AskSearch]:
    """The row, as long as it asks for the same."""
    return _all(row.library_id).filter(pk=row.pk, digest=row.digest)


def _unfinished(library_id: int) -> QuerySet[AskSearch]:
    return _all(library_id).filter(state__in=UNFINISHED)


def _all(library_id: int) -> QuerySet[AskSearch]:
    found: Any = AskSearch.objects.in_library(library_id)
    rows: QuerySet[AskSearch] = found
    return rows


WORK = Work(
    kind=KIND,
    label=_("Looking for the fewest asks"),
    unit=_("seconds"),
    steps=_steps,
    is_waiting=is_waiting,
)
