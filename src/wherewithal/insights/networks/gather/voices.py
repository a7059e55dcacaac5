"""What colleagues say they have and look for: the words on which it rests who should meet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Area, Asset, NoteKind
from wherewithal.capacity.queries import assets_visible_to, group_members, notes_visible_to
from wherewithal.engine.networks.meeting import Party, Said
from wherewithal.engine.networks.network import Network, NodeKind
from wherewithal.insights.networks.gather.nodes import person_id, team_id
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.people.models import LineKind
from wherewithal.people.queries import commitments_visible_to, lines_visible_to
from wherewithal.programs.models import Allocation, NeedState
from wherewithal.programs.queries import needs_in

# What makes it hard is its author's alone, and no reason to be introduced to anybody.
GIVEN = (LineKind.OFFER, LineKind.INTEREST)
WANTED = (LineKind.PRIORITY,)
GIFTS = (NoteKind.STRENGTH,)
WISHES = (NoteKind.CHALLENGE, NoteKind.IMPROVEMENT)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who could meet, what they look for, what they have, and the names of all of these."""

    parties: tuple[Party, ...]
    wishes: tuple[Said, ...]
    gifts: tuple[Said, ...]
    names: dict[str, str]


def read_voices(member: Member, network: Network, *, unspoken: Unspoken) -> Voices:
    """Colleagues of the network and groups of the staff sheet, with what may leave the screen of theirs."""
    people = {
        node.id: node
        for node in network.nodes
        if node.kind == NodeKind.PERSON and node.is_colleague
    }
    groups = list(_groups(member))
    needs = [*_needs(member, people, groups)]
    names = {key: node.name for key, node in people.items()}
    names |= {_asset_id(group.pk): group.name for group in groups if unspoken.allows(group.name)}
    programs = _programs(member, needs)
    wishes = [*_lines(member, people, WANTED), *needs, *_notes(member, groups, WISHES)]
    gifts = [
        *_lines(member, people, GIVEN),
        *_duties(member, people),
        *_notes(member, groups, GIFTS),
    ]
    return Voices(
        parties=(
            *(
                Party(key, frozenset({key}), node.teams, frozenset(programs[key]))
                for key, node in people.items()
            ),
            *_group_parties(member, groups, people, programs),
        ),
        wishes=_allowed(wishes, unspoken),
        gifts=_allowed(gifts, unspoken),
        names=names,
    )


def _asset_id(key: int | None) -> str:
    return f"asset-{key}"


def _allowed(said: Iterable[Said], unspoken: Unspoken) -> tuple[Said, ...]:
    return tuple(each for each in said if each.words.strip() and unspoken.allows(each.words))


def _groups(member: Member) -> Iterable[Asset]:
    groups = assets_visible_to(member, leaving=True).filter(area=Area.STAFF)
    return groups.order_by("position", "pk")


def _group_parties(
    member: Member,
    groups: Iterable[Asset],
    people: Iterable[str],
    programs: dict[str, set[str]],
) -> Iterator[Party]:
    """A group is in the network as its team, and as those of its people who stand there."""
    shown = set(people)
    nodes: dict[int, set[str]] = defaultdict(set)
    for row in group_members(member, leaving=True):
        if person_id(row.person_id) in shown:
            nodes[row.asset_id].add(person_id(row.person_id))
    for group in groups:
        team = {team_id(group.team_id)} if group.team_id is not None else set()
        key = _asset_id(group.pk)
        yield Party(
            key, frozenset(nodes[group.pk] | team), frozenset(team), frozenset(programs[key])
        )


def _lines(member: Member, people: Iterable[str], kinds: Iterable[str]) -> Iterator[Said]:
    shown = set(people)
    lines = lines_visible_to(member, leaving=True).filter(kind__in=kinds).order_by("pk")
    for key, person, text in lines.values_list("pk", "person", "text"):
        if person_id(person) in shown:
            yield Said(f"line-{key}", person_id(person), text)


def _duties(member: Member, people: Iterable[str]) -> Iterator[Said]:
    shown = set(people)
    duties = commitments_visible_to(member, leaving=True).order_by("pk")
    for key, person, duty in duties.values_list("pk", "person", "duty"):
        if person_id(person) in shown:
            yield Said(f"duty-{key}", person_id(person), duty)


def _notes(member: Member, groups: Iterable[Asset], kinds: Iterable[str]) -> Iterator[Said]:
    keys = [group.pk for group in groups]
    notes = notes_visible_to(member, leaving=True).filter(asset__in=keys, kind__in=kinds)
    for key, asset, text in (
        notes.filter(closed_at=None).order_by("pk").values_list("pk", "asset", "text")
    ):
        yield Said(f"note-{key}", _asset_id(asset), text)


def _needs(member: Member, people: Iterable[str], groups: Iterable[Asset]) -> Iterator[Said]:
    """What is still needed: of who sees to it, and of the groups whose team runs the program."""
    shown = set(people)
    seers = dict(
        Membership.objects.in_library(member.library_id)
        .exclude(person=None)
        .values_list("pk", "person")
    )
    of_team: dict[int | None, list[str]] = defaultdict(list)
    for group in groups:
        of_team[group.team_id].append(_asset_id(group.pk))
    needs = needs_in(member).filter(state=NeedState.OPEN).select_related("program").order_by("pk")
    for need in needs:
        seer = person_id(seers.get(need.assigned_to_id or 0))
        team = need.program.team_id if need.program is not None else None
        for party in [*([seer] if seer in shown else []), *(of_team[team] if team else [])]:
            program = f"program-{need.program_id}" if need.program_id else ""
            yield Said(f"need-{need.pk}", party, need.name, program)


def _programs(member: Member, needs: Iterable[Said]) -> dict[str, set[str]]:
    """The programs that somebody has to do with: they see to a need, or gave hours to one."""
    found: dict[str, set[str]] = defaultdict(set)
    for need in needs:
        if need.program:
            found[need.party].add(need.program)
    rows = Allocation.objects.in_library(member.library_id).exclude(resource_need__program=None)
    for person, asset, program in rows.values_list("person", "asset", "resource_need__program"):
        party = person_id(person) if person is not None else _asset_id(asset)
        found[party].add(f"program-{program}")
    return found
