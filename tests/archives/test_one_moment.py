"""An archive shows one moment, and nobody waits for it."""

import threading

import pytest
from django.db import connection

from cast import make_cast
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.archives.one_moment import one_moment
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_others_write_meanwhile_is_written_at_once_and_not_seen() -> None:
    cast = make_cast()

    def write() -> None:
        actions.add_asset(by=cast.lee, area="space", name="Meanwhile")
        connection.close()

    with across_libraries("a test counts"):
        with one_moment():
            assert Asset.objects.count() == 0
            somebody = threading.Thread(target=write)
            somebody.start()
            somebody.join(timeout=15)
            assert not somebody.is_alive()
            assert Asset.objects.count() == 0
        assert Asset.objects.count() == 1
    actions.add_asset(by=cast.lee, area="space", name="Afterwards")
