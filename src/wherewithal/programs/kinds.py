"""The six kinds of resource needs as data: which facts each has, where they are kept, how it is marked."""

from typing import Any

from wherewithal.programs.models import (
    FinancialNeedFacts,
    HumanNeedFacts,
    LegitimacyNeedFacts,
    MaterialNeedFacts,
    NeedKind,
    ResourceNeed,
    SpaceNeedFacts,
    TechnologyNeedFacts,
)

FACTS_MODEL: dict[str, Any] = {
    NeedKind.FINANCIAL: FinancialNeedFacts,
    NeedKind.TECHNOLOGY: TechnologyNeedFacts,
    NeedKind.HUMAN: HumanNeedFacts,
    NeedKind.SPACE: SpaceNeedFacts,
    NeedKind.MATERIAL: MaterialNeedFacts,
    NeedKind.LEGITIMACY: LegitimacyNeedFacts,
}
# The facts of a need stand under the name of its kind: need.financial, need.human, …
FACTS_NAMES = tuple(NeedKind.values)
# Money is counted in its amount, and a permission not at all.
WITHOUT_HOW_MANY = frozenset({NeedKind.FINANCIAL, NeedKind.LEGITIMACY})
_BOOKKEEPING = frozenset({"id", "library", "resource_need"})


def facts_of(need: ResourceNeed) -> Any:
    """The row with the facts of its kind; a new one, not stored yet, where there is none."""
    stored = getattr(need, need.kind, None)
    if stored is not None:
        return stored
    return FACTS_MODEL[need.kind](library_id=need.library_id, resource_need=need)


def fact_names(kind: str) -> list[str]:
    """The names of the facts of a kind, in their order."""
    fields = FACTS_MODEL[kind]._meta.concrete_fields
    return [field.name for field in fields if field.name not in _BOOKKEEPING]
