"""What a line about something would change on the map: a new line, a fact, what a partner cannot do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Area, Asset, NoteKind
from wherewithal.partnerships.debriefs.models import RemarkSort
from wherewithal.people.models import LineKind, Organization, Person
from wherewithal.phrases import Fact, Remark, find_facts, read_remark
from wherewithal.quantities import Quantity, to_code

NOTE_OF = {RemarkSort.HELPED: NoteKind.STRENGTH, RemarkSort.HARD: NoteKind.CHALLENGE}
LINE_OF = {RemarkSort.HELPED: "brings", RemarkSort.HARD: "cannot"}


@dataclass(frozen=True, slots=True)
class Change:
    """A value to propose for one field of one row."""

    row: Any
    field: str
    value: Any
    grounds: str

    @property
    def model(self) -> str:
        return model_slug(self.row)

    @property
    def asset_id(self) -> int | None:
        return self.row.pk if isinstance(self.row, Asset) else None


def sort_of(text: str, sort: str) -> str:
    """Good or hard: what was ticked, or what the words plainly say."""
    remark = read_remark(text)
    if not sort and (remark.breaks or remark.is_small):
        return RemarkSort.HARD
    return sort


def says_enough(text: str, sort: str) -> bool:
    """True where a line needs nobody to say whether it is good or hard."""
    return bool(sort_of(text, sort) or read_remark(text).suits)


def changes_from(
    about: Any, *, text: str, sort: str, relationship: Asset | None
) -> Iterator[Change]:
    """What to propose; `relationship` is the row of our own that stands for an organization, where one does."""
    remark = read_remark(text)
    if isinstance(about, Person):
        yield Change(about, LineKind.OFFER, text, text)
        return
    if isinstance(about, Organization):
        yield from _about_organization(about, text, sort_of(text, sort), remark, relationship)
        return
    if sort_of(text, sort):
        yield Change(about, NOTE_OF[RemarkSort(sort_of(text, sort))], text, "")
    yield from _facts(about, text, remark)


def _about_organization(
    about: Organization, text: str, sort: str, remark: Remark, relationship: Asset | None
) -> Iterator[Change]:
    if remark.suits:
        yield Change(about, "cannot", remark.suits, text)
    if not sort or remark.suits == text:
        return
    if relationship is not None:
        yield Change(relationship, NOTE_OF[RemarkSort(sort)], text, "")
    else:
        yield Change(about, LINE_OF[RemarkSort(sort)], text, text)


def _facts(about: Asset, text: str, remark: Remark) -> Iterator[Change]:
    if about.area == Area.MATERIAL and remark.breaks:
        yield Change(about, "condition", remark.breaks, text)
    if about.area == Area.SPACE and remark.is_small:
        yield Change(about, "how_full", remark.is_small, text)
    for finding in find_facts(text):
        is_number = isinstance(finding.value, Quantity)
        if about.area == Area.SPACE and finding.fact is Fact.CAPACITY and is_number:
            yield Change(about, "capacity", to_code(finding.value), finding.words)  # type: ignore[arg-type]
            return
