"""The worksheets: rows, their lines, and what is known of them in words.

A row about a relationship speaks for the organization or person with whom it is.
"""

from django.db.models import Q

from wherewithal.capacity.models import (
    Area,
    Asset,
    MaterialFacts,
    Note,
    NoteKind,
    RelationshipFacts,
    SpaceFacts,
)
from wherewithal.engine.matching.problem import Role
from wherewithal.insights.index.contributor import Contributor, Row
from wherewithal.insights.index.contributors import agreed, sources

_NOTE_ROLES = {NoteKind.STRENGTH: Role.STRENGTH, NoteKind.CHALLENGE: Role.CHALLENGE}


def _with(before: str = "") -> tuple[str, ...]:
    """The columns that say with whom a relationship is, seen from a row's table."""
    facts = f"{before}relationship_facts"
    return (f"{before}area", f"{facts}__organization_id", f"{facts}__person_id")


def _whose(row: Row, asset_id: int, before: str = "") -> str:
    area, organization, person = (row[column] for column in _with(before))
    if area == Area.RELATIONSHIP and organization is not None:
        return sources.organization(organization)
    if area == Area.RELATIONSHIP and person is not None:
        return sources.person(person)
    return sources.asset(asset_id)


def _behind(row: Row) -> str:
    """A relationship that was moved to another sheet is known by its facts no more."""
    return _whose(row, row["asset_id"], "asset__")


def _of_space(row: Row) -> str | None:
    return sources.asset(row["asset_id"]) if row["asset__area"] == Area.SPACE else None


def _of_material(row: Row) -> str | None:
    return sources.asset(row["asset_id"]) if row["asset__area"] == Area.MATERIAL else None


def _of_relationship(row: Row) -> str | None:
    return _behind(row) if row["asset__area"] == Area.RELATIONSHIP else None


CONTRIBUTORS = (
    Contributor(
        Asset,
        {"name": Role.NAME},
        agreed.assets_agreed,
        source=lambda row: _whose(row, row["pk"]),
        beside=_with(),
    ),
    Contributor(
        Note,
        {"text": lambda row: _NOTE_ROLES.get(row["kind"])},
        agreed.notes_agreed,
        source=_behind,
        beside=("kind", "asset_id", *_with("asset__")),
        only=Q(kind__in=_NOTE_ROLES, withdrawn_at=None),
        written="noted_at",
    ),
    Contributor(
        SpaceFacts,
        {"equipment": Role.DESCRIPTION, "access_missing": Role.CHALLENGE},
        agreed.facts_agreed(SpaceFacts),
        source=_of_space,
        beside=("asset_id", "asset__area"),
    ),
    Contributor(
        MaterialFacts,
        {
            "who_can_teach": Role.DESCRIPTION,
            "budgets": Role.DESCRIPTION,
            "supply_sources": Role.DESCRIPTION,
            "givers": Role.DESCRIPTION,
            "limits": Role.LIMIT,
        },
        agreed.facts_agreed(MaterialFacts),
        source=_of_material,
        beside=("asset_id", "asset__area"),
    ),
    Contributor(
        RelationshipFacts,
        {"brings": Role.OFFER, "serves": Role.DESCRIPTION},
        agreed.facts_agreed(RelationshipFacts),
        source=_of_relationship,
        beside=("asset_id", *_with("asset__")),
    ),
)
