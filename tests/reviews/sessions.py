"""A review with an answer, for the tests of this room."""

from datetime import date

from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.reviews import actions
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import BY_KEY


def make_review(by: Membership, title: str = "Spring") -> Review:
    return actions.start_review(by=by, title=title, held_on=date(2026, 4, 2))


def make_answer(
    by: Membership,
    review: Review,
    prompt: str = "surprise",
    text: str = "The meeting room is so quiet",
    level: str = Level.LIBRARY,
) -> ReviewAnswer:
    return actions.answer_prompt(
        by=by, review=review, prompt=BY_KEY[prompt], text=text, level=level
    )
