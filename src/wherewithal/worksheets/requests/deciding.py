"""What waits for a decision of all that was suggested by link, as one page shows it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.proposals.queries import open_proposals
from wherewithal.worksheets.models import Arrival, WorksheetRequest
from wherewithal.worksheets.queries import columns_of
from wherewithal.worksheets.requests.suggested_answers import is_row
from wherewithal.worksheets.sheets import SHEET_OF_AREA, LineColumn, Sheet


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A suggested line."""

    proposal: Proposal
    label: str | Promise
    sign: str


@dataclass(slots=True)
class WaitingRow:
    """A row of the map, or a suggested one, with the lines that wait. Neither: the row is gone."""

    asset: Asset | None = None
    proposal: Proposal | None = None
    lines: list[WaitingLine] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the row is called, or would be."""
        if self.asset is not None:
            return self.asset.name
        return str(self.proposal.value) if self.proposal else ""

    @property
    def outlet_count(self) -> int:
        """At how many outlets the row stands: what is kept is said of each."""
        return len(self.asset.placements.all()) if self.asset else 0

    @property
    def sheet(self) -> Sheet | None:
        """On which sheet it stands."""
        area = self.asset.area if self.asset else self.proposal.field if self.proposal else ""
        return SHEET_OF_AREA.get(area)


@dataclass(slots=True)
class WaitingRequest:
    """All that waits from one request."""

    request: WorksheetRequest
    rows: list[WaitingRow]

    @property
    def count(self) -> int:
        """How many rows and lines."""
        return sum(len(row.lines) + (row.proposal is not None) for row in self.rows)


def answers_for(member: Member, *, request: WorksheetRequest | None = None) -> QuerySet[Proposal]:
    """The open suggestions by link that this member decides on: all, or of their outlet or team."""
    arrivals = Arrival.objects.in_library(member.library_id).filter(model=model_slug(Proposal))
    if request is not None:
        arrivals = arrivals.filter(request=request)
    if member.is_limited:
        place = Q(request__outlet=member.outlet_id) if member.outlet_id else Q(pk=None)
        team = Q(request__team=member.team_id) if member.team_id else Q(pk=None)
        arrivals = arrivals.filter(place | team)
    keys = [int(key) for key in arrivals.values_list("key", flat=True)]
    found = open_proposals(member).filter(source=ProposalSource.LINK, pk__in=keys)
    return found.order_by("pk")


def waiting_count(member: Member) -> int:
    """How many rows and lines wait for this member."""
    if not member.can(Permission.DECIDE_PROPOSALS):
        return 0
    is_any = open_proposals(member).filter(source=ProposalSource.LINK).exists()
    return answers_for(member).count() if is_any else 0


def request_of(proposal: Proposal) -> WorksheetRequest:
    """The request through which a suggestion came in."""
    arrivals = Arrival.objects.in_library(proposal.library_id).select_related("request")
    return arrivals.get(model=model_slug(proposal), key=str(proposal.pk)).request


def waiting_requests(member: Member, library: Library) -> list[WaitingRequest]:
    """What waits, by request and row, in a fixed number of statements."""
    proposals = list(answers_for(member))
    by_request: dict[int, list[Proposal]] = defaultdict(list)
    request_ids = _request_ids(member, proposals)
    for proposal in proposals:
        by_request[request_ids[proposal.pk]].append(proposal)
    requests = WorksheetRequest.objects.in_library(member.library_id)
    found = requests.select_related("outlet", "team", "person").in_bulk(list(by_request))
    assets = Asset.objects.in_library(member.library_id)
    about = assets.prefetch_related("placements").in_bulk(
        [proposal.asset_id or 0 for proposal in proposals]
    )
    columns = _columns(library)
    return [
        WaitingRequest(found[key], _rows(by_request[key], about, columns))
        for key in sorted(by_request)
    ]


def _request_ids(member: Member, proposals: list[Proposal]) -> dict[int, int]:
    keys = [str(proposal.pk) for proposal in proposals]
    arrivals = Arrival.objects.in_library(member.library_id)
    arrivals = arrivals.filter(model=model_slug(Proposal), key__in=keys)
    return {int(key): request for key, request in arrivals.values_list("key", "request_id")}


def _columns(library: Library) -> dict[str, LineColumn]:
    return {
        column.kind: column
        for sheet in SHEET_OF_AREA.values()
        for column in columns_of(sheet, library)
    }


def _rows(
    proposals: list[Proposal], assets: dict[int, Asset], columns: dict[str, LineColumn]
) -> list[WaitingRow]:
    rows: dict[tuple[str, str], WaitingRow] = {}
    for proposal in proposals:
        if is_row(proposal):
            rows[model_slug(proposal), str(proposal.pk)] = WaitingRow(proposal=proposal)
    for proposal in proposals:
        if not is_row(proposal):
            asset = assets.get(proposal.asset_id or 0)
            row = rows.setdefault((proposal.model, proposal.key), WaitingRow(asset=asset))
            column = columns[proposal.field]
            row.lines.append(WaitingLine(proposal, column.label, column.sign))
    return list(rows.values())
