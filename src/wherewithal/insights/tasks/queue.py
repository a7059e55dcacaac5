"""Ask for long work, stop it, let it go on; and for the worker: take the next, tell how far it is."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.insights.tasks.models import (
    UNFINISHED,
    LongTask,
    TaskState,
    tasks_in,
    tasks_of_all,
)
from wherewithal.insights.tasks.work import Progress

SILENCE = timedelta(minutes=2)  # after so long nobody works at it any more
PATIENCE = timedelta(seconds=20)  # a worker that has nothing else to do takes work sooner


def ask_for(library_id: int, kind: str) -> LongTask:
    """The unfinished work of this kind, begun if there is none; work that was stopped, or failed, rests."""
    latest = latest_of(library_id, kind)
    if latest is not None and (latest.state != TaskState.DONE):
        return latest
    return begin(library_id, kind)


def begin(library_id: int, kind: str) -> LongTask:
    """Begin, also after somebody stopped it; the work that is under way where there is some.

    Finished work of the kind is forgotten: the new one tells how it stands.
    """
    unfinished = tasks_in(library_id).filter(kind=kind, state__in=UNFINISHED)
    unfinished.update(is_to_stop=False)
    task = unfinished.first()
    if task is not None:
        return task
    try:
        with transaction.atomic():
            task = LongTask(library_id=library_id, kind=kind)
            task.save(force_insert=True)
    except IntegrityError:  # somebody else was quicker
        return begin(library_id, kind)
    tasks_in(library_id).filter(kind=kind, pk__lt=task.pk).delete()
    return task


def stop(library_id: int, kind: str) -> None:
    """Ask whoever works to stop after the present step; what is done stays done."""
    unfinished = tasks_in(library_id).filter(kind=kind, state__in=UNFINISHED)
    unfinished.filter(state=TaskState.WAITING).update(state=TaskState.STOPPED)
    unfinished.update(is_to_stop=True)


def latest_of(library_id: int, kind: str) -> LongTask | None:
    """The last work of this kind, finished or not."""
    return tasks_in(library_id).filter(kind=kind).first()


def take_next() -> LongTask | None:
    """Take the oldest work that nobody works at; nobody else gets the same."""
    with across_libraries("the worker works for every library"):
        for task in _free_to_take():
            now = timezone.now()
            mine = _free_to_take().filter(pk=task.pk)
            if mine.update(state=TaskState.RUNNING, started_at=now, beat_at=now):
                task.refresh_from_db()
                return task
    return None


def tell(task: LongTask, progress: Progress) -> bool:
    """Write down how far it is; False where somebody asked to stop, or another took it over."""
    with across_libraries("the worker works for every library"):
        mine = tasks_of_all().filter(
            pk=task.pk, state=TaskState.RUNNING, started_at=task.started_at
        )
        goes_on = mine.filter(is_to_stop=False).update(
            done=progress.done,
            total=progress.total,
            done_before=task.done_before,
            beat_at=timezone.now(),
        )
    return bool(goes_on)


def finish(task: LongTask, state: TaskState) -> None:
    """Nobody works at it any more; who let it go on after somebody stopped it has the last word."""
    with across_libraries("the worker works for every library"):
        mine = tasks_of_all().filter(pk=task.pk, started_at=task.started_at)
        if state == TaskState.STOPPED:
            mine.filter(is_to_stop=False).update(state=TaskState.WAITING)
            mine = mine.filter(is_to_stop=True)
        mine.update(state=state, beat_at=timezone.now())


def is_left_alone(task: LongTask) -> bool:
    """It waits, and no worker seems to be running: nobody took it, and nobody works at anything else."""
    now = timezone.now()
    if task.state != TaskState.WAITING or now - (task.beat_at or task.made_at) < PATIENCE:
        return False
    with across_libraries("one worker works for every library"):
        running = tasks_of_all().filter(state=TaskState.RUNNING, beat_at__gte=now - SILENCE)
        return not running.exists()


def _free_to_take() -> QuerySet[LongTask]:
    silent = Q(state=TaskState.RUNNING, beat_at__lt=timezone.now() - SILENCE)
    return tasks_of_all().filter(Q(state=TaskState.WAITING) | silent).order_by("pk")
