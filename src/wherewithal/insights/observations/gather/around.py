"""What is around: people who agreed, organizations, cards, wishes with their evidence, topics, ties."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.community import queries as community
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.community.needs.queries import evidence_visible_to, needs_visible_to
from wherewithal.engine.observations import picture as seen
from wherewithal.engine.observations.picture import Line, LineKind
from wherewithal.insights.networks.queries import people_shown
from wherewithal.people.models import LineKind as PersonLineKind
from wherewithal.people.models import Organization, Tie
from wherewithal.people.queries import (
    commitments_visible_to,
    lines_visible_to,
    organizations_in,
    roles_visible_to,
    ties_visible_to,
)
from wherewithal.people.week import present_roles
from wherewithal.quantities import UNKNOWN, Quantity, total
from wherewithal.vocabulary.models import TAGGED, Tagging, Topic

ZERO = Decimal(0)
# What people say of themselves that may help somebody; what makes it hard is nobody else's matter.
_SAID = {PersonLineKind.INTEREST: LineKind.WORDS, PersonLineKind.OFFER: LineKind.OFFER}


@dataclass(frozen=True, slots=True)
class Around:
    """What was read. `silent`: organizations that asked not to be contacted, which are in nothing else."""

    neighbors: tuple[seen.Neighbor, ...]
    wishes: tuple[seen.Wish, ...]
    topics: tuple[seen.Topic, ...]
    ties: tuple[seen.Tie, ...]
    lines: tuple[Line, ...]
    names: dict[str, str]
    silent: frozenset[int]

    @property
    def shown(self) -> frozenset[str]:
        """The keys of people, organizations and cards."""
        return frozenset(row.key for row in self.neighbors)


def look_around(member: Member) -> Around:
    """All of it, as far as it may leave the screen; whoever stays out of the networks is in nothing."""
    organizations = list(organizations_in(member).order_by("pk"))
    silent = frozenset(row.pk for row in organizations if row.do_not_contact)
    partners = [row for row in organizations if row.pk not in silent]
    people = _people(member)
    keys = {row.key for row in people}
    cards = [
        row
        for row in _cards(member)
        if row.organization_id not in silent
        and (not row.person_id or f"person-{row.person_id}" in keys)
    ]
    wishes = list(needs_visible_to(member, leaving=True).filter(withdrawn_at=None).order_by("pk"))
    heard = list(evidence_visible_to(member, leaving=True).order_by("pk"))
    topics = list(Topic.objects.in_library(member.library_id).order_by("pk"))
    neighbors = (*people, *map(_organization, partners), *map(_card, cards))
    return Around(
        neighbors=neighbors,
        wishes=tuple(_wishes(member, wishes, heard)),
        topics=tuple(_topics(member, topics)),
        ties=tuple(tie for tie in _ties(member) if _is_of(tie, keys)),
        lines=tuple(
            line
            for line in _lines(member, partners, cards, heard)
            if not line.of.startswith("person-") or line.of in keys
        ),
        names={
            **{row.key: row.name for row in neighbors},
            **{f"community_need-{row.pk}": row.text for row in wishes},
            **{f"topic-{row.pk}": row.name for row in topics},
        },
        silent=silent,
    )


def _cards(member: Member) -> Iterable[CommunityAsset]:
    return community.assets_visible_to(member, leaving=True).order_by("pk")


def _people(member: Member) -> list[seen.Neighbor]:
    now = roles_visible_to(member, leaving=True).filter(present_roles(timezone.localdate()))
    free = _free_hours(member)
    teams = dict(now.exclude(team=None).order_by("-pk").values_list("person_id", "team_id"))
    return [
        seen.Neighbor(
            f"person-{person.pk}",
            person.name,
            team=f"team-{teams[person.pk]}" if person.pk in teams else "",
            free_hours=free.get(person.pk, UNKNOWN),
        )
        for person in people_shown(member).order_by("pk")
    ]


def _free_hours(member: Member) -> dict[int, Quantity]:
    """What the noted hours of each leave beside their noted duties, where both are noted."""
    duties: dict[int, list[Quantity]] = defaultdict(list)
    for row in commitments_visible_to(member, leaving=True):
        if row.person_id is not None:
            duties[row.person_id].append(row.hours_per_week)
    found: dict[int, Quantity] = {}
    for person in people_shown(member).filter(pk__in=list(duties)):
        left = total([person.hours_per_week]).minus(total(duties[person.pk]))
        if left.floor is not None and left.ceiling is not None and not left.unknown_count:
            low, high = max(left.floor, ZERO), max(left.ceiling, ZERO)
            found[person.pk] = Quantity.between(low, high)
    return found


def _organization(row: Organization) -> seen.Neighbor:
    return seen.Neighbor(f"organization-{row.pk}", row.name)


def _card(row: Any) -> seen.Neighbor:
    held_by = f"organization-{row.organization_id}" if row.organization_id else ""
    about = f"person-{row.person_id}" if row.person_id else ""
    return seen.Neighbor(f"community_asset-{row.pk}", row.name, partner=held_by or about)


def _lines(
    member: Member,
    partners: Iterable[Organization],
    cards: Iterable[CommunityAsset],
    heard: Iterable[Evidence],
) -> Iterator[Line]:
    for said in lines_visible_to(member, leaving=True).filter(kind__in=_SAID).order_by("pk"):
        person = f"person-{said.person_id}"
        kind = _SAID[PersonLineKind(said.kind)]
        yield Line(f"line-{said.pk}", person, kind, said.text, said.said_at.date())
    for row in partners:
        yield from _items(row, "brings", LineKind.STRENGTH)
        yield from _items(row, "wants", LineKind.WANT)
    for card in cards:
        if card.words.strip():
            key = f"community_asset-{card.pk}"
            yield Line(f"{key}.words", key, LineKind.WORDS, card.words)
    for each in heard:
        if each.text.strip():
            need = f"community_need-{each.need_id}"
            yield Line(f"evidence-{each.pk}", need, LineKind.EVIDENCE, each.text, each.on)


def _items(row: Organization, field: str, kind: LineKind) -> Iterator[Line]:
    """One line for each item that somebody typed."""
    key = f"organization-{row.pk}"
    for number, item in enumerate(getattr(row, field).splitlines()):
        if item.strip():
            yield Line(f"{key}.{field}.{number}", key, kind, item.strip())


def _wishes(
    member: Member, rows: Iterable[CommunityNeed], heard: Iterable[Evidence]
) -> Iterator[seen.Wish]:
    """Evidence that not everybody may read counts as well, and only counts."""
    days = defaultdict(list)
    every = Evidence.objects.in_library(member.library_id).filter(withdrawn_at=None)
    for need_id, day in every.values_list("need_id", "on"):
        days[need_id].append(day)
    told = {(each.need_id, each.on) for each in heard}
    for row in rows:
        newest = _newest(days[row.pk])
        yield seen.Wish(
            key=f"community_need-{row.pk}",
            text=row.text,
            audience=row.audience,
            not_asked=row.not_asked,
            has_evidence=bool(days[row.pk]),
            last_heard=newest if (row.pk, newest) in told else None,
        )


def _newest(days: list[date | None]) -> date | None:
    """The last day; None where one of them is not known and may be later."""
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _topics(member: Member, topics: Iterable[Topic]) -> Iterator[seen.Topic]:
    """Topics with what is tied to them; a tie of a line that not everybody may read tells nothing."""
    tied: dict[int, set[str]] = defaultdict(set)
    told = lines_visible_to(member, leaving=True).filter(kind__in=_SAID)
    ties = Tagging.objects.in_library(member.library_id).select_related("line")
    for row in ties.filter(Q(line=None) | Q(line__in=told.values("pk"))):
        tied[row.topic_id].add(_tied(row))
    for topic in topics:
        yield seen.Topic(f"topic-{topic.pk}", topic.name, frozenset(tied[topic.pk]))


def _tied(row: Any) -> str:
    """The record that a topic is tied to; a line about a person counts for the person."""
    if row.line is not None:
        return f"person-{row.line.person_id}"
    name = next(name for name in TAGGED if getattr(row, f"{name}_id") is not None)
    return f"{'community_need' if name == 'need' else name}-{getattr(row, f'{name}_id')}"


def _ties(member: Member) -> Iterator[seen.Tie]:
    for row in ties_visible_to(member, leaving=True).order_by("pk"):
        yield seen.Tie(_holder(row), _other(row))


def _is_of(tie: seen.Tie, people: Collection[str]) -> bool:
    """Are all persons in it among these?"""
    ends = (end for end in (tie.holder, tie.other) if end.startswith("person-"))
    return all(end in people for end in ends)


def _holder(row: Any) -> str:
    return f"person-{row.from_person_id}" if row.from_person_id else f"team-{row.from_team_id}"


def _other(row: Tie) -> str:
    ends = {"to_person": "person", "to_team": "team", "to_organization": "organization"}
    found = ((word, getattr(row, f"{name}_id")) for name, word in ends.items())
    return next(f"{word}-{key}" for word, key in found if key is not None)
