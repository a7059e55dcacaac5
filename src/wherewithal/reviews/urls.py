"""Addresses of reviews, of what we bring, and of the word list, inside a library."""

from django.urls import path, register_converter

from wherewithal.reviews.prompts import Stage
from wherewithal.reviews.views import answers, reviews, statements, words


class StageConverter:
    """The name of a stage in an address."""

    regex = "|".join(Stage)

    def to_python(self, value: str) -> Stage:
        """The stage itself."""
        return Stage(value)

    def to_url(self, value: Stage | str) -> str:
        """Its name."""
        return str(value)


register_converter(StageConverter, "stage")

urlpatterns = [
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/<int:review_id>/", reviews.review, name="review"),
    path("reviews/<int:review_id>/<stage:stage>/", reviews.review_stage, name="review_stage"),
    path(
        "reviews/<int:review_id>/side-by-side/",
        reviews.review_side_by_side,
        name="review_side_by_side",
    ),
    path("reviews/<int:review_id>/close/", reviews.close_review, name="close_review"),
    path("reviews/<int:review_id>/reopen/", reviews.reopen_review, name="reopen_review"),
    path(
        "reviews/<int:review_id>/answer/<slug:prompt_key>/",
        answers.answer_prompt,
        name="answer_prompt",
    ),
    path("reviews/answers/<int:answer_id>/", answers.edit_answer, name="edit_answer"),
    path("reviews/answers/<int:answer_id>/remove/", answers.remove_answer, name="remove_answer"),
    path(
        "reviews/answers/<int:answer_id>/withdraw/",
        answers.withdraw_answer,
        name="withdraw_answer",
    ),
    path(
        "reviews/answers/<int:answer_id>/turn/",
        answers.turn_answer_into,
        name="turn_answer_into",
    ),
    path("what-we-bring/", statements.what_we_bring, name="what_we_bring"),
    path("what-we-bring/new/", statements.write_statement, name="write_statement"),
    path("what-we-bring/<int:statement_id>/", statements.change_statement, name="change_statement"),
    path(
        "what-we-bring/<int:statement_id>/ground/",
        statements.ground_statement,
        name="ground_statement",
    ),
    path(
        "what-we-bring/<int:statement_id>/move/", statements.move_statement, name="move_statement"
    ),
    path(
        "what-we-bring/<int:statement_id>/remove/",
        statements.remove_statement,
        name="remove_statement",
    ),
    path("what-we-bring/words/", words.add_word, name="add_word"),
    path("what-we-bring/words/<int:word_id>/", words.change_word, name="change_word"),
    path("what-we-bring/words/<int:word_id>/remove/", words.remove_word, name="remove_word"),
]
