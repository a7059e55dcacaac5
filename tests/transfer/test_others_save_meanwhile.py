"""While a list is taken over and back, somebody else saves, with the patience that the product itself has."""

import threading

import pytest
from django.db import connection

from cast import Cast, make_cast
from transfer.sending import bodies, check, finish, send
from wherewithal.people.actions import add_organization, change_organization
from wherewithal.people.models import Organization
from wherewithal.transfer import actions
from wherewithal.transfer.models import Stage, StagedFile

pytestmark = pytest.mark.django_db(transaction=True)

ROWS = 1_200


def saves_while_it_is_done(cast: Cast, staged: StagedFile) -> int:
    """The present stage, done on a connection of its own, while somebody saves again and again."""
    worker = threading.Thread(target=finish_elsewhere, args=[staged])
    worker.start()
    club = Organization.objects.in_library(cast.elsewhere).get()
    number = 0
    while worker.is_alive():
        number += 1
        change_organization(by=cast.max, organization=club, phone=f"555-{number}")
        worker.join(0.02)
    club.refresh_from_db()
    assert club.phone == f"555-{number}"
    return number


def finish_elsewhere(staged: StagedFile) -> None:
    try:
        finish(staged)
    finally:
        connection.close()


def test_nobody_waits_in_vain() -> None:
    cast = make_cast()
    add_organization(by=cast.max, name="Chess club")
    text = "Name,Phone\n" + "".join(f"Club {n},410-555-{n:04}\n" for n in range(ROWS))
    staged = send(cast, text)
    actions.ask_to_take_over(by=cast.lee, staged=staged, seen=check(staged))
    assert saves_while_it_is_done(cast, staged) > 1
    assert (staged.stage, len(bodies(cast))) == (Stage.TAKEN, ROWS)
    actions.ask_to_take_back(by=cast.lee, staged=staged)
    assert saves_while_it_is_done(cast, staged) > 1
    assert (staged.stage, bodies(cast)) == (Stage.TAKEN, [])
