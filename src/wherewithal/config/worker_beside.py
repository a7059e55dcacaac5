"""A worker beside the server: started with it, started again where it fails, gone with it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

BEFORE_ANOTHER = 5.0  # seconds
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
    while not is_over.is_set():
        with subprocess.Popen(words) as worker:  # noqa: S603  our own command
            while worker.poll() is None and not is_over.wait(0.5):
                pass
            _end(worker)
        is_over.wait(BEFORE_ANOTHER)


def _end(worker: subprocess.Popen[bytes]) -> None:
    """After its present step; a worker that does not listen is ended."""
    worker.terminate()
    try:
        worker.wait(TO_FINISH)
    except subprocess.TimeoutExpired:
        worker.kill()
