"""Libraries like ours, chosen by a rule that can be said; medians and ranks say how many they rest on.

Owns the words peer, peer rule and measure.
"""

from wherewithal.engine.peers.choosing import Likeness, PeerRule, Peers, choose
from wherewithal.engine.peers.comparing import Change, Comparison, Measure, change, compare
from wherewithal.engine.peers.model import PeerLibrary

__all__ = [
    "Change",
    "Comparison",
    "Likeness",
    "Measure",
    "PeerLibrary",
    "PeerRule",
    "Peers",
    "change",
    "choose",
    "compare",
]
