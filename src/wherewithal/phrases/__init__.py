"""From words to structure: the facts that a phrase states, each with the words it rests on.

Owns the words fact and finding; imports only `quantities`. It proposes and never applies: a
person decides. When in doubt it finds nothing: a wrong proposal costs more than a missing one.
"""

from wherewithal.phrases.facts import Fact, Finding
from wherewithal.phrases.language_names import LANGUAGES
from wherewithal.phrases.opening import find_opening_hours
from wherewithal.phrases.reader import find_facts
from wherewithal.phrases.remarks import Remark, read_remark

__all__ = [
    "LANGUAGES",
    "Fact",
    "Finding",
    "Remark",
    "find_facts",
    "find_opening_hours",
    "read_remark",
]
