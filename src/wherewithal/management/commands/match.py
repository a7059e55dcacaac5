"""`wherewithal match`: who could meet which need, from plain files."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.house_command import HouseCommand
from wherewithal.insights.encoder import EncoderDamaged
from wherewithal.insights.plain_files.answer import as_data, as_lines
from wherewithal.insights.plain_files.match import match_plainly
from wherewithal.insights.plain_files.rows_read import FileRefused, read_capabilities, read_needs


class Command(HouseCommand):
    """Read two files, match, print."""

    help = gettext_noop(
        "Rank who or what could meet each need, with reasons and cautions, from two plain files "
        "(JSON or CSV). No database is read, and nothing is kept."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which files, how many matches, in which form."""
        parser.add_argument(
            "--needs",
            type=Path,
            required=True,
            metavar="FILE",
            help=_("the needs: id, text, facts"),
        )
        parser.add_argument(
            "--capabilities",
            type=Path,
            required=True,
            metavar="FILE",
            help=_("what there is: id, text, facts"),
        )
        parser.add_argument(
            "--top", type=int, default=10, metavar="NUMBER", help=_("how many for each need; 10")
        )
        parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))

    def handle(self, *args: Any, needs: Path, capabilities: Path, top: int, **options: Any) -> None:
        """Match, or say what cannot be read."""
        if top < 1:
            raise CommandError(_("--top is a number from 1 on."))
        try:
            asked = read_needs(needs)
            found = match_plainly(asked, read_capabilities(capabilities), top=top)
        except (FileRefused, EncoderDamaged) as problem:
            raise CommandError(str(problem)) from problem
        if options["json"]:
            self.stdout.write(json.dumps(as_data(found), ensure_ascii=False, indent=2))
            return
        if not asked:
            self.stdout.write(_("%(file)s holds no needs.") % {"file": needs.name})
        for line in as_lines(asked, found):
            self.stdout.write(line)
