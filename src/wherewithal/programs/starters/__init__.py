"""Starter programs: typical needs in our own words, to strike, change and begin from."""

from wherewithal.programs.starters.learning import LEARNING
from wherewithal.programs.starters.making import MAKING
from wherewithal.programs.starters.out_and_about import OUT_AND_ABOUT
from wherewithal.programs.starters.starter import Starter, StarterNeed
from wherewithal.programs.starters.together import TOGETHER

STARTERS: dict[str, Starter] = {
    starter.key: starter for starter in (*LEARNING, *MAKING, *TOGETHER, *OUT_AND_ABOUT)
}

__all__ = ["STARTERS", "Starter", "StarterNeed"]
