"""Who may act: a member with an account, or somebody who holds a link for one purpose."""

from dataclasses import dataclass
from typing import Protocol

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import PARTNER


class Member(Protocol):
    """What every action and query may ask of the one who acts. Membership and LinkHolder fit."""

    @property
    def library_id(self) -> int: ...
    @property
    def role(self) -> str: ...
    @property
    def outlet_id(self) -> int | None: ...
    @property
    def team_id(self) -> int | None: ...
    @property
    def person_id(self) -> int | None: ...
    @property
    def is_limited(self) -> bool: ...
    @property
    def actor_name(self) -> str: ...
    @property
    def actor_user_id(self) -> int | None: ...
    @property
    def permissions(self) -> frozenset[Permission]: ...
    def can(self, permission: Permission) -> bool: ...


@dataclass(frozen=True, slots=True)
class LinkHolder:
    """Somebody who answers by link: no account, a name, and only what the link is for."""

    library_id: int
    actor_name: str
    permissions: frozenset[Permission]
    outlet_id: int | None = None
    team_id: int | None = None
    person_id: int | None = None
    role: str = PARTNER
    actor_user_id: int | None = None

    @property
    def is_limited(self) -> bool:
        """True where the link is about one outlet or team."""
        return self.outlet_id is not None or self.team_id is not None

    def can(self, permission: Permission) -> bool:
        """True when the link was made for this."""
        return permission in self.permissions
