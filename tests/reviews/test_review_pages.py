"""The pages of a review, as each of the cast finds them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from django.utils.formats import date_format

from cast import Cast
from make import make_asset, make_note, make_person
from reviews.sessions import make_answer, make_review
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.people.models import PersonLine
from wherewithal.reviews import actions
from wherewithal.reviews.forms import ReviewForm
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import PROMPTS, Stage

HOME = "/sunnydale/reviews/"


def text_of(cast: Cast, member: Membership, address: str) -> str:
    page = cast.client(member).get(address)
    assert page.status_code == 200
    return page.content.decode()


def address_of(review: Review, stage: Stage | str = Stage.AHEAD) -> str:
    return f"{HOME}{review.pk}/{stage}/"


def queries_for(cast: Cast, address: str) -> int:
    client = cast.client(cast.ada)
    client.get(address)  # what is kept for the next page is not counted
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_an_empty_list_says_how_long_and_with_whom(cast: Cast) -> None:
    assert "about ninety minutes" in text_of(cast, cast.lee, HOME)
    assert "Start the review" not in text_of(cast, cast.cal, HOME)


def test_a_new_review_is_named_after_the_month_in_the_readers_language(cast: Cast) -> None:
    today = timezone.localdate()
    month = date_format(today, "F Y")
    assert f'value="Review, {month}"' in text_of(cast, cast.lee, HOME)
    with translation.override("de"):
        assert ReviewForm()["title"].value() == f"Review, {date_format(today, 'F Y')}"


def test_a_review_is_started_from_the_list(cast: Cast) -> None:
    page = cast.client(cast.lee).post(HOME, {"title": "Spring", "held_on": "2026-04-02"})
    review = Review.objects.in_library(cast.library).get()
    assert (page.status_code, page.url) == (302, f"{HOME}{review.pk}/")
    assert "Spring" in text_of(cast, cast.rae, HOME)


def test_sending_the_form_twice_starts_one_review(cast: Cast) -> None:
    form = {
        "title": "Spring",
        "held_on": "2026-04-02",
        "csrfmiddlewaretoken": "of this page",
    }
    client = cast.client(cast.lee)
    assert [client.post(HOME, form).status_code for _ in range(2)] == [302, 302]
    assert Review.objects.in_library(cast.library).count() == 1


@pytest.mark.parametrize("name", ["cal", "rae"])
def test_others_start_no_review(cast: Cast, name: str) -> None:
    page = cast.client(getattr(cast, name)).post(HOME, {"title": "X", "held_on": "2026-04-02"})
    assert (page.status_code, Review.objects.in_library(cast.library).count()) == (403, 0)


def test_a_title_is_needed(cast: Cast) -> None:
    page = cast.client(cast.lee).post(HOME, {"title": " ", "held_on": "2026-04-02"})
    assert (page.status_code, b"This field is required" in page.content) == (200, True)


def test_every_prompt_stands_on_the_page_of_its_stage(cast: Cast) -> None:
    review = make_review(cast.lee)
    for stage in Stage:
        shown = text_of(cast, cast.rae, address_of(review, stage))
        standing = [prompt.key for prompt in PROMPTS if f'id="{prompt.key}"' in shown]
        assert standing == [prompt.key for prompt in PROMPTS if prompt.stage == stage]


def test_the_part_of_the_map_stands_beside(cast: Cast) -> None:
    review = make_review(cast.lee)
    room = make_asset(cast.library, area="relationship", name="Garden club")
    make_note(room, text="Brings seedlings")
    make_note(room, text="Whisper", level="private")
    pam = make_person(cast.library, "Pam", consent="given")
    quiet = make_person(cast.library, "Quill")
    for person in (pam, quiet):
        PersonLine.objects.create(
            library=cast.library, person=person, kind="interest", text=f"Sewing by {person.name}"
        )
    seen = text_of(cast, cast.rae, address_of(review))
    words = ("Garden club", "Brings seedlings", "Whisper", "Sewing by Pam", "Sewing by Quill")
    assert [word in seen for word in words] == [True, True, False, True, False]
    assert "Sewing by Quill" in text_of(cast, cast.lee, address_of(review))


def test_an_answer_is_given_on_the_page(cast: Cast) -> None:
    review = make_review(cast.lee)
    form = {"surprise-text": "The attic", "surprise-level": "library"}
    page = cast.client(cast.cal).post(f"{HOME}{review.pk}/answer/surprise/", form)
    assert page.url == f"{address_of(review)}#surprise"
    assert "The attic" in text_of(cast, cast.rae, address_of(review))


def test_what_cannot_be_stored_comes_back_as_typed(cast: Cast) -> None:
    review = make_review(cast.lee)
    form = {"ties-text": "Pam and Lee", "ties-level": "public"}
    page = cast.client(cast.cal).post(f"{HOME}{review.pk}/answer/ties/", form)
    assert (page.status_code, b"Pam and Lee</textarea>" in page.content) == (200, True)
    assert ReviewAnswer.objects.in_library(cast.library).count() == 0


def test_answers_about_colleagues_begin_as_private(cast: Cast) -> None:
    review = make_review(cast.lee)
    shown = text_of(cast, cast.cal, address_of(review))
    assert shown.count('<option value="private" selected>') == 2
    assert shown.count('<option value="library" selected>') == 2


def test_a_viewer_reads_and_has_nothing_to_press(cast: Cast) -> None:
    review = make_review(cast.lee)
    make_answer(cast.cal, review)
    shown = text_of(cast, cast.rae, address_of(review))
    assert ("so quiet" in shown, "<textarea" in shown, 'name="into"' in shown) == (
        True,
        False,
        False,
    )
    assert (
        cast.client(cast.rae)
        .post(f"{HOME}{review.pk}/answer/know/", {"know-text": "x", "know-level": "library"})
        .status_code
        == 403
    )


def test_words_for_a_review_that_was_closed_meanwhile_are_not_lost(cast: Cast) -> None:
    review = make_review(cast.lee)
    actions.close_review(by=cast.lee, review=review)
    page = cast.client(cast.cal).post(
        f"{HOME}{review.pk}/answer/know/", {"know-text": "The attic", "know-level": "library"}
    )
    assert (page.status_code, b"The attic" in page.content) == (409, True)
    assert "<textarea" not in text_of(cast, cast.cal, address_of(review))


def test_a_review_is_closed_and_opened_on_its_page(cast: Cast) -> None:
    review = make_review(cast.lee)
    client = cast.client(cast.lee)
    states = []
    for verb in ("close", "reopen"):
        assert client.post(f"{HOME}{review.pk}/{verb}/").status_code == 302
        review.refresh_from_db()
        states.append(review.is_open)
    assert states == [False, True]
    assert cast.client(cast.cal).post(f"{HOME}{review.pk}/close/").status_code == 403


def test_a_line_is_about_the_row_that_was_chosen_and_the_likeliest_comes_first(cast: Cast) -> None:
    make_asset(cast.library, name="Yard")
    room = make_asset(cast.library, name="Meeting room")
    answer = make_answer(cast.cal, make_review(cast.lee))
    shown = text_of(cast, cast.cal, address_of(answer.review))
    nothing, first_choice = shown.split('name="asset"')[1].split("<option")[1:3]
    assert (' value=""' in nothing, f'value="{room.pk}"' in first_choice) == (True, True)
    assert "selected" not in shown.split('name="asset"')[1].split("</select>")[0]
    client = cast.client(cast.cal)
    client.post(f"{HOME}answers/{answer.pk}/turn/", {"into": "question", "asset": room.pk})
    assert [(n.kind, n.text) for n in room.notes.all()] == [("question", answer.text)]
    shown = text_of(cast, cast.cal, address_of(answer.review))
    assert ("Now stands under “To check”" in shown, 'name="into"' in shown) == (True, False)


def test_a_line_without_a_row_is_asked_for_one(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee))
    other = make_asset(cast.elsewhere)
    for values in ({"into": "strength"}, {"into": "strength", "asset": other.pk}, {}):
        page = cast.client(cast.cal).post(f"{HOME}answers/{answer.pk}/turn/", values, follow=True)
        assert b"Choose what on the map" in page.content
    answer.refresh_from_db()
    assert answer.became_key == ""


def test_without_any_row_an_answer_may_still_become_a_conversation(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee))
    shown = text_of(cast, cast.cal, address_of(answer.review))
    assert shown.count('name="into"') == 1
    cast.client(cast.cal).post(f"{HOME}answers/{answer.pk}/turn/", {"into": "talk"})
    assert "Now a conversation you want to have" in text_of(
        cast, cast.cal, address_of(answer.review)
    )
    assert "Now a conversation that Cal wants to have" in text_of(
        cast, cast.rae, address_of(answer.review)
    )


def test_an_answer_has_a_page_of_its_own(cast: Cast) -> None:
    answer = make_answer(cast.cal, make_review(cast.lee))
    page = f"{HOME}answers/{answer.pk}/"
    assert "<textarea" in text_of(cast, cast.cal, page)
    assert "<textarea" not in text_of(cast, cast.lee, page)
    assert cast.client(cast.rae).get(page).status_code == 403
    form = {"text": "Very quiet", "level": "private"}
    statuses = [cast.client(m).post(page, form).status_code for m in (cast.lee, cast.rae)]
    assert statuses == [403, 403]
    assert cast.client(cast.cal).post(page, form).status_code == 302
    answer.refresh_from_db()
    assert (answer.text, answer.level) == ("Very quiet", "private")
    assert cast.client(cast.lee).get(page).status_code == 404


def test_an_answer_is_removed_or_withdrawn(cast: Cast) -> None:
    review = make_review(cast.lee)
    first, second = make_answer(cast.cal, review), make_answer(cast.cal, review)
    assert cast.client(cast.lee).post(f"{HOME}answers/{second.pk}/withdraw/").status_code == 403
    cast.client(cast.cal).post(f"{HOME}answers/{first.pk}/remove/")
    cast.client(cast.cal).post(f"{HOME}answers/{second.pk}/withdraw/")
    [left] = ReviewAnswer.objects.in_library(cast.library)
    assert (left.pk, left.text) == (second.pk, "–")


def test_start_and_end_stand_side_by_side(cast: Cast) -> None:
    review = make_review(cast.lee)
    make_answer(cast.cal, review, "know", "Two rooms")
    make_answer(cast.cal, review, "learned", "Nine rooms")
    make_answer(cast.cal, review, "still", "Hush", level=Level.PRIVATE)
    shown = text_of(cast, cast.rae, f"{HOME}{review.pk}/side-by-side/")
    assert shown.index("Two rooms") < shown.index("Nine rooms")
    assert "Hush" not in shown


def test_an_outsider_finds_nothing(cast: Cast) -> None:
    review = make_review(cast.lee)
    answer = make_answer(cast.cal, review)
    client = cast.client(cast.max)
    for page in (HOME, address_of(review), f"{HOME}answers/{answer.pk}/"):
        assert client.get(page).status_code == 404
        assert client.get(page.replace("sunnydale", "gotham", 1)).status_code == (
            200 if page == HOME else 404
        )


@pytest.mark.parametrize("stage", Stage)
def test_a_page_costs_the_same_for_one_and_three_of_everything(cast: Cast, stage: Stage) -> None:
    review = make_review(cast.lee)
    add_one_of_everything(cast, review, stage)
    once = [queries_for(cast, page) for page in (HOME, address_of(review, stage))]
    for _ in range(2):
        add_one_of_everything(cast, review, stage)
    assert [queries_for(cast, page) for page in (HOME, address_of(review, stage))] == once


def add_one_of_everything(cast: Cast, review: Review, stage: Stage) -> None:
    make_review(cast.lee, title="Another")
    person = make_person(cast.library, consent="given")
    for kind in ("interest", "offer", "inside", "community", "value"):
        PersonLine.objects.create(library=cast.library, person=person, kind=kind, text="Sewing")
    for area in ("staff", "space", "material", "relationship"):
        for kind in ("strength", "challenge", "question"):
            make_note(make_asset(cast.library, area=area), kind=kind)
    room = make_asset(cast.library)
    for prompt in (prompt.key for prompt in PROMPTS if prompt.stage == stage):
        make_answer(cast.ada, review, prompt)
        for into in ("strength", "talk"):
            actions.turn_answer_into(
                by=cast.ada,
                answer=make_answer(cast.ada, review, prompt),
                into=into,
                asset=None if into == "talk" else room,
            )
