"""A story, and plain functions that make its rows as people make them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cast import Cast
from make import (
    make_asset,
    make_person,
)
from wherewithal.capacity.models import (
    RelationshipFacts,
    SpaceFacts,
)
from wherewithal.programs.models import Allocation, Program, ResourceNeed, SpaceNeedFacts
from wherewithal.quantities import Quantity
from wherewithal.vocabulary.models import Tagging, Topic

exact, about = Quantity.exact, Quantity.about


Story = Callable[[Cast], Callable[[], Any]]


@dataclass(frozen=True)
class Told:
    """The sentence that the page says, and the story: it makes the rows and returns what spoils it."""

    kind: str
    sentence: str
    story: Story


def add(model: Any, cast: Cast, **fields: Any) -> Any:
    return model.objects.create(library=cast.library, **fields)


def change(row: Any, **fields: Any) -> Callable[[], Any]:
    """A change for later."""

    def later() -> None:
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    return later


def program(cast: Cast, name: str = "Talks", **fields: Any) -> Program:
    return add(Program, cast, name=name, **fields)


def need(cast: Cast, owner: Program, kind: str, name: str, **fields: Any) -> ResourceNeed:
    return add(ResourceNeed, cast, program=owner, kind=kind, name=name, **fields)


def room_need(cast: Cast, owner: Program, name: str = "A place for all", **facts: Any) -> Any:
    row = need(cast, owner, "space", name)
    add(SpaceNeedFacts, cast, resource_need=row, **facts)
    return row


def give(cast: Cast, row: ResourceNeed, **source: Any) -> Allocation:
    return add(Allocation, cast, resource_need=row, **source)


def room(cast: Cast, name: str = "Study room", **facts: Any) -> Any:
    asset = make_asset(cast.library, name=name)
    add(SpaceFacts, cast, asset=asset, **facts)
    return asset


def relationship(cast: Cast, name: str, **facts: Any) -> Any:
    asset = make_asset(cast.library, "relationship", name)
    add(RelationshipFacts, cast, asset=asset, **facts)
    return asset


def topic(cast: Cast, name: str, *rows: Any) -> Topic:
    words = {"communityneed": "need", "communityasset": "community_asset"}
    made = add(Topic, cast, name=name)
    for row in rows:
        slug = row._meta.model_name
        add(Tagging, cast, topic=made, **{words.get(slug, slug): row})
    return made


def agreed(cast: Cast, name: str) -> Any:
    return make_person(cast.library, name, consent="given")
