"""The cast that every page meets.

Ada (admin), Lee (editor), Cal (contributor), Rae (viewer), Max (outsider).
"""

from dataclasses import dataclass

from django.test import Client

from make import make_library, make_member
from wherewithal.accounts.models import Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.libraries.models import Library


@dataclass(frozen=True)
class Cast:
    """Two libraries, four members of the first, and Max, who is an admin of the other one."""

    library: Library
    elsewhere: Library
    ada: Membership
    lee: Membership
    cal: Membership
    rae: Membership
    max: Membership

    def client(self, member: Membership) -> Client:
        """A browser in which this member is signed in."""
        return client_of(member.user)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def make_cast() -> Cast:
    library, elsewhere = make_library("sunnydale"), make_library("gotham")
    return Cast(
        library=library,
        elsewhere=elsewhere,
        ada=make_member(library, "Ada", RoleName.ADMIN),
        lee=make_member(library, "Lee", RoleName.EDITOR),
        cal=make_member(library, "Cal", RoleName.CONTRIBUTOR),
        rae=make_member(library, "Rae", RoleName.VIEWER),
        max=make_member(elsewhere, "Max", RoleName.ADMIN),
    )
