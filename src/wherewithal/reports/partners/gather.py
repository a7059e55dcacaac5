"""Our partners: every relationship, and every organization that we asked or that promised something."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.libraries.labels import level_label
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.exchange.queries import exchanges_visible_to
from wherewithal.partnerships.kept.models import Rank, Side
from wherewithal.partnerships.kept.queries import (
    contacts_in,
    facts_of,
    here_on,
    partnership_facts_of,
    partnerships_in,
)
from wherewithal.people.models import Organization, Role
from wherewithal.people.queries import organizations_in, roles_visible_to
from wherewithal.people.week import present_roles
from wherewithal.programs.models import Allocation, AllocationState
from wherewithal.reports.figures import Record

NOT_ASKED = (AskState.IDEA, AskState.TO_ASK)


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner: the relationship where we have one, the organization where there is one."""

    asset: Asset | None
    organization: Organization | None
    facts: RelationshipFacts | None
    people: tuple[str, ...]
    asks: tuple[Ask, ...]
    exchanges: tuple[Exchange, ...] = ()
    level: str = ""
    is_thought_of: bool = False
    """Somebody wants to ask them for something, and has not."""

    @property
    def name(self) -> str:
        """As the worksheet calls it, with the organization where that is another name."""
        if self.asset is None or self.organization is None:
            return str(self.asset or self.organization)
        same = self.asset.name.casefold() == self.organization.name.casefold()
        words = {"name": self.asset.name, "organization": self.organization.name}
        return self.asset.name if same else _("%(name)s (%(organization)s)") % words

    @property
    def record(self) -> Record:
        """The row that a click opens."""
        if self.asset is not None:
            return Record("partnership", self.asset.pk, self.name)
        key = 0 if self.organization is None else self.organization.pk
        return Record("organization", key, self.name)

    @property
    def contact(self) -> str:
        """Whom to turn to, and how: people who agreed to be named, and what the organization publishes."""
        found = list(self.people)
        if self.organization is not None:
            if self.organization.do_not_contact:
                return _("please do not contact them")
            found += [self.organization.phone, self.organization.website]
        return "\n".join(filter(None, found))


def partners(reader: Member, *, today: date, is_with_ideas: bool = False) -> list[Partner]:
    """The relationships in the order of their sheet, then other organizations by name; a fixed number of queries.

    `is_with_ideas`: also organizations that nobody has asked yet, where somebody wants to.
    """
    assets = list(partnerships_in(reader, leaving=True))
    asks, exchanges = _asks(reader), _exchanges(reader)
    known = {facts_of(asset).organization_id for asset in assets}
    wanted = _wanted(reader)
    is_one = _is_partner(reader) | (Q(pk__in=wanted) if is_with_ideas else Q())
    others = organizations_in(reader).filter(is_one).order_by("name", "pk")
    beside = [each for each in others if each.pk not in known]
    people = _people(reader, today=today)
    found = [_of_asset(asset, people, asks) for asset in assets]
    found += [_of_organization(each, people, asks) for each in beside]
    contacts, library = _contacts(reader, today=today), Library.objects.get(pk=reader.library_id)
    return [
        replace(
            each,
            people=_once(contacts.get(each.asset.pk if each.asset else 0, ()), each.people),
            exchanges=_with(each, exchanges),
            level=_level(each.asset, library),
            is_thought_of=each.organization is not None and each.organization.pk in wanted,
        )
        for each in found
    ]


def once_each(found: Iterable[Partner]) -> list[Partner]:
    """Every organization and every person once, also where we have two relationships with them."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for each in found:
        key = _whose(each)
        if key is None or key not in seen:
            kept.append(each)
        if key is not None:
            seen.add(key)
    return kept


def _whose(partner: Partner) -> tuple[str, int] | None:
    """The record that a partner is; None for a name alone, which may be anybody's."""
    if partner.organization is not None:
        return "organization", partner.organization.pk
    person_id = None if partner.facts is None else partner.facts.person_id
    return None if person_id is None else ("person", person_id)


def _is_partner(reader: Member) -> Q:
    """An organization that was asked, that promised something, or that something was given to or received from."""
    promised = Allocation.objects.in_library(reader.library_id).filter(
        state=AllocationState.SECURED, organization__isnull=False
    )
    asked = asks_in(reader).filter(organization__isnull=False).exclude(state__in=NOT_ASKED)
    ledger = exchanges_visible_to(reader, leaving=True).filter(organization__isnull=False)
    return (
        Q(pk__in=promised.values("organization"))
        | Q(pk__in=asked.order_by().values("organization"))
        | Q(pk__in=ledger.order_by().values("organization"))
    )


def _wanted(reader: Member) -> set[int]:
    """The organizations that somebody wants to ask for something."""
    ideas = asks_in(reader).filter(organization__isnull=False, state__in=NOT_ASKED)
    return set(ideas.order_by().values_list("organization", flat=True))


def _asks(reader: Member) -> dict[tuple[str, int | str], list[Ask]]:
    """What was asked, by whom it was asked of: a record, or a name alone."""
    found: dict[tuple[str, int | str], list[Ask]] = defaultdict(list)
    for ask in asks_in(reader).exclude(state__in=NOT_ASKED).order_by("pk"):
        if ask.organization_id is not None:
            found["organization", ask.organization_id].append(ask)
        elif ask.person_id is not None:
            found["person", ask.person_id].append(ask)
        else:
            found["whom", ask.whom.casefold()].append(ask)
    return found


def _level(asset: Asset | None, library: Library) -> str:
    """In the library's own words; empty where nobody has said."""
    return "" if asset is None else level_label(library, partnership_facts_of(asset).level)


def _contacts(reader: Member, *, today: date) -> dict[int, list[str]]:
    """Who keeps a partnership on their side, the first contact first; of those who agreed to be named."""
    ranks = [Rank.FIRST, Rank.SECOND, Rank.OTHER]
    theirs = contacts_in(reader, leaving=True).filter(side=Side.THEIRS)
    present = theirs.filter(here_on(today)).exclude(person=None)
    found: dict[int, list[str]] = defaultdict(list)
    for row in sorted(present, key=lambda each: (ranks.index(Rank(each.rank)), each.pk)):
        found[row.asset_id].append(str(row))
    return found


def _once(first: Iterable[str], then: Iterable[str]) -> tuple[str, ...]:
    """Nobody twice: whoever is named again with what they are in their house is named so, at the first place."""
    titled = list(then)
    told = [next((each for each in titled if each.startswith(f"{name} (")), name) for name in first]
    return tuple(dict.fromkeys([*told, *titled]))


def _exchanges(reader: Member) -> list[Exchange]:
    """The whole ledger, as far as it may leave the screen."""
    return list(exchanges_visible_to(reader, leaving=True))


def _with(partner: Partner, exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """Lines that name the relationship; and those that name no relationship, but its organization or person."""
    asset_id = None if partner.asset is None else partner.asset.pk
    facts = partner.facts
    organization_id = None if partner.organization is None else partner.organization.pk
    person_id = None if facts is None else facts.person_id
    return tuple(
        row
        for row in exchanges
        if (row.asset_id is not None and row.asset_id == asset_id)
        or (row.asset_id is None and row.organization_id and row.organization_id == organization_id)
        or (row.asset_id is None and row.person_id and row.person_id == person_id)
    )


def _people(reader: Member, *, today: date) -> dict[int, list[str]]:
    """Whom we know in each organization, those who agreed to it, with what they are there."""
    roles: Any = roles_visible_to(reader, leaving=True).filter(present_roles(today))
    found: dict[int, list[str]] = defaultdict(list)
    rows: Iterable[Role] = roles.exclude(organization=None).select_related("person")
    for role in sorted(rows, key=lambda each: (each.person.name, each.pk)):
        name = f"{role.person.name} ({role.title})" if role.title else role.person.name
        found[role.organization_id or 0].append(name)
    return found


def _of_asset(
    asset: Asset, people: dict[int, list[str]], asks: dict[tuple[str, int | str], list[Ask]]
) -> Partner:
    facts = facts_of(asset)
    if facts.organization_id is not None:
        key: tuple[str, int | str] = ("organization", facts.organization_id)
    elif facts.person_id is not None:
        key = ("person", facts.person_id)
    else:
        key = ("whom", asset.name.casefold())
    known = tuple(people.get(facts.organization_id or 0, ()))
    return Partner(asset, facts.organization, facts, known, tuple(asks.get(key, ())))


def _of_organization(
    organization: Organization,
    people: dict[int, list[str]],
    asks: dict[tuple[str, int | str], list[Ask]],
) -> Partner:
    known = tuple(people.get(organization.pk, ()))
    asked = tuple(asks.get(("organization", organization.pk), ()))
    return Partner(None, organization, None, known, asked)
