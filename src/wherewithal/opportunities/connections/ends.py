"""What an opportunity can tie, kind by kind: on which side it stands, who may read it, how it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries as capacity
from wherewithal.community import queries as community
from wherewithal.community.needs import queries as community_needs
from wherewithal.people import queries as people
from wherewithal.people.models import RoleKind
from wherewithal.programs import queries as programs
from wherewithal.programs.offering import queries as offering
from wherewithal.ui.keys import read_key

INSIDE = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


class Side(StrEnum):
    """The two outer columns of the sheet."""

    COMMUNITY = "community"
    LIBRARY = "library"


class Visible(Protocol):
    """The rows that a member may read; `leaving` where they go further than the screen."""

    def __call__(self, member: Member, *, leaving: bool) -> models.QuerySet[Any]: ...


@dataclass(frozen=True, slots=True)
class EndKind:
    """One kind of thing that can be tied. `name` is the column of the end, and begins its key."""

    name: str
    model: str
    label: str | Promise
    side: Side
    visible: Visible
    # Where the sheet looks when somebody narrows it: columns with words, ways to outlet, audience, topic.
    words: tuple[str, ...]
    outlet: tuple[str, ...] = ()
    audience: str = ""
    topic: str = ""


def _community_assets(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    return community.assets_visible_to(member, leaving=leaving)


def _community_needs(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    """Needs whose words were withdrawn are nothing to tie."""
    needs = community_needs.needs_visible_to(member, leaving=leaving)
    return needs.filter(withdrawn_at=None).select_related("outlet")


def _assets(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    found = capacity.assets_visible_to(member, leaving=leaving).select_related("team")
    return found.prefetch_related("placements__outlet")


def _people(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    return people.people_visible_to(member, leaving=leaving).prefetch_related("roles")


def _resource_needs(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    return programs.needs_in(member).select_related("program__outlet", "goal")


def _programs(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    return programs.programs_in(member).select_related("outlet")


def _offers(member: Member, *, leaving: bool) -> models.QuerySet[Any]:
    return offering.offers_in(member)


KINDS: dict[str, EndKind] = {
    kind.name: kind
    for kind in (
        EndKind(
            "community_need",
            "communityneed",
            _("Needs and interests"),
            Side.COMMUNITY,
            _community_needs,
            words=("text", "who", "place"),
            outlet=("outlet",),
            audience="audience",
            topic="taggings__topic",
        ),
        EndKind(
            "community_asset",
            "communityasset",
            _("What is good around us"),
            Side.COMMUNITY,
            _community_assets,
            words=("name", "words", "organization__name"),
            outlet=("known_at__outlet",),
            topic="taggings__topic",
        ),
        EndKind(
            "resource_need",
            "resourceneed",
            _("What our programs need"),
            Side.LIBRARY,
            _resource_needs,
            words=("name", "notes", "program__name", "goal__name"),
            outlet=("program__outlet", "program__program_outlets__outlet"),
            audience="program__audience",
            topic="program__taggings__topic",
        ),
        EndKind(
            "asset",
            "asset",
            _("What we have"),
            Side.LIBRARY,
            _assets,
            words=("name",),
            outlet=("placements__outlet",),
            topic="taggings__topic",
        ),
        EndKind(
            "person",
            "person",
            _("Our people"),
            Side.LIBRARY,
            _people,
            words=("name", "roles__title"),
            outlet=("roles__outlet",),
        ),
        EndKind(
            "offer",
            "libraryoffer",
            _("What we can offer"),
            Side.LIBRARY,
            _offers,
            words=("words", "when"),
        ),
        EndKind(
            "program",
            "program",
            _("Our programs"),
            Side.LIBRARY,
            _programs,
            words=("name", "words"),
            outlet=("outlet", "program_outlets__outlet"),
            audience="audience",
            topic="taggings__topic",
        ),
    )
}
_BY_MODEL = {kind.model: kind for kind in KINDS.values()}


def kind_of(row: models.Model) -> EndKind:
    """The kind of a row. Raises KeyError for what no opportunity ties."""
    return _BY_MODEL[model_slug(row)]


def key_of(row: models.Model) -> str:
    """How the sheet names a row: "asset-3"."""
    return f"{kind_of(row).name}-{row.pk}"


def rows_behind(
    member: Member, keys: Iterable[str], *, leaving: bool = False
) -> dict[str, models.Model]:
    """The rows of these keys that the member may read, by key, in one query for each kind."""
    wanted: dict[str, set[int]] = {}
    for key in keys:
        name, _dash, number = key.rpartition("-")
        row_key = read_key(number)
        if name in KINDS and row_key is not None:
            wanted.setdefault(name, set()).add(row_key)
    found: dict[str, models.Model] = {}
    for name, kind in KINDS.items():
        for row in kind.visible(member, leaving=leaving).filter(pk__in=wanted.get(name, set())):
            found[f"{name}-{row.pk}"] = row
    return found
