"""`wherewithal backup`: everything in one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.backup import BackupRefused, write_backup
from wherewithal.config.house_command import HouseCommand
from wherewithal.partnerships.files.tidying import throw_away_old_bytes
from wherewithal.transfer.staging import throw_away_old_lists


class Command(HouseCommand):
    """Keep everything."""

    help = gettext_noop(
        "Keep the database and all uploaded files in one file. People can go on working. "
        "The file holds everything that anybody wrote: put it where only you can read it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            metavar="FILE",
            help=_("name of the new file, or a folder; without it, a dated file in this folder"),
        )

    def handle(self, *args: Any, file: Path | None, **options: Any) -> None:
        """Write the file and say where it is."""
        throw_away_old_bytes()
        throw_away_old_lists()
        target = file or Path()
        if target.is_dir():
            target /= timezone.now().strftime("wherewithal-%Y-%m-%d-%H%M%S.zip")
        try:
            written = write_backup(target)
        except BackupRefused as problem:
            raise CommandError(str(problem)) from problem
        words = _("Everything is in %(file)s (%(size)s MB).")
        size = f"{written.file.stat().st_size / 1_000_000:.1f}"
        self.stdout.write(words % {"file": written.file, "size": size})
        if written.vanished:
            gone = _("Not in it, because they were taken away meanwhile: %(names)s.")
            self.stdout.write(gone % {"names": ", ".join(written.vanished)})
