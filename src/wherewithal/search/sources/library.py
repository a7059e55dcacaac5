"""What the library has and is: assets with their lines and facts, outlets, teams, its calendar."""

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
from wherewithal.libraries.models import CalendarEntry, Outlet, Team
from wherewithal.search.registry import Label, Searchable
from wherewithal.search.sources.columns import named_by, of_library

PLACES_SHOWN = 3


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
        line_label=lambda overview, column, own_labels: named_by(Overview, column),
    ),
    Searchable(
        Outlet,
        _("Outlet"),
        of_library(Outlet),
        title_columns=("name",),
        text_columns=("address", "hours", "words"),
        address=lambda outlet: ("places", {}),
    ),
    Searchable(
        Team,
        _("Team"),
        of_library(Team),
        title_columns=("name",),
        text_columns=("words",),
        address=lambda team: ("places", {}),
    ),
    Searchable(
        CalendarEntry,
        _("Calendar"),
        of_library(CalendarEntry),
        title_columns=("name",),
        text_columns=("words",),
        address=lambda entry: ("calendar", {}),
    ),
)
