"""Who keeps a partnership: somebody whom nobody had noted is noted on the way, and nobody stands there twice."""

import pytest

from cast import Cast
from make import make_organization, make_person
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept import actions
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.models import Consent, Person, Role


@pytest.fixture
def club(cast: Cast) -> Asset:
    return relationship(cast, organization=make_organization(cast.library, "Garden club"))


def people_of(cast: Cast, asset: Asset) -> str:
    found = cast.client(cast.lee).get(f"/sunnydale/partnerships/{asset.pk}/")
    text = without_tokens(found.content.decode())
    return text.partition("people-title")[2].partition("</section>")[0]


def test_where_nobody_is_noted_a_name_is_enough(cast: Cast, club: Asset) -> None:
    Person.objects.in_library(cast.library).delete()
    address = f"/sunnydale/partnerships/{club.pk}/people/theirs/add/"
    client = cast.client(cast.lee)
    assert "choose somebody" not in client.get(address).content.decode()
    answer = client.post(address, {"name": " Shirin  Ahmadi ", "part": "Has the key"}, follow=True)
    assert "Shirin Ahmadi" in answer.content.decode()
    (contact,) = PartnershipContact.objects.in_library(cast.library)
    assert contact.person is not None
    (role,) = Role.objects.in_library(cast.library).filter(person=contact.person)
    assert (contact.person.name, contact.person.consent) == ("Shirin Ahmadi", Consent.NOT_ASKED)
    assert (str(role.organization), role.kind) == ("Garden club", "contact")
    for _entry in range(3):
        undo(
            by=cast.lee,
            entry=ChangeSet.objects.filter(undone_by_id=None, undoes_id=None).latest("pk"),
        )
    assert not Person.objects.in_library(cast.library).filter(name="Shirin Ahmadi").exists()


def test_one_of_ours_without_a_record_is_noted_as_a_colleague(cast: Cast, club: Asset) -> None:
    address = f"/sunnydale/partnerships/{club.pk}/people/ours/add/"
    cast.client(cast.lee).post(address, {"name": "Pam", "rank": "first"})
    (contact,) = PartnershipContact.objects.in_library(cast.library)
    (role,) = Role.objects.in_library(cast.library).filter(person=contact.person)
    assert (role.kind, role.organization) == ("staff", None)
    club.relationship_facts.refresh_from_db()
    assert club.relationship_facts.holder == contact.person


def test_what_cannot_be_kept_leaves_nobody_behind(cast: Cast, club: Asset) -> None:
    bea = make_person(cast.library, "Bea", consent="given")
    actions.add_partnership_contact(
        by=cast.lee, asset=club, side="theirs", person=bea, rank="first"
    )
    address = f"/sunnydale/partnerships/{club.pk}/people/theirs/add/"
    said = cast.client(cast.lee).post(address, {"name": "Zoe", "rank": "first"}).content.decode()
    assert "Somebody else is that already." in said
    assert not Person.objects.in_library(cast.library).filter(name="Zoe").exists()


def test_a_known_name_is_chosen_and_not_noted_twice(cast: Cast, club: Asset) -> None:
    make_person(cast.library, "Bea", consent="given")
    address = f"/sunnydale/partnerships/{club.pk}/people/theirs/add/"
    said = cast.client(cast.lee).post(address, {"name": "bea", "part": "Has the key"})
    text = said.content.decode()
    assert "Somebody of this name is noted already." in text
    assert "Has the key" in text
    both = cast.client(cast.lee).post(address, {"name": "", "who": ""}).content.decode()
    assert "Choose somebody." in both
    assert not PartnershipContact.objects.in_library(cast.library).exists()


def test_those_who_are_there_are_offered_first(cast: Cast, club: Asset) -> None:
    make_person(cast.library, "Abel", consent="given")
    zoe = make_person(cast.library, "Zoe", consent="given")
    body = club.relationship_facts.organization
    Role.objects.create(library=cast.library, person=zoe, organization=body, kind="contact")
    address = f"/sunnydale/partnerships/{club.pk}/people/theirs/add/"
    text = cast.client(cast.lee).get(address).content.decode()
    assert text.index('label="Known there"') < text.index(">Zoe<") < text.index(">Abel<")


def test_a_holder_with_a_part_stands_there_once(cast: Cast, club: Asset) -> None:
    bea, pam = (make_person(cast.library, name, consent="given") for name in ("Bea", "Pam"))
    actions.add_partnership_contact(
        by=cast.lee, asset=club, side="ours", person=bea, rank="second", part="Steps in"
    )
    actions.add_partnership_contact(by=cast.lee, asset=club, side="ours", person=pam, rank="first")
    shown = people_of(cast, club).partition("On theirs")[0]
    assert shown.count("<bdi>Bea</bdi></a>") == 1
    assert shown.count("<bdi>Pam</bdi></a>") == 1
    firsts = shown.index("first contact"), shown.index("second contact")
    assert shown.index("<bdi>Pam</bdi></a>") < firsts[0] < shown.index("<bdi>Bea</bdi></a>")
    assert firsts[1] < shown.index("Steps in")
