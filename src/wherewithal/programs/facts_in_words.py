"""What is known of a need, each fact with its label; never a person whom the reader may not know of."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from wherewithal.community.models import GovernmentPoint
from wherewithal.engine.money import with_sign
from wherewithal.programs.amounts import amount_of
from wherewithal.programs.kinds import fact_names, facts_of
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

# Told by the amount as it was typed.
MOST_OF_A_POINT = 80
_MONEY_COLUMNS = frozenset({"low_cents", "high_cents", "is_about"})


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One thing that is known: its label and its words. `is_bare`: the words say little without the label."""

    label: str
    words: str
    is_bare: bool

    @property
    def in_line(self) -> str:
        """In the middle of a line with others."""
        if not self.is_bare:
            return self.words
        return _("%(label)s: %(value)s") % {"label": self.label, "value": self.words}


def told_facts(need: ResourceNeed, people: Collection[int]) -> Iterator[ToldFact]:
    """Everything that is known beside the name. `people`: whom the reader may know of."""
    for name in ("how_many", "when"):
        yield from told_fact(need, name, people)
    facts = facts_of(need)
    for name in fact_names(need.kind):
        if name not in _MONEY_COLUMNS:
            yield from told_fact(facts, name, people)
    for name in ("starts_on", "ends_on"):
        yield from told_fact(need, name, people)


def told_fact(row: Any, name: str, people: Collection[int]) -> Iterator[ToldFact]:
    """One column with its label, where somebody filled it in."""
    column = row._meta.get_field(name)
    value = getattr(row, name)
    if name == "asker" and row.asker_id not in people:
        return
    words = _words(row, name, value)
    if words:
        is_bare = isinstance(value, Quantity | bool) or hasattr(value, "isoformat")
        yield ToldFact(capfirst(str(column.verbose_name)), words, is_bare)


def point_in_words(point: GovernmentPoint) -> str:
    """A point of the local government's checklist in one line."""
    topic = str(point.get_topic_display())
    words = Truncator(point.words.strip()).chars(MOST_OF_A_POINT)
    return _("%(topic)s: %(words)s") % {"topic": topic, "words": words} if words else topic


def _words(row: Any, name: str, value: Any) -> str:
    if isinstance(value, Quantity):
        return describe(value) if value.is_known else ""
    if value is None or value == "":
        return ""
    if isinstance(value, GovernmentPoint):
        return point_in_words(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if hasattr(value, "isoformat"):
        return date_format(value, "DATE_FORMAT")
    if name == "amount_words":
        return with_sign(value) if amount_of(row).is_known else str(value)
    display = getattr(row, f"get_{name}_display", None)
    return str(display() if display else value)
