"""Relationships in few lines."""

from typing import Any

from cast import Cast
from make import make_asset, make_organization
from wherewithal.capacity.models import Asset, RelationshipFacts


def relationship(cast: Cast, name: str = "Friends of the garden", **facts: Any) -> Asset:
    """A row of the relationships sheet, with the garden club behind it."""
    asset = make_asset(cast.library, "relationship", name)
    facts = facts or {"organization": make_organization(cast.library)}
    RelationshipFacts.objects.create(library=cast.library, asset=asset, **facts)
    return asset
