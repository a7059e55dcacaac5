"""Answers: several people's, each their author's; about colleagues they stay with editors."""

import json
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import last_change
from cast import Cast
from make import make_asset, make_member, make_organization, make_outlet, make_person
from reviews.sessions import make_answer, make_review
from wherewithal.accounts.permissions import RoleName
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.actions import remove_asset
from wherewithal.capacity.models import Note
from wherewithal.people.models import PlannedTalk
from wherewithal.reviews import actions, queries
from wherewithal.reviews.models import Review, ReviewAnswer


def answers(cast: Cast) -> list[ReviewAnswer]:
    return list(ReviewAnswer.objects.in_library(cast.library))


def test_a_review_is_started_closed_and_opened_again(cast: Cast) -> None:
    review = make_review(cast.lee, title=" Spring ")
    assert (review.title, review.held_on, review.is_open) == ("Spring", date(2026, 4, 2), True)
    assert actions.close_review(by=cast.lee, review=review).is_open is False
    assert actions.reopen_review(by=cast.ada, review=review).is_open is True


def test_only_editors_of_the_whole_library_hold_reviews(cast: Cast) -> None:
    branch = make_outlet(cast.library)
    limited = make_member(cast.library, "Lou", RoleName.EDITOR, outlet=branch)
    for member in (limited, cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            make_review(member)
    assert list(Review.objects.in_library(cast.library)) == []


def test_nobody_closes_the_review_of_another_library(cast: Cast) -> None:
    review = make_review(cast.lee)
    with pytest.raises(PermissionDenied):
        actions.close_review(by=cast.max, review=review)


def test_several_people_answer_the_same_prompt(cast: Cast) -> None:
    review = make_review(cast.lee)
    make_answer(cast.lee, review, text=" The attic ")
    make_answer(cast.cal, review, text="The yard")
    assert [(a.answered_by_name, a.text) for a in answers(cast)] == [
        ("Lee", "The attic"),
        ("Cal", "The yard"),
    ]


def test_a_viewer_and_an_outsider_do_not_answer(cast: Cast) -> None:
    review = make_review(cast.lee)
    for member in (cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            make_answer(member, review)
    assert answers(cast) == []


def test_an_empty_answer_is_no_answer(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        make_answer(cast.cal, make_review(cast.lee), text="  ")


def test_a_closed_review_takes_no_answers_and_no_edits(cast: Cast) -> None:
    review = make_review(cast.lee)
    answer = make_answer(cast.cal, review)
    actions.close_review(by=cast.lee, review=review)
    with pytest.raises(actions.ReviewIsClosed):
        make_answer(cast.cal, review)
    with pytest.raises(actions.ReviewIsClosed):
        actions.edit_answer(by=cast.cal, answer=answer, text="Later", level=Level.LIBRARY)
    assert [a.text for a in answers(cast)] == ["The meeting room is so quiet"]


def test_only_the_author_edits_an_answer(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee))
    for member in (cast.ada, cast.lee, cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            actions.edit_answer(by=member, answer=answer, text="Mine", level=Level.LIBRARY)
    actions.edit_answer(by=cast.cal, answer=answer, text="Quiet", level=Level.PRIVATE)
    assert [(a.text, a.level) for a in answers(cast)] == [("Quiet", "private")]


def test_author_and_those_who_hold_reviews_remove_an_answer(cast: Cast) -> None:
    review = make_review(cast.lee)
    answer = make_answer(cast.cal, review)
    for member in (cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            actions.remove_answer(by=member, answer=answer)
    actions.remove_answer(by=cast.lee, answer=answer)
    actions.remove_answer(by=cast.cal, answer=make_answer(cast.cal, review))
    assert answers(cast) == []


@pytest.mark.parametrize(
    ("prompt", "level", "readers"),
    [
        ("surprise", "library", ["ada", "lee", "cal", "rae"]),
        ("surprise", "private", ["ada", "cal"]),
        ("ties", "library", ["ada", "lee", "cal"]),  # about colleagues: Cal wrote it
        ("ties", "private", ["ada", "cal"]),
    ],
)
def test_who_reads_an_answer(cast: Cast, prompt: str, level: str, readers: list[str]) -> None:
    make_answer(cast.cal, make_review(cast.lee), prompt=prompt, level=level)
    found = [
        name
        for name in ("ada", "lee", "cal", "rae", "max")
        if queries.answers_visible_to(getattr(cast, name)).exists()
    ]
    assert found == readers


def test_a_contributor_does_not_read_what_others_said_about_colleagues(cast: Cast) -> None:
    make_answer(cast.lee, make_review(cast.lee), prompt="talk")
    assert list(queries.answers_visible_to(cast.cal)) == []


def test_nothing_private_and_nothing_about_colleagues_leaves_the_screen(cast: Cast) -> None:
    review = make_review(cast.lee)
    open_one = make_answer(cast.cal, review)
    make_answer(cast.cal, review, level=Level.PRIVATE)
    make_answer(cast.cal, review, prompt="ties")
    assert list(queries.answers_visible_to(cast.ada, leaving=True)) == [open_one]


def test_the_count_of_a_review_is_of_answers_one_may_read(cast: Cast) -> None:
    review = make_review(cast.lee)
    make_answer(cast.cal, review)
    make_answer(cast.cal, review, level=Level.PRIVATE)
    counts = [queries.reviews_in(m).get().answer_count for m in (cast.ada, cast.lee, cast.rae)]
    assert counts == [2, 1, 1]


@pytest.mark.parametrize("into", ["question", "strength", "challenge", "improvement"])
def test_an_answer_becomes_a_line_in_its_authors_words(cast: Cast, into: str) -> None:
    asset = make_asset(cast.library)
    answer = make_answer(cast.cal, make_review(cast.lee))
    actions.turn_answer_into(by=cast.lee, answer=answer, into=into, asset=asset)
    note = asset.notes.get()
    assert (note.kind, note.text, note.noted_by_name, note.level) == (
        into,
        "The meeting room is so quiet",
        "Cal",
        "library",
    )
    assert queries.what_they_became(cast.rae, [answer])[answer.pk].note == note


def test_what_an_answer_became_is_taken_back_in_one_go(cast: Cast) -> None:
    asset = make_asset(cast.library)
    answer = make_answer(cast.cal, make_review(cast.lee))
    before = ChangeSet.objects.count()
    actions.turn_answer_into(by=cast.cal, answer=answer, into="strength", asset=asset)
    assert ChangeSet.objects.count() == before + 1
    undo(entry=last_change(), by=cast.cal)
    answer.refresh_from_db()
    assert (answer.became_key, list(asset.notes.all())) == ("", [])


def test_what_was_said_in_private_or_about_colleagues_becomes_a_private_line(cast: Cast) -> None:
    asset, review = make_asset(cast.library), make_review(cast.lee)
    for values in ({"level": Level.PRIVATE}, {"prompt": "ties"}):
        answer = make_answer(cast.cal, review, **values)
        actions.turn_answer_into(by=cast.ada, answer=answer, into="question", asset=asset)
    assert [note.level for note in asset.notes.all()] == ["private", "private"]


def test_an_answer_becomes_one_thing_until_that_is_removed(cast: Cast) -> None:
    asset = make_asset(cast.library)
    answer = make_answer(cast.cal, make_review(cast.lee))
    actions.turn_answer_into(by=cast.cal, answer=answer, into="strength", asset=asset)
    with pytest.raises(PermissionDenied):
        actions.turn_answer_into(by=cast.cal, answer=answer, into="talk")
    remove_asset(by=cast.lee, asset=asset)
    assert queries.what_they_became(cast.cal, [answer]) == {}
    actions.turn_answer_into(by=cast.cal, answer=answer, into="talk")
    assert answer.became_model == "plannedtalk"


def test_who_may_not_turn_an_answer_into_something(cast: Cast) -> None:
    asset, elsewhere = make_asset(cast.library), make_asset(cast.elsewhere)
    review = make_review(cast.lee)
    answer = make_answer(cast.cal, review)
    private = make_answer(cast.cal, review, level=Level.PRIVATE)
    of_lee = make_answer(cast.lee, review)
    for member, given, row in (
        (cast.rae, answer, asset),
        (cast.max, answer, elsewhere),
        (cast.lee, private, asset),  # cannot read it
        (cast.cal, of_lee, asset),  # neither the author nor holding reviews
        (cast.cal, answer, elsewhere),  # a row of another library
    ):
        with pytest.raises(PermissionDenied):
            actions.turn_answer_into(by=member, answer=given, into="strength", asset=row)
    assert Note.objects.in_library(cast.library).count() == 0


def test_an_answer_becomes_a_conversation_with_whom_it_names(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam Ortiz")
    club = make_organization(cast.library, "Garden club")
    review = make_review(cast.lee)
    for text in ("Ask Pam Ortiz about seeds", "the GARDEN clubs", "Somebody\nelse"):
        answer = make_answer(cast.lee, review, text=text)
        actions.turn_answer_into(by=cast.lee, answer=answer, into="talk")
    talks = PlannedTalk.objects.in_library(cast.library)
    assert [(t.member, t.whom, t.person, t.organization, t.why) for t in talks] == [
        (cast.lee, "Pam Ortiz", pam, None, "Ask Pam Ortiz about seeds"),
        (cast.lee, "Garden club", None, club, "the GARDEN clubs"),
        (cast.lee, "Somebody else", None, None, "Somebody\nelse"),
    ]


def test_with_whom_somebody_wants_to_talk_is_theirs_to_know(cast: Cast) -> None:
    answer = make_answer(cast.lee, make_review(cast.lee))
    talk = actions.turn_answer_into(by=cast.lee, answer=answer, into="talk")
    lees, adas = (queries.what_they_became(m, [answer])[answer.pk] for m in (cast.lee, cast.ada))
    assert (lees.talk, lees.planned_by) == (talk, "Lee")
    assert (adas.talk, adas.planned_by) == (None, "Lee")


def test_the_likeliest_row_is_the_one_that_is_named_most(cast: Cast) -> None:
    for name in ("Study room", "Meeting rooms upstairs", "Meeting room", "Laptops"):
        make_asset(cast.library, name=name)
    rows = queries.all_assets(cast.lee)
    ranked = queries.most_likely("Our meeting room is so quiet", rows)
    assert [row.name for row in ranked] == [
        "Meeting room",
        "Meeting rooms upstairs",
        "Study room",
        "Laptops",
    ]
    assert queries.most_likely("Nothing of it", rows) == rows


@pytest.mark.parametrize("into", [None, "strength", "talk"])
def test_withdrawn_words_are_gone_everywhere(cast: Cast, into: str | None) -> None:
    asset = make_asset(cast.library)
    answer = make_answer(cast.cal, make_review(cast.lee), text="Kestrel")
    actions.edit_answer(by=cast.cal, answer=answer, text="Kestrel nest", level=Level.LIBRARY)
    if into:
        row = None if into == "talk" else asset
        actions.turn_answer_into(by=cast.lee, answer=answer, into=into, asset=row)
    actions.withdraw_answer(by=cast.cal, answer=answer)
    kept = json.dumps([[c.before, c.after, c.change_set.values] for c in Change.objects.all()])
    rows = [list(model.objects.in_library(cast.library).values()) for model in WITH_WORDS]
    assert "Kestrel" not in kept + str(rows)
    assert list(queries.answers_visible_to(cast.ada)) == []
    assert answer.answered_by_name == "Cal"


WITH_WORDS = (ReviewAnswer, Note, PlannedTalk)


def test_withdrawing_leaves_what_a_colleague_wrote_after_the_conversation(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee), text="Kestrel")
    talk = actions.turn_answer_into(by=cast.lee, answer=answer, into="talk")
    PlannedTalk.objects.in_library(cast.library).update(learned="They nest in May")
    actions.withdraw_answer(by=cast.cal, answer=answer)
    talk.refresh_from_db()
    assert (talk.whom, talk.why, talk.learned) == ("–", "–", "They nest in May")


def test_only_the_author_withdraws(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee))
    for member in (cast.ada, cast.lee, cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            actions.withdraw_answer(by=member, answer=answer)
    answer.refresh_from_db()
    assert answer.withdrawn_at is None


def test_a_question_comes_before_words_are_withdrawn(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee), text="Kestrel")
    page = f"/sunnydale/reviews/answers/{answer.pk}/"
    cal = cast.client(cast.cal)
    assert f'<a href="{page}withdraw/">' in cal.get(page).content.decode()
    question = cal.get(f"{page}withdraw/").content.decode()
    told = ("Withdraw these words for good?" in question, "Kestrel" in question)
    answer.refresh_from_db()
    assert (*told, answer.withdrawn_at) == (True, True, None)
    cal.post(f"{page}withdraw/")
    answer.refresh_from_db()
    assert (answer.text, answer.withdrawn_at is None) == ("–", False)
