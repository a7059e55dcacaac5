"""Which rows of which rooms can be found. A field that may be hidden on its own is not in here."""

from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.fields import FACT_FIELDS, FactKind
from wherewithal.capacity.models import (
    Area,
    Asset,
    MaterialFacts,
    Note,
    NoteKind,
    Overview,
    RelationshipFacts,
    SpaceFacts,
)
from wherewithal.community import queries as community
from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.community.needs import queries as needs
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.libraries.models import CalendarEntry, Outlet, Team
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.weighing import queries as opportunities
from wherewithal.opportunities.weighing.models import (
    MatrixLink,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.people import queries as people
from wherewithal.people.models import (
    LineKind,
    Organization,
    OrganizationLocation,
    Person,
    PersonLine,
    Role,
)
from wherewithal.programs import queries as programs
from wherewithal.programs.models import Goal, NeedKind, Program, ProgramOffer, ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.reviews import queries as reviews
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, WordListEntry
from wherewithal.reviews.prompts import BY_KEY
from wherewithal.search.registry import Label, Searchable

PLACES_SHOWN = 3


def _of_library(model: Any) -> Any:
    def visible_to(member: Member) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = model.objects.in_library(member.library_id)
        return rows

    return visible_to


def _assets(member: Member) -> models.QuerySet[Asset]:
    return (
        capacity.assets_visible_to(member)
        .select_related("team")
        .prefetch_related("placements__outlet")
    )


def _place_of(asset: Asset) -> str:
    """Where an asset is found, in a few words."""
    names = [placement.outlet.name for placement in asset.placements.all()]
    if asset.team is not None:
        names.insert(0, asset.team.name)
    more = len(names[PLACES_SHOWN:])
    if more:
        return gettext("%(names)s and %(count)s more") % {
            "names": ", ".join(names[:PLACES_SHOWN]),
            "count": more,
        }
    return ", ".join(names)


def _facts(model: Any, area: str) -> Searchable:
    fields = [field for field in FACT_FIELDS[area] if field.kind in {FactKind.TEXT, FactKind.LINE}]
    labels = {field.name: field.label for field in fields}

    def visible_to(member: Member) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = model.objects.in_library(member.library_id)
        return rows.filter(asset__in=capacity.assets_visible_to(member))

    return Searchable(
        model,
        model._meta.verbose_name,
        visible_to,
        text_columns=tuple(labels),
        under_column="asset_id",
        under_model=Asset,
        line_label=lambda row, column, own_labels: labels[column],
    )


def _note_label(note: Note, column: str, own_labels: dict[str, str]) -> Label:
    if column == "answer":
        return _("Answer")
    return own_labels.get(note.kind) or NoteKind(note.kind).label


def _named_by(model: Any, column: str) -> Label:
    """A line is named as its column is."""
    label: Label = model._meta.get_field(column).verbose_name
    return label


SEARCHABLES = (
    Searchable(
        Asset,
        _("On the worksheets"),
        _assets,
        title_columns=("name",),
        address=lambda asset: ("asset", {"asset_id": asset.pk}),
        area=lambda asset: asset.area,
        detail=_place_of,
    ),
    Searchable(
        Note,
        _("Line"),
        capacity.notes_visible_to,
        text_columns=("text", "answer"),
        under_column="asset_id",
        under_model=Asset,
        line_label=_note_label,
    ),
    _facts(SpaceFacts, Area.SPACE),
    _facts(MaterialFacts, Area.MATERIAL),
    _facts(RelationshipFacts, Area.RELATIONSHIP),
    Searchable(
        Overview,
        _("Overview"),
        capacity.overviews,
        text_columns=("text", "to_find_out", "shown_to"),
        address=lambda overview: ("worksheets", {}),
        area=lambda overview: overview.area,
        line_label=lambda overview, column, own_labels: _named_by(Overview, column),
    ),
    Searchable(
        Person,
        _("Person"),
        people.people_visible_to,
        title_columns=("name",),
        address=lambda person: ("person", {"person_id": person.pk}),
    ),
    Searchable(
        PersonLine,
        _("Line"),
        people.lines_visible_to,
        text_columns=("text",),
        under_column="person_id",
        under_model=Person,
        line_label=lambda line, column, own_labels: LineKind(line.kind).label,
    ),
    Searchable(
        Role,
        _("Role"),
        people.roles_visible_to,
        text_columns=("title",),
        under_column="person_id",
        under_model=Person,
        line_label=lambda role, column, own_labels: _("Role"),
    ),
    Searchable(
        Organization,
        _("Organization"),
        people.organizations_in,
        title_columns=("name",),
        text_columns=(
            "kind",
            "address",
            "languages",
            "words",
            "brings",
            "wants",
            "cannot",
            "reach_by",
            "do_not_contact_words",
        ),
        address=lambda body: ("organization", {"organization_id": body.pk}),
    ),
    Searchable(
        Opportunity,
        _("Opportunity"),
        _of_library(Opportunity),
        title_columns=("words",),
        text_columns=("next_step",),
        address=lambda row: ("opportunity", {"opportunity_id": row.pk}),
    ),
    Searchable(
        LibraryOffer,
        _("What we can offer"),
        _of_library(LibraryOffer),
        title_columns=("words",),
        text_columns=("when", "not_for"),
        address=lambda offer: ("library_offer", {"library_offer_id": offer.pk}),
    ),
    Searchable(
        OrganizationLocation,
        _("Location of an organization"),
        _of_library(OrganizationLocation),
        text_columns=("name", "address", "words"),
        under_column="organization_id",
        under_model=Organization,
        line_label=lambda location, column, own_labels: _("Location"),
    ),
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
        Outlet,
        _("Outlet"),
        _of_library(Outlet),
        title_columns=("name",),
        text_columns=("address", "hours", "words"),
        address=lambda outlet: ("places", {}),
    ),
    Searchable(
        Team,
        _("Team"),
        _of_library(Team),
        title_columns=("name",),
        text_columns=("words",),
        address=lambda team: ("places", {}),
    ),
    Searchable(
        CommunityNeed,
        _("Need or interest"),
        needs.needs_visible_to,
        title_columns=("text",),
        text_columns=("who", "place", "not_asked"),
        address=lambda need: ("community_need", {"need_id": need.pk}),
        line_label=lambda need, column, own_labels: _named_by(CommunityNeed, column),
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
        line_label=lambda question, column, own_labels: _named_by(CommunityQuestion, column),
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
        line_label=lambda decision, column, own_labels: _named_by(PriorityDecision, column),
    ),
    Searchable(
        MatrixLink,
        _("Link between a strength and a need"),
        opportunities.links_visible_to,
        text_columns=("text",),
        under_column="need_id",
        under_model=CommunityNeed,
        line_label=lambda link, column, own_labels: _named_by(MatrixLink, column),
    ),
    Searchable(
        Statement,
        _("What we bring"),
        reviews.statements_visible_to,
        text_columns=("text",),
        address=lambda statement: ("what_we_bring", {}),
    ),
    Searchable(
        WordListEntry,
        _("Our words"),
        reviews.words_in,
        title_columns=("word",),
        text_columns=("meaning",),
        address=lambda entry: ("what_we_bring", {}),
    ),
    Searchable(
        Review,
        _("Review"),
        reviews.reviews_in,
        title_columns=("title",),
        address=lambda review: ("review", {"review_id": review.pk}),
    ),
    Searchable(
        ReviewAnswer,
        _("Answer"),
        reviews.answers_visible_to,
        text_columns=("text",),
        under_column="review_id",
        under_model=Review,
        line_label=lambda answer, column, own_labels: BY_KEY[answer.prompt].title,
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
        ProgramOffer,
        _("What a program gives back"),
        _of_library(ProgramOffer),
        text_columns=("words",),
        under_column="program_id",
        under_model=Program,
        line_label=lambda offer, column, own_labels: _("What we can give back"),
    ),
    Searchable(
        CalendarEntry,
        _("Calendar"),
        _of_library(CalendarEntry),
        title_columns=("name",),
        text_columns=("words",),
        address=lambda entry: ("calendar", {}),
    ),
)
