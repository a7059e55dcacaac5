"""Goals, programs, what they need, and what the library gives."""

from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models import Asset
from wherewithal.insights.matches.models import DecisionState, MatchDecision
from wherewithal.insights.matches.queries import decisions_visible_to
from wherewithal.insights.portfolio.models import AskChoice
from wherewithal.insights.portfolio.queries import choices_with_plans, page_of_plan
from wherewithal.partnerships.agreements.models import (
    TEXTS,
    Agreement,
    Approval,
    ApprovalStep,
)
from wherewithal.partnerships.agreements.queries import agreements_in, approvals_in
from wherewithal.partnerships.asks import queries as asks
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before.models import GoAnswer, GoCheck, VettingStep
from wherewithal.partnerships.before.queries import answers_in, checks_in
from wherewithal.partnerships.debriefs import queries as debriefs
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.partnerships.ending import queries as endings
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.queries import files_visible_to
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.partnerships.kept.queries import contacts_in, facts_visible_to
from wherewithal.programs import queries as programs
from wherewithal.programs.models import Goal, NeedKind, Program, ProgramOffer, ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.search.registry import Searchable
from wherewithal.search.sources.columns import named_by, of_library

SEARCHABLES = (
    Searchable(
        LibraryOffer,
        _("What we can offer"),
        of_library(LibraryOffer),
        title_columns=("words",),
        text_columns=("when", "not_for"),
        address=lambda offer: ("library_offer", {"library_offer_id": offer.pk}),
    ),
    Searchable(
        Goal,
        _("Goal"),
        programs.goals_in,
        title_columns=("name",),
        text_columns=("words", "outcomes"),
        address=lambda goal: ("goal", {"goal_id": goal.pk}),
    ),
    Searchable(
        Program,
        _("Program"),
        programs.programs_in,
        title_columns=("name",),
        text_columns=("words", "outcomes", "audience_words", "reached_by"),
        address=lambda program: ("program", {"program_id": program.pk}),
    ),
    Searchable(
        ResourceNeed,
        _("Resource need"),
        programs.needs_in,
        title_columns=("name",),
        text_columns=("when", "notes"),
        address=lambda need: ("resource_need", {"resource_need_id": need.pk}),
        line_label=lambda need, column, own_labels: NeedKind(need.kind).label,
    ),
    Searchable(
        Ask,
        _("Ask"),
        asks.asks_in,
        title_columns=("whom",),
        text_columns=("together", "gains", "learned", "next_step"),
        address=lambda ask: ("ask", {"ask_id": ask.pk}),
    ),
    Searchable(
        Debrief,
        _("Look back"),
        debriefs.debriefs_in,
        text_columns=("went_well", "was_hard", "learned"),
        under_column="program_id",
        under_model=Program,
        line_label=lambda debrief, column, own_labels: debrief._meta.get_field(column).verbose_name,
    ),
    Searchable(
        DebriefLine,
        _("Said in a look back"),
        debriefs.lines_visible_to,
        title_columns=("text",),
        address=lambda line: ("debriefs", {"program_id": line.debrief.program_id}),
    ),
    Searchable(
        PartnershipEnding,
        _("What came of a partnership"),
        endings.endings_in,
        text_columns=("why", "numbers", "stories", "learned", "shared_with", "door_words"),
        address=lambda ending: ("ending", {"asset_id": ending.asset_id}),
        detail=lambda ending: ending.asset.name,
    ),
    Searchable(
        PartnershipFacts,
        _("Partnership"),
        facts_visible_to,
        text_columns=("shared_goal", "success"),
        under_column="asset_id",
        under_model=Asset,
        line_label=lambda facts, column, own_labels: named_by(PartnershipFacts, column),
    ),
    Searchable(
        PartnershipContact,
        _("Contact of a partnership"),
        contacts_in,
        text_columns=("part",),
        under_column="asset_id",
        under_model=Asset,
        line_label=lambda contact, column, own_labels: named_by(PartnershipContact, column),
    ),
    Searchable(
        Agreement,
        _("Agreement"),
        agreements_in,
        text_columns=TEXTS,
        under_column="asset_id",
        under_model=Asset,
        line_label=lambda agreement, column, own_labels: named_by(Agreement, column),
    ),
    Searchable(
        Approval,
        _("Approval"),
        approvals_in,
        text_columns=("words",),
        under_column="agreement_id",
        under_model=Agreement,
        line_label=lambda approval, column, own_labels: named_by(Approval, column),
    ),
    Searchable(
        ApprovalStep,
        _("Approval step"),
        of_library(ApprovalStep),
        title_columns=("name",),
        address=lambda step: ("approval_steps", {}),
    ),
    Searchable(
        PartnershipFile,
        _("File of a partnership"),
        files_visible_to,
        title_columns=("name",),
        text_columns=("words",),
        address=lambda file: ("partnership", {"asset_id": file.asset_id}),
    ),
    Searchable(
        GoCheck,
        _("Look before a yes"),
        checks_in,
        text_columns=("words",),
        under_column="ask_id",
        under_model=Ask,
        line_label=lambda check, column, own_labels: named_by(GoCheck, column),
    ),
    Searchable(
        GoAnswer,
        _("Answer before a yes"),
        answers_in,
        text_columns=("words",),
        under_column="check_row_id",
        under_model=GoCheck,
        line_label=lambda answer, column, own_labels: answer.question,
    ),
    Searchable(
        VettingStep,
        _("Vetting step"),
        of_library(VettingStep),
        title_columns=("name",),
        address=lambda step: ("before_yes_rules", {}),
    ),
    Searchable(
        MatchDecision,
        _("Decision about who can help"),
        decisions_visible_to,
        text_columns=("words",),
        under_column="resource_need_id",
        under_model=ResourceNeed,
        line_label=lambda decision, column, own_labels: DecisionState(decision.state).label,
    ),
    Searchable(
        AskChoice,
        _("Why to ask somebody, or not"),
        choices_with_plans,
        title_columns=("why",),
        address=lambda choice: page_of_plan(choice.plan),
    ),
    Searchable(
        ProgramOffer,
        _("What a program gives back"),
        of_library(ProgramOffer),
        text_columns=("words",),
        under_column="program_id",
        under_model=Program,
        line_label=lambda offer, column, own_labels: _("What we can give back"),
    ),
)
