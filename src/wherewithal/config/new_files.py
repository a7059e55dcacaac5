"""Where a command writes: a new file, never over one that is there."""

from pathlib import Path

from django.core.management import CommandError
from django.utils.translation import gettext as _


def new_file(asked: Path, *, usual: str) -> Path:
    """The file that was asked for; in a folder, one of the usual name.

    Raises CommandError where something lies there already, or there is no folder to put it into.
    """
    target = asked / usual if asked.is_dir() else asked
    if target.exists():
        raise CommandError(_("%(file)s is there already; give another name.") % {"file": target})
    if not target.parent.is_dir():
        raise CommandError(_("There is no folder %(folder)s.") % {"folder": target.parent})
    return target
