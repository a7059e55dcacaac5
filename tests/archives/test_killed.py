"""A process that is killed in the middle of an import leaves nothing, and the next one succeeds."""

import io
import os
import signal
from typing import Any

import pytest
from django.db import connection

from archives.emptied import empty_installation
from cast import make_cast
from make import make_asset
from wherewithal.accounts.models import User
from wherewithal.archives.bringing_in import bring_library_in
from wherewithal.archives.kinds import kinds
from wherewithal.archives.taking_out import write_archive
from wherewithal.partnerships.files.actions import add_partnership_file

pytestmark = pytest.mark.django_db(transaction=True)


class Deadly(io.BytesIO):
    """A file whose reader is killed so many reads after it began."""

    def __init__(self, data: bytes, *, after: int) -> None:
        super().__init__(data)
        self.left = after

    def read(self, size: int | None = -1) -> bytes:
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(size)


class Counting(io.BytesIO):
    """A file that counts how often it is read."""

    reads = 0

    def read(self, size: int | None = -1) -> bytes:
        self.reads += 1
        return super().read(size)


def how_it_ended(data: bytes, *, after: int) -> int:
    """What became of a process of its own that brings the archive in, and is killed after so many reads."""
    connection.close()
    child = os.fork()
    if child == 0:
        try:
            bring_library_in(Deadly(data, after=after))
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1]


def rows_of_all() -> int:
    return sum(model._base_manager.count() for model in kinds())


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_kill_in_the_middle_leaves_nothing() -> None:
    cast = make_cast()
    partner: Any = make_asset(cast.library, "relationship", "Friends")
    add_partnership_file(by=cast.lee, asset=partner, name="plan.txt", data=b"Three beds")
    opened = io.BytesIO()
    write_archive(cast.library, opened)
    empty_installation()
    counted = Counting(opened.getvalue())
    bring_library_in(counted)
    everything = rows_of_all()
    empty_installation()
    for share in (0.2, 0.5, 0.8, 1.0):
        after = int(counted.reads * share) - 1
        assert how_it_ended(opened.getvalue(), after=after) == signal.SIGKILL
        assert (rows_of_all(), User.objects.count()) == (0, 0)
    bring_library_in(opened)
    assert rows_of_all() == everything
