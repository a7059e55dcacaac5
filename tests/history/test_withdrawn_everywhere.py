"""Whoever withdraws their words finds them nowhere any more: not in one row of one table."""

import json
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.serializers.json import DjangoJSONEncoder

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset
from reviews.sessions import make_answer, make_review
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset, Note
from wherewithal.history import actions as history
from wherewithal.people import actions as people
from wherewithal.people.models import PlannedTalk
from wherewithal.reviews import actions as reviews
from wherewithal.reviews.models import ReviewAnswer, Statement
from wherewithal.reviews.queries import drafts
from wherewithal.search.follow import follow
from wherewithal.search.models import SearchEntry, SearchWord
from wherewithal.worksheets.actions.quick_start import Card, add_cards
from wherewithal.worksheets.sheets import SHEET_OF_AREA

WORDS = "A kestrel nests\nabove the stage (50 people)."


def is_anywhere(cast: Cast, word: str) -> bool:
    """True when any row of any table says the word, in whatever column."""
    follow(cast.library.pk)
    index: list[Any] = [
        list(model.objects.in_library(cast.library).values()) for model in (SearchEntry, SearchWord)
    ]
    log = [list(ChangeSet.objects.values()), list(Change.objects.values())]
    everything = [str(all_rows()), json.dumps([index, log], cls=DjangoJSONEncoder)]
    return any(word in part.lower() for part in everything)


def hall(cast: Cast) -> Asset:
    return make_asset(cast.library, name="Hall")


def write(cast: Cast, asset: Asset) -> Note:
    """Cal's line, as one saves it in the grid, and then again with other words."""
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text=WORDS)
    return capacity.edit_note(by=cast.cal, note=note, text=f"{WORDS} Every kestrel!")


def copied(cast: Cast, note: Note) -> None:
    """The row is copied; Lee rewords the copy, and moves another copy to the bin."""
    twin = capacity.copy_asset(by=cast.lee, asset=note.asset)
    capacity.edit_note(by=cast.lee, note=twin.notes.get(), text="Birds live here, kestrels")
    capacity.remove_asset(by=cast.lee, asset=capacity.copy_asset(by=cast.lee, asset=note.asset))


def copied_before_it_was_edited(cast: Cast, note: Note) -> None:
    capacity.copy_asset(by=cast.lee, asset=note.asset)
    capacity.edit_note(by=cast.cal, note=note, text="Peregrine")


def suggested(cast: Cast, note: Note) -> None:
    """Other words are suggested, and one such suggestion is taken back before."""
    dropped = capacity.suggest_words(by=cast.cal, note=note, text="Two kestrels")
    capacity.take_back_suggestion(by=cast.cal, proposal=dropped)
    capacity.suggest_words(by=cast.cal, note=note, text="A pair of kestrels")


def quoted(cast: Cast, note: Note) -> None:
    """A draft of what we bring quotes it; the sentence is worded anew, and later rests on nothing."""
    [draft] = drafts(cast.lee)
    statement = reviews.write_statement(by=cast.lee, text=draft.text, notes=draft.notes)
    reviews.change_statement(by=cast.lee, statement=statement, text=f"Truly: {draft.text}")
    reviews.ground_statement(by=cast.lee, statement=statement, notes=[])


def looked_for(cast: Cast, note: Note) -> None:
    follow(cast.library.pk)


def moved(cast: Cast, note: Note) -> None:
    """The row is merged into another one."""
    other = make_asset(cast.library, name="Stage")
    capacity.merge_assets(by=cast.lee, keep=other, other=note.asset)


@pytest.mark.parametrize(
    "happen", [copied, copied_before_it_was_edited, suggested, quoted, looked_for, moved]
)
def test_a_withdrawn_line_is_nowhere(cast: Cast, happen: Any) -> None:
    note = write(cast, hall(cast))
    happen(cast, note)
    assert is_anywhere(cast, "kestrel")
    note.refresh_from_db()
    capacity.withdraw_note(by=cast.cal, note=note)
    assert not is_anywhere(cast, "kestrel")


def turned(cast: Cast, asset: Asset) -> tuple[ReviewAnswer, Note]:
    answer = make_answer(cast.cal, make_review(cast.lee), text=WORDS)
    made = reviews.turn_answer_into(by=cast.lee, answer=answer, into="strength", asset=asset)
    assert isinstance(made, Note)
    return answer, made


def test_a_line_takes_the_answer_along_that_it_was(cast: Cast) -> None:
    answer, note = turned(cast, hall(cast))
    copied(cast, note)
    quoted_and_copied = note.asset.notes.get()
    capacity.withdraw_note(by=cast.cal, note=quoted_and_copied)
    assert not is_anywhere(cast, "kestrel")
    answer.refresh_from_db()
    assert (answer.text, answer.answered_by_name, answer.withdrawn_at is None) == (
        "–",
        "Cal",
        False,
    )


def test_an_answer_takes_the_line_along_that_it_became(cast: Cast) -> None:
    answer, note = turned(cast, hall(cast))
    quoted(cast, note)
    reviews.withdraw_answer(by=cast.cal, answer=answer)
    assert not is_anywhere(cast, "kestrel")
    note.refresh_from_db()
    assert (note.text, note.noted_by_name) == ("–", "Cal")


def test_an_answer_takes_all_along_that_it_ever_became(cast: Cast) -> None:
    asset = hall(cast)
    answer, _note = turned(cast, asset)
    capacity.remove_asset(by=cast.lee, asset=asset)
    reviews.turn_answer_into(by=cast.lee, answer=answer, into="talk")
    reviews.withdraw_answer(by=cast.cal, answer=answer)
    assert not is_anywhere(cast, "kestrel")
    assert PlannedTalk.objects.in_library(cast.library).get().why == "–"


def test_a_line_in_the_bin_takes_its_copies_along(cast: Cast) -> None:
    answer, note = turned(cast, hall(cast))
    copied(cast, note)
    capacity.remove_asset(by=cast.lee, asset=note.asset)
    history.withdraw_removed_words(by=cast.cal, entry=last_change())
    assert not is_anywhere(cast, "kestrel")
    answer.refresh_from_db()
    assert answer.withdrawn_at is not None


def test_words_of_the_quick_start_are_withdrawn_like_others(cast: Cast) -> None:
    add_cards(by=cast.lee, cards=[Card(SHEET_OF_AREA["space"], "Hall", WORDS)])
    capacity.withdraw_note(by=cast.lee, note=Note.objects.in_library(cast.library).get())
    assert not is_anywhere(cast, "kestrel")


def test_a_line_about_oneself_is_withdrawn_everywhere(cast: Cast) -> None:
    person = people.add_person(by=cast.lee, name="Amy")
    line = people.record_line(by=cast.lee, person=person, kind="interest", text=WORDS)
    people.withdraw_line(by=cast.lee, line=line)
    assert not is_anywhere(cast, "kestrel")


def test_what_others_wrote_stays(cast: Cast) -> None:
    note = write(cast, hall(cast))
    theirs = capacity.record_note(by=cast.lee, asset=note.asset, kind="strength", text="Sunny")
    mine = Statement.objects
    reviews.write_statement(by=cast.lee, text="We have birds.", notes=[note, theirs])
    capacity.withdraw_note(by=cast.cal, note=note)
    theirs.refresh_from_db()
    assert (theirs.text, mine.in_library(cast.library).get().text) == ("Sunny", "We have birds.")


# --- The answer that is kept with a question ----------------------------------------------------


def answered(cast: Cast) -> Note:
    question = capacity.record_note(
        by=cast.lee, asset=hall(cast), kind="question", text="Which bird?"
    )
    return capacity.answer_question(by=cast.cal, note=question, text=WORDS)


def test_whoever_answered_withdraws_the_answer_and_the_question_stays(cast: Cast) -> None:
    question = answered(cast)
    for member in (cast.lee, cast.ada, cast.max):
        with pytest.raises(PermissionDenied):
            capacity.withdraw_note_answer(by=member, note=question)
    capacity.withdraw_note_answer(by=cast.cal, note=question)
    assert not is_anywhere(cast, "kestrel")
    question.refresh_from_db()
    assert (question.text, question.answer, question.closed_by_name) == ("Which bird?", "–", "Cal")


def test_an_answer_is_withdrawn_from_the_bin_too(cast: Cast) -> None:
    question = answered(cast)
    capacity.remove_asset(by=cast.lee, asset=question.asset)
    assert history.withdraw_removed_words(by=cast.cal, entry=last_change()) == 1
    assert not is_anywhere(cast, "kestrel")
    assert is_anywhere(cast, "which bird")


def test_the_page_of_the_row_offers_it_to_whoever_answered(cast: Cast) -> None:
    question = answered(cast)
    page = f"/sunnydale/assets/{question.asset_id}/"
    address = f"{page}withdraw-answer/{question.pk}/"
    shown = [address in cast.client(m).get(page).content.decode() for m in (cast.cal, cast.lee)]
    assert shown == [True, False]
    assert "above the stage" in cast.client(cast.cal).get(address).content.decode()
    cast.client(cast.cal).post(address)
    question.refresh_from_db()
    assert question.answer == "–"
