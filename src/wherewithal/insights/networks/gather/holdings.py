"""What people hold: skills they offer, relationships they look after, equipment they can teach."""

from collections import defaultdict
from collections.abc import Iterator

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, MaterialFacts
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.engine.networks.holders import Holding, HoldingKind
from wherewithal.engine.networks.network import (
    Neighbors,
    Network,
    Node,
    NodeKind,
    neighbors_of,
)
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.gather.ties import relationship_facts
from wherewithal.insights.networks.naming import Unspoken, names_in
from wherewithal.people.models import LineKind
from wherewithal.people.queries import lines_visible_to
from wherewithal.vocabulary.models import Tagging


def holdings(member: Member, network: Network, *, unspoken: Unspoken) -> tuple[Holding, ...]:
    """Everything that somebody in the network holds, each with the record that says so."""
    inside = {node.id: node for node in network.nodes if _is_inside(node)}
    neighbors = neighbors_of(network)
    found = [
        *_organizations(network, neighbors, inside),
        *_relationships_with_people(member, neighbors, inside),
        *_equipment(member, inside),
        *_skills(member, inside),
    ]
    return tuple(each for each in found if each.holders and unspoken.allows(each.name))


def _is_inside(node: Node) -> bool:
    return node.kind == NodeKind.TEAM or (node.kind == NodeKind.PERSON and node.is_colleague)


def _organizations(
    network: Network, neighbors: Neighbors, inside: dict[str, Node]
) -> Iterator[Holding]:
    """An organization, and every colleague and team with a tie to it."""
    for node in network.nodes:
        if node.kind == NodeKind.ORGANIZATION:
            holders = frozenset(neighbors[node.id].keys() & inside.keys())
            yield Holding(node.id, HoldingKind.RELATIONSHIP, node.name, holders)


def _relationships_with_people(
    member: Member, neighbors: Neighbors, inside: dict[str, Node]
) -> Iterator[Holding]:
    """A row of the relationships sheet about a person, and everybody who has a tie to them."""
    for facts in relationship_facts(member):
        if facts.organization_id is None and person_id(facts.person_id) in neighbors:
            around = neighbors[person_id(facts.person_id)]
            holders = frozenset(around.keys() & inside.keys())
            name = facts.asset.name
            yield Holding(f"asset-{facts.asset_id}", HoldingKind.RELATIONSHIP, name, holders)


def _equipment(member: Member, inside: dict[str, Node]) -> Iterator[Holding]:
    """A thing of which somebody noted who can teach it, where the words are nothing but names."""
    seen = assets_visible_to(member, leaving=True).filter(area=Area.MATERIAL)
    rows = MaterialFacts.objects.in_library(member.library_id).filter(asset__in=seen)
    named = [(node.id, node.name) for node in inside.values()]
    for facts in rows.exclude(who_can_teach="").select_related("asset").order_by("asset_id"):
        teachers = names_in(facts.who_can_teach, named)
        if teachers is not None:
            name = facts.asset.name
            yield Holding(f"asset-{facts.asset_id}", HoldingKind.EQUIPMENT, name, teachers)


def _skills(member: Member, inside: dict[str, Node]) -> Iterator[Holding]:
    """A topic, and everybody who offers something about it; a group that is good at it counts, too."""
    offers = lines_visible_to(member, leaving=True).filter(kind=LineKind.OFFER)
    taggings = Tagging.objects.in_library(member.library_id).select_related(
        "topic", "line", "asset"
    )
    groups = assets_visible_to(member, leaving=True).filter(area=Area.STAFF)
    names: dict[int, str] = {}
    holders: dict[int, set[str]] = defaultdict(set)
    told = taggings.filter(line__in=offers).values_list("topic", "topic__name", "line__person")
    for key, name, person in told:
        if person_id(person) in inside:
            names[key] = name
            holders[key].add(person_id(person))
    for tagging in taggings.filter(asset__in=groups, topic__in=list(names)):
        holders[tagging.topic_id].add(f"asset-{tagging.asset_id}")
    for key, name in sorted(names.items()):
        yield Holding(f"topic-{key}", HoldingKind.SKILL, name, frozenset(holders[key]))
