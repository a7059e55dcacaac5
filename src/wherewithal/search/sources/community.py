"""What stands around the library, what people there want and need, and how one knows."""

from django.utils.translation import gettext_lazy as _

from wherewithal.community import queries as community
from wherewithal.community.asking import queries as asking
from wherewithal.community.asking.models import Survey, SurveyChoice
from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.community.needs import queries as needs
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.search.registry import Searchable
from wherewithal.search.sources.columns import named_by, of_library

SEARCHABLES = (
    Searchable(
        CommunityAsset,
        _("Around us"),
        community.assets_visible_to,
        title_columns=("name",),
        text_columns=("words", "address"),
        address=lambda asset: ("community_asset", {"community_asset_id": asset.pk}),
    ),
    Searchable(
        GovernmentPoint,
        _("Local government"),
        community.points_in,
        text_columns=("words",),
        address=lambda point: ("local_government", {}),
    ),
    Searchable(
        CommunityNeed,
        _("Need or interest"),
        needs.needs_visible_to,
        title_columns=("text",),
        text_columns=("who", "place", "not_asked"),
        address=lambda need: ("community_need", {"need_id": need.pk}),
        line_label=lambda need, column, own_labels: named_by(CommunityNeed, column),
    ),
    Searchable(
        Evidence,
        _("Evidence"),
        needs.evidence_visible_to,
        text_columns=("text", "source"),
        under_column="need_id",
        under_model=CommunityNeed,
        line_label=lambda evidence, column, own_labels: _("How we know"),
    ),
    Searchable(
        CommunityQuestion,
        _("Question about the community"),
        needs.questions_visible_to,
        title_columns=("text",),
        text_columns=("sources", "synthesis"),
        address=lambda question: ("community_question", {"question_id": question.pk}),
        line_label=lambda question, column, own_labels: named_by(CommunityQuestion, column),
    ),
    Searchable(
        QuestionFinding,
        _("Finding"),
        needs.findings_visible_to,
        text_columns=("text",),
        under_column="question_id",
        under_model=CommunityQuestion,
        line_label=lambda finding, column, own_labels: _("What we found"),
    ),
    # What stands on the public page; what people added in their own words is found by nobody.
    Searchable(
        Survey,
        _("Survey"),
        asking.surveys_in,
        title_columns=("title",),
        text_columns=("title_es", "intro", "intro_es"),
        address=lambda survey: ("survey", {"survey_id": survey.pk}),
        line_label=lambda survey, column, own_labels: named_by(Survey, column),
    ),
    Searchable(
        SurveyChoice,
        _("Choice of a survey"),
        of_library(SurveyChoice),
        text_columns=("text", "text_es"),
        under_column="survey_id",
        under_model=Survey,
        line_label=lambda choice, column, own_labels: named_by(SurveyChoice, column),
    ),
)
