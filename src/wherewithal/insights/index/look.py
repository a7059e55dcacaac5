"""What a page does before it asks the list of capabilities."""

from dataclasses import dataclass

from wherewithal.insights.index import prepare
from wherewithal.insights.index.follow import follow, follow_in_steps
from wherewithal.insights.index.work import KIND, is_far_behind, is_waiting, progress_of
from wherewithal.insights.tasks import queue
from wherewithal.insights.tasks.models import LongTask, TaskState


@dataclass(frozen=True, slots=True)
class Reading:
    """How many texts are understood, of how many; and the long work that does the rest.

    `is_left_alone`: no worker seems to be running, so that only looks like this one go on with it.
    """

    done: int
    total: int
    task: LongTask | None = None
    is_left_alone: bool = False

    @property
    def is_all(self) -> bool:
        """Nothing waits."""
        return self.task is None

    @property
    def is_under_way(self) -> bool:
        """Somebody works at it, or will soon; else it rests until somebody lets it go on."""
        return self.task is not None and self.task.is_unfinished

    @property
    def per_second(self) -> int:
        """How many in a second; 0 before there is anything to tell."""
        speed = self.task.per_second if self.task is not None else None
        return round(speed or 0)

    @property
    def has_failed(self) -> bool:
        """It stopped by a problem, which stands on the worker's screen."""
        return self.task is not None and self.task.state == TaskState.FAILED


def look(library_id: int) -> Reading:
    """Catch up with what was written where that is quick; ask for long work where it is not.

    Where nobody does the long work, each look does a little of it.
    """
    if not is_far_behind(library_id):
        follow(library_id)
        prepare.prepare(library_id, at_most=prepare.WHILE_SOMEBODY_WAITS)
    task = queue.ask_for(library_id, KIND) if is_waiting(library_id) else None
    is_left_alone = task is not None and queue.is_left_alone(task)
    if is_left_alone and is_far_behind(library_id):
        next(follow_in_steps(library_id), None)
        prepare.prepare(library_id, at_most=prepare.WHILE_SOMEBODY_WAITS)
    progress = progress_of(library_id)
    return Reading(progress.done, progress.total, task, is_left_alone)
