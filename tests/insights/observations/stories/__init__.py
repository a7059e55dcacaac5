"""For each kind a library in which it is seen, and one change after which it is not, by what weighs the same."""

from insights.observations.stories.at_risk import AT_RISK
from insights.observations.stories.fits import FITS
from insights.observations.stories.idle import IDLE
from insights.observations.stories.rows import Told, add, agreed, topic
from insights.observations.stories.unclear import UNCLEAR

TOLD = (*AT_RISK, *FITS, *UNCLEAR, *IDLE)

__all__ = ["TOLD", "Told", "add", "agreed", "topic"]
