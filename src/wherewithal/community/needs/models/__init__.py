"""Needs and interests with their evidence, and questions about the community."""

from wherewithal.community.needs.models.needs import CommunityNeed, Evidence, Method, NeedKind
from wherewithal.community.needs.models.questions import (
    CommunityQuestion,
    QuestionFinding,
    QuestionState,
    WayToKnow,
)
from wherewithal.community.needs.models.said import Said

__all__ = [
    "CommunityNeed",
    "CommunityQuestion",
    "Evidence",
    "Method",
    "NeedKind",
    "QuestionFinding",
    "QuestionState",
    "Said",
    "WayToKnow",
]
