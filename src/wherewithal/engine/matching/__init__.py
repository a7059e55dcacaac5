"""Who or what could meet a need, why, and what speaks against it.

Owns the words need, capability (a statement of a source), passage, reason, caution and fit. Pure:
vectors and facts come in, ranked matches come out. docs/engine/matching.md.
"""

from wherewithal.engine.matching.cautions import Caution, CautionKind
from wherewithal.engine.matching.facts import Fact, Finding, Verdict
from wherewithal.engine.matching.fits import FITTED, Fit, Thresholds
from wherewithal.engine.matching.index import Index, build_index
from wherewithal.engine.matching.match import (
    LONG_SHOTS_AT_MOST,
    Match,
    Matches,
    find_matches,
    worth_showing,
)
from wherewithal.engine.matching.pairs import Pair, Together, find_pairs
from wherewithal.engine.matching.problem import (
    Facts,
    Need,
    NeedKind,
    Place,
    Role,
    Source,
    SourceKind,
    Statement,
    Wanted,
    WeeklyTime,
)
from wherewithal.engine.matching.reasons import Knower, Reason, ReasonKind
from wherewithal.engine.matching.sentences import Passage, Stance, passages, passages_of
from wherewithal.engine.matching.serving import Service, find_needs
from wherewithal.engine.matching.shared import Shared, shared_by
from wherewithal.engine.matching.words import WordIndex, index_words, rank_by_words

__all__ = [
    "FITTED",
    "LONG_SHOTS_AT_MOST",
    "Caution",
    "CautionKind",
    "Fact",
    "Facts",
    "Finding",
    "Fit",
    "Index",
    "Knower",
    "Match",
    "Matches",
    "Need",
    "NeedKind",
    "Pair",
    "Passage",
    "Place",
    "Reason",
    "ReasonKind",
    "Role",
    "Service",
    "Shared",
    "Source",
    "SourceKind",
    "Stance",
    "Statement",
    "Thresholds",
    "Together",
    "Verdict",
    "Wanted",
    "WeeklyTime",
    "WordIndex",
    "build_index",
    "find_matches",
    "find_needs",
    "find_pairs",
    "index_words",
    "passages",
    "passages_of",
    "rank_by_words",
    "shared_by",
    "worth_showing",
]
