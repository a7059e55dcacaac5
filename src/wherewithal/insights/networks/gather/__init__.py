"""Rows become a network: who stands in it, what ties them, what they hold, what they say.

Everything here begins with the people who stand in the networks (`queries.people_shown`), so whoever
stays out is in nothing that is worked out from it.
"""

from wherewithal.insights.networks.gather.everything import Gathered, TieWords, gather

__all__ = ["Gathered", "TieWords", "gather"]
