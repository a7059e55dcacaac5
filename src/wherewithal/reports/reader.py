"""For whom a report is read: anybody who holds the paper, so that its figures are the same whoever asks."""

from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission, RoleName


@dataclass(frozen=True, slots=True)
class PaperReader:
    """A reader without account and person: sees what a viewer sees, and nobody who has not agreed."""

    library_id: int
    role: str = RoleName.VIEWER
    outlet_id: int | None = None
    team_id: int | None = None
    person_id: int | None = None
    is_limited: bool = False
    actor_name: str = ""
    actor_user_id: int | None = None
    permissions: frozenset[Permission] = frozenset({Permission.VIEW})

    def can(self, permission: Permission) -> bool:
        """Reads, and does nothing else."""
        return permission in self.permissions


def on_paper(member: Member) -> Member:
    """Whoever may read the paper that this member makes."""
    return PaperReader(library_id=member.library_id)
