"""Which gap a missing need is a case of: where the page of the counter-moves opens."""

from wherewithal.programs.models import Barrier, NeedKind, ResourceNeed
from wherewithal.programs.moves.kinds import Gap

_BY_KIND: dict[str, Gap] = {
    NeedKind.FINANCIAL: Gap.SMALL_BUDGETS,
    NeedKind.TECHNOLOGY: Gap.OLD_EQUIPMENT,
    NeedKind.HUMAN: Gap.FEW_VOLUNTEERS,
    NeedKind.SPACE: Gap.SMALL_ROOMS,
    NeedKind.MATERIAL: Gap.SMALL_BUDGETS,
    NeedKind.LEGITIMACY: Gap.POLICY,
}
_BY_BARRIER: dict[str, Gap] = {
    Barrier.JOB_DESCRIPTION: Gap.JOB_DESCRIPTION,
    Barrier.STAFFING_MODEL: Gap.STAFFING_MODEL,
    Barrier.MINDSET: Gap.MINDSET,
    Barrier.HABIT: Gap.MINDSET,
}


def gap_of(need: ResourceNeed) -> str:
    """The gap that such a need, when it is missing, is a case of."""
    barrier = getattr(getattr(need, "legitimacy", None), "barrier", "")
    return str((_BY_BARRIER.get(barrier) or _BY_KIND[need.kind]).value)
