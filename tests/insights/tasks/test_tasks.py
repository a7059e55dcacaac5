"""Long work is done in steps: it says how far it is, stops when asked, and goes on where it left off."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from cast import Cast
from wherewithal.config.command import main
from wherewithal.insights.tasks import queue, worker
from wherewithal.insights.tasks.models import LongTask, TaskState, tasks_in
from wherewithal.insights.tasks.work import Progress, Work, kinds, register

DONE: list[int] = []


def _steps(library_id: int) -> Iterator[Progress]:
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
    def fail(library_id: int) -> Iterator[Progress]:
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
