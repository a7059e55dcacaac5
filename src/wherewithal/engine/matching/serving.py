"""The other way round: which needs a source could serve."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from numpy.typing import ArrayLike

from wherewithal.engine.matching.fits import FITTED, Fit, Thresholds
from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.match import Match, find_matches
from wherewithal.engine.matching.problem import Need
from wherewithal.engine.matching.ranking import NEAREST
from wherewithal.engine.matching.reasons import Knower


@dataclass(frozen=True, slots=True)
class Service:
    """One source and the needs it could serve, best first: the id of each, and the match."""

    source: str
    needs: tuple[tuple[str, Match], ...]

    @property
    def serves_nothing(self) -> bool:
        """True where nothing is more than a long shot."""
        return all(match.fit is Fit.LONG_SHOT for _, match in self.needs)


def find_needs(
    sources: Collection[str],
    needs: Sequence[Need],
    vectors: ArrayLike,
    index: Index,
    *,
    top: int = 10,
    today: date | None = None,
    knowers: Iterable[Knower] = (),
    rejected: Collection[tuple[str, str]] = frozenset(),
    thresholds: Thresholds = FITTED,
) -> tuple[Service, ...]:
    """For each of these sources the needs it could serve, in the order of the ids of the sources.

    Scores and reasons are those of find_matches with `only`. Of very many sources at once, only
    the nearest two hundred are looked at for each need. Cost: that of find_matches.
    """
    found = find_matches(
        needs,
        vectors,
        index,
        top=min(len(sources), NEAREST),
        today=today,
        knowers=knowers,
        rejected=rejected,
        only=sources,
        thresholds=thresholds,
    )
    served: dict[str, list[tuple[str, Match]]] = {source: [] for source in sorted(sources)}
    for each in found:
        for match in each.matches:
            served[match.source].append((each.need, match))
    return tuple(
        Service(source, tuple(sorted(told, key=lambda one: (-one[1].score, one[0]))[:top]))
        for source, told in served.items()
    )
