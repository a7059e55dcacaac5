"""Every model of the house, imported from the room it lives in."""

from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.capacity.models import (
    Asset,
    FactCheck,
    GroupMember,
    LibraryFactCheck,
    MaterialFacts,
    Note,
    Overview,
    Placement,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.libraries.models import Library, Outlet, Team, TeamOutlet
from wherewithal.people.models import (
    Commitment,
    Organization,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
from wherewithal.proposals.models import Proposal
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, StatementNote, WordListEntry
from wherewithal.search.models import SearchEntry, SearchPosition, SearchWord
from wherewithal.worksheets.models import Arrival, WorksheetRequest

__all__ = [
    "AccessLink",
    "Arrival",
    "Asset",
    "Change",
    "ChangeSet",
    "Commitment",
    "FactCheck",
    "GroupMember",
    "Library",
    "LibraryFactCheck",
    "MaterialFacts",
    "Membership",
    "Note",
    "Organization",
    "Outlet",
    "Overview",
    "Person",
    "PersonLine",
    "Placement",
    "PlannedTalk",
    "Proposal",
    "RelationshipFacts",
    "Review",
    "ReviewAnswer",
    "Role",
    "SearchEntry",
    "SearchPosition",
    "SearchWord",
    "SpaceFacts",
    "StaffFacts",
    "Statement",
    "StatementNote",
    "Team",
    "TeamOutlet",
    "Tie",
    "User",
    "WordListEntry",
    "WorksheetRequest",
]
