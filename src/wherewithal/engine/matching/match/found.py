"""What comes out of matching: a source for a need, with all that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wherewithal.engine.matching.cautions import Caution
from wherewithal.engine.matching.facts import Finding, Verdict
from wherewithal.engine.matching.fits import Fit
from wherewithal.engine.matching.reasons import Knower, Reason


@dataclass(frozen=True, slots=True)
class Match:
    """One source for one need. The scores of one need can be compared, those of two can hardly be.

    `facts` are all that were looked at. `noted_on` says how old they are.
    """

    source: str
    score: float
    fit: Fit
    reasons: tuple[Reason, ...]
    cautions: tuple[Caution, ...]
    facts: tuple[Finding, ...]
    knowers: tuple[Knower, ...] = ()
    noted_on: date | None = None

    @property
    def questions(self) -> tuple[Finding, ...]:
        """What somebody should ask, since nobody noted it."""
        return self._with(Verdict.UNKNOWN)

    @property
    def ruled_out_by(self) -> tuple[Finding, ...]:
        """The facts by which it cannot be."""
        return self._with(Verdict.RULED_OUT)

    @property
    def better_if(self) -> tuple[Finding, ...]:
        """What is only partly met, or not, and would make it better."""
        return self._with(Verdict.PARTLY) + self.ruled_out_by

    def _with(self, verdict: Verdict) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.facts if finding.verdict is verdict)


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found for one need, best first; and the nearest of what facts rule out."""

    need: str
    matches: tuple[Match, ...]
    ruled_out: tuple[Match, ...] = ()
