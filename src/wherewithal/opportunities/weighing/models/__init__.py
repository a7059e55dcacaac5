"""Priorities and how they were decided; links drawn between strengths and needs."""

from wherewithal.opportunities.weighing.models.matrix import MatrixLink
from wherewithal.opportunities.weighing.models.priorities import (
    DecidedPlace,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)

__all__ = [
    "DecidedPlace",
    "MatrixLink",
    "OwnPlace",
    "PriorityCandidate",
    "PriorityDecision",
]
