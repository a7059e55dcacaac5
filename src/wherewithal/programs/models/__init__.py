"""Goals, programs with their days, what they need by kind, what they give back, and what is allotted."""

from wherewithal.programs.models.allocation import Allocation, AllocationState
from wherewithal.programs.models.facts import (
    Barrier,
    FinancialNeedFacts,
    HumanNeedFacts,
    HumanSource,
    LegitimacyNeedFacts,
    MaterialNeedFacts,
    Purpose,
    Rhythm,
    SpaceLayout,
    SpaceNeedFacts,
    TechnologyNeedFacts,
    TechnologySort,
    Term,
)
from wherewithal.programs.models.goal import Goal, GoalState
from wherewithal.programs.models.need import Importance, NeedKind, NeedState, ResourceNeed
from wherewithal.programs.models.offer import ProgramOffer
from wherewithal.programs.models.program import Maturity, Program, ProgramOutlet, ProgramState
from wherewithal.programs.models.week import SkippedDay, Weekday, WeeklyTime

__all__ = [
    "Allocation",
    "AllocationState",
    "Barrier",
    "FinancialNeedFacts",
    "Goal",
    "GoalState",
    "HumanNeedFacts",
    "HumanSource",
    "Importance",
    "LegitimacyNeedFacts",
    "MaterialNeedFacts",
    "Maturity",
    "NeedKind",
    "NeedState",
    "Program",
    "ProgramOffer",
    "ProgramOutlet",
    "ProgramState",
    "Purpose",
    "ResourceNeed",
    "Rhythm",
    "SkippedDay",
    "SpaceLayout",
    "SpaceNeedFacts",
    "TechnologyNeedFacts",
    "TechnologySort",
    "Term",
    "Weekday",
    "WeeklyTime",
]
