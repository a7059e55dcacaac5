"""A person answers by link: their own row, their own words, their own consent."""

from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from make import make_outlet, make_person
from wherewithal.capacity.models import Asset
from wherewithal.people.models import Consent, PersonLine
from worksheets.links import LEVELS, ask


def person_lines(cast: Cast) -> list[tuple[str, str, str, str]]:
    lines = PersonLine.objects.in_library(cast.library).order_by("pk")
    return [(line.kind, line.text, line.level, line.said_by_name) for line in lines]


def test_a_person_fills_in_their_own_row_and_what_makes_it_hard(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam")
    make_person(cast.library, "Zqjohn", consent=Consent.GIVEN)
    holder = ask(cast, pam, "people")
    assert "Zqjohn" not in holder.reads("people")
    holder.writes(
        {f"row.{pam.pk}.new.offer": "Sewing", f"row.{pam.pk}.new.hard": "Noise"}, "people"
    )
    assert person_lines(cast) == [
        ("offer", "Sewing", "library", "Pam"),
        ("hard", "Noise", "private", "Pam"),
    ]
    assert ">Noise</textarea>" in holder.reads("people")


def test_a_link_makes_nobody_the_person_it_was_sent_to(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    fields = {"library": cast.library, "person": pam, "kind": "offer"}
    for level in LEVELS:
        PersonLine.objects.create(**fields, text=f"Zq{level}", level=level)
    page = ask(cast, pam, "people").reads("people")
    assert {level: f"Zq{level}" in page for level in LEVELS} == LEVELS


def test_nothing_of_others_about_a_person_who_has_not_agreed(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam")
    PersonLine.objects.create(
        library=cast.library, person=pam, kind="offer", text="Zqpublic", level="public"
    )
    assert "Zqpublic" not in ask(cast, pam, "people").reads("people")


def test_a_person_writes_about_nobody_else(cast: Cast) -> None:
    pam, john = make_person(cast.library, "Pam"), make_person(cast.library, "John")
    holder = ask(cast, pam, "people")
    answer = holder.writes({f"row.{john.pk}.new.offer": "Gossip"}, "people")
    assert answer.json()["problems"] != []
    assert holder.writes({"next.name": "Quill"}, "people").status_code == 403
    assert person_lines(cast) == []


def test_consent_is_given_in_so_many_words_and_taken_back(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam")
    holder = ask(cast, pam, "people")
    holder.client.post(holder.home, {"do": "agree"})
    pam.refresh_from_db()
    assert pam.consent == Consent.NOT_ASKED
    holder.client.post(holder.home, {"do": "agree", "agreed": "yes"})
    pam.refresh_from_db()
    assert (pam.consent, pam.consent_on) == (Consent.GIVEN, timezone.localdate())
    assert "I agree that colleagues in this library read" in pam.consent_words
    holder.client.post(holder.home, {"do": "disagree"})
    pam.refresh_from_db()
    assert pam.consent == Consent.DECLINED


def test_a_branch_consents_for_nobody(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    before = all_rows()["person"]
    holder.client.post(holder.home, {"do": "agree", "agreed": "yes"})
    assert all_rows()["person"] == before


def test_what_a_person_says_is_theirs_also_where_the_rest_is_suggested(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam")
    holder = ask(cast, pam, "people", "space", only_suggest=True)
    holder.writes({f"row.{pam.pk}.new.offer": "Sewing"}, "people")
    holder.writes({"next.name": "Sewing room"})
    assert person_lines(cast) == [("offer", "Sewing", "library", "Pam")]
    assert Asset.objects.in_library(cast.library).count() == 0
    assert "Sewing room" in holder.reads()
