"""Needs and interests with their evidence, as far as a member may read them."""

from typing import TypeVar

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
    Said,
)

S = TypeVar("S", bound=Said)


def needs_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[CommunityNeed]:
    """Needs and interests that this member may read, the oldest first.

    A need whose words were withdrawn stays, without them, for the sake of its evidence.
    `leaving`: for paper, files, pictures and counts that go further than the screen.
    """
    needs = CommunityNeed.objects.in_library(member.library_id)
    return _within_reach(needs, member, leaving=leaving)


def evidence_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Evidence]:
    """How the library knows of needs, as far as this member may read it."""
    evidence = Evidence.objects.in_library(member.library_id).filter(withdrawn_at=None)
    evidence = evidence.filter(need__in=needs_visible_to(member, leaving=leaving))
    return _within_reach(evidence, member, leaving=leaving)


def questions_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[CommunityQuestion]:
    """Questions about the community that this member may read; as with needs, words may be gone."""
    questions = CommunityQuestion.objects.in_library(member.library_id)
    return _within_reach(questions, member, leaving=leaving)


def findings_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[QuestionFinding]:
    """What was found out about questions, as far as this member may read it."""
    findings = QuestionFinding.objects.in_library(member.library_id).filter(withdrawn_at=None)
    findings = findings.filter(question__in=questions_visible_to(member, leaving=leaving))
    return _within_reach(findings, member, leaving=leaving)


def _within_reach(rows: QuerySet[S], member: Member, *, leaving: bool) -> QuerySet[S]:
    if leaving:
        return rows.filter(level__in=MAY_LEAVE)
    own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return rows.filter(Q(level__in=MAY_SEE[member.role]) | own)
