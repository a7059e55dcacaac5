"""What of a ranking is worth showing: no floor of noise, and few long shots instead of a full page."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from wherewithal.engine.matching.facts import Fact
from wherewithal.engine.matching.fits import FITTED, Fit, Thresholds
from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.match.found import Match, Matches
from wherewithal.engine.matching.problem import Need, NeedKind

LONG_SHOTS_AT_MOST = 3


def worth_showing(
    found: Matches,
    need: Need,
    index: Index,
    *,
    thresholds: Thresholds = FITTED,
    long_shots: int = LONG_SHOTS_AT_MOST,
) -> Matches:
    """What was found for a need without what is only noise; an empty list says that nobody comes near.

    Strong and possible matches stay. Of long shots stay the first few that come near enough by their
    words and meaning. Where a room is needed and none is known to do, those that may be one stay as
    well, since a question decides. Cost: a look at each match.
    """
    clear = [match for match in found.matches if match.fit is not Fit.LONG_SHOT]
    is_open = need.kind is NeedKind.SPACE and not clear
    far = [
        match
        for match in found.matches
        if match.fit is Fit.LONG_SHOT
        and (match.score >= thresholds.shown or (is_open and _may_hold_all(match, index)))
    ]
    kept = {match.source for match in (*clear, *far[:long_shots])}
    return replace(found, matches=tuple(each for each in found.matches if each.source in kept))


def _may_hold_all(match: Match, index: Index) -> bool:
    """It may be a room, and nobody noted how many it seats."""
    at = bisect_left(index.sources, match.source, key=lambda source: source.id)
    is_asked = any(finding.fact is Fact.SEATS for finding in match.questions)
    return bool(index.may_be_rooms[at]) and is_asked
