"""Assets, their facts by area, their notes, and the checks that stay open."""

from wherewithal.capacity.models.asset import Area, Asset, Overview, Placement, SummaryRow
from wherewithal.capacity.models.checks import FactCheck, LibraryFactCheck
from wherewithal.capacity.models.facts import (
    Carrier,
    GroupMember,
    MaterialFacts,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.capacity.models.note import Note, NoteKind

__all__ = [
    "Area",
    "Asset",
    "Carrier",
    "FactCheck",
    "GroupMember",
    "LibraryFactCheck",
    "MaterialFacts",
    "Note",
    "NoteKind",
    "Overview",
    "Placement",
    "RelationshipFacts",
    "SpaceFacts",
    "StaffFacts",
    "SummaryRow",
]
