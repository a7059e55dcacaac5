"""Long work is done in steps: it says how far it is, stops when asked, and goes on where it left off."""

import signal
from collections.abc import Callable, Generator
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from cast import Cast
from wherewithal.config.command import main
from wherewithal.config.worker_beside import pause_after
from wherewithal.insights.tasks import queue, worker
from wherewithal.insights.tasks.models import LongTask, TaskState, tasks_in
from wherewithal.insights.tasks.work import Progress, Work, kinds, register

DONE: list[int] = []


def _steps(library_id: int) -> Generator[Progress, None, None]:
    """Count to five, once."""
    yield Progress(len(DONE), 5)
    while len(DONE) < 5:
        DONE.append(library_id)
        yield Progress(len(DONE), 5)


@pytest.fixture(autouse=True)
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    DONE.clear()
    monkeypatch.setattr("wherewithal.insights.tasks.work._work", {})
    register(Work("counting", "Counting", "numbers", _steps, lambda library_id: len(DONE) < 5))


def latest(cast: Cast) -> LongTask:
    return tasks_in(cast.library.pk)[0]


def test_it_is_done_to_its_end_and_says_so(cast: Cast) -> None:
    queue.ask_for(cast.library.pk, "counting")
    assert (worker.work_once(), worker.work_once()) == (True, False)
    task = latest(cast)
    assert (task.state, task.done, task.total) == (TaskState.DONE, 5, 5)


def test_there_is_one_of_a_kind_at_a_time(cast: Cast) -> None:
    first = queue.ask_for(cast.library.pk, "counting")
    assert queue.ask_for(cast.library.pk, "counting") == first
    assert queue.begin(cast.library.pk, "counting") == first


def test_it_stops_when_asked_and_goes_on_where_it_was(cast: Cast) -> None:
    queue.ask_for(cast.library.pk, "counting")
    task = queue.take_next()
    assert task is not None
    steps = kinds()["counting"].steps(cast.library.pk)
    assert queue.tell(task, next(steps))
    queue.stop(cast.library.pk, "counting")
    assert not queue.tell(task, next(steps))
    queue.finish(task, TaskState.STOPPED)
    assert queue.ask_for(cast.library.pk, "counting").state == TaskState.STOPPED
    assert not worker.work_once()
    queue.begin(cast.library.pk, "counting")
    worker.work_once()
    assert (latest(cast).state, len(DONE)) == (TaskState.DONE, 5)


def test_what_nobody_has_begun_is_stopped_at_once(cast: Cast) -> None:
    queue.ask_for(cast.library.pk, "counting")
    queue.stop(cast.library.pk, "counting")
    assert (latest(cast).state, worker.work_once()) == (TaskState.STOPPED, False)


def test_a_worker_that_ends_leaves_it_to_the_next(cast: Cast) -> None:
    queue.ask_for(cast.library.pk, "counting")
    worker.work_once(is_over=lambda: len(DONE) == 2)
    assert (latest(cast).state, len(DONE)) == (TaskState.WAITING, 2)
    worker.work_once()
    assert (latest(cast).state, latest(cast).done_before) == (TaskState.DONE, 2)


def test_after_a_long_silence_another_goes_on_and_the_first_notices(cast: Cast) -> None:
    queue.ask_for(cast.library.pk, "counting")
    first = queue.take_next()
    assert first is not None
    assert queue.take_next() is None
    long_ago = timezone.now() - 2 * queue.SILENCE
    tasks_in(cast.library.pk).update(beat_at=long_ago)
    assert queue.take_next() == first
    assert not queue.tell(first, Progress(1, 5))


def test_what_goes_wrong_is_told_and_ends_the_worker(cast: Cast) -> None:
    def fail(library_id: int) -> Generator[Progress, None, None]:
        yield Progress(0, 5)
        message = "no more numbers"
        raise RuntimeError(message)

    register(Work("counting", "Counting", "numbers", fail, lambda library_id: True))
    queue.ask_for(cast.library.pk, "counting")
    with pytest.raises(RuntimeError):
        worker.work_once()
    assert latest(cast).state == TaskState.FAILED
    assert queue.ask_for(cast.library.pk, "counting").state == TaskState.FAILED


def test_looking_around_finds_the_work_of_every_library(cast: Cast) -> None:
    worker.work_all()
    assert [cast.library.pk] * 5 == DONE
    worker.look_around()
    assert tasks_in(cast.library.pk).count() == 1


def test_the_command_does_what_waits_and_ends(cast: Cast) -> None:
    with pytest.raises(SystemExit) as left:
        main(["work", "--once"])
    assert (left.value.code, latest(cast).state) == (0, TaskState.DONE)


def test_how_much_is_done_in_a_second(cast: Cast) -> None:
    now = timezone.now()
    task = LongTask(done=250, done_before=50, started_at=now, beat_at=now + timedelta(seconds=4))
    assert (task.per_second, LongTask().per_second) == (50, None)


def under_way(cast: Cast) -> LongTask:
    """Work that a worker has just begun."""
    queue.ask_for(cast.library.pk, "counting")
    task = queue.take_next()
    assert task is not None
    return task


def breaks(problem: BaseException) -> None:
    """From now on, counting ends with this."""

    def steps(library_id: int) -> Generator[Progress, None, None]:
        yield Progress(0, 5)
        raise problem

    register(Work("counting", "Counting", "numbers", steps, lambda library_id: True))


@pytest.mark.parametrize("ending", [KeyboardInterrupt(), SystemExit(1)])
def test_what_ends_the_worker_leaves_the_work_to_the_next(
    cast: Cast, ending: BaseException
) -> None:
    breaks(ending)
    queue.ask_for(cast.library.pk, "counting")
    with pytest.raises(type(ending)):
        worker.work_once()
    assert latest(cast).state == TaskState.WAITING


@pytest.mark.parametrize("words", ["database is locked", "deadlock detected"])
def test_a_busy_database_is_no_failure(cast: Cast, words: str) -> None:
    breaks(OperationalError(words))
    queue.ask_for(cast.library.pk, "counting")
    assert not worker.work_once()
    assert latest(cast).state == TaskState.WAITING


def test_another_trouble_with_the_database_is_one(cast: Cast) -> None:
    breaks(OperationalError("no such table: bread"))
    queue.ask_for(cast.library.pk, "counting")
    with pytest.raises(OperationalError):
        worker.work_once()
    assert latest(cast).state == TaskState.FAILED


def test_go_on_right_after_stop_is_heard(cast: Cast) -> None:
    task = under_way(cast)
    queue.stop(cast.library.pk, "counting")
    assert queue.begin(cast.library.pk, "counting") == task
    assert queue.tell(task, Progress(1, 5))


def test_go_on_is_heard_also_by_a_worker_that_is_just_stopping(cast: Cast) -> None:
    task = under_way(cast)
    queue.stop(cast.library.pk, "counting")
    assert not queue.tell(task, Progress(1, 5))
    queue.begin(cast.library.pk, "counting")
    queue.finish(task, TaskState.STOPPED)
    assert latest(cast).state == TaskState.WAITING


def test_finished_work_is_forgotten_when_new_work_begins(cast: Cast) -> None:
    for _ in range(3):
        DONE.clear()
        queue.ask_for(cast.library.pk, "counting")
        worker.work_once()
    assert [task.state for task in tasks_in(cast.library.pk)] == [TaskState.DONE]


def test_work_that_nobody_takes_is_left_alone(cast: Cast) -> None:
    task = queue.ask_for(cast.library.pk, "counting")
    assert not queue.is_left_alone(task)
    task.made_at = timezone.now() - 2 * queue.PATIENCE
    assert queue.is_left_alone(task)
    register(Work("resting", "Resting", "hours", _steps, lambda library_id: True))
    queue.begin(cast.elsewhere.pk, "resting")
    tasks_in(cast.elsewhere.pk).update(state=TaskState.RUNNING, beat_at=timezone.now())
    assert not queue.is_left_alone(task)


@pytest.mark.django_db
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_the_command_ends_kindly_when_a_terminal_or_a_service_says_so(
    monkeypatch: pytest.MonkeyPatch, told: signal.Signals
) -> None:
    heard = []

    def wait_for_it(is_over: Callable[[], bool]) -> None:
        signal.raise_signal(told)
        heard.append(is_over())

    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    monkeypatch.setattr(worker, "work_until", wait_for_it)
    try:
        with pytest.raises(SystemExit) as left:
            main(["work"])
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    assert (heard, left.value.code) == ([True], 0)


def test_a_worker_that_fails_at_its_start_is_started_again_later_each_time() -> None:
    pauses = [pause_after(failures) for failures in (1, 2, 3, 50)]
    assert pauses == [5.0, 10.0, 20.0, 300.0]
