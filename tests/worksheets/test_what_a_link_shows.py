"""What a link never shows, and never changes."""

from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_note, make_outlet, make_person
from tokens import without_tokens
from wherewithal.capacity.models import Note
from wherewithal.people.models import Consent
from wherewithal.ui.digests import digest
from worksheets.links import LEVELS, ask, lines_of, place


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
