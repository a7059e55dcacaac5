"""Roles, and what each may do: named lists, with the words that people read on the members page."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    """One thing that a member may be allowed to do."""

    VIEW = "view"
    ADD_NOTES = "add notes"
    PROPOSE = "propose"
    EDIT_OWN_PROFILE = "edit own profile"
    ANSWER_REVIEWS = "answer reviews"
    EDIT_CAPACITY = "edit capacity"
    EDIT_PEOPLE = "edit people"
    EDIT_COMMUNITY = "edit community"
    EDIT_PROGRAMS = "edit programs"
    DECIDE_PROPOSALS = "decide proposals"
    RUN_REVIEWS = "run reviews"
    UNDO = "undo"
    EDIT_LIBRARY = "edit library"
    MANAGE_MEMBERS = "manage members"
    SEND_LINKS = "send links"
    TAKE_EVERYTHING = "take everything"


class RoleName(models.TextChoices):
    """What a member is in a library."""

    ADMIN = "admin", _("admin")
    EDITOR = "editor", _("editor")
    CONTRIBUTOR = "contributor", _("contributor")
    VIEWER = "viewer", _("viewer")


@dataclass(frozen=True, slots=True)
class RoleDefinition:
    """A role's permissions and the sentence that explains it."""

    permissions: frozenset[Permission]
    description: str | Promise


_VIEWER = frozenset({Permission.VIEW})
_CONTRIBUTOR = _VIEWER | {
    Permission.ADD_NOTES,
    Permission.PROPOSE,
    Permission.EDIT_OWN_PROFILE,
    Permission.ANSWER_REVIEWS,
}
_EDITOR = _CONTRIBUTOR | {
    Permission.EDIT_CAPACITY,
    Permission.EDIT_PEOPLE,
    Permission.EDIT_COMMUNITY,
    Permission.EDIT_PROGRAMS,
    Permission.DECIDE_PROPOSALS,
    Permission.RUN_REVIEWS,
    Permission.UNDO,
}

ROLES: dict[str, RoleDefinition] = {
    RoleName.VIEWER: RoleDefinition(_VIEWER, _("Reads the map. Changes nothing.")),
    RoleName.CONTRIBUTOR: RoleDefinition(
        _CONTRIBUTOR,
        _("Writes their own profile, adds lines of their own and suggests changes to the rest."),
    ),
    RoleName.EDITOR: RoleDefinition(
        _EDITOR,
        _(
            "Fills in the worksheets, the community and the programs. "
            "May be limited to one outlet or one team."
        ),
    ),
    RoleName.ADMIN: RoleDefinition(
        frozenset(Permission),
        _("Does everything an editor does, invites people and looks after the library’s settings."),
    ),
}
