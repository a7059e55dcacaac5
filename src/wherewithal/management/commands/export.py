"""`wherewithal export`: everything of one library as an archive."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wherewithal.archives.taking_out import write_archive_file
from wherewithal.config.house_command import HouseCommand
from wherewithal.config.new_files import new_file
from wherewithal.libraries.models import Library


class Command(HouseCommand):
    """Take everything."""

    help = gettext_noop(
        "Write everything of one library into one archive: records, history and attached files, in open "
        "formats, with a description. It holds private lines, too: put it where only admins can read it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of which library, and where to."""
        parser.add_argument(
            "--library",
            required=True,
            metavar="SLUG",
            help=_("short name of the library, as it stands in its addresses"),
        )
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            metavar="FILE",
            help=_("name of the new file, or a folder; without it, a dated file in this folder"),
        )

    def handle(self, *args: Any, library: str, file: Path | None, **options: Any) -> None:
        """Write it, and say what is in it."""
        found = Library.objects.filter(slug=library).first()
        if found is None:
            raise CommandError(_("There is no library “%(slug)s” here.") % {"slug": library})
        usual = timezone.now().strftime(f"{found.slug}-%Y-%m-%d-%H%M%S.zip")
        target = new_file(file or Path(), usual=usual)
        manifest = write_archive_file(found, target)
        records = sum(part.size for part in manifest.records.values())
        words = ngettext(
            "%(records)s record of %(name)s is in %(file)s.",
            "%(records)s records of %(name)s are in %(file)s.",
            records,
        )
        told = {"records": f"{records:,}", "name": found.name, "file": target}
        self.stdout.write(words % told)
        if manifest.missing:
            lost = _("Attached files whose bytes are lost: %(names)s")
            self.stderr.write(lost % {"names": ", ".join(manifest.missing)})
