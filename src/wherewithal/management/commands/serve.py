"""`wherewithal serve`: bring the database up to date, collect static files, answer the browser."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import setup_code
from wherewithal.config import server
from wherewithal.config.house_command import HouseCommand
from wherewithal.config.static_files import collect_when_changed
from wherewithal.config.worker_beside import worker_beside
from wherewithal.demo.build import build_demo, fill_mailbox


class Command(HouseCommand):
    """Serve until Ctrl-C."""

    help = gettext_noop(
        "Start Wherewithal and keep it running until Ctrl-C. The first start makes the database; "
        "a later one brings it up to date and keeps all that was typed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and whether this is the demo."""
        parser.add_argument(
            "--host",
            default="127.0.0.1",
            help=_("address to listen at; the usual 127.0.0.1 is for this machine alone"),
        )
        parser.add_argument("--port", type=int, default=8000, help=_("port to listen at (8000)"))
        parser.add_argument(
            "--demo",
            action="store_true",
            help=_("with sample libraries, in which anybody signs in with one click"),
        )

    def handle(self, *args: Any, host: str, port: int, demo: bool, **options: Any) -> None:
        """Get ready, say where to look, serve."""
        try:
            server.require_free(host=host, port=port)
        except server.AddressTaken as problem:
            raise CommandError(str(problem)) from problem
        call_command("migrate", interactive=False, verbosity=0)
        collect_when_changed()
        if demo and build_demo():
            fill_mailbox(origin=f"http://{_in_address(host)}:{port}")
        with worker_beside():
            server.serve(host=host, port=port, when_ready=lambda: self.greet(host, port))

    def greet(self, host: str, port: int) -> None:
        """The friendly line."""
        address = f"http://{_in_address(host)}:{port}/"
        if settings.DEMO:
            words = _(
                "Welcome! The demo is at %(address)s (Ctrl-C stops it; what you type is kept)."
            )
        else:
            words = _("Welcome! Wherewithal is at %(address)s (Ctrl-C stops it).")
        self.stdout.write(words % {"address": address})
        code = setup_code.current_or_new()
        if code is not None:
            words = _(
                "Nobody has an account yet. To set up your library, open it and give this code: %(code)s"
            )
            self.stdout.write(words % {"code": code})
        self.stdout.flush()


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
