"""Which records may be the same thing twice, and why; nothing is decided here.

Pure: plain entries on one side, pairs with their grounds on the other. Owns the words entry and likely pair.
"""

from wherewithal.formats.duplicates.find import Likely, LikelyPair, Lookup, likely_pairs
from wherewithal.formats.duplicates.model import Entry

__all__ = ["Entry", "Likely", "LikelyPair", "Lookup", "likely_pairs"]
