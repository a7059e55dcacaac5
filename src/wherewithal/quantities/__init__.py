"""Numbers as people know them: exact, about, a range, several or unknown.

Owns the words quantity, total and difference; imports nothing of ours. What is named here is pure.
`describe` (sentences in the reader's language) and `field` (model and form fields) know Django and
are imported from their own modules.
"""

from wherewithal.quantities.codes import from_code, to_code
from wherewithal.quantities.compare import at_least
from wherewithal.quantities.parse import parse_quantity
from wherewithal.quantities.problems import ProblemReason, QuantityProblem
from wherewithal.quantities.quantity import UNKNOWN, Number, Quantity, QuantityKind
from wherewithal.quantities.totals import Difference, Total, difference, total

__all__ = [
    "UNKNOWN",
    "Difference",
    "Number",
    "ProblemReason",
    "Quantity",
    "QuantityKind",
    "QuantityProblem",
    "Total",
    "at_least",
    "difference",
    "from_code",
    "parse_quantity",
    "to_code",
    "total",
]
