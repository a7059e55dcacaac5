"""`wherewithal work`: do the long work that waits, beside the pages."""

import os
import signal
from argparse import ArgumentParser
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.house_command import HouseCommand
from wherewithal.insights.tasks import worker
from wherewithal.partnerships.files.tidying import throw_away_old_bytes


class Command(HouseCommand):
    """Work until told to stop; the present step is finished first."""

    help = gettext_noop(
        "Do the long work that waits, and wait for more. `wherewithal serve` starts such a worker by "
        "itself; start more of them where several libraries share one PostgreSQL."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to wait for more."""
        parser.add_argument("--once", action="store_true", help=_("do what waits now, and end"))
        parser.add_argument(
            "--beside",
            type=int,
            default=0,
            metavar="PID",
            help=_("end when this process, which started the worker, is gone"),
        )

    def handle(self, *args: Any, once: bool, beside: int, **options: Any) -> None:
        """Work."""
        if once:
            throw_away_old_bytes()
            worker.work_all()
            return
        told = Told()
        for each in (
            signal.SIGTERM,
            signal.SIGINT,
        ):  # a terminal sends the second to all it started
            signal.signal(each, told.stop)
        throw_away_old_bytes()
        worker.work_until(lambda: told.is_to_stop or bool(beside and os.getppid() != beside))


class Told:
    """Whether somebody asked the process to end."""

    def __init__(self) -> None:
        self.is_to_stop = False

    def stop(self, *_signal: Any) -> None:
        """From now on."""
        self.is_to_stop = True
