"""`wherewithal restore`: bring everything back from a backup."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config import backup
from wherewithal.config.house_command import HouseCommand


class Command(HouseCommand):
    """Bring everything back."""

    help = gettext_noop(
        "Bring everything back from a file that `wherewithal backup` made. The file is checked "
        "from end to end before anything is touched. Stop the server first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file, and whether it may replace what is here."""
        parser.add_argument("file", type=Path, metavar="FILE", help=_("the backup"))
        parser.add_argument(
            "--replace",
            action="store_true",
            help=_(
                "put the backup in the place of what is here now; that is kept in a backup of its own"
            ),
        )

    def handle(self, *args: Any, file: Path, replace: bool, **options: Any) -> None:
        """Check, keep what is here, restore."""
        try:
            found = backup.read_backup(file)
            if backup.holds_anything():
                self._keep_or_refuse(replace=replace)
            backup.restore_backup(found)
        except backup.BackupRefused as problem:
            raise CommandError(str(problem)) from problem
        words = _("Everything is as it was on %(when)s (Wherewithal %(version)s).")
        self.stdout.write(words % {"when": found.made_at, "version": found.software})

    def _keep_or_refuse(self, *, replace: bool) -> None:
        if not replace:
            message = _(
                "There are people and libraries here already. To put the backup in their place, "
                "add --replace; they will be kept in a backup of their own."
            )
            raise CommandError(message)
        name = timezone.now().strftime("before-restore-%Y-%m-%d-%H%M%S.zip")
        kept = backup.write_backup(settings.ENVIRONMENT.data / name).file
        self.stdout.write(_("What was here is kept in %(file)s.") % {"file": kept})
