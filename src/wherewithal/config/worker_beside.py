"""A worker beside the server: started with it, started again where it fails, gone with it."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

BEFORE_ANOTHER = 5.0  # seconds
LONGEST_PAUSE = 300.0
SOUND = 60.0  # a worker that lived so long did not fail at its start
TO_FINISH = 10.0


@contextmanager
def worker_beside() -> Iterator[None]:
    """Long work is done in a process of its own, so that no page waits for it."""
    is_over = threading.Event()
    keeper = threading.Thread(target=_keep_one, args=(is_over,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        is_over.set()
        keeper.join(2 * TO_FINISH)


def _keep_one(is_over: threading.Event) -> None:
    words = [sys.executable, "-m", "wherewithal", "work", "--beside", str(os.getpid())]
    failures = 0
    while not is_over.is_set():
        began = time.monotonic()
        with subprocess.Popen(words) as worker:  # noqa: S603  our own command
            while worker.poll() is None and not is_over.wait(0.5):
                pass
            _end(worker)
        failures = 1 if time.monotonic() - began >= SOUND else failures + 1
        is_over.wait(pause_after(failures))


def pause_after(failures: int) -> float:
    """How long to wait before another worker is started: twice as long each time it fails at once.

    >>> [pause_after(failures) for failures in (1, 2, 3, 50)]
    [5.0, 10.0, 20.0, 300.0]
    """
    return float(min(LONGEST_PAUSE, BEFORE_ANOTHER * 2 ** min(failures - 1, 10)))


def _end(worker: subprocess.Popen[bytes]) -> None:
    """After its present step; a worker that does not listen is ended."""
    worker.terminate()
    try:
        worker.wait(TO_FINISH)
    except subprocess.TimeoutExpired:
        worker.kill()
