"""The pages of people as tests read them, and a town full of people."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_organization, make_team
from wherewithal.accounts.models import Membership
from wherewithal.people import actions
from wherewithal.people.models import Person
from wherewithal.quantities import parse_quantity


def text(client: Client, path: str) -> str:
    """All that a page says."""
    page = client.get(f"/sunnydale/{path}")
    assert page.status_code == 200
    return page.content.decode()


def link(member: Membership, person: Person) -> None:
    """Say which person a member is."""
    member.person = person
    member.save()


def known_town(cast: Cast, *, count: int) -> None:
    """As many people, with everything that a page may show of them."""
    lee = cast.lee
    team, club = make_team(cast.library, f"Team {count}"), make_organization(cast.library)
    for number in range(count):
        person = actions.add_person(
            by=lee, name=f"Person {number}", hours_per_week=parse_quantity("20")
        )
        actions.add_role(by=lee, person=person, team=team, title="Librarian")
        actions.add_role(by=lee, person=person, organization=club, kind="community")
        actions.record_line(by=lee, person=person, kind="interest", text="Chess")
        actions.add_tie(by=lee, from_person=person, to_organization=club)
        actions.set_commitment(by=lee, person=person, duty="Desk")


def queries_of(client: Client, path: str) -> int:
    """What a page costs, once everything that is kept is warm."""
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path).status_code == 200
    return len(seen)
