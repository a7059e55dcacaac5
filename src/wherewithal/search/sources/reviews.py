"""Reviews, and what we bring."""

from django.utils.translation import gettext_lazy as _

from wherewithal.reviews import queries as reviews
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, WordListEntry
from wherewithal.reviews.prompts import BY_KEY
from wherewithal.search.registry import Searchable

SEARCHABLES = (
    Searchable(
        Statement,
        _("What we bring"),
        reviews.statements_visible_to,
        text_columns=("text",),
        address=lambda statement: ("what_we_bring", {}),
    ),
    Searchable(
        WordListEntry,
        _("Our words"),
        reviews.words_in,
        title_columns=("word",),
        text_columns=("meaning",),
        address=lambda entry: ("what_we_bring", {}),
    ),
    Searchable(
        Review,
        _("Review"),
        reviews.reviews_in,
        title_columns=("title",),
        address=lambda review: ("review", {"review_id": review.pk}),
    ),
    Searchable(
        ReviewAnswer,
        _("Answer"),
        reviews.answers_visible_to,
        text_columns=("text",),
        under_column="review_id",
        under_model=Review,
        line_label=lambda answer, column, own_labels: BY_KEY[answer.prompt].title,
    ),
)
