"""What our commands share: help without clutter, and problems told in one plain sentence."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext


class HouseCommand(BaseCommand):
    """A command of `wherewithal`, its help marked with gettext_noop.

    Django's own options still work, but stay out of the help.
    """

    requires_system_checks = ()
    suppressed_base_arguments = {
        "--settings",
        "--pythonpath",
        "--traceback",
        "--no-color",
        "--force-color",
        "--skip-checks",
        "--verbosity",
        "--version",
    }

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Django's parser, named as people type it, with help in the language of the process."""
        self.help = gettext(self.help)
        return super().create_parser(prog_name, subcommand, **kwargs)

    def run_words(self, words: list[str]) -> int:
        """Parse what was typed, do it, and return the exit code."""
        name = type(self).__module__.rpartition(".")[2].replace("_", "-")
        self._called_from_command_line = True  # a slip is answered with the usage and code 2
        # Options may stand between the words that have no name: an optional word would else be used up as missing.
        options = vars(self.create_parser("wherewithal", name).parse_intermixed_args(words))
        try:
            self.execute(*options.pop("args", ()), **options)
        except CommandError as problem:
            self.stderr.write(str(problem))
            return problem.returncode
        return 0
