"""The part of My page about the networks: do I stand in them, whose work touches mine."""

from typing import Any

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.insights.networks import queries
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.meeting import touching
from wherewithal.people.models import Person


def my_part(member: Membership, person: Person) -> dict[str, Any]:
    """What the template shows. Nothing is compared before the person asked for it."""
    choice = queries.choice_of(person)
    is_open = choice.is_open and queries.is_shown(person)
    return {
        "agreed": person.has_agreed,
        "stays_out": choice.stays_out,
        "is_open": is_open,
        "node": person_id(person.pk),
        "found": _found(member, person) if is_open else (),
    }


def _found(member: Membership, person: Person) -> Any:
    gathered = gather(member, on=timezone.localdate())
    keys = queries.people_open(member).values_list("pk", flat=True)
    return touching(member, gathered, person_id(person.pk), frozenset(map(person_id, keys)))
