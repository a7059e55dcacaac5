"""Which part of the network somebody asks for: a team, an outlet, a kind, ties inside or leading out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.networks.network import (
    Network,
    Node,
    NodeKind,
    Tie,
    make_network,
    part_of,
)
from wherewithal.engine.networks.silos import lies_inside, teams_of_counted


class Shown(models.TextChoices):
    """Whom the picture shows beside colleagues."""

    ALL = "", _("everybody and everything")
    PEOPLE = NodeKind.PERSON.value, _("people only")
    TEAMS = NodeKind.TEAM.value, _("people and teams")
    ORGANIZATIONS = NodeKind.ORGANIZATION.value, _("people and organizations")


class Ties(StrEnum):
    """Which ties a number on the page of silos leads to."""

    ALL = ""
    INSIDE = "inside"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for, as far as it is there."""

    team: str = ""
    outlet: str = ""
    shown: str = Shown.ALL
    ties: Ties = Ties.ALL

    @property
    def is_all(self) -> bool:
        """True where nothing was asked for."""
        return self == Scope()


def read_scope(
    asked: Mapping[str, str], network: Network, *, kinds: Collection[str] = tuple(Shown.values)
) -> Scope:
    """The scope of an address; what the network does not know, or the page has no `kinds` for, is not asked for."""
    teams = {node.id for node in network.nodes if node.kind == NodeKind.TEAM}
    outlets = {outlet for node in network.nodes for outlet in node.outlets}
    team, outlet = asked.get("team", ""), asked.get("outlet", "")
    shown, ties = asked.get("kind", ""), asked.get("ties", "")
    return Scope(
        team=team if team in teams else "",
        outlet=outlet if outlet in outlets else "",
        shown=shown if shown in kinds else Shown.ALL,
        ties=Ties(ties) if ties in list(Ties) else Ties.ALL,
    )


def in_scope(network: Network, scope: Scope) -> Network:
    """That part: who is asked for, and what they are tied to where that is nobody of another team."""
    found = _of_kind(_counted_ties(network, scope), scope)
    inner = {node.id for node in found.nodes if _is_inner(node, scope)}
    if scope.ties != Ties.ALL:
        return found
    around = {end for tie in found.ties if inner & {tie.one, tie.other} for end in tie.ends}
    return part_of(found, keep=lambda node: node.id in inner or _comes_along(node, around, scope))


def without_empty_teams(network: Network) -> tuple[Network, tuple[Node, ...]]:
    """The network without teams of which nobody stands there and that nothing ties; and these teams.

    Where nobody stands at all, the teams are all there is to see, and stay.
    """
    if all(node.kind == NodeKind.TEAM for node in network.nodes):
        return network, ()
    tied = {end for tie in network.ties for end in tie.ends}
    empty = [node for node in network.nodes if node.kind == NodeKind.TEAM and node.id not in tied]
    gone = {node.id for node in empty}
    return part_of(network, keep=lambda node: node.id not in gone), tuple(empty)


def _is_inner(node: Node, scope: Scope) -> bool:
    is_of_team = not scope.team or scope.team in node.teams or node.id == scope.team
    is_at_outlet = not scope.outlet or scope.outlet in node.outlets
    return is_of_team and is_at_outlet


def _comes_along(node: Node, around: set[str], scope: Scope) -> bool:
    """Neighbors and organizations are of no team; a team at many outlets comes with its people."""
    is_free = not node.is_colleague or (node.kind == NodeKind.TEAM and not scope.team)
    return is_free and node.id in around


def _of_kind(network: Network, scope: Scope) -> Network:
    if scope.shown == Shown.ALL:
        return network
    kinds = {NodeKind.PERSON.value, str(scope.shown)}
    return part_of(network, keep=lambda node: node.kind in kinds)


def _counted_ties(network: Network, scope: Scope) -> Network:
    """Only ties inside teams, or only those that lead out; of one team where one is asked for."""
    if scope.ties == Ties.ALL:
        return network
    teams = teams_of_counted(network)
    ties = [tie for tie in network.ties if _is_counted(tie, teams, scope)]
    ends = {end for tie in ties for end in tie.ends}
    return make_network([node for node in network.nodes if node.id in ends], ties)


def _is_counted(tie: Tie, teams: Mapping[str, frozenset[str]], scope: Scope) -> bool:
    inside = lies_inside(tie, dict(teams))
    if inside is None:
        return False
    if not scope.team:
        return inside == (scope.ties == Ties.INSIDE)
    touched = [scope.team in teams[end] for end in tie.ends]
    return all(touched) if scope.ties == Ties.INSIDE else any(touched) and not all(touched)
