"""What ties them: recorded ties, roles and groups, relationships that somebody looks after."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, RelationshipFacts
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.engine.networks.network import Tie, TieKind
from wherewithal.insights.networks.gather.nodes import (
    COLLEAGUES,
    Nodes,
    organization_id,
    person_id,
    team_id,
)
from wherewithal.insights.networks.how_often import times_a_year
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.people.queries import ties_visible_to


@dataclass(frozen=True, slots=True)
class TieWords:
    """What somebody said about a tie, and the row that says it: a person's page, or a row of a sheet."""

    how: str
    often: str
    page: str
    key: int


Found = tuple[Tie, TieWords]


def read_ties(member: Member, nodes: Nodes, *, unspoken: Unspoken) -> list[Found]:
    """Every tie both of whose ends stand in the network; words that name who stays out are left out."""
    ids = nodes.ids
    found = [*_recorded(member), *_roles(nodes), *_groups(nodes), *_relationships(member)]
    return [
        (tie, _spoken(words, unspoken))
        for tie, words in found
        if tie.one in ids and tie.other in ids and tie.one != tie.other
    ]


def _recorded(member: Member) -> Iterator[Found]:
    """Ties that somebody noted, where all who are in them agreed."""
    for row in ties_visible_to(member, leaving=True):
        one = _end(person=row.from_person_id, team=row.from_team_id)
        other = _end(
            person=row.to_person_id, team=row.to_team_id, organization=row.to_organization_id
        )
        page, _dash, key = one.partition("-")
        tie = Tie(one, other, TieKind.KNOWS, times_a_year(row.how_often), f"tie-{row.pk}")
        yield tie, TieWords(row.kind, row.how_often, page, int(key))


def _roles(nodes: Nodes) -> Iterator[Found]:
    """Somebody works in a team, or belongs to an organization."""
    for role in nodes.roles:
        one, words = person_id(role.person_id), TieWords(role.title, "", "person", role.person_id)
        if role.team_id is not None and role.kind in COLLEAGUES:
            yield (
                Tie(one, team_id(role.team_id), TieKind.BELONGS, record=f"role-{role.pk}-team"),
                words,
            )
        if role.organization_id is not None:
            there = organization_id(role.organization_id)
            yield Tie(one, there, TieKind.BELONGS, record=f"role-{role.pk}"), words


def _groups(nodes: Nodes) -> Iterator[Found]:
    for group in nodes.groups:
        if group.asset.team_id is not None:
            one, other = person_id(group.person_id), team_id(group.asset.team_id)
            words = TieWords(group.asset.name, "", "asset", group.asset_id)
            yield Tie(one, other, TieKind.BELONGS, record=f"group-{group.pk}"), words


def _relationships(member: Member) -> Iterator[Found]:
    """Rows of the relationships sheet, each tied to whoever looks after it."""
    for facts in relationship_facts(member):
        other = _end(person=facts.person_id, organization=facts.organization_id)
        holders = {"holder": facts.holder_id, "second": facts.second_holder_id}
        ends = {role: person_id(key) for role, key in holders.items() if key is not None}
        if facts.asset.team_id is not None:
            ends["team"] = team_id(facts.asset.team_id)
        words = TieWords(facts.asset.name, facts.how_often, "asset", facts.asset_id)
        often = times_a_year(facts.how_often)
        for role, one in ends.items():
            yield Tie(one, other, TieKind.HOLDS, often, f"asset-{facts.asset_id}-{role}"), words


def relationship_facts(member: Member) -> Any:
    """What is known of relationships with an organization or a person, as far as it may leave the screen."""
    seen = assets_visible_to(member, leaving=True).filter(area=Area.RELATIONSHIP)
    rows = RelationshipFacts.objects.in_library(member.library_id).filter(asset__in=seen)
    return rows.select_related("asset").order_by("asset_id")


def _end(
    *, person: int | None = None, team: int | None = None, organization: int | None = None
) -> str:
    """The node that a row points at; of a relationship with both, the organization."""
    if organization is not None:
        return organization_id(organization)
    return person_id(person) if person is not None else team_id(team)


def _spoken(words: TieWords, unspoken: Unspoken) -> TieWords:
    if unspoken.allows(words.how, words.often):
        return words
    return TieWords("", "", words.page, words.key)
