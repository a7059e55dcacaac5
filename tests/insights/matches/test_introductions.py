"""Over whom one could be introduced: one or two people, all of whom agreed."""

from itertools import pairwise

import pytest

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_organization, make_person
from wherewithal.insights.matches.page import page_for
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.people.models import Consent, Organization, Person, Role, Tie


@pytest.fixture
def church(cast: Cast) -> Organization:
    return make_organization(cast.library, "Church", brings="Folding tables")


def knows(cast: Cast, one: Person, other: Person | Organization) -> None:
    to = "to_person" if isinstance(other, Person) else "to_organization"
    Tie.objects.create(library=cast.library, from_person=one, consent="given", **{to: other})


def agreed(cast: Cast, name: str, *, is_colleague: bool = False) -> Person:
    person = make_person(cast.library, name, consent=Consent.GIVEN)
    if is_colleague:
        Role.objects.create(library=cast.library, person=person, kind="staff", title="Here")
    return person


def way(cast: Cast) -> list[str]:
    need = make_need(cast)
    cast.client(cast.lee).get(page_of(need))
    (helper,) = page_for(cast.lee, need).open
    return [step.one.name for step in helper.way] + [step.other.name for step in helper.way[-1:]]


def test_the_way_begins_with_the_reader(cast: Cast, church: Organization) -> None:
    lee, pam = agreed(cast, "Lee", is_colleague=True), agreed(cast, "Pam")
    cast.lee.person = lee
    cast.lee.save()
    knows(cast, lee, pam)
    knows(cast, pam, church)
    assert way(cast) == ["Lee", "Pam", "Church"]
    html = cast.client(cast.lee).get(page_of(make_need(cast))).content.decode()
    assert "Somebody could introduce you:" in html
    first = " ".join(html.split('<ol class="way"><li>')[1].split("</li>")[0].split())
    assert first.startswith("You →")


def test_without_a_place_in_it_it_begins_with_the_nearest_colleague(
    cast: Cast, church: Organization
) -> None:
    ivo, pam, ruth = (
        agreed(cast, "Ivo", is_colleague=True),
        agreed(cast, "Pam"),
        agreed(cast, "Ruth"),
    )
    knows(cast, ivo, pam)
    knows(cast, pam, ruth)
    NetworkChoice.objects.create(library=cast.library, person=ruth, stays_out=False)
    Role.objects.create(
        library=cast.library, person=ruth, kind="contact", organization=church, title="Sexton"
    )
    assert way(cast) == ["Ivo", "Pam", "Ruth", "Church"]


@pytest.mark.parametrize("change", ["consent", "choice"])
def test_who_does_not_want_to_be_in_it_is_no_way(
    cast: Cast, church: Organization, change: str
) -> None:
    ivo, pam = agreed(cast, "Ivo", is_colleague=True), agreed(cast, "Pam")
    ruth = agreed(cast, "Ruth")
    knows(cast, ivo, pam)
    knows(cast, pam, ruth)
    knows(cast, ruth, church)
    if change == "consent":
        pam.consent = Consent.DECLINED
        pam.save()
    else:
        NetworkChoice.objects.create(library=cast.library, person=pam, stays_out=True)
    assert way(cast) == []


def test_a_way_over_three_is_none(cast: Cast, church: Organization) -> None:
    people = [agreed(cast, name, is_colleague=name == "A") for name in "ABCD"]
    for one, other in pairwise(people):
        knows(cast, one, other)
    Role.objects.create(
        library=cast.library, person=people[3], kind="contact", organization=church, title="Sexton"
    )
    assert way(cast) == []
