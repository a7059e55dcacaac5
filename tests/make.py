"""Plain functions that make rows for tests: few inserts, nothing hidden."""

from typing import Any

from wherewithal.accounts.models import Membership, User
from wherewithal.capacity.models import Asset, Note
from wherewithal.community.models import CommunityAsset
from wherewithal.libraries.models import Library, Outlet, Team
from wherewithal.people.models import Organization, Person

PASSWORD = "a long word to sign in with"


def make_library(slug: str = "sunnydale", **fields: Any) -> Library:
    return Library.objects.create(slug=slug, **{"name": slug.title() + " Public Library", **fields})


def make_outlet(library: Library, name: str = "East branch", **fields: Any) -> Outlet:
    return Outlet.objects.create(library=library, name=name, **fields)


def make_team(library: Library, name: str = "Teen services", **fields: Any) -> Team:
    return Team.objects.create(library=library, name=name, **fields)


def make_user(name: str) -> User:
    return User.objects.create_user(f"{name.lower()}@example.org", PASSWORD, name=name)


def make_member(library: Library, name: str, role: str, **fields: Any) -> Membership:
    return Membership.objects.create(library=library, user=make_user(name), role=role, **fields)


def make_asset(
    library: Library, area: str = "space", name: str = "Meeting room", **fields: Any
) -> Asset:
    return Asset.objects.create(library=library, area=area, name=name, **fields)


def make_note(
    asset: Asset, kind: str = "strength", text: str = "Light and quiet", **fields: Any
) -> Note:
    return Note.objects.create(library=asset.library, asset=asset, kind=kind, text=text, **fields)


def make_person(library: Library, name: str = "Pam", **fields: Any) -> Person:
    return Person.objects.create(library=library, name=name, **fields)


def make_organization(library: Library, name: str = "Garden club", **fields: Any) -> Organization:
    return Organization.objects.create(library=library, name=name, **fields)


def make_community_asset(
    library: Library, name: str = "Church hall", **fields: Any
) -> CommunityAsset:
    return CommunityAsset.objects.create(library=library, name=name, **fields)
