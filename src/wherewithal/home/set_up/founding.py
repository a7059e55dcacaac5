"""Start a library: its row, its first admin, and the first entry of its history."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.log import change_set
from wherewithal.community.actions.government import insert_local_government
from wherewithal.libraries.models import RESERVED_SLUGS, Library, LibrarySize

SLUG_LENGTH = 40
PLAIN_SLUG = "library"


@transaction.atomic
def set_up(
    *, code_link: AccessLink, name: str, email: str, password: str, library: Library
) -> Membership:
    """The first account and its library. The code is used up, or nothing happens at all."""
    if not links.use_up(code_link):
        raise ValidationError({"code": _("This code has just been used.")})
    founder = User.objects.create_user(email, password, name=name.strip())
    return found_library(founder=founder, library=library)


def found_library(*, founder: User, library: Library) -> Membership:
    """Store a new library with its first admin, and the local government above it.

    Its history begins with the admin. Taking that entry back is refused (nobody would be left to look
    after the library), and the library's own row is no part of it: whoever may run commands where the
    installation runs may delete a library, nobody else.
    """
    with transaction.atomic():
        library.full_clean()
        library.save(force_insert=True)
        admin = Membership(library=library, user=founder, role=RoleName.ADMIN)
        what = gettext_noop("started this library")
        with change_set(by=admin, what=what) as changes:
            changes.create(admin)
            insert_local_government(changes, by=admin)
            changes.about = library
    return admin


def new_library(*, name: str, size: str = LibrarySize.TINY, slug: str = "") -> Library:
    """A library that is not stored yet, with an address made from its name where none is given."""
    return Library(name=name.strip(), size=size, slug=slug or propose_slug(name))


def propose_slug(name: str) -> str:
    """A free short name for addresses, made from the name in whatever script it is written."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"['’]", "", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    if not slug[:1].isalpha() or slug in RESERVED_SLUGS:
        slug = f"{PLAIN_SLUG}-{slug}".strip("-")
    return _free(slug[:SLUG_LENGTH].strip("-"))


def _free(slug: str) -> str:
    taken = set(Library.objects.filter(slug__startswith=slug[:30]).values_list("slug", flat=True))
    tried, number = slug, 1
    while tried in taken:
        number += 1
        tried = f"{slug[: SLUG_LENGTH - 5].strip('-')}-{number}"
    return tried
