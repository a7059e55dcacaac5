"""The `wherewithal` command: one word for each thing done outside the pages."""

import difflib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from wherewithal import __version__
from wherewithal.config.environment import PREFIX, SettingRefused

# In the order in which a newcomer meets them; each is a module of management/commands.
COMMANDS = {
    "serve": "Start Wherewithal. With --demo, start it with sample libraries to look around in.",
    "demo": "Make the sample libraries, or with --reset make them afresh.",
    "createlibrary": "Add a library, and invite its first admin.",
    "resetpassword": "Print a link with which somebody chooses a new password.",
    "backup": "Keep everything in one file, while people go on working.",
    "restore": "Bring everything back from such a file.",
    "export": "Take everything of one library with you, as one archive in open formats.",
    "report": "Write a report or document of one library into a file.",
    "import-library": "Bring a library from such an archive into an empty installation.",
    "survey": "Put a newer year of the Public Libraries Survey in place.",
    "inspect": "Say what is in a file: tables, columns, problems, what may be there twice.",
    "match": "Rank who or what could meet which need, from two plain files.",
    "portfolio": "Find the fewest asks that cover most of what is needed, from a file.",
    "digest": "Send this week's facts to look over to the members who want them by e-mail.",
    "work": "Do the long work that waits; serve starts such a worker by itself.",
    "doctor": "Look the installation over, and say what wants attention.",
}
FOR_HELP = frozenset({"help", "-h", "--help"})
FOR_VERSION = frozenset({"version", "-V", "--version"})


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Carry out what was typed after `wherewithal`; ends the process with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in FOR_HELP:
        _leave(overview())
    if words[0] in FOR_VERSION:
        _leave(f"Wherewithal {__version__}")
    if words[0] not in COMMANDS:
        _leave(unknown(words[0]), code=2)
    try:
        sys.exit(_carry_out(words[0], words[1:]))
    except SettingRefused as problem:
        _leave(str(problem), code=2)
    except KeyboardInterrupt:
        sys.exit(130)


def overview() -> str:
    """What `wherewithal --help` prints."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items()]
    return "\n".join(
        [
            "Wherewithal: public libraries see what they have, what they need and who can help.",
            "",
            *lines,
            "",
            "More about one of them: wherewithal NAME --help",
            "To look around with sample libraries: wherewithal serve --demo",
        ]
    )


def unknown(name: str) -> str:
    """What is printed for a word that is no command."""
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "wherewithal --help lists what there is."
    return f"There is no command “{name}”. {hint}"


def _carry_out(name: str, words: list[str]) -> int:
    if "--demo" in words or name == "demo":
        os.environ[PREFIX + "DEMO"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wherewithal.config.settings")
    import django

    django.setup()
    from django.core.management import load_command_class

    from wherewithal.config.house_command import HouseCommand

    command = load_command_class("wherewithal", name.replace("-", "_"))
    if not isinstance(command, HouseCommand):
        message = f"{name} does not inherit HouseCommand"
        raise TypeError(message)
    return command.run_words(words)


def _leave(message: str, *, code: int = 0) -> NoReturn:
    stream = sys.stderr if code else sys.stdout
    stream.write(message + "\n")
    sys.exit(code)
