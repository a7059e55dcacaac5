"""`wherewithal demo`: make the sample libraries."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wherewithal.config.addresses import full_address
from wherewithal.config.house_command import HouseCommand
from wherewithal.demo.build import build_demo, fill_mailbox


class Command(HouseCommand):
    """Sample libraries to look around in."""

    help = gettext_noop(
        "Make the sample libraries that are missing. To serve them as well, use "
        "`wherewithal serve --demo` instead."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to begin afresh."""
        parser.add_argument(
            "--reset",
            action="store_true",
            help=_(
                "throw away the sample libraries, with what was typed into them, and make them "
                "afresh; your own libraries stay as they are"
            ),
        )

    def handle(self, *args: Any, reset: bool, **options: Any) -> None:
        """Bring the database up to date, then build."""
        call_command("migrate", interactive=False, verbosity=0)
        made = build_demo(reset=reset)
        if not made:
            self.stdout.write(
                _("The sample libraries are there already; --reset makes them afresh.")
            )
            return
        fill_mailbox(origin=full_address("front").rstrip("/"))
        words = ngettext(
            "Made %(count)s sample library: %(names)s.",
            "Made %(count)s sample libraries: %(names)s.",
            len(made),
        )
        self.stdout.write(words % {"count": len(made), "names": ", ".join(made)})
