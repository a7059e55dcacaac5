"""Which fact a finding in the words is about, and how its value is stored, shown and put in place."""

from wherewithal.capacity.models import Area
from wherewithal.phrases import LANGUAGES, Fact, Finding
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity, from_code, to_code
from wherewithal.quantities.describe import describe

# Which fact of which area a finding is about. What is not here is never suggested.
FIELD_OF: dict[tuple[str, Fact], str] = {
    (Area.STAFF, Fact.QUANTITY): "headcount",
    (Area.STAFF, Fact.HOURS_PER_WEEK): "hours_per_week",
    (Area.SPACE, Fact.QUANTITY): "how_many",
    (Area.SPACE, Fact.CAPACITY): "capacity",
    (Area.MATERIAL, Fact.QUANTITY): "quantity",
    (Area.RELATIONSHIP, Fact.LANGUAGES): "languages",
}


def value_of(finding: Finding) -> str:
    """The found value as a suggestion stores it."""
    if isinstance(finding.value, Quantity):
        return to_code(finding.value) or ""
    return ", ".join(LANGUAGES[code] for code in finding.value)


def value_in_words(proposal: Proposal) -> str:
    """The suggested value as people read it."""
    is_number = any(
        field == proposal.field and fact is not Fact.LANGUAGES
        for (_, fact), field in FIELD_OF.items()
    )
    return describe(from_code(proposal.value)) if is_number else str(proposal.value)
