"""What programs and needs that came of an opportunity let go of when a tied need is withdrawn."""

from collections.abc import Collection, Iterable

from wherewithal.audit.log import Changes
from wherewithal.audit.rows import model_slug
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting, quotes
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.weighing.withdrawing import without
from wherewithal.programs.models import Program, ResourceNeed

NEED = model_slug(CommunityNeed)
QUOTING = ((Program, "words"), (ResourceNeed, "notes"))


def let_words_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """What came along into a program, or into what one needs, no longer quotes the withdrawn words."""
    needs = [int(key) for model, key in lines if model == NEED]
    tied = Opportunity.objects.in_library(library_id).filter(ends__community_need__in=needs)
    made = list(tied.select_related("became_program", "became_need"))
    for model, column in QUOTING:
        for row in {row for each in made for row in (each.became_program, each.became_need)}:
            if not isinstance(row, model):
                continue
            if quotes(getattr(row, column), words):
                changes.change(row, **{column: without(getattr(row, column), words)})
            yield model_slug(row), str(row.pk), (column,), words
