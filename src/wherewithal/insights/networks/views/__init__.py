"""The pages of the networks."""

from wherewithal.insights.networks.views.choice import network_choice
from wherewithal.insights.networks.views.meet import introduce, pass_on, who_should_meet
from wherewithal.insights.networks.views.network import network, network_file, network_of
from wherewithal.insights.networks.views.silos import people_and_silos

__all__ = [
    "introduce",
    "network",
    "network_choice",
    "network_file",
    "network_of",
    "pass_on",
    "people_and_silos",
    "who_should_meet",
]
