"""Where community and library meet: opportunities, priorities, links."""

from django.utils.translation import gettext_lazy as _

from wherewithal.community.needs.models import (
    CommunityNeed,
)
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.weighing import queries as opportunities
from wherewithal.opportunities.weighing.models import (
    MatrixLink,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.search.registry import Searchable
from wherewithal.search.sources.columns import named_by, of_library

SEARCHABLES = (
    Searchable(
        Opportunity,
        _("Opportunity"),
        of_library(Opportunity),
        title_columns=("words",),
        text_columns=("next_step",),
        address=lambda row: ("opportunity", {"opportunity_id": row.pk}),
    ),
    Searchable(
        PriorityCandidate,
        _("Possible priority"),
        opportunities.candidates_in,
        title_columns=("text",),
        address=lambda candidate: ("priorities", {}),
    ),
    Searchable(
        PriorityDecision,
        _("Decision on priorities"),
        opportunities.decisions_in,
        text_columns=("reasons", "reopened_why"),
        address=lambda decision: ("priorities", {}),
        line_label=lambda decision, column, own_labels: named_by(PriorityDecision, column),
    ),
    Searchable(
        MatrixLink,
        _("Link between a strength and a need"),
        opportunities.links_visible_to,
        text_columns=("text",),
        under_column="need_id",
        under_model=CommunityNeed,
        line_label=lambda link, column, own_labels: named_by(MatrixLink, column),
    ),
)
