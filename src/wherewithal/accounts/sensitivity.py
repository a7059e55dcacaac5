"""Who may see what: the one table of roles and levels (docs/sensitivity.md shows the same table).

A level is set on every note and personal field. What is written about a person without their
recorded consent stays with editors, whatever its level, and never leaves the screen.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.permissions import RoleName


class Level(models.TextChoices):
    """How far a line may travel."""

    PUBLIC = "public", _("anyone")
    PARTNERS = "partners", _("us and our partners")
    LIBRARY = "library", _("people of this library")
    PRIVATE = "private", _("only me and the admins")


PARTNER = "partner"  # somebody who holds a link, not a member
OUTSIDE = "outside"  # anybody at all

MAY_SEE: dict[str, frozenset[str]] = {
    OUTSIDE: frozenset({Level.PUBLIC}),
    PARTNER: frozenset({Level.PUBLIC, Level.PARTNERS}),
    RoleName.VIEWER: frozenset({Level.PUBLIC, Level.PARTNERS, Level.LIBRARY}),
    RoleName.CONTRIBUTOR: frozenset({Level.PUBLIC, Level.PARTNERS, Level.LIBRARY}),
    RoleName.EDITOR: frozenset({Level.PUBLIC, Level.PARTNERS, Level.LIBRARY}),
    RoleName.ADMIN: frozenset(Level),
}

# What may stand on paper or in a file that leaves the screen, whoever prints it.
MAY_LEAVE = frozenset({Level.PUBLIC, Level.PARTNERS, Level.LIBRARY})

SEES_WITHOUT_CONSENT = frozenset({RoleName.EDITOR, RoleName.ADMIN})


def sees_without_consent(role: str) -> bool:
    """True when lines about people who have not agreed yet are shown to this role."""
    return role in SEES_WITHOUT_CONSENT
