"""`wherewithal import-library`: a library from its archive."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.archives.bringing_in import NotEmpty, bring_library_in
from wherewithal.archives.words import in_words
from wherewithal.config.addresses import full_address
from wherewithal.config.house_command import HouseCommand
from wherewithal.formats.archive import ArchiveRefused
from wherewithal.libraries.models import Library


class Command(HouseCommand):
    """Bring a library in."""

    help = gettext_noop(
        "Bring a library in from an archive that `wherewithal export` made, history included. The "
        "installation must be empty. All of it comes in, or nothing does."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file."""
        parser.add_argument("file", type=Path, metavar="FILE", help=_("the archive"))

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Bring it in, and say what comes next."""
        call_command("migrate", interactive=False, verbosity=0)
        try:
            with file.open("rb") as opened:
                library = bring_library_in(opened)
        except OSError as problem:
            words = _("%(file)s cannot be read: %(why)s")
            raise CommandError(words % {"file": file, "why": problem.strerror}) from problem
        except ArchiveRefused as refused:
            words = _("Nothing was changed. %(why)s")
            raise CommandError(words % {"why": in_words(refused)}) from refused
        except NotEmpty as problem:
            message = _(
                "There are people or libraries here already. An archive comes into an empty "
                "installation: give WHEREWITHAL_DATA a new folder, or another database."
            )
            raise CommandError(message) from problem
        address = full_address("front") + f"{library.slug}/"
        words = _("%(name)s is at %(address)s")
        self.stdout.write(words % {"name": library.name, "address": address})
        self._say_how_to_sign_in(library)

    def _say_how_to_sign_in(self, library: Library) -> None:
        self.stdout.write(_("Passwords do not travel. An admin gets a link to choose one with:"))
        admins = Membership.objects.in_library(library).filter(role=RoleName.ADMIN)
        for admin in admins.select_related("user").order_by("pk"):
            self.stdout.write(f"  wherewithal resetpassword {admin.user.email}")
