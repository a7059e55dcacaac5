"""Facts decide: which of what a need asks for is met, partly met, ruled out, or not known.

Numbers are compared by quantities.at_least, so "about" and ranges stay honest. What nobody noted is a
question, and never a no. docs/engine/matching.md has the table.
"""

from wherewithal.engine.matching.facts.finding import Fact, FactValue, Finding, Look, Verdict
from wherewithal.engine.matching.facts.judge import judge, looks_for

__all__ = ["Fact", "FactValue", "Finding", "Look", "Verdict", "judge", "looks_for"]
