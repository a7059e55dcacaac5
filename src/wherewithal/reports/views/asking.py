"""What an address asks of a report: its days, and the snapshots that are compared."""

from datetime import date

from django.http import Http404
from django.utils import timezone

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.reports.kinds import KINDS, Asked, Kind
from wherewithal.reports.models import Snapshot
from wherewithal.reports.period import PeriodForm
from wherewithal.reports.snapshots.queries import snapshots_in

LONGEST_KEY = 15


def kind_named(name: str) -> Kind:
    """The report of this name, or 404."""
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def today_in(request: LibraryRequest) -> date:
    """The day by the library's own clock."""
    return timezone.localdate(timezone=zone_of(request.library))


def period_form(request: LibraryRequest) -> PeriodForm:
    """The period of an address; the year until today where it names none."""
    return PeriodForm(request.GET, today=today_in(request))


def asked_in(request: LibraryRequest) -> Asked:
    """All that the address asks for, as far as it is there."""
    period = period_form(request).period
    return Asked(period, _snapshot(request, "then"), _snapshot(request, "now"))


def _snapshot(request: LibraryRequest, name: str) -> Snapshot | None:
    key = request.GET.get(name, "")
    if not (key.isascii() and key.isdecimal() and len(key) <= LONGEST_KEY):
        return None
    return snapshots_in(request.member).filter(pk=int(key)).first()
