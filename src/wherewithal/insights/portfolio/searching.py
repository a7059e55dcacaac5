"""The search for the best answer behind a page: asked for by whoever looks, worked out by a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.community.models import CommunityAsset
from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.curve import Curve
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.insights.portfolio.models import AskSearch
from wherewithal.insights.tasks import queue
from wherewithal.insights.tasks.models import UNFINISHED, TaskState
from wherewithal.people.models import Person
from wherewithal.programs.models import Program
from wherewithal.solving.answer_file import answer_from_plain, curve_from_plain
from wherewithal.solving.problem_write import write_problem

KIND = "fewest-asks"
CARD = model_slug(CommunityAsset)
SECONDS = 30.0
"""So long the solver looks for the best answer, at most."""
KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Searching:
    """How the search for one problem stands. `is_left_alone`: no worker seems to be running."""

    row: AskSearch
    is_left_alone: bool = False

    @property
    def is_under_way(self) -> bool:
        """Somebody works at it, or will soon."""
        return self.row.state in UNFINISHED

    @property
    def is_looking(self) -> bool:
        """A better answer may still come; afterwards only the line of hours is worked out."""
        best = self.answer
        return self.is_under_way and (best is None or best.status is not Status.BEST)

    @property
    def was_stopped(self) -> bool:
        """It rests until somebody lets it go on."""
        return self.row.state == TaskState.STOPPED

    @property
    def has_failed(self) -> bool:
        """It stopped by a problem, which stands on the worker's screen."""
        return self.row.state == TaskState.FAILED

    @property
    def seconds(self) -> int:
        """How long somebody works at it, no more than it may take."""
        if self.row.started_at is None:
            return 0
        return round(min(SECONDS, (timezone.now() - self.row.started_at).total_seconds()))

    @property
    def most_seconds(self) -> int:
        """How long it may take."""
        return round(SECONDS)

    @property
    def answer(self) -> Answer | None:
        """The best answer so far."""
        return None if self.row.answer is None else answer_from_plain(self.row.answer)

    @property
    def curve(self) -> Curve | None:
        """The line of hours, once it is worked out."""
        return None if self.row.curve is None else curve_from_plain(self.row.curve)


def search_for(member: Member, program: Program | None, problem: Problem) -> Searching:
    """The search for this very problem; begun, if nobody has asked for it yet."""
    text = write_problem(problem)
    digest = blake2b(text.encode(), digest_size=16).hexdigest()
    row = search_of(member, program)
    if row is None or row.digest != digest:
        row = _begin(member, program, text, digest)
    return standing(row)


def search_of(member: Member, program: Program | None) -> AskSearch | None:
    """The last search behind this member's page, whatever it was about."""
    return _rows(member.library_id).filter(**_page(member, program)).first()


def standing(row: AskSearch) -> Searching:
    """How a search stands; one whose worker failed has failed with it."""
    if row.state not in UNFINISHED:
        return Searching(row)
    task = queue.latest_of(row.library_id, KIND)
    if task is not None and task.state == TaskState.FAILED:
        row.state = TaskState.FAILED
        return Searching(row)
    if task is None or not task.is_unfinished:  # it was just ending when this was asked
        task = queue.begin(row.library_id, KIND)
    return Searching(row, is_left_alone=queue.is_left_alone(task))


def stop(row: AskSearch) -> None:
    """End it soon; the best answer so far stays."""
    _rows(row.library_id).filter(pk=row.pk, state__in=UNFINISHED).update(state=TaskState.STOPPED)


def go_on(row: AskSearch) -> None:
    """Look once more, after it was stopped or failed."""
    rests = _rows(row.library_id).filter(pk=row.pk).exclude(state=TaskState.DONE)
    rests.update(state=TaskState.WAITING, started_at=None)
    queue.begin(row.library_id, KIND)


def forget_searches(person: Person) -> None:
    """Whoever leaves is in no answer that was found before; what is asked next is another problem."""
    _rows(person.library_id).delete()


def forget_withdrawn(*, library_id: int, model: str, key: str) -> None:
    """A withdrawn card is a source no more: not by its key either, in what waits or was found."""
    if model == CARD:
        _rows(library_id).delete()


def _begin(member: Member, program: Program | None, text: str, digest: str) -> AskSearch:
    rows = _rows(member.library_id)
    rows.filter(asked_at__lt=timezone.now() - KEPT).delete()
    asked: dict[str, Any] = {
        "digest": digest,
        "problem": text,
        "answer": None,
        "is_proven": False,
        "curve": None,
        "state": TaskState.WAITING,
        "asked_at": timezone.now(),
        "started_at": None,
        "is_anew": rows.filter(**_page(member, program), state=TaskState.DONE).exists(),
    }
    same = rows.filter(digest=digest, state=TaskState.DONE).first()
    if same is not None:  # somebody else was told already
        found = ("answer", "is_proven", "curve", "state")
        asked |= {"problem": "", **{name: getattr(same, name) for name in found}}
    row, _is_new = rows.update_or_create(
        **_page(member, program), library_id=member.library_id, defaults=asked
    )
    if same is None:
        queue.begin(member.library_id, KIND)
    return row


def _page(member: Member, program: Program | None) -> dict[str, Any]:
    return {
        "program_key": 0 if program is None else program.pk,
        "user_key": member.actor_user_id or 0,
    }


def _rows(library_id: int) -> QuerySet[AskSearch]:
    found: Any = AskSearch.objects.in_library(library_id)
    rows: QuerySet[AskSearch] = found
    return rows
