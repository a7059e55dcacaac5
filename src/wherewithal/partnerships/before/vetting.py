"""What the library's policy wants looked at, of whom: the partner, and whoever of theirs meets young people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.asks.models import Ask, AskNeed
from wherewithal.partnerships.before.models import AppliesTo, VettingDone, VettingStep
from wherewithal.partnerships.kept.models import MeetsYoung, PartnershipContact, Side
from wherewithal.partnerships.kept.queries import (
    asks_of,
    facts_of,
    here_on,
    may_edit_partnership,
)
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import people_visible_to
from wherewithal.programs.coverage.gather import today_of
from wherewithal.programs.models import ResourceNeed
from wherewithal.vocabulary.audiences import Audience

YOUNG = frozenset({Audience.EARLY, Audience.CHILDREN, Audience.TEENS, Audience.FAMILIES})


@dataclass(frozen=True, slots=True)
class Vetted:
    """A step of the policy, and when it was last taken with this partner, or with somebody of theirs."""

    step: VettingStep
    done: VettingDone | None
    person: Person | None = None
    asset_id: int = 0  # of the partnership on which that somebody stands
    is_named: bool = True  # the reader may read about them
    may_note: bool = True  # the reader may change the partnership on which they stand


def vetting_of_ask(
    ask: Ask, needs: Sequence[ResourceNeed], *, reader: Member | None = None
) -> list[Vetted]:
    """The steps about whoever is asked, and about their people where young people come. At most five queries."""
    audiences = {need.program.audience for need in needs if need.program is not None}
    return _vetted(
        ask.library_id,
        organization=ask.organization,
        person=ask.person,
        has_young=bool(audiences & YOUNG),
        reader=reader,
    )


def vetting_of_partnership(member: Member, asset: Asset) -> list[Vetted]:
    """The same for a partnership: where any of its asks is for a program to which young people come."""
    facts = facts_of(asset)
    lines = AskNeed.objects.in_library(asset.library_id)
    asked = lines.filter(ask__in=asks_of(member, asset).order_by().values("pk"))
    has_young = asked.filter(resource_need__program__audience__in=YOUNG).exists()
    return _vetted(
        asset.library_id,
        organization=facts.organization,
        person=facts.person,
        has_young=has_young,
        reader=member,
        asset=asset,
    )


def _vetted(
    library_id: int,
    *,
    organization: Organization | None,
    person: Person | None,
    has_young: bool,
    reader: Member | None,
    asset: Asset | None = None,
) -> list[Vetted]:
    """With an asset, only of those who stand on that partnership: the same people may stand on two."""
    steps = list(VettingStep.objects.in_library(library_id).order_by("position", "pk"))
    of_young = [step for step in steps if step.applies_to == AppliesTo.WITH_YOUNG and has_young]
    contacts = _contacts(library_id, organization, asset) if of_young and person is None else []
    done = _done(library_id, organization, [person, *(row.person for row in contacts)])
    if person is not None:
        return [Vetted(step, done.get((step.pk, person.pk))) for step in of_young]
    key = organization.pk if organization is not None else 0
    found = [
        Vetted(step, done.get((step.pk, -key)))
        for step in steps
        if step.applies_to == AppliesTo.ORGANIZATIONS
    ]
    seen = _seen(reader, contacts)
    return found + [
        Vetted(
            step,
            done.get((step.pk, row.person_id or 0)),
            row.person,
            row.asset_id,
            row.person_id in seen,
            reader is not None and may_edit_partnership(reader, row.asset),
        )
        for row in contacts
        for step in of_young
    ]


def _contacts(
    library_id: int, organization: Organization | None, asset: Asset | None
) -> list[PartnershipContact]:
    """Everybody of theirs who is in a partnership with us today by the library's clock, each once.

    Without those of whom somebody said that they do not meet young people here.
    """
    if organization is None:
        return []
    rows = PartnershipContact.objects.in_library(library_id).exclude(meets_young=MeetsYoung.NO)
    rows = rows.filter(
        here_on(today_of(library_id)),
        side=Side.THEIRS,
        person__isnull=False,
        asset__relationship_facts__organization=organization,
    )
    if asset is not None:
        rows = rows.filter(asset=asset)
    found = rows.select_related("person", "asset").prefetch_related("asset__placements")
    by_person = {row.person_id: row for row in found.order_by("-pk")}
    return sorted(by_person.values(), key=lambda row: (str(row.person), row.pk))


def _done(
    library_id: int, organization: Organization | None, people: Iterable[Person | None]
) -> dict[tuple[int, int], VettingDone]:
    """The newest of each step, by person; an organization's key stands below zero."""
    keys = {person.pk for person in people if person is not None}
    if organization is None and not keys:
        return {}
    rows: Any = VettingDone.objects.in_library(library_id)
    whom = Q(person__in=keys) | Q(organization=organization.pk if organization else 0)
    return {
        (row.step_id, row.person_id or -row.organization_id): row
        for row in rows.filter(whom).order_by("done_on", "pk")
    }


def _seen(reader: Member | None, contacts: Sequence[PartnershipContact]) -> set[int]:
    if reader is None or not contacts:
        return set()
    keys = [row.person_id or 0 for row in contacts]
    return set(people_visible_to(reader).filter(pk__in=keys).values_list("pk", flat=True))
