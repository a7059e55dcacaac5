"""Answering by link: what it opens, what it takes, and what it never shows."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_note, make_outlet, make_person, make_team
from tokens import without_tokens
from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink
from wherewithal.capacity.models import Asset, Note, Placement
from wherewithal.people.models import Consent, PersonLine
from wherewithal.ui.digests import digest
from wherewithal.ui.errors import in_minutes
from wherewithal.worksheets.views.answer import SAVES
from worksheets.links import JSON, Holder, ask


def place(asset: Asset, outlet: Any) -> Asset:
    Placement.objects.create(library=asset.library, asset=asset, outlet=outlet)
    return asset


def lines_of(cast: Cast) -> list[tuple[str, str, str]]:
    notes = Note.objects.in_library(cast.library).order_by("pk")
    return [(note.asset.name, note.text, note.noted_by_name) for note in notes]


def test_a_branch_answers_without_an_account(cast: Cast) -> None:
    maple = make_outlet(cast.library, "Maple branch")
    holder = ask(cast, maple)
    holder.begins("Robin")
    holder.client.post(
        holder.sheet(), {"next.name": "Story corner", "next.new.strength": "Soft rug"}
    )
    (corner,) = Asset.objects.in_library(cast.library)
    assert [placement.outlet for placement in corner.placements.all()] == [maple]
    assert lines_of(cast) == [("Story corner", "Soft rug", "Maple branch (Robin)")]
    assert corner.made_by_name == "Maple branch (Robin)"
    assert ">Soft rug</textarea>" in holder.reads()


@pytest.mark.parametrize("only_suggest", [False, True])
def test_a_row_of_many_outlets_says_so_where_one_of_them_writes(
    cast: Cast, only_suggest: bool
) -> None:
    maple, oak, elm = (make_outlet(cast.library, name) for name in ("Maple", "Oak", "Elm"))
    for name, outlets in (("Hall", (maple, oak, elm)), ("Attic", (maple, oak)), ("Den", (maple,))):
        room = make_asset(cast.library, name=name)
        for outlet in outlets:
            place(room, outlet)
    page = ask(cast, maple, only_suggest=only_suggest).reads()
    said = re.findall(r"also at \d other outlets?: what you write here is said of [a-z ]+", page)
    assert said == [
        "also at 2 other outlets: what you write here is said of all of them",
        "also at 1 other outlet: what you write here is said of both",
    ]


def test_a_team_answers_for_itself(cast: Cast) -> None:
    teens = make_team(cast.library, "Teen services")
    holder = ask(cast, teens, "staff")
    holder.writes({"next.name": "Saturday pages"}, "staff")
    (pages,) = Asset.objects.in_library(cast.library)
    assert pages.team == teens


def test_looking_changes_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    before = all_rows()
    for path in (holder.home, holder.sheet(), f"{holder.home}thanks/"):
        assert Client().get(path).status_code == 200
        assert Client().head(path).status_code == 200
    assert all_rows() == before


def test_the_first_button_notes_the_opening_and_done_is_said_aloud(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.begins()
    holder.request.refresh_from_db()
    assert holder.request.opened_at is not None
    assert holder.request.answered_at is None
    thanks = holder.client.post(holder.home, {"do": "done"}, follow=True)
    assert "Thank you" in thanks.content.decode()
    holder.request.refresh_from_db()
    assert holder.request.answered_at is not None
    assert holder.writes({"next.name": "One more room"}).status_code == 200


def test_after_each_sheet_comes_the_next_and_after_the_last_the_end(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library), "staff", "space", "material")
    leads = [
        (f'href="{holder.sheet("space")}" data-after-saving>Next: Space' in page, "Next:" in page)
        for page in (holder.reads("staff"), holder.reads("material"))
    ]
    assert leads == [(True, True), (False, False)]
    saved = holder.client.post(holder.sheet("staff"), {"next.name": "Pages", "do": "next"})
    assert saved.headers["Location"] == holder.sheet("space")
    assert [asset.name for asset in Asset.objects.in_library(cast.library)] == ["Pages"]
    last = holder.client.post(holder.sheet("material"), {"do": "next"})
    assert last.headers["Location"] == holder.sheet("material")


def test_done_without_script_saves_what_was_typed(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.client.post(holder.sheet(), {"next.name": "Attic", "do": "done"})
    holder.request.refresh_from_db()
    assert holder.request.answered_at is not None
    assert [asset.name for asset in Asset.objects.in_library(cast.library)] == ["Attic"]


def test_the_pages_stay_out_of_search_engines_and_other_sites(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    page = holder.client.get(holder.sheet())
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert page.headers["Referrer-Policy"] == "same-origin"
    body = page.content.decode()
    assert "/sunnydale/" not in body
    assert f'data-store="answer/{holder.request.pk}/space"' in body


# --- Closed links --------------------------------------------------------------------------------
def refused(holder: Holder) -> list[int]:
    client = holder.client
    return [
        client.get(holder.home).status_code,
        client.post(holder.home, {"do": "begin"}).status_code,
        client.get(holder.sheet()).status_code,
        client.post(holder.sheet(), {"next.name": "Attic"}, headers=JSON).status_code,
        client.get(f"{holder.home}thanks/").status_code,
    ]


def test_an_expired_link_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library, "Maple branch"))
    yesterday = timezone.now() - timedelta(days=1)
    AccessLink.objects.filter(pk=holder.request.link_id).update(expires_at=yesterday)
    assert refused(holder) == [410] * 5
    page = holder.client.get(holder.home).content.decode()
    assert "ask whoever sent it to you" in page
    assert "Maple" not in page
    assert "Sunnydale" not in page


def test_a_revoked_link_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    links.revoke(holder.request.link)
    assert refused(holder) == [410] * 5


def test_a_link_for_something_else_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    AccessLink.objects.filter(pk=holder.request.link_id).update(purpose="invitation")
    assert refused(holder) == [410] * 5


def test_an_unknown_link_opens_nothing(cast: Cast) -> None:
    assert Client().get("/answer/no-such-secret/").status_code == 410


def test_a_sheet_that_was_not_asked_for_is_not_there(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library), "space")
    assert holder.client.get(holder.sheet("relationships")).status_code == 404
    assert holder.writes({"next.name": "Club"}, "relationships").status_code == 404
    assert holder.client.get(holder.sheet("people")).status_code == 404


def test_so_many_saves_are_a_machine(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    SAVES.count(str(holder.request.link_id), times=SAVES.tries - 4)
    last = {
        "next.name": "Hall",
        "next.new.strength": ["Wide", "High"],
    }  # four: two lines, row, save
    assert holder.writes(last).status_code == 200
    page = holder.writes({"next.name": "Attic"})
    assert page.status_code == 429
    minutes = in_minutes(int(page.headers["Retry-After"]))
    assert f"send it again in {minutes} minute" in page.content.decode()
    assert "password" not in page.content.decode()
    assert Asset.objects.in_library(cast.library).count() == 1


# --- What a link never shows ---------------------------------------------------------------------
LEVELS = {"public": True, "partners": True, "library": False, "private": False}


@pytest.mark.parametrize("only_suggest", [False, True])
def test_lines_of_others_only_as_far_as_partners_read(cast: Cast, *, only_suggest: bool) -> None:
    maple = make_outlet(cast.library, "Maple branch")
    room = place(make_asset(cast.library, name="Meeting room"), maple)
    for level in LEVELS:
        make_note(room, text=f"Zq{level}", level=level, noted_by_name="Lee")
    page = ask(cast, maple, only_suggest=only_suggest).reads()
    assert "Meeting room" in page
    assert {level: f"Zq{level}" in page for level in LEVELS} == LEVELS
    assert "Lee" not in without_tokens(page)


@pytest.mark.parametrize("only_suggest", [False, True])
def test_rows_of_other_places_stay_there(cast: Cast, *, only_suggest: bool) -> None:
    maple, oak = make_outlet(cast.library, "Maple"), make_outlet(cast.library, "Oak")
    place(make_asset(cast.library, name="Oak hall"), oak)
    make_asset(cast.library, name="Hall of nowhere")
    page = ask(cast, maple, only_suggest=only_suggest).reads()
    assert ("Oak hall" in page, "Hall of nowhere" in page) == (False, False)


def test_a_row_of_elsewhere_cannot_be_written_about(cast: Cast) -> None:
    maple, oak = make_outlet(cast.library, "Maple"), make_outlet(cast.library, "Oak")
    hall = place(make_asset(cast.library, name="Oak hall"), oak)
    holder = ask(cast, maple)
    answer = holder.writes({f"row.{hall.pk}.new.strength": "Mine now"})
    assert answer.json()["problems"] != []
    assert lines_of(cast) == []


def test_facts_and_holders_of_a_row_are_not_told(cast: Cast) -> None:
    from wherewithal.capacity.models import RelationshipFacts

    maple = make_outlet(cast.library, "Maple")
    friend = place(make_asset(cast.library, "relationship", "Garden club"), maple)
    pam = make_person(cast.library, "Zqpam", consent=Consent.GIVEN)
    RelationshipFacts.objects.create(
        library=cast.library, asset=friend, holder=pam, brings="Zqseeds"
    )
    page = ask(cast, maple, "relationships").reads("relationships")
    assert ("Garden club" in page, "Zqpam" in page, "Zqseeds" in page) == (True, False, False)


def test_a_relationship_with_somebody_who_has_not_agreed_is_not_there(cast: Cast) -> None:
    from wherewithal.capacity.models import RelationshipFacts

    maple = make_outlet(cast.library, "Maple")
    friend = place(make_asset(cast.library, "relationship", "Zqmayor"), maple)
    mayor = make_person(cast.library, "Zqmayor")
    RelationshipFacts.objects.create(library=cast.library, asset=friend, person=mayor)
    assert "Zqmayor" not in ask(cast, maple, "relationships").reads("relationships")


@pytest.mark.parametrize("only_suggest", [False, True])
def test_two_links_do_not_see_each_other(cast: Cast, *, only_suggest: bool) -> None:
    maple = make_outlet(cast.library, "Maple")
    room = place(make_asset(cast.library, name="Meeting room"), maple)
    first = ask(cast, maple, only_suggest=only_suggest)
    second = ask(cast, maple, only_suggest=only_suggest)
    first.writes({f"row.{room.pk}.new.strength": "Zqfirst"})
    assert "Zqfirst" in first.reads()
    assert "Zqfirst" not in second.reads()


def test_lines_of_others_cannot_be_changed_and_their_words_come_not_back(cast: Cast) -> None:
    maple = make_outlet(cast.library, "Maple")
    room = place(make_asset(cast.library, name="Meeting room"), maple)
    hidden = make_note(room, text="Zqhidden")
    shown = make_note(room, text="Zqshown", level="public")
    holder = ask(cast, maple)
    answer = holder.writes(
        {
            f"row.{room.pk}.was": f"{hidden.pk}={digest('x')}",
            f"row.{room.pk}.line.strength.{hidden.pk}": "Guessing",
        }
    )
    assert "Zqhidden" not in answer.content.decode()
    refused = holder.writes({f"row.{room.pk}.line.strength.{shown.pk}": "Guessing"})
    assert refused.status_code == 403
    renamed = holder.writes({f"row.{room.pk}.name": "My room"})
    assert renamed.status_code == 403
    assert [text for _name, text, _by in lines_of(cast)] == ["Zqhidden", "Zqshown"]


def test_own_lines_are_changed_and_taken_off(cast: Cast) -> None:
    maple = make_outlet(cast.library, "Maple")
    room = place(make_asset(cast.library, name="Meeting room"), maple)
    holder = ask(cast, maple)
    added = holder.writes({f"row.{room.pk}.new.strength": "Light"}).json()["added"][0]
    field = f"row.{room.pk}.line.strength.{added['id']}"
    holder.writes({f"row.{room.pk}.was": f"{added['id']}={added['was']}", field: "Lighter"})
    assert lines_of(cast) == [("Meeting room", "Lighter", "Maple")]
    was = f"{added['id']}={digest('Lighter')}"
    holder.writes({f"row.{room.pk}.was": was, field: ""})
    assert lines_of(cast) == []
    assert holder.request.arrivals.count() == 0


def test_words_that_an_editor_put_there_are_the_editors(cast: Cast) -> None:
    from wherewithal.capacity.actions import edit_note

    maple = make_outlet(cast.library, "Maple")
    room = place(make_asset(cast.library, name="Meeting room"), maple)
    holder = ask(cast, maple)
    holder.writes({f"row.{room.pk}.new.strength": "Light"})
    note = Note.objects.in_library(cast.library).get()
    edit_note(by=cast.lee, note=note, text="Zqsecret of editors")
    assert "Zqsecret" not in holder.reads()
    answer = holder.writes(
        {
            f"row.{room.pk}.was": f"{note.pk}={digest('Light')}",
            f"row.{room.pk}.line.strength.{note.pk}": "Lighter",
        }
    )
    assert "Zqsecret" not in answer.content.decode()
    assert answer.json()["conflicts"][0]["theirs"] == ""


def test_a_resend_is_not_done_twice(cast: Cast) -> None:
    for only_suggest in (False, True):
        holder = ask(
            cast, make_outlet(cast.library, f"O {only_suggest}"), only_suggest=only_suggest
        )
        key = f"0b7f4f0a-9f6d-4f5e-8a44-3f8f3f1f2a1{int(only_suggest)}"
        sent = {"next.name": "Den", "next.new.strength": "Soft", "key": key}
        first, second = holder.writes(sent).json(), holder.writes(sent).json()
        assert (second["addedRow"], second["added"]) == (first["addedRow"], first["added"])
        assert holder.request.arrivals.count() == 2


def test_more_rows_cost_no_more_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    maple = make_outlet(cast.library, "Maple")
    for only_suggest in (False, True):
        holder = ask(cast, maple, only_suggest=only_suggest)
        holder.writes({"next.name": "A", "next.new.strength": "Light"})
        holder.reads()
        with django_assert_max_num_queries(20) as few:
            holder.reads()
        for name in ("B", "C"):
            holder.writes({"next.name": name, "next.new.strength": "Light"})
        with django_assert_max_num_queries(20) as many:
            holder.reads()
        assert len(many) == len(few)


# --- A person ------------------------------------------------------------------------------------
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
