"""Who is behind one of our own rows, so that somebody can be asked: people of a group, holders of a relationship."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, GroupMember, RelationshipFacts
from wherewithal.insights.networks.queries import people_shown

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who agreed to be written about, and does not stay out."""

    pk: int
    name: str


def whom_to_ask(member: Member) -> Mapping[str, list[Contact]]:
    """By the key of a row, as observations call it; the first few of a large group."""
    people = {row.pk: Contact(row.pk, row.name) for row in people_shown(member)}
    groups: Any = GroupMember.objects.in_library(member.library_id)
    groups = groups.filter(asset__area=Area.STAFF)
    ties: Any = RelationshipFacts.objects.in_library(member.library_id)
    ties = ties.filter(asset__area=Area.RELATIONSHIP)
    pairs = [
        *groups.order_by("pk").values_list("asset_id", "person_id"),
        *ties.order_by("pk").values_list("asset_id", "holder_id"),
    ]
    found: dict[str, list[Contact]] = defaultdict(list)
    for asset, person in pairs:
        if person in people and len(found[f"asset-{asset}"]) < SHOWN:
            found[f"asset-{asset}"].append(people[person])
    return found
