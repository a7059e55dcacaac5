"""Who is a member of what, and which links are still open."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.accounts.walls.scope import across_libraries

# What marks an account as a sample person. A domain that can never exist: nobody receives
# mail there, so nobody real can have such an address.
DEMO_ADDRESS = "@demo.example"
LINKS_OF_MEMBERS = (LinkPurpose.INVITATION, LinkPurpose.PASSWORD)


def is_first_visit() -> bool:
    """True while nobody has an account here."""
    return not User.objects.exists()


def memberships_of(user: Any) -> list[Membership]:
    """The user's memberships in all libraries, by the libraries' names."""
    found = Membership._base_manager.filter(user_id=user.pk).select_related("library")
    return list(found.order_by("library__name", "pk"))


def members_of(library: Any) -> QuerySet[Membership]:
    """Everybody who belongs to the library: admins first, then by name."""
    members = Membership.objects.in_library(library).select_related(
        "user", "outlet", "team", "person"
    )
    return members.order_by("role", "user__name", "pk")


def is_alone(member: Member) -> bool:
    """True while nobody else belongs to the library: then nobody can be asked."""
    return Membership.objects.in_library(member.library_id).count() == 1


def admins_of(library: Any) -> QuerySet[Membership]:
    """The admins of the library."""
    return Membership.objects.in_library(library).filter(role=RoleName.ADMIN)


def open_links(member: Member) -> QuerySet[AccessLink]:
    """Invitations and password links of the library that still work, the newest first."""
    links = AccessLink.objects.filter(
        library_id=member.library_id,
        purpose__in=LINKS_OF_MEMBERS,
        used_at=None,
        revoked_at=None,
        expires_at__gt=timezone.now(),
    )
    return links.select_related("user").order_by("-made_at", "-pk")


def belongs_elsewhere(member: Membership) -> bool:
    """True when the account is used in another library too."""
    others = Membership._base_manager.filter(user_id=member.user_id)
    return others.exclude(library_id=member.library_id).exists()


def demo_memberships() -> list[Membership]:
    """The sample people of the demo with their libraries: the biggest cast first."""
    with across_libraries("the door of the demo shows the sample people of all its libraries"):
        found = Membership.objects.filter(user__email__endswith=DEMO_ADDRESS, user__is_active=True)
        return list(found.select_related("user", "library").order_by("library__name", "role", "pk"))


def demo_user(key: int) -> User | None:
    """A sample person of the demo; never anybody else."""
    return User.objects.filter(
        pk=key, email__endswith=DEMO_ADDRESS, is_active=True, memberships__isnull=False
    ).first()
