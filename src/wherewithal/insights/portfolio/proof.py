"""How good the answer is that the page shows, and how far the search for the best one is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from django.utils.translation import gettext as _

from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.models import PlanAim
from wherewithal.insights.portfolio.searching import Searching
from wherewithal.insights.portfolio.words import Words
from wherewithal.insights.portfolio.work_out import Solved

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proven of the answer shown. `shown` tells its asks from others, `is_other` that a better one waits."""

    sentences: tuple[str, ...]
    shown: str
    searching: Searching | None = None
    is_other: bool = False
    is_best: bool = False

    @property
    def is_looking(self) -> bool:
        """A better answer may still come."""
        return not self.is_best and self.searching is not None and self.searching.is_looking

    @property
    def rests(self) -> bool:
        """Nobody looks for a better one, though there may be one."""
        if self.is_best or self.searching is None:
            return False
        return self.searching.was_stopped or self.searching.has_failed

    @property
    def digest(self) -> str:
        """Of the problem that is searched."""
        return "" if self.searching is None else self.searching.row.digest

    @property
    def state(self) -> str:
        """One word that changes when there is something new to say."""
        if self.searching is None:
            return "other" if self.is_other else ""
        looks = "looking" if self.is_looking else self.searching.row.state
        return f"{looks}-{int(self.is_other)}-{int(self.searching.is_left_alone)}"


def proof_of(asking: Asking, words: Words, solved: Solved) -> Proof:
    """What the page says when it is opened."""
    return Proof(
        sentences=tuple(_how_sure(asking, words, solved)),
        shown=digest_of_asks(solved.answer.chosen),
        searching=solved.searching,
        is_best=solved.answer.status is Status.BEST,
    )


def proof_now(searching: Searching | None, *, shown: str) -> Proof:
    """What is to be said a while later to somebody who reads the answer `shown`. None: it is about something else."""
    if searching is None:
        told = (_("Something has changed since this page was opened."),)
        return Proof(told, shown, is_other=True)
    found = searching.answer
    is_other = found is not None and digest_of_asks(found.chosen) != shown
    if found is None or searching.is_looking:
        return Proof((), shown, searching)
    if is_other:
        told = (_("A better answer was found meanwhile."),)
    else:
        told = (Words().how_sure(found, is_proven=searching.row.is_proven),)
    return Proof(told, shown, searching, is_other, found.status is Status.BEST)


def digest_of_asks(chosen: Iterable[str]) -> str:
    """Tells one set of asks from another."""
    return blake2b("\n".join(sorted(chosen)).encode(), digest_size=8).hexdigest()


def _how_sure(asking: Asking, words: Words, solved: Solved) -> Iterator[str]:
    answer = solved.answer
    yield words.how_sure(answer, is_proven=solved.is_proven)
    yield from words.pins(answer)
    yield from _what_stands_in_the_way(words, answer)
    musts = any(need.is_must for need in asking.problem.needs)
    if asking.plan.aim == PlanAim.MUSTS and not musts:
        yield _("No need is marked as a must, so there is nothing that has to be covered.")
    searching = solved.searching
    is_open = searching is not None and searching.is_looking and answer.status is Status.GOOD
    if searching is not None and searching.row.is_anew and is_open:
        yield _(
            "Something is different from what was last proven here, so it is worked out once more."
        )


def _what_stands_in_the_way(words: Words, answer: Answer) -> Iterator[str]:
    if answer.status is Status.IMPOSSIBLE:
        yield from (words.unmet(each) for each in answer.unmet_musts[:MOST_NAMED])
