"""One piece of long work of one library, and how far it is."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class TaskState(models.TextChoices):
    """Where a piece of work stands."""

    WAITING = "waiting", _("about to begin")
    RUNNING = "running", _("under way")
    DONE = "done", _("done")
    STOPPED = "stopped", _("stopped")
    FAILED = "failed", _("stopped by a problem")


UNFINISHED = (TaskState.WAITING, TaskState.RUNNING)


class LongTask(LibraryRow):
    """A kind of work by its slug, never by a path in the code. There is one of a kind at a time."""

    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=8, choices=TaskState, default=TaskState.WAITING)
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    # How much was done already when this run began: what is quick to find is no measure of speed.
    done_before = models.PositiveBigIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    # Whoever works says so now and then; after a long silence somebody else may go on.
    beat_at = models.DateTimeField(null=True, blank=True)
    is_to_stop = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("long work")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "kind"],
                condition=Q(state__in=UNFINISHED),
                name="long_task_once",
            )
        ]
        indexes = [models.Index(fields=["state", "id"], name="long_task_queue")]

    @property
    def is_unfinished(self) -> bool:
        """Somebody works at it, or will soon."""
        return self.state in UNFINISHED

    @property
    def per_second(self) -> float | None:
        """How much was done in a second of this run; None before there is anything to tell."""
        if self.started_at is None or self.beat_at is None:
            return None
        seconds = (self.beat_at - self.started_at).total_seconds()
        return (self.done - self.done_before) / seconds if seconds >= 1 else None


def tasks_in(library_id: int) -> models.QuerySet[LongTask]:
    """Every piece of long work of this library, the latest first."""
    found: Any = LongTask.objects.in_library(library_id).order_by("-pk")
    rows: models.QuerySet[LongTask] = found
    return rows


def tasks_of_all() -> models.QuerySet[LongTask]:
    """Those of every library: for the worker, which says why it reads across them."""
    rows: Any = LongTask.objects.all()
    found: models.QuerySet[LongTask] = rows
    return found
