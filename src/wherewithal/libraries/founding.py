"""Add a library to the installation, with its first admin."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import Library


@dataclass(frozen=True, slots=True)
class _Founder:
    """Who acts before there is any member."""

    library_id: int
    actor_name: str
    actor_user_id: int | None


@transaction.atomic
def found_library(*, name: str, slug: str, admin: User, **fields: Any) -> Membership:
    """A new library and its first admin, who acts in it from now on.

    Raises ValidationError when the short name is taken or reserved. History begins here, so
    there is nothing before it that an undo could bring back.
    """
    library = Library(name=name.strip(), slug=slug, **fields)
    library.full_clean()
    library.save(force_insert=True)
    founder = _Founder(library.pk, admin.name, admin.pk)
    what = gettext_noop("began the map of “%(name)s”")
    with change_set(by=founder, what=what, about=library, name=library.name) as changes:
        return changes.create(Membership(library=library, user=admin, role=RoleName.ADMIN))
