"""What a member may read and change of what stands around the library."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from wherewithal.accounts import written
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, Level
from wherewithal.accounts.written import is_author
from wherewithal.community.models import (
    CommunityAsset,
    CommunityAssetOutlet,
    GovernmentPoint,
    PointState,
)
from wherewithal.libraries.models import Outlet
from wherewithal.people.models import LegalType, Organization, OrganizationType
from wherewithal.people.queries import FURTHEST_FIRST, is_self, organizations_in, people_visible_to

# The filter for cards that lie in no bucket yet.
NO_BUCKET = "none"
# How bodies that govern a place are often called.
GOVERNMENT_NAMES = "(council|city hall|town hall|mayor|selectmen|select board|township|municipal)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cards of the list are asked for."""

    words: str = ""
    kind: str = ""
    bucket: str = ""
    outlet: Outlet | None = None


def assets_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[CommunityAsset]:
    """The community assets that this member may read, with holders and the outlets that know them.

    A card about a person is read by whoever may read about that person, and in any case by that
    person. Cards whose words were withdrawn are nowhere. `leaving`: for paper,
    files, pictures and counts that go further than the screen.
    """
    seen = people_visible_to(member, leaving=leaving)
    assets = CommunityAsset.objects.in_library(member.library_id).filter(withdrawn_at=None)
    assets = assets.filter(Q(person=None) | Q(person__in=seen))
    if leaving:
        assets = assets.filter(level__in=MAY_LEAVE)
    else:
        own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
        about_me = Q(person=member.person_id) if member.person_id else Q(pk=None)
        assets = assets.filter(Q(level__in=MAY_SEE[member.role]) | own | about_me)
    known = CommunityAssetOutlet.objects.in_library(member.library_id).select_related("outlet")
    known = known.order_by("outlet__position", "outlet_id")
    return assets.select_related("organization", "person").prefetch_related(
        Prefetch("known_at", queryset=known)
    )


def assets_within_reach(member: Member) -> QuerySet[CommunityAsset]:
    """What this member may read, and what they once wrote about somebody they no longer see."""
    cards = CommunityAsset.objects.in_library(member.library_id).filter(withdrawn_at=None)
    own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return cards.filter(Q(pk__in=assets_visible_to(member).values("pk")) | own)


def may_edit(member: Member, asset: CommunityAsset) -> bool:
    """Editors change every card that they may read; others those that they wrote or that are about them."""
    if asset.library_id != member.library_id or asset.withdrawn_at is not None:
        return False
    if is_author(member, asset) and member.can(Permission.ADD_NOTES):
        return True
    if is_about(member, asset) and member.can(Permission.EDIT_OWN_PROFILE):
        return True
    reads_it = asset.level in MAY_SEE[member.role]
    return reads_it and member.can(Permission.EDIT_COMMUNITY)


def is_about(member: Member, asset: CommunityAsset) -> bool:
    """True when the card is about this very member."""
    return asset.person is not None and is_self(member, asset.person)


def may_withdraw(member: Member, asset: CommunityAsset) -> bool:
    """Words are taken back by whoever wrote them, and by the person they are about."""
    if asset.library_id != member.library_id or asset.withdrawn_at is not None:
        return False
    return is_author(member, asset) or is_about(member, asset)


def may_withdraw_point(member: Member, point: GovernmentPoint) -> bool:
    """What somebody wrote about the local government is theirs to take back."""
    return bool(point.words) and written.may_withdraw(member, point)


def levels_for(member: Member, asset: CommunityAsset | None = None) -> list[str]:
    """How far this member may let a card travel, the present level among them; None: a new card.

    Its author and the person it is about say so; others may only keep it closer, and not so close
    that they lose it.
    """
    if asset is None or is_author(member, asset) or is_about(member, asset):
        return list(Level.values)
    if asset.level not in FURTHEST_FIRST:
        return [asset.level]
    if asset.noted_by_id is None:
        return FURTHEST_FIRST
    return FURTHEST_FIRST[FURTHEST_FIRST.index(asset.level) :]


def local_governments(member: Member) -> QuerySet[Organization]:
    """The organizations that are our local government, with their points."""
    points = points_in(member)
    found = organizations_in(member).filter(is_local_government=True)
    return found.prefetch_related(Prefetch("government_points", queryset=points))


def name_before_named() -> str:
    """What the local government is called until somebody gives it its proper name."""
    return _("Our local government")


def seems_our_government(member: Member) -> QuerySet[Organization]:
    """Organizations that may be the local government once more, under the name that somebody gave them.

    A library that was begun before the checklist came may have its city council written down already.
    """
    others = organizations_in(member).filter(is_local_government=False)
    is_office = Q(type=OrganizationType.GOVERNMENT) | Q(legal_type=LegalType.LOCAL_GOVERNMENT)
    is_called_so = Q(type="", name__iregex=GOVERNMENT_NAMES)
    return others.filter(is_office | is_called_so).order_by("name", "pk")


def points_in(member: Member) -> QuerySet[GovernmentPoint]:
    """Every point about the local government, with who looks after it."""
    points = GovernmentPoint.objects.in_library(member.library_id)
    return points.select_related("organization", "owner__user")


def open_points(member: Member) -> QuerySet[GovernmentPoint]:
    """The points about the local government that nobody has found out yet."""
    return points_in(member).exclude(state=PointState.KNOWN)


def may_edit_point(member: Member, point: GovernmentPoint) -> bool:
    """Editors, and whoever looks after the point."""
    if point.library_id != member.library_id:
        return False
    if member.can(Permission.EDIT_COMMUNITY):
        return True
    owns_it = point.owner_id is not None and point.owner_id == getattr(member, "pk", None)
    return owns_it and member.can(Permission.ADD_NOTES)


def assets_wanted(member: Member, wanted: Wanted) -> QuerySet[CommunityAsset]:
    """The cards of the list that fit every filter, in the order of their names."""
    assets = assets_visible_to(member)
    if wanted.words:
        columns = ("name", "words", "address", "organization__name")
        found = Q()
        for column in columns:
            found |= Q(**{f"{column}__icontains": wanted.words})
        assets = assets.filter(found)
    if wanted.kind:
        assets = assets.filter(kind=wanted.kind)
    if wanted.bucket:
        assets = assets.filter(bucket="" if wanted.bucket == NO_BUCKET else wanted.bucket)
    if wanted.outlet is not None:
        known = CommunityAssetOutlet.objects.in_library(member.library_id)
        known = known.filter(outlet=wanted.outlet)
        assets = assets.filter(pk__in=known.values("community_asset"))
    return assets.order_by(Lower("name"), "pk")
