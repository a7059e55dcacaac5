"""Lists as long work: each stage goes on by itself, in steps, after a kill as after somebody's break."""

import time
from collections.abc import Generator, Iterator
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.undo import UndoRefused
from wherewithal.insights.tasks import queue
from wherewithal.insights.tasks.work import Progress, Work
from wherewithal.transfer.actions.taking_back import take_back_in_steps
from wherewithal.transfer.actions.taking_over import take_over_in_steps
from wherewithal.transfer.checking import check_in_steps
from wherewithal.transfer.models import UNDER_WAY, Stage, StagedFile
from wherewithal.transfer.reading import read_in_steps
from wherewithal.transfer.staging import every_part_of, move, old_lists, throw_away_old_lists

KIND = "lists"
# What is done while somebody waits for the page.
SMALL_BYTES = 60_000
SMALL_ROWS = 500
LOOK_SECONDS = 3.0
CHANGED = gettext_lazy(
    "Answers or records have changed since this page was made, so nothing is taken over yet. "
    "Please look once more."
)


def is_small(staged: StagedFile) -> bool:
    """Whether the present stage is over before anybody grows tired of the page."""
    if staged.stage == Stage.READING:
        return len(staged.sent) <= SMALL_BYTES
    return staged.total <= SMALL_ROWS


def go_on(staged: StagedFile) -> queue.LongTask | None:
    """Go on with what is under way: to its end where that is quick, else by a worker.

    Where no worker seems to run, whoever looks does some of it: as much as is kept from one look to the next
    where that can be, and else all of it. Returns the long work, if there is any left.
    """
    if not staged.is_under_way:
        return None
    if is_small(staged):
        for _done in steps_of(staged):
            pass
        staged.refresh_from_db()
        return None
    task = queue.begin(staged.library_id, KIND)
    if queue.is_left_alone(task):
        until = time.monotonic() + LOOK_SECONDS
        is_kept = staged.stage in (Stage.READING, Stage.CHECKING)
        for _done in steps_of(staged):
            if is_kept and time.monotonic() > until:
                break
        staged.refresh_from_db()
    return task if staged.is_under_way else None


def steps_of(staged: StagedFile) -> Iterator[int]:
    """The steps of the present stage; what stops it is kept for the page in the words of its people."""
    stage = Stage(staged.stage)
    rows: Any = StagedFile.objects.in_library(staged.library_id).filter(pk=staged.pk)
    try:
        for done in _begin(staged, stage):
            if not rows.filter(stage=stage).update(done=done):
                return  # somebody called it off, or threw it away
            yield done
    except DatabaseError:
        if rows.filter(stage=stage).exists():
            raise  # else somebody threw it away in the middle of a step
    except ValidationError as problem:
        if stage == Stage.READING:
            every_part_of(staged).delete()
            rows.update(sent=b"")
        move(staged, (stage,), _BACK_TO[stage], problems=problem.messages)
    except ChangedMeanwhile:
        move(staged, (stage,), _BACK_TO[stage], problems=[str(CHANGED)])
    except UndoRefused:
        words = _("There is nothing left here to take back.")
        move(staged, (stage,), _BACK_TO[stage], problems=[words])
    except PermissionDenied:
        words = _("Whoever asked for this may not do it any more.")
        move(staged, (stage,), _BACK_TO[stage], problems=[words])


_BACK_TO = {
    Stage.READING: Stage.UNREADABLE,
    Stage.CHECKING: Stage.READ,
    Stage.TAKING: Stage.CHECKED,
    Stage.GIVING_BACK: Stage.TAKEN,
}


def _begin(staged: StagedFile, stage: Stage) -> Iterator[int]:
    if stage == Stage.READING:
        return read_in_steps(staged)
    if stage == Stage.CHECKING:
        return check_in_steps(staged)
    by = _in_the_name_of(staged)
    if stage == Stage.TAKING:
        return take_over_in_steps(by=by, staged=staged)
    return take_back_in_steps(by=by, staged=staged)


def _in_the_name_of(staged: StagedFile) -> Member:
    """Whoever pressed the button, with what they may do today."""
    found = Membership.objects.in_library(staged.library_id).filter(user_id=staged.asked_by_id or 0)
    member = found.select_related("library", "user", "outlet", "team", "person").first()
    if member is None:
        raise PermissionDenied
    return member


def _under_way(library_id: int) -> Any:
    rows: Any = StagedFile.objects.in_library(library_id)
    return rows.filter(stage__in=UNDER_WAY).order_by("pk")


def _steps(library_id: int) -> Generator[Progress, None, None]:
    throw_away_old_lists()
    tried: set[tuple[int, str]] = set()
    while (staged := _under_way(library_id).first()) is not None:
        if (staged.pk, staged.stage) in tried:
            return  # it did not move: not again and again
        tried.add((staged.pk, staged.stage))
        total = staged.total
        yield Progress(staged.done, max(total, staged.done))
        for done in steps_of(staged):
            yield Progress(done, max(total, done))


def _is_waiting(library_id: int) -> bool:
    with across_libraries("lists that are old by now are thrown away in all of them"):
        is_old = old_lists().exists()
    return is_old or bool(_under_way(library_id).exists())


WORK = Work(
    kind=KIND,
    label=gettext_lazy("Reading lists from files"),
    unit=gettext_lazy("rows"),
    steps=_steps,
    is_waiting=_is_waiting,
)
