"""What was looked at before a yes, and what is still open."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.before.models import (
    GoAnswer,
    GoCheck,
    Verdict,
    VettingDone,
    VettingStep,
)
from wherewithal.partnerships.before.questions import rules_of
from wherewithal.partnerships.before.vetting import Vetted, vetting_of_ask
from wherewithal.people.queries import people_visible_to
from wherewithal.programs.models import ResourceNeed


@dataclass(frozen=True, slots=True)
class BeforeYes:
    """Everything that was looked at before this ask's yes, and what was not."""

    check: GoCheck | None
    answers: tuple[GoAnswer, ...]
    vetting: tuple[Vetted, ...]
    must_be_go: bool

    @property
    def verdict(self) -> str:
        """What the answers come to; empty before anybody said."""
        return self.check.verdict if self.check is not None else Verdict.NONE

    @property
    def open_vetting(self) -> list[VettingStep]:
        """What the policy wants looked at, and nobody has."""
        return [vetted.step for vetted in self.vetting if vetted.done is None]

    @property
    def obstacles(self) -> list[VettingStep]:
        """What of it stands in the way of a yes, because the library says so; each once."""
        return list(dict.fromkeys(step for step in self.open_vetting if step.is_must))

    @property
    def lacks_go(self) -> bool:
        """True where the library wants a “go” first, and there is none."""
        return self.must_be_go and self.verdict != Verdict.GO

    @property
    def is_worth_a_look(self) -> bool:
        """True where a kind word is due before a yes."""
        return bool(self.open_vetting) or self.verdict != Verdict.GO


def before_yes(
    ask: Ask, needs: Sequence[ResourceNeed], *, reader: Member | None = None
) -> BeforeYes:
    """What was and was not looked at, in a fixed number of queries; `needs` are those that are asked for.

    Without a reader, nobody of theirs is named.
    """
    check = GoCheck.objects.in_library(ask.library_id).filter(ask=ask).first()
    answers = GoAnswer.objects.in_library(ask.library_id).filter(check_row__ask=ask)
    answers = answers.filter(withdrawn_at=None).exclude(words="")
    return BeforeYes(
        check=check,
        answers=tuple(answers.order_by("pk")),
        vetting=tuple(vetting_of_ask(ask, needs, reader=reader)),
        must_be_go=rules_of(ask.library_id).must_be_go,
    )


def vetting_steps_in(library_id: int) -> QuerySet[VettingStep]:
    """What this library's policy wants looked at, in order."""
    return VettingStep.objects.in_library(library_id).order_by("position", "pk")


def vetting_visible_to(member: Member) -> QuerySet[VettingDone]:
    """What was looked at, of organizations and of people whom this member may read about."""
    rows = VettingDone.objects.in_library(member.library_id)
    rows = rows.filter(Q(person=None) | Q(person__in=people_visible_to(member)))
    return rows.select_related("step", "organization", "person").order_by("pk")


def checks_in(member: Member) -> QuerySet[GoCheck]:
    """What was said about asks that this member may read."""
    rows = GoCheck.objects.in_library(member.library_id)
    return rows.filter(ask__in=asks_in(member).values("pk")).order_by("pk")


def answers_in(member: Member) -> QuerySet[GoAnswer]:
    """The answers about asks that this member may read."""
    rows = GoAnswer.objects.in_library(member.library_id)
    found = rows.filter(check_row__ask__in=asks_in(member).values("pk"))
    return found.select_related("check_row").order_by("pk")
