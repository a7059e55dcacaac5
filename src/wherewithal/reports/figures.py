"""A figure: computed once, with what is unknown in it, the records it rests on, and what it means.

Page, PDF, file and appendix show this one object; none of them counts again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from wherewithal.engine.money import Amount, Sum, add, sum_in_words, sum_of
from wherewithal.quantities import Quantity, Total, total
from wherewithal.quantities.describe import describe_total
from wherewithal.quantities.wording import plain_number

Value = int | Total | Sum

# On which page a record is looked at, and what its address names.
RECORD_PAGES: dict[str, tuple[str, str]] = {
    "asset": ("asset", "asset_id"),
    "organization": ("organization", "organization_id"),
    "communityneed": ("community_need", "need_id"),
    "resourceneed": ("resource_need", "resource_need_id"),
    "ask": ("ask", "ask_id"),
    "topic": ("topics", ""),
    "partnership": ("partnership", "asset_id"),
    "communityasset": ("community_asset", "community_asset_id"),
    "communityquestion": ("community_questions", ""),
    "goal": ("goal", "goal_id"),
    "program": ("program", "program_id"),
    "note": ("to_check", ""),
    "libraryoffer": ("offers", ""),
    "exchange": ("exchanges", ""),
}
NO_PAGE = ("", "")


@dataclass(frozen=True, slots=True)
class Record:
    """One row that a figure rests on: which one, what it is called, and what it adds."""

    model: str
    key: int
    name: str
    small: str = ""

    @property
    def page(self) -> str:
        """The page on which it stands; empty for a row that is gone."""
        return RECORD_PAGES.get(self.model, NO_PAGE)[0]

    @property
    def arguments(self) -> dict[str, Any]:
        """What the address of that page names."""
        argument = RECORD_PAGES.get(self.model, NO_PAGE)[1]
        return {argument: self.key} if argument else {}


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with how much of it nobody knows, the records it rests on, and the sentence that says it.

    `said`: the value in words, where it is counted in something (hours, pieces), or where a zero would be untrue.
    """

    slug: str
    label: str
    value: Value
    records: tuple[Record, ...]
    sentence: str
    unknown_count: int = 0
    said: str = ""

    @property
    def shown(self) -> str:
        """The value in words; what is unknown is said, and never a zero."""
        if self.said:
            return self.said
        if not isinstance(self.value, int) and not self.records:
            return _("nothing yet")
        if isinstance(self.value, Sum):
            return sum_in_words(self.value, language=translation)
        if isinstance(self.value, Total):
            return describe_total(self.value)
        number = plain_number(Decimal(self.value))
        if not self.unknown_count:
            return number
        words = {"number": number, "unknown": self.unknown_count}
        return _("%(number)s, and %(unknown)s not known yet") % words


def count(
    slug: str, label: str, records: Iterable[Record], *, sentence: str, unknown_count: int = 0
) -> Figure:
    """As many as there are records."""
    found = tuple(records)
    return Figure(slug, label, len(found), found, sentence, unknown_count)


def total_of(
    slug: str, label: str, parts: Sequence[tuple[Record, Quantity]], *, sentence: str
) -> Figure:
    """Quantities added up; each unknown one stays among the records and is counted as such."""
    found = total(quantity for _record, quantity in parts)
    records = tuple(record for record, _quantity in parts)
    return Figure(slug, label, found, records, sentence, found.unknown_count)


def money_of(
    slug: str, label: str, parts: Sequence[tuple[Record, str, Amount]], *, sentence: str
) -> Figure:
    """Amounts added up, in cents; the key of each tells apart what nobody knows."""
    found = add(sum_of(amount, key=key) for _record, key, amount in parts)
    records = tuple(record for record, _key, _amount in parts)
    return Figure(slug, label, found, records, sentence, found.unknown_count)
