"""Who or what could meet each need: one ranked list with reasons, facts and cautions."""

from wherewithal.engine.matching.match.candidate import FULL_MARKS
from wherewithal.engine.matching.match.find import find_matches
from wherewithal.engine.matching.match.found import Match, Matches

__all__ = ["FULL_MARKS", "Match", "Matches", "find_matches"]
