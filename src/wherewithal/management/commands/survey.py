"""`wherewithal survey`: put a newer year of the Public Libraries Survey in place."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wherewithal.config.house_command import HouseCommand
from wherewithal.formats.survey import NotASurvey
from wherewithal.home.find_library.newer import Held, put_survey
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe


class Command(HouseCommand):
    """Check the folder, keep it, say what it holds."""

    help = gettext_noop(
        "Put a newer year of the Public Libraries Survey in place: the compressed folder (.zip) of "
        "comma-separated public-use files. What was taken over before stays as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which folder."""
        parser.add_argument("file", type=Path, metavar="FILE.zip", help=_("the year’s folder"))

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Keep it, or say what is missing."""
        try:
            held = put_survey(file)
        except NotASurvey as problem:
            raise CommandError(_missing(problem)) from problem
        except OSError as problem:
            message = _("This file cannot be read, or not be kept: %(problem)s")
            raise CommandError(message % {"problem": problem}) from problem
        self.stdout.write(_in_words(held))


def _in_words(held: Held) -> str:
    words = ngettext(
        "%(systems)s library with %(outlets)s outlets, %(period)s.",
        "%(systems)s libraries with %(outlets)s outlets, %(period)s.",
        held.systems,
    )
    return words % {
        "systems": describe(Quantity.exact(held.systems)),
        "outlets": describe(Quantity.exact(held.outlets)),
        "period": held.period or _("of a year whose dates were not told"),
    }


def _missing(problem: NotASurvey) -> str:
    words = _(
        "This is not a year of the survey, so nothing was changed. It needs two comma-separated "
        "tables in one .zip, of library systems and of outlets; no table has the columns %(names)s."
    )
    return words % {"names": ", ".join(problem.missing)}
