"""A need that was typed in the wrong kind: what of it goes along, and what becomes words in its notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from wherewithal.engine.money import amount_in_words
from wherewithal.programs.amounts import amount_of
from wherewithal.programs.facts_in_words import ToldFact, told_fact
from wherewithal.programs.kinds import FACTS_MODEL, WITHOUT_HOW_MANY, fact_names, facts_of
from wherewithal.programs.models import NeedKind, ResourceNeed
from wherewithal.quantities import UNKNOWN

_MONEY = frozenset({"low_cents", "high_cents", "is_about", "amount_words"})
# A name in the notes could not be taken back by the person whose it is.
_PERSON = "asker"
_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class AnotherKind:
    """A need in another kind: `values` of the need itself, `facts` of its new kind.

    `kept` go along as facts, `noted` as words in the notes. `forgets_asker`: somebody was named who
    asks; a person's name does not go into notes.
    """

    values: dict[str, Any]
    facts: dict[str, Any]
    kept: tuple[ToldFact, ...]
    noted: tuple[ToldFact, ...]
    forgets_asker: bool


def in_another_kind(need: ResourceNeed, kind: str) -> AnotherKind:
    """What becomes of a need, with its facts, in another kind. Changes nothing."""
    stored = facts_of(need)
    carried = dict(_carried(need.kind, stored, kind))
    names = [name for name in fact_names(need.kind) if name not in _MONEY | {_PERSON}]
    kept = [fact for name in names if name in carried for fact in _told(stored, name)]
    noted = [fact for name in names if name not in carried for fact in _told(stored, name)]
    noted = [*_money(need, stored), *noted]
    values: dict[str, Any] = {"kind": kind}
    count = list(_told(need, "how_many"))
    if kind in WITHOUT_HOW_MANY:
        noted, values["how_many"] = [*count, *noted], UNKNOWN
    else:
        kept = [*count, *kept]
    if noted:
        values["notes"] = _notes(need, noted)
    return AnotherKind(
        values, carried, tuple(kept), tuple(noted), bool(getattr(stored, "asker_id", None))
    )


def _carried(before: str, stored: Any, after: str) -> Iterator[tuple[str, Any]]:
    """Facts that both kinds have and that mean something in the other."""
    for name in set(fact_names(before)) & set(fact_names(after)):
        words = next((fact.words for fact in _told(stored, name)), "")
        column = FACTS_MODEL[after]._meta.get_field(name)
        if column.choices:
            found = {str(label).casefold(): value for value, label in column.choices if value}
            words = found.get(words.casefold().strip(), "")
        if words:
            yield name, words


def _told(row: Any, name: str) -> Iterator[ToldFact]:
    return told_fact(row, name, _NOBODY)


def _money(need: ResourceNeed, stored: Any) -> Iterator[ToldFact]:
    if need.kind == NeedKind.FINANCIAL:
        amount = amount_of(stored)
        if amount.is_known or amount.words:
            words = amount_in_words(amount, language=translation)
            yield ToldFact(_("How much"), words, is_bare=True)


def _notes(need: ResourceNeed, noted: list[ToldFact]) -> str:
    """The notes with what was known of the kind before."""
    lines = [
        _("%(label)s: %(value)s") % {"label": each.label, "value": each.words} for each in noted
    ]
    before = _("Written down as “%(kind)s” before:") % {"kind": NeedKind(need.kind).label}
    return "\n".join([*([need.notes] if need.notes else []), before, *lines])
