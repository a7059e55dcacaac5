"""Whoever does the long work: one process beside the pages, or several where there is more to do."""

import logging
import time
from collections.abc import Callable
from contextlib import closing

from django.db import OperationalError, close_old_connections

from wherewithal.insights.tasks import queue
from wherewithal.insights.tasks.models import LongTask, TaskState
from wherewithal.insights.tasks.work import kinds
from wherewithal.libraries.models import Library

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 2.0
LOOK_AROUND_SECONDS = (
    60.0  # so often, where nobody asked for anything, it looks what there is to do
)


def work_until(is_over: Callable[[], bool]) -> None:
    """Work as long as there is work, and wait for more, until it is over."""
    looked_at = -LOOK_AROUND_SECONDS
    while not is_over():
        close_old_connections()
        if time.monotonic() - looked_at >= LOOK_AROUND_SECONDS:
            look_around()
            looked_at = time.monotonic()
        if not work_once(is_over):
            time.sleep(PAUSE_SECONDS)


def work_all() -> None:
    """Do all the work that there is, and end."""
    look_around()
    while work_once():
        pass


def look_around() -> None:
    """Ask for the work that waits in any library, before anybody has to wait for it."""
    for library_id in Library.objects.order_by("pk").values_list("pk", flat=True):
        for kind, work in kinds().items():
            if work.is_waiting(library_id):
                queue.ask_for(library_id, kind)


def work_once(is_over: Callable[[], bool] = lambda: False) -> bool:
    """Do one piece of work, to its end or until it is stopped; False where there is none."""
    task = queue.take_next()
    if task is None:
        return False
    state = TaskState.WAITING  # what ends this process leaves the work to the next one
    try:
        state = _carry_out(task, is_over)
    except OperationalError as problem:
        if not _will_pass(problem):
            state = TaskState.FAILED
            raise
        logger.warning("The database was busy; %s goes on later: %s", task.kind, problem)
        return False
    except Exception:  # it ends this worker, with the whole story on its screen; another begins
        state = TaskState.FAILED
        raise
    finally:
        queue.finish(task, state)
    return True


def _will_pass(problem: OperationalError) -> bool:
    """Somebody else wrote at the same moment."""
    words = str(problem).casefold()
    return any(each in words for each in ("is locked", "deadlock detected", "could not serialize"))


def _carry_out(task: LongTask, is_over: Callable[[], bool]) -> TaskState:
    work = kinds()[task.kind]
    is_first = True
    with closing(work.steps(task.library_id)) as steps:
        for progress in steps:
            if is_first:
                task.done_before, is_first = progress.done, False
            if not queue.tell(task, progress):
                return TaskState.STOPPED
            if is_over():
                return TaskState.WAITING  # the next worker goes on
    return TaskState.DONE
