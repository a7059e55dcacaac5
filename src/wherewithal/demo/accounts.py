"""The accounts of the sample people: nobody knows a password, the demo has a door of its own."""

from typing import Any

from wherewithal.accounts.actions import accept_invitation, invite
from wherewithal.accounts.models import Membership, User
from wherewithal.accounts.queries import DEMO_ADDRESS
from wherewithal.home.set_up.founding import found_library
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person


def sample_user(name: str, *, library: str) -> User:
    """The account of a sample person; one that was kept through a reset is used again."""
    address = f"{name.split()[0].lower()}.{library}{DEMO_ADDRESS}"
    kept = User.objects.filter(email=address).first()
    return kept or User.objects.create_user(address, name=name)


def found_sample(*, name: str, slug: str, admin: str, **fields: Any) -> Membership:
    """A sample library with its first admin, who acts in it from now on."""
    library = Library(name=name, slug=slug, is_demo=True, **fields)
    return found_library(founder=sample_user(admin, library=slug), library=library)


def join(*, by: Membership, name: str, role: str, person: Person | None = None) -> Membership:
    """An admin invites a sample person, who accepts."""
    link, _token = invite(by=by, role=role, whom=name, person=person)
    return accept_invitation(link=link, user=sample_user(name, library=by.library.slug))
