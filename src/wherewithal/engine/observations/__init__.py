"""What nobody may have noticed: observations over a library's own records, each with what it rests on.

Owns the words picture, observation, kind and weight. Pure: plain rows come in, ranked observations go out;
sentences are made above. docs/engine/observations.md.
"""

from wherewithal.engine.observations.noticing import notice
from wherewithal.engine.observations.observation import WEIGHT, Kind, Observation, Seen, Weight

__all__ = ["WEIGHT", "Kind", "Observation", "Seen", "Weight", "notice"]
