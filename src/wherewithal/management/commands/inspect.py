"""`wherewithal inspect`: what is in a file, without a library."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.house_command import HouseCommand
from wherewithal.formats.files.problems import MAX_FILE_BYTES
from wherewithal.formats.inspection import inspect_file
from wherewithal.formats.inspection.telling import as_data, as_lines, problem_line

_PIPE = "-"


class Command(HouseCommand):
    """Read one file, say what is in it."""

    help = gettext_noop(
        "Say what is in a file: what it lists, what its columns mean, how many records, what is odd "
        "in which cell, what is missing and what may be there twice. Nothing is kept."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file, in which form."""
        parser.add_argument("file", metavar="FILE", help=_("the file, or - to read from a pipe"))
        parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        """Look the file over; problems go to the other stream."""
        name = file if file == _PIPE else Path(file).name
        found = inspect_file(_bytes_of(file), name)
        for remark in found.remarks:
            self.stderr.write(problem_line(remark, name))
        if options["json"]:
            self.stdout.write(json.dumps(as_data(found, name), ensure_ascii=False, indent=2))
        elif not found.refused:
            for line in as_lines(found):
                self.stdout.write(line)
        if found.refused:
            raise CommandError(_("%(file)s could not be read.") % {"file": name})


def _bytes_of(file: str) -> bytes:
    """At most a byte more than may be read, so that the reader can say that it is too much."""
    try:
        if file == _PIPE:
            return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        with Path(file).open("rb") as opened:
            return opened.read(MAX_FILE_BYTES + 1)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CommandError(
            _("%(file)s cannot be opened: %(reason)s.") % {"file": file, "reason": reason}
        ) from problem
