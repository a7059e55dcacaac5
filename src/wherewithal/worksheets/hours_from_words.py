"""Hours a week that the overview, the profile or an outlet's words state: proposed, never applied by itself.

Nothing is stored until a person decides; then a proposal keeps the words, the value and the answer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries as capacity
from wherewithal.libraries.models import Library, Outlet
from wherewithal.phrases import Fact, Finding, find_facts, find_opening_hours
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity, to_code
from wherewithal.quantities.describe import describe

FIELD = "hours_per_week"


@dataclass(frozen=True, slots=True)
class HoursSuggestion:
    """The library or an outlet is open so many hours, say these words; `area`: on whose sheet they stand."""

    row: Library | Outlet
    hours: Quantity
    grounds: str
    area: str = ""

    @property
    def code(self) -> str:
        """The value as a proposal stores it."""
        return to_code(self.hours) or ""

    @property
    def words(self) -> str:
        """The value as people read it."""
        return describe(self.hours)

    @property
    def token(self) -> str:
        """What a button sends: which place, and which value the person saw."""
        return f"{model_slug(self.row)} {self.row.pk} {self.code}"


def hours_suggestions(member: Member, library: Library) -> list[HoursSuggestion]:
    """For those who may change library and outlets: what the words say of hours that nobody has told.

    A value that was decided on once does not come back.
    """
    if not member.can(Permission.EDIT_LIBRARY):
        return []
    decided = {
        (proposal.model, proposal.key, proposal.value)
        for proposal in Proposal.objects.in_library(library).filter(field=FIELD, asset_id=None)
    }
    stated = [*_of_library(member, library), *_of_outlets(library)]
    found: dict[tuple[str, int], HoursSuggestion] = {}
    for suggestion in stated:
        slug, key = model_slug(suggestion.row), suggestion.row.pk
        if (slug, str(key), suggestion.code) not in decided:
            found.setdefault((slug, key), suggestion)
    return list(found.values())


def suggestion_for(suggestions: Iterable[HoursSuggestion], token: str) -> HoursSuggestion | None:
    """The suggestion that a button was about; None where the words or the hours changed meanwhile."""
    return next((found for found in suggestions if found.token == token), None)


def _of_library(member: Member, library: Library) -> Iterator[HoursSuggestion]:
    if library.hours_per_week.is_known:
        return
    for overview in capacity.overviews(member):
        for hours, grounds in _open_hours(overview.text):
            yield HoursSuggestion(library, hours, grounds, overview.area)
    for hours, grounds in _stated(library.setting, library.hours):
        yield HoursSuggestion(library, hours, grounds)


def _of_outlets(library: Library) -> Iterator[HoursSuggestion]:
    for outlet in Outlet.objects.in_library(library):
        if not outlet.hours_per_week.is_known:
            for hours, grounds in _stated(outlet.words, outlet.hours):
                yield HoursSuggestion(outlet, hours, grounds)


def _stated(words: str, hours: str) -> Iterator[tuple[Quantity, str]]:
    """In free words something has to be open; in the field for opening hours every figure is about that."""
    yield from _open_hours(words)
    yield from _numbers(found for found in find_facts(hours) if found.fact is Fact.HOURS_PER_WEEK)


def _open_hours(words: str) -> Iterator[tuple[Quantity, str]]:
    finding = find_opening_hours(words)
    return _numbers([] if finding is None else [finding])


def _numbers(findings: Iterable[Finding]) -> Iterator[tuple[Quantity, str]]:
    for finding in findings:
        if isinstance(finding.value, Quantity):
            yield finding.value, finding.words
