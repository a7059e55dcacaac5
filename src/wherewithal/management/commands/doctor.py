"""`wherewithal doctor`: look the installation over."""

from typing import Any

from django.core.management import CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wherewithal.config.doctor import Finding, examine, repair_capabilities, repair_search
from wherewithal.config.house_command import HouseCommand


class Command(HouseCommand):
    """One line per finding."""

    help = gettext_noop(
        "Look the installation over and say what wants attention, and what to do about it. "
        "Changes nothing that people typed. Ends with code 0 when all is well, and 1 otherwise."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Nothing is needed to look."""
        parser.add_argument(
            "--repair",
            action="store_true",
            help=_(
                "First make anew what can be made from what people typed: the search index, and "
                "the list of who can help."
            ),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print every finding; fail when one wants attention."""
        if options["repair"]:
            for about, repair in (
                (_("Search"), repair_search),
                (_("Who can help"), repair_capabilities),
            ):
                self.stdout.write(f"{_('repaired'):<11}{about}: {repair()}")
        findings = list(examine())
        for finding in findings:
            self.stdout.write(line(finding))
        wanting = sum(not finding.is_fine for finding in findings)
        if wanting:
            words = ngettext(
                "%(count)s thing wants attention.", "%(count)s things want attention.", wanting
            )
            raise CommandError(words % {"count": wanting})
        self.stdout.write(_("All is well."))


def line(finding: Finding) -> str:
    """ok, or attention, with what to do."""
    mark = _("ok") if finding.is_fine else _("attention")
    text = f"{mark:<11}{finding.about}: {finding.what}"
    return text if finding.is_fine else f"{text}\n{'':<11}→ {finding.advice}"
