"""What we bring: sentences on lines that may be shared, and what becomes of them when lines change."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import last_change
from cast import Cast
from make import make_asset, make_member, make_note, make_outlet, make_person
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.undo import undo
from wherewithal.capacity.actions import edit_note, record_note, remove_note, withdraw_note
from wherewithal.capacity.models import Note, RelationshipFacts
from wherewithal.people.models import Consent
from wherewithal.reviews import actions, queries
from wherewithal.reviews.models import Statement
from wherewithal.reviews.queries import Sentence


def flags(cast: Cast) -> tuple[bool, bool, bool]:
    sentence = only(cast)
    return sentence.has_changed, sentence.has_lost, sentence.is_held_back


def only(cast: Cast) -> Sentence:
    [sentence] = queries.sentences(cast.lee)
    return sentence


def grounded(cast: Cast) -> tuple[Statement, Note]:
    asset = make_asset(cast.library)
    note = record_note(by=cast.cal, asset=asset, kind="strength", text="Quiet")
    statement = actions.write_statement(by=cast.lee, text="We have quiet rooms.", notes=[note])
    return statement, note


def test_a_sentence_rests_on_its_lines(cast: Cast) -> None:
    statement, note = grounded(cast)
    sentence = only(cast)
    assert (sentence.statement, sentence.notes) == (statement, [note])
    assert (sentence.needs_a_look, sentence.is_printed) == (False, True)


def test_only_editors_of_the_whole_library_write_sentences_and_words(cast: Cast) -> None:
    statement, _note = grounded(cast)
    word = actions.add_word(by=cast.lee, word="Outlet")
    limited = make_member(cast.library, "Lou", RoleName.EDITOR, outlet=make_outlet(cast.library))
    for by in (limited, cast.cal, cast.rae, cast.max):
        for attempt in (
            lambda by=by: actions.change_statement(by=by, statement=statement, text="x"),
            lambda by=by: actions.ground_statement(by=by, statement=statement, notes=[]),
            lambda by=by: actions.move_statement(by=by, statement=statement, places=1),
            lambda by=by: actions.remove_statement(by=by, statement=statement),
            lambda by=by: actions.change_word(by=by, entry=word, word="x", meaning=""),
            lambda by=by: actions.remove_word(by=by, entry=word),
        ):
            with pytest.raises(PermissionDenied):
                attempt()
    for by in (limited, cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            actions.write_statement(by=by, text="x")
        with pytest.raises(PermissionDenied):
            actions.add_word(by=by, word="x")
    assert [s.statement.text for s in queries.sentences(cast.rae)] == ["We have quiet rooms."]
    assert [w.word for w in queries.words_in(cast.rae)] == ["Outlet"]


def test_a_line_worded_anew_asks_to_look_again_until_somebody_did(cast: Cast) -> None:
    statement, note = grounded(cast)
    edit_note(by=cast.cal, note=note, text="Loud since the works began")
    assert flags(cast) == (True, False, False)
    actions.ground_statement(by=cast.lee, statement=statement, notes=[note])
    assert flags(cast) == (False, False, False)


def test_words_that_came_back_as_they_were_ask_nothing(cast: Cast) -> None:
    _statement, note = grounded(cast)
    edit_note(by=cast.cal, note=note, text="Loud")
    undo(entry=last_change(), by=cast.cal)
    assert flags(cast) == (False, False, False)


def test_edits_from_before_the_sentence_ask_nothing(cast: Cast) -> None:
    note = record_note(by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Loud")
    edit_note(by=cast.cal, note=note, text="Quiet")
    actions.write_statement(by=cast.lee, text="We have quiet rooms.", notes=[note])
    assert flags(cast) == (False, False, False)


def test_another_sentence_that_was_looked_at_later_is_not_flagged(cast: Cast) -> None:
    _statement, note = grounded(cast)
    edit_note(by=cast.cal, note=note, text="Loud")
    actions.write_statement(by=cast.lee, text="We have loud rooms.", notes=[note])
    assert [s.has_changed for s in queries.sentences(cast.lee)] == [True, False]


def test_a_removed_line_asks_to_look_again_and_coming_back_settles_it(cast: Cast) -> None:
    _statement, note = grounded(cast)
    remove_note(by=cast.lee, note=note)
    assert flags(cast) == (False, True, False)
    assert only(cast).is_printed is False
    undo(entry=last_change(), by=cast.lee)
    assert flags(cast) == (False, False, False)


def test_a_withdrawn_line_holds_the_sentence_back(cast: Cast) -> None:
    statement, note = grounded(cast)
    withdraw_note(by=cast.cal, note=note)
    assert flags(cast) == (False, False, True)
    assert [queries.sentences(member) for member in (cast.cal, cast.rae)] == [[], []]
    actions.ground_statement(by=cast.lee, statement=statement, notes=[])
    assert [s.is_printed for s in queries.sentences(cast.rae)] == [False]


def test_a_line_that_became_private_holds_the_sentence_back(cast: Cast) -> None:
    _statement, note = grounded(cast)
    edit_note(by=cast.cal, note=note, text=note.text, level="private")
    assert flags(cast) == (False, False, True)
    assert only(cast).notes == []


def test_private_lines_and_people_who_have_not_agreed_are_never_beneath(cast: Cast) -> None:
    room = make_asset(cast.library)
    private = make_note(room, text="Hush", level="private")
    question = make_note(room, kind="question", text="How big?")
    pam = make_person(cast.library)
    relationship = make_asset(cast.library, area="relationship", name="Pam")
    RelationshipFacts.objects.create(library=cast.library, asset=relationship, person=pam)
    about_pam = make_note(relationship, text="Knows everybody")
    assert list(queries.groundable_notes(cast.ada)) == []
    for note in (private, question, about_pam, make_note(make_asset(cast.elsewhere))):
        with pytest.raises(PermissionDenied):
            actions.write_statement(by=cast.ada, text="x", notes=[note])
    pam.consent = Consent.GIVEN
    pam.save()
    assert list(queries.groundable_notes(cast.ada)) == [about_pam]


def test_sentences_are_put_in_order(cast: Cast) -> None:
    first, _second, third = (actions.write_statement(by=cast.lee, text=t) for t in "ABC")
    actions.move_statement(by=cast.lee, statement=third, places=-1)
    assert [s.statement.text for s in queries.sentences(cast.lee)] == ["A", "C", "B"]
    actions.move_statement(by=cast.lee, statement=first, places=-1)
    assert [s.statement.text for s in queries.sentences(cast.lee)] == ["A", "C", "B"]


def test_an_edit_keeps_the_lines_unless_others_are_given(cast: Cast) -> None:
    statement, note = grounded(cast)
    actions.change_statement(by=cast.ada, statement=statement, text="We are quiet.")
    assert (only(cast).statement.text, only(cast).notes) == ("We are quiet.", [note])
    assert only(cast).statement.edited_by_name == "Ada"
    actions.change_statement(by=cast.ada, statement=statement, text="We are quiet.", notes=[])
    assert only(cast).notes == []


def test_drafts_quote_strengths_and_store_nothing(cast: Cast) -> None:
    room, yard = make_asset(cast.library), make_asset(cast.library, name="Yard")
    bright = make_note(room, text="Light and\nquiet.")
    make_note(room, text="Second line of the room")
    make_note(yard, kind="challenge", text="Muddy")
    shade = make_note(yard, text="Shade all day")
    make_note(yard, text="Secret", level="private")
    [draft] = queries.drafts(cast.lee)
    assert draft.text == "We have room: Meeting room, “Light and quiet”; Yard, “Shade all day”."
    assert (draft.area, draft.notes) == ("space", [bright, shade])
    assert queries.drafts(cast.lee) == [draft]
    assert Statement.objects.in_library(cast.library).count() == 0


def test_a_draft_offers_only_lines_that_no_sentence_rests_on(cast: Cast) -> None:
    grounded(cast)
    assert queries.drafts(cast.lee) == []


def test_a_word_stands_on_the_list_once(cast: Cast) -> None:
    actions.add_word(by=cast.lee, word="Outlet", meaning=" A door of ours ")
    with pytest.raises(ValidationError):
        actions.add_word(by=cast.lee, word=" Outlet ")
    assert [(w.word, w.meaning) for w in queries.words_in(cast.rae)] == [
        ("Outlet", "A door of ours")
    ]


def test_only_sentences_on_shareable_lines_leave_the_screen(cast: Cast) -> None:
    statement, note = grounded(cast)
    second = make_note(note.asset, text="Dry")
    actions.ground_statement(by=cast.lee, statement=statement, notes=[note, second])
    actions.write_statement(by=cast.lee, text="On nothing yet.")
    assert list(queries.statements_visible_to(cast.ada, leaving=True)) == [statement]
    withdraw_note(by=cast.cal, note=note)
    assert list(queries.statements_visible_to(cast.ada, leaving=True)) == []
    assert queries.statements_visible_to(cast.ada).count() == 2
