"""People who agreed, with what they offer and do; organizations with what they bring and cannot do.

A person's name says nothing of what they can (Rose grows no roses), so it is told nowhere.
"""

from django.db.models import Q

from wherewithal.engine.matching.problem import Role as Says
from wherewithal.insights.index.contributor import Contributor
from wherewithal.insights.index.contributors import agreed, sources
from wherewithal.people.models import Commitment, LineKind, Organization, PersonLine, Role
from wherewithal.people.queries import organizations_in

_LINE_ROLES = {
    LineKind.OFFER: Says.OFFER,
    LineKind.INTEREST: Says.INTEREST,
    LineKind.COMMUNITY: Says.DESCRIPTION,
    LineKind.HARD: Says.CHALLENGE,
}

CONTRIBUTORS = (
    Contributor(
        PersonLine,
        {"text": lambda row: _LINE_ROLES.get(row["kind"])},
        agreed.lines_agreed,
        source=lambda row: sources.person(row["person_id"]),
        beside=("kind", "person_id"),
        only=Q(kind__in=_LINE_ROLES, withdrawn_at=None),
        written="said_at",
    ),
    Contributor(
        Role,
        {"title": Says.DESCRIPTION},
        agreed.roles_agreed,
        source=lambda row: sources.person(row["person_id"]),
        beside=("person_id",),
    ),
    Contributor(
        Commitment,
        {"duty": Says.DESCRIPTION},
        agreed.duties_agreed,
        source=lambda row: sources.person(row["person_id"]),
        beside=("person_id",),
        only=Q(person__isnull=False),
    ),
    Contributor(
        Organization,
        {
            "name": Says.NAME,
            "kind": Says.DESCRIPTION,
            "words": Says.DESCRIPTION,
            "brings": Says.OFFER,
            "cannot": Says.LIMIT,
        },
        organizations_in,
        source=lambda row: sources.organization(row["pk"]),
    ),
)
