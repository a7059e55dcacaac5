"""How much somebody was asked lately: what is set aside in the state "asked", dated by the change log."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.insights.index.contributors import sources as called
from wherewithal.programs.models import Allocation, AllocationState

LATELY = timedelta(days=365)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """The days on which each source was asked for something."""

    days: dict[str, list[date]]
    today: date

    def last(self, source: str) -> date | None:
        """When it was asked last, within the last year."""
        return max(self.days.get(source, ()), default=None)

    def count(self, source: str) -> int:
        """How many times within the last year."""
        return sum(self.today - day <= LATELY for day in self.days.get(source, ()))


def asked_lately(member: Member, *, today: date) -> Asked:
    """Everybody who was asked within the last year, also where they have answered since.

    What was undone does not count, and what undoing brings back was counted when it was written.
    """
    days: dict[str, list[date]] = defaultdict(list)
    whom = _sources(member)
    logged = Change.objects.filter(
        library_id=member.library_id,
        model=model_slug(Allocation),
        after__state=AllocationState.ASKED,
        change_set__made_at__gte=timezone.now() - LATELY - ONE_DAY,
        change_set__undone_by_id=None,
        change_set__undoes_id=None,
    )
    for key, made_at in logged.order_by("pk").values_list("key", "change_set__made_at"):
        source = whom.get(int(key))
        if source is not None:
            days[source].append(timezone.localdate(made_at))
    return Asked(dict(days), today)


def _sources(member: Member) -> dict[int, str]:
    rows = Allocation.objects.in_library(member.library_id)
    found: dict[int, str] = {}
    for key, asset, person, organization in rows.values_list(
        "pk", "asset_id", "person_id", "organization_id"
    ):
        if asset is not None:
            found[key] = called.asset(asset)
        elif person is not None:
            found[key] = called.person(person)
        elif organization is not None:
            found[key] = called.organization(organization)
    return found
