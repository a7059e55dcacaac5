"""Contact cards: what may leave goes out; a file comes in after a look, all of it or nothing, in one step."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from all_rows import all_rows
from cast import Cast
from make import make_organization, make_person
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.formats.vcard import MAX_CARD_BYTES, Card, read_cards, write_cards
from wherewithal.people.cards.actions import take_over_cards
from wherewithal.people.cards.arriving import Arriving
from wherewithal.people.models import Consent, Organization, Person

CLUB = Card("Garden club", is_organization=True, phone="555 0101", website="garden.example")
PAM = Card("Pam", email="pam@garden.example", organization="Garden club", role="chair")
JOSE = Card("José", phone="555 0103", organization="Nobody knows this one", role="baker")


def upload(cast: Cast, data: bytes, name: str = "cards.vcf") -> str:
    file = SimpleUploadedFile(name, data, content_type="text/vcard")
    return cast.client(cast.lee).post("/sunnydale/cards/", {"file": file}).content.decode()


def take(cast: Cast, cards: list[Card], *places: int) -> Any:
    values = {"text": write_cards(cards).decode(), "do": "take", "take": [str(at) for at in places]}
    return cast.client(cast.lee).post("/sunnydale/cards/", values)


def kept() -> Any:
    """Every row but those of accounts: signing in leaves a mark there."""
    return {name: rows for name, rows in all_rows().items() if name != "user"}


def card_at(cast: Cast, path: str, member: Any = None) -> Card:
    found = cast.client(member or cast.lee).get(f"/sunnydale/cards/{path}")
    assert found["Content-Type"] == "text/vcard; charset=utf-8"
    (read,) = read_cards(found.content).cards
    return read.card


def test_an_organization_goes_out(cast: Cast) -> None:
    club = make_organization(cast.library, phone="555 0101", address="5 Elm Street")
    found = card_at(cast, f"organizations/{club.pk}/")
    assert found == Card("Garden club", True, phone="555 0101", address="5 Elm Street")


def test_a_person_goes_out_as_far_as_they_may(cast: Cast) -> None:
    reach = {"email": "pam@x.example", "phone": "555"}
    pam = make_person(cast.library, consent="given", **reach)
    shy = make_person(cast.library, "Shy", consent="given", contact_level="private", **reach)
    sam = make_person(cast.library, "Sam Hidden", consent="asked", **reach)
    assert card_at(cast, f"people/{pam.pk}/") == Card("Pam", email="pam@x.example", phone="555")
    assert card_at(cast, f"people/{shy.pk}/", cast.ada) == Card("Shy")
    assert cast.client(cast.ada).get(f"/sunnydale/cards/people/{sam.pk}/").status_code == 404


def test_a_file_is_shown_before_anything_is_kept(cast: Cast) -> None:
    make_organization(cast.library)
    before = kept()
    page = upload(cast, write_cards([CLUB, PAM, PAM]) + b"BEGIN:VCARD\nTEL:5\nEND:VCARD\n")
    assert "known as “Garden club”; fills in what is blank there" in page
    assert "stands further up in the file already" in page
    assert "Card 4 has no name, and is left out." in page
    assert kept() == before


def test_what_is_ticked_is_one_step_and_one_undo(cast: Cast) -> None:
    club = make_organization(cast.library, phone="555 9999")
    before = kept()
    done = take(cast, [PAM, CLUB, JOSE], 1, 2, 3)
    assert done["Location"] == "/sunnydale/people/"
    club.refresh_from_db()
    assert (club.phone, club.website) == ("555 9999", "https://garden.example")
    pam = Person.objects.in_library(cast.library).get(name="Pam")
    assert (pam.email, pam.consent) == ("pam@garden.example", Consent.NOT_ASKED)
    assert [(role.organization, role.title) for role in pam.roles.all()] == [(club, "chair")]
    jose = Person.objects.in_library(cast.library).get(name="José")
    assert [role.title for role in jose.roles.all()] == ["baker, Nobody knows this one"]
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert kept() == before


def test_one_that_cannot_be_kept_keeps_all_of_them_out(cast: Cast) -> None:
    broken = Card("Bad address", email="no address at all")
    page = take(cast, [CLUB, broken], 1, 2).content.decode()
    assert "“Bad address”:" in page
    assert "Garden club" in page
    assert not Organization.objects.in_library(cast.library).exists()
    assert not Person.objects.in_library(cast.library).exists()


def test_only_what_is_ticked(cast: Cast) -> None:
    take(cast, [CLUB, PAM], 2)
    assert not Organization.objects.in_library(cast.library).exists()
    assert Person.objects.in_library(cast.library).get().name == "Pam"
    assert "Tick at least one card." in take(cast, [CLUB]).content.decode()


def test_files_that_are_something_else(cast: Cast) -> None:
    assert "There is no contact card in this file." in upload(cast, b"PK\x03\x04", "plan.xlsx")
    too_large = upload(cast, b"x" * (MAX_CARD_BYTES * 2))
    assert "That file is larger than we take here" in too_large
    latin = upload(cast, "BEGIN:VCARD\nFN:José\nN:;José;;;\nEND:VCARD\n".encode("latin-1"))
    assert "José" in latin
    assert "look whether letters with accents are right" in latin
    nothing = cast.client(cast.lee).post("/sunnydale/cards/").content.decode()
    assert "Choose a file first." in nothing


def test_a_viewer_takes_nothing_over(cast: Cast) -> None:
    answer = cast.client(cast.cal).post("/sunnydale/cards/", {"do": "take", "take": "1"})
    assert answer.status_code == 403


def test_whoever_was_removed_meanwhile_is_said_kindly_and_nothing_is_kept(cast: Cast) -> None:
    gone = make_organization(cast.library, "Garden club")
    arriving = [
        Arriving(1, CLUB, known=gone, fills=("phone",)),
        Arriving(2, Card("Bike shop", is_organization=True)),
    ]
    Organization.objects.in_library(cast.library).filter(pk=gone.pk).delete()
    with pytest.raises(ValidationError, match="Somebody removed this record meanwhile"):
        take_over_cards(by=cast.lee, chosen=arriving)
    assert not Organization.objects.in_library(cast.library).filter(name="Bike shop").exists()
