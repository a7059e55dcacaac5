"""Who or what could meet each need: one ranked list with reasons, facts and cautions."""

from wherewithal.engine.matching.match.candidate import FULL_MARKS
from wherewithal.engine.matching.match.find import find_matches
from wherewithal.engine.matching.match.found import Match, Matches
from wherewithal.engine.matching.match.showing import LONG_SHOTS_AT_MOST, worth_showing

__all__ = [
    "FULL_MARKS",
    "LONG_SHOTS_AT_MOST",
    "Match",
    "Matches",
    "find_matches",
    "worth_showing",
]
