"""What stands around the library: cards, and what we know of the local government.

A card about a person speaks for that person; one about an organization is a thing of its own.
"""

from django.db.models import Q

from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.community.queries import points_in
from wherewithal.engine.matching.problem import Role
from wherewithal.insights.index.contributor import Contributor, Row
from wherewithal.insights.index.contributors import agreed, sources


def _of_card(row: Row) -> str:
    person = row["person_id"]
    return sources.card(row["pk"]) if person is None else sources.person(person)


def _name_says(row: Row) -> Role | None:
    """The name of a card about a person is that person's."""
    return Role.NAME if row["person_id"] is None else None


CONTRIBUTORS = (
    Contributor(
        CommunityAsset,
        {"name": _name_says, "words": Role.DESCRIPTION},
        agreed.cards_agreed,
        source=_of_card,
        beside=("person_id",),
        only=Q(withdrawn_at=None),
        written="noted_at",
    ),
    Contributor(
        GovernmentPoint,
        {"words": Role.DESCRIPTION},
        points_in,
        source=lambda row: sources.organization(row["organization_id"]),
        beside=("organization_id",),
        only=Q(withdrawn_at=None),
        written="noted_at",
    ),
)
