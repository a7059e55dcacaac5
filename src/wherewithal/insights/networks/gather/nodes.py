"""Who and what stands in the network: people, teams, organizations."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import GroupMember
from wherewithal.capacity.queries import group_members
from wherewithal.engine.networks.network import Node, NodeKind
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.insights.networks.queries import people_shown
from wherewithal.libraries.models import Team
from wherewithal.people.models import Organization, Role, RoleKind
from wherewithal.people.queries import organizations_in, roles_visible_to
from wherewithal.people.week import present_roles

COLLEAGUES = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


def person_id(key: int | None) -> str:
    """How a person is called in the network."""
    return f"{NodeKind.PERSON}-{key}"


def team_id(key: int | None) -> str:
    """How a team is called in the network."""
    return f"{NodeKind.TEAM}-{key}"


def outlet_id(key: int | None) -> str:
    """How a place is called in the network, where it is no node but somebody's place."""
    return f"outlet-{key}"


def organization_id(key: int | None) -> str:
    """How an organization is called in the network."""
    return f"{NodeKind.ORGANIZATION}-{key}"


@dataclass(frozen=True, slots=True)
class Nodes:
    """All nodes, and the present roles and groups from which teams and places were read."""

    all: tuple[Node, ...]
    roles: tuple[Role, ...]
    groups: tuple[GroupMember, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all nodes."""
        return frozenset(node.id for node in self.all)


def read_nodes(member: Member, *, on: date, unspoken: Unspoken) -> Nodes:
    """Everybody who is shown, every team and organization that is not called after who stays out."""
    shown = people_shown(member)
    held = roles_visible_to(member, leaving=True).filter(present_roles(on), person__in=shown)
    roles = tuple(held.order_by("pk"))
    groups = tuple(
        group_members(member, leaving=True).filter(person__in=shown).select_related("asset")
    )
    people = _people(shown.values_list("pk", "name"), roles, groups)
    teams = Team.objects.in_library(member.library_id).prefetch_related("team_outlets")
    others = (*map(_team, teams), *map(_organization, organizations_in(member)))
    return Nodes((*people, *(each for each in others if unspoken.allows(each.name))), roles, groups)


def _people(
    named: Iterable[tuple[int, str]], roles: Iterable[Role], groups: Iterable[GroupMember]
) -> list[Node]:
    teams: dict[int, set[str]] = defaultdict(set)
    outlets: dict[int, set[str]] = defaultdict(set)
    colleagues: set[int] = set()
    for role in roles:
        if role.kind in COLLEAGUES:
            colleagues.add(role.person_id)
            if role.team_id is not None:
                teams[role.person_id].add(team_id(role.team_id))
            if role.outlet_id is not None:
                outlets[role.person_id].add(outlet_id(role.outlet_id))
    for group in groups:
        colleagues.add(group.person_id)
        if group.asset.team_id is not None:
            teams[group.person_id].add(team_id(group.asset.team_id))
    return [
        Node(
            person_id(key),
            NodeKind.PERSON,
            name,
            teams=frozenset(teams[key]),
            outlets=frozenset(outlets[key]),
            is_colleague=key in colleagues,
        )
        for key, name in named
    ]


def _team(team: Team) -> Node:
    outlets = frozenset(outlet_id(row.outlet_id) for row in team.team_outlets.all())
    return Node(team_id(team.pk), NodeKind.TEAM, team.name, outlets=outlets)


def _organization(organization: Organization) -> Node:
    return Node(
        organization_id(organization.pk),
        NodeKind.ORGANIZATION,
        organization.name,
        is_colleague=False,
    )
