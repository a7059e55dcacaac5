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
from wherewithal.community.asking.models import Survey, SurveyChoice, SurveyCount, SurveyWords
from wherewithal.community.models import CommunityAsset, CommunityAssetOutlet, GovernmentPoint
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.freshness.models import (
    CheckPutOff,
    DigestWish,
    FactAge,
    FactConfirmed,
    PartnerAnswer,
    PartnerLink,
)
from wherewithal.insights.index.models import Capability, IndexPosition
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.observations.models import DismissedObservation
from wherewithal.insights.portfolio.models import AskChoice, AskPlan, AskSearch
from wherewithal.insights.tasks.models import LongTask
from wherewithal.libraries.models import CalendarEntry, Library, Outlet, Team, TeamOutlet
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd
from wherewithal.opportunities.weighing.models import (
    DecidedPlace,
    MatrixLink,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.partnerships.agreements.models import Agreement, Approval, ApprovalStep
from wherewithal.partnerships.asks.models import Ask, AskingRules, AskNeed, AskOffer
from wherewithal.partnerships.before.models import (
    BeforeYesRules,
    GoAnswer,
    GoCheck,
    VettingDone,
    VettingStep,
)
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.partnerships.pulse.models import PulseCount, PulseRound, PulseTaken, PulseWords
from wherewithal.people.models import (
    Commitment,
    Organization,
    OrganizationLocation,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
from wherewithal.programs.models import (
    Allocation,
    FinancialNeedFacts,
    Goal,
    HumanNeedFacts,
    LegitimacyNeedFacts,
    MaterialNeedFacts,
    Program,
    ProgramOffer,
    ProgramOutlet,
    ResourceNeed,
    SkippedDay,
    SpaceNeedFacts,
    TechnologyNeedFacts,
    WeeklyTime,
)
from wherewithal.programs.offering.models import LibraryOffer, LibraryOfferAsset, OfferPromise
from wherewithal.proposals.models import Proposal
from wherewithal.reports.models import ReportWords, Snapshot
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, StatementNote, WordListEntry
from wherewithal.search.models import SearchEntry, SearchPosition, SearchWord
from wherewithal.transfer.models import ImportedRecord, StagedFile, StagedRows
from wherewithal.vocabulary.models import Tagging, Topic
from wherewithal.worksheets.models import Arrival, WorksheetRequest

__all__ = [
    "AccessLink",
    "Agreement",
    "Allocation",
    "Approval",
    "ApprovalStep",
    "Arrival",
    "Ask",
    "AskChoice",
    "AskNeed",
    "AskOffer",
    "AskPlan",
    "AskSearch",
    "AskingRules",
    "Asset",
    "BeforeYesRules",
    "CalendarEntry",
    "Capability",
    "Change",
    "ChangeSet",
    "CheckPutOff",
    "Commitment",
    "CommunityAsset",
    "CommunityAssetOutlet",
    "CommunityNeed",
    "CommunityQuestion",
    "Conversation",
    "ConversationLink",
    "Debrief",
    "DebriefLine",
    "DecidedPlace",
    "DigestWish",
    "DismissedObservation",
    "Evidence",
    "Exchange",
    "FactAge",
    "FactCheck",
    "FactConfirmed",
    "FinancialNeedFacts",
    "FollowUp",
    "GoAnswer",
    "GoCheck",
    "Goal",
    "GovernmentPoint",
    "GroupMember",
    "HumanNeedFacts",
    "ImportedRecord",
    "IndexPosition",
    "LegitimacyNeedFacts",
    "Library",
    "LibraryFactCheck",
    "LibraryOffer",
    "LibraryOfferAsset",
    "LongTask",
    "MatchDecision",
    "MaterialFacts",
    "MaterialNeedFacts",
    "MatrixLink",
    "Membership",
    "NetworkChoice",
    "Note",
    "OfferPromise",
    "Opportunity",
    "OpportunityEnd",
    "Organization",
    "OrganizationLocation",
    "Outlet",
    "Overview",
    "OwnPlace",
    "PartnerAnswer",
    "PartnerLink",
    "PartnershipContact",
    "PartnershipEnding",
    "PartnershipFacts",
    "PartnershipFile",
    "PartnershipThanks",
    "Person",
    "PersonLine",
    "Placement",
    "PlannedTalk",
    "PriorityCandidate",
    "PriorityDecision",
    "Program",
    "ProgramOffer",
    "ProgramOutlet",
    "Proposal",
    "PulseCount",
    "PulseRound",
    "PulseTaken",
    "PulseWords",
    "QuestionFinding",
    "RelationshipFacts",
    "ReportWords",
    "ResourceNeed",
    "Review",
    "ReviewAnswer",
    "Role",
    "SearchEntry",
    "SearchPosition",
    "SearchWord",
    "SkippedDay",
    "Snapshot",
    "SpaceFacts",
    "SpaceNeedFacts",
    "StaffFacts",
    "StagedFile",
    "StagedRows",
    "Statement",
    "StatementNote",
    "Survey",
    "SurveyChoice",
    "SurveyCount",
    "SurveyWords",
    "Tagging",
    "Team",
    "TeamOutlet",
    "TechnologyNeedFacts",
    "Tie",
    "Topic",
    "User",
    "VettingDone",
    "VettingStep",
    "WeeklyTime",
    "WordListEntry",
    "WorksheetRequest",
]
