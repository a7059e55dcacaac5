"""Surveys with what came in, and the one behind a public address."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.community.asking.models import (
    AnsweredAt,
    Survey,
    SurveyChoice,
    SurveyWords,
    WordsState,
)


@dataclass(frozen=True, slots=True)
class ChoiceResult:
    """How many people chose something, and what was joined to it."""

    choice: SurveyChoice
    by_link: int
    at_desk: int
    joined: Sequence[SurveyWords]

    @property
    def people(self) -> int:
        """All together. Joined words count as one person each."""
        return self.by_link + self.at_desk + len(self.joined)


@dataclass(frozen=True, slots=True)
class Results:
    """What a survey brought in."""

    by_link: int
    at_desk: int
    choices: Sequence[ChoiceResult]

    @property
    def people(self) -> int:
        """How many people answered."""
        return self.by_link + self.at_desk

    @property
    def most(self) -> int:
        """The largest number of any choice, for the length of bars."""
        return max((result.people for result in self.choices), default=0)


def surveys_in(member: Member) -> QuerySet[Survey]:
    """Every survey of the library, the newest first, with how many answered and what waits."""
    surveys = Survey.objects.in_library(member.library_id)
    return surveys.annotate(
        people=Sum("counts__people", filter=Q(counts__choice=None), default=0)
    ).order_by("-made_at", "-pk")


def waiting_by_survey(member: Member) -> dict[int, int]:
    """How many own words wait in each survey, for those who decide on them."""
    waiting = words_to_decide(member).filter(state=WordsState.WAITING)
    counted = waiting.order_by().values_list("survey_id").annotate(Count("pk"))
    return dict(counted)


def words_to_decide(member: Member) -> QuerySet[SurveyWords]:
    """What people added, for those who decide what becomes of it."""
    words = SurveyWords.objects.in_library(member.library_id).filter(withdrawn_at=None)
    if not member.can(Permission.EDIT_COMMUNITY):
        return words.none()
    return words.select_related("survey", "choice")


def results_of(survey: Survey) -> Results:
    """The counts of a survey, choice by choice in its order, in a fixed number of statements."""
    counted: dict[tuple[int | None, str], int] = {
        (count.choice_id, count.answered_at): count.people for count in survey.counts.all()
    }
    joined: dict[int, list[SurveyWords]] = defaultdict(list)
    for words in survey.words.filter(state=WordsState.JOINED, withdrawn_at=None):
        if words.choice_id is not None:
            joined[words.choice_id].append(words)
    choices = survey.choices.select_related("need", "evidence")
    return Results(
        by_link=counted.get((None, AnsweredAt.LINK), 0),
        at_desk=counted.get((None, AnsweredAt.DESK), 0),
        choices=[
            ChoiceResult(
                choice,
                by_link=counted.get((choice.pk, AnsweredAt.LINK), 0),
                at_desk=counted.get((choice.pk, AnsweredAt.DESK), 0),
                joined=joined[choice.pk],
            )
            for choice in choices
        ],
    )


def public_survey(code: str) -> Survey | None:
    """The survey behind a public address, open or closed, of whichever library."""
    with across_libraries("a public address names the survey, and with it the library"):
        return Survey.objects.filter(code=code).select_related("library").first()


def open_survey(code: str) -> Survey | None:
    """The survey behind a public address while it can be answered."""
    survey = public_survey(code)
    return survey if survey is not None and survey.is_open else None


def shown_words(survey: Survey) -> QuerySet[SurveyWords]:
    """What others added and a member has shown."""
    return survey.words.filter(state=WordsState.SHOWN, withdrawn_at=None)
