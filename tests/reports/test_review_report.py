"""The review report: what was said that may be shared, and what changed since the last snapshot."""

from datetime import date
from typing import Any

from cast import Cast
from make import make_asset
from wherewithal.reports.actions import take_snapshot
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import ABOUT_PEOPLE, PROMPTS

PAGE = "/sunnydale/reports/review/"
PROMPT = next(prompt for prompt in PROMPTS if prompt.key not in ABOUT_PEOPLE)


def answer(review: Review, text: str, **fields: Any) -> ReviewAnswer:
    values = {"prompt": PROMPT.key, **fields}
    return ReviewAnswer.objects.create(library=review.library, review=review, text=text, **values)


def page_text(cast: Cast, member: Any = None) -> str:
    return cast.client(member or cast.rae).get(PAGE).content.decode()


def test_answers_that_may_be_shared_without_who_gave_them(cast: Cast) -> None:
    review = Review.objects.create(library=cast.library, title="Spring", held_on=date(2026, 4, 1))
    answer(review, "The garden is loved", answered_by_name="Calamity")
    answer(review, "Hidden answer", level="private")
    answer(review, "About a colleague", prompt=sorted(ABOUT_PEOPLE)[0])
    for who in (cast.ada, cast.rae):
        page = page_text(cast, who)
        assert "The garden is loved" in page
        assert "Spring, April 1, 2026" in page
        for hidden in ("Calamity", "Hidden answer", "About a colleague"):
            assert hidden not in page


def test_what_changed_since_the_last_snapshot(cast: Cast) -> None:
    take_snapshot(by=cast.lee, on=date(2026, 5, 4))
    make_asset(cast.library, name="A new barn")
    page = page_text(cast)
    assert "Since the snapshot of May 4, 2026." in page
    assert "A new barn" in page


def test_before_the_first_review_and_snapshot(cast: Cast) -> None:
    page = page_text(cast)
    assert "Nothing was said at a review yet that may be shared." in page
    assert "There is no snapshot to compare with yet" in page


def test_the_newest_review_of_which_something_may_be_shared_and_no_other(cast: Cast) -> None:
    for title, day, fields in (
        ("Winter", date(2026, 1, 5), {}),
        ("Spring", date(2026, 4, 1), {}),
        ("Summer", date(2026, 7, 1), {"level": "private"}),
    ):
        review = Review.objects.create(library=cast.library, title=title, held_on=day)
        answer(review, f"Said in {title}", **fields)
    Review.objects.create(library=cast.library, title="Autumn", held_on=date(2026, 10, 1))
    page = page_text(cast)
    assert "Spring, April 1, 2026" in page
    assert "Said in Spring" in page
    for other in ("Winter", "Summer", "Autumn"):
        assert other not in page
