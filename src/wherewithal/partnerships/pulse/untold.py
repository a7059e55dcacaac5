"""Answers that no page tells, now or ever: what an archive leaves behind."""

from django.db.models import Exists, F, OuterRef, Q, Sum

from wherewithal.partnerships.pulse.models import EVERYBODY, PulseCount

OF_AN_OPEN_ROUND = Q(round__closed_on=None)


def _is_answered_by_enough(question: OuterRef | str) -> Exists:
    """Beside a row of a round: did as many of its side answer a question as the round asks for?"""
    rows = PulseCount.objects.filter(
        round=OuterRef("round"), side=OuterRef("side"), question=question
    )
    counted = rows.order_by().values("side", "round__fewest").annotate(answers=Sum("people"))
    return Exists(counted.filter(answers__gte=F("round__fewest")))


OF_A_SMALL_SIDE = ~Q(_is_answered_by_enough(EVERYBODY))
_OF_FEW = OF_A_SMALL_SIDE | ~Q(_is_answered_by_enough(OuterRef("question")))
# How many answered at all stays: the page tells it of every round.
TOO_FEW = ~Q(question=EVERYBODY) & _OF_FEW
