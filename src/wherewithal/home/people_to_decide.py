"""The open suggestions about organizations and people that one member decides on."""

from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.people.models import LineKind, Organization, Person
from wherewithal.proposals.about_people import rows_about, waiting_about_people
from wherewithal.proposals.models import Proposal
from wherewithal.worksheets.row_view import SuggestionOnPage


@dataclass(frozen=True, slots=True)
class PersonToDecide:
    """An organization or a person, with what is suggested."""

    row: Any
    suggestions: list[SuggestionOnPage]

    @property
    def is_person(self) -> bool:
        """Which page to go to."""
        return isinstance(self.row, Person)


def people_to_decide(member: Member) -> list[PersonToDecide]:
    """In a fixed number of statements; only what this member may decide."""
    proposals = list(waiting_about_people(member))
    found: dict[tuple[str, str], PersonToDecide] = {}
    rows = rows_about(member, proposals)
    for proposal in proposals:
        key = (proposal.model, proposal.key)
        if key in rows:
            about = found.setdefault(key, PersonToDecide(rows[key], []))
            about.suggestions.append(_in_words(rows[key], proposal))
    return list(found.values())


def _in_words(row: Any, proposal: Proposal) -> SuggestionOnPage:
    is_body = isinstance(row, Organization)
    column: Any = Organization._meta.get_field(proposal.field) if is_body else None
    label = column.verbose_name if is_body else LineKind(proposal.field).label
    return SuggestionOnPage(
        proposal=proposal,
        label=label,
        words=str(proposal.value),
        now=getattr(row, proposal.field) if is_body else "",
        may_decide=True,
        may_take_back=False,
    )
