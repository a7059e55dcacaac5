"""Hours that are noted as free, and needs for somebody's hours."""

from __future__ import annotations

from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen
from wherewithal.engine.observations.picture import Need, Neighbor, Picture
from wherewithal.quantities import at_least

_HUMAN = "human"
_MOST_NAMED = 3


def free_hours(picture: Picture) -> Iterator[Observation]:
    """A need for people says how many hours a week, and the noted hours of somebody surely leave as many.

    One observation a need. Tempted by: hours or duties that nobody noted, a range that may not reach, whoever
    gives hours to something already, needs that are given or look for partners. Cost: needs × colleagues.
    """
    for need in picture.missing:
        found = [each for each in picture.neighbors if _has_time(picture, each, need)]
        if found:
            people = (Seen("person", each.key) for each in found[:_MOST_NAMED])
            yield Observation(
                Kind.FREE_HOURS,
                (Seen("need", need.key, need.name), *people, Seen("program", need.owner)),
                numbers={"hours": need.hours},
            )


def _has_time(picture: Picture, person: Neighbor, need: Need) -> bool:
    if need.kind != _HUMAN or need.from_partners or not need.hours.is_known:
        return False
    is_known = person.free_hours.is_known and person.free_hours.floor > 0
    return (
        is_known
        and person.key not in picture.uses_of
        and at_least(person.free_hours, need.hours) is True
    )
