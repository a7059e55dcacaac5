"""The answers of the last review, on paper. Who answered is not printed: nobody was asked for that."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.reviews.prompts import PROMPTS
from wherewithal.reviews.queries import answers_visible_to, reviews_in


def review_part(member: Member) -> dict[str, Any] | None:
    """The data of the newest review in which something was said that may be shared."""
    answers = answers_visible_to(member, leaving=True)
    review = reviews_in(member).filter(pk__in=answers.values("review")).first()
    if review is None:
        return None
    by_prompt: dict[str, list[str]] = {}
    for prompt, text in answers.filter(review=review).values_list("prompt", "text"):
        by_prompt.setdefault(prompt, []).append(text)
    words = {"title": review.title, "when": date_format(review.held_on, "DATE_FORMAT")}
    return {
        "kind": "review",
        "title": _("What we said about it"),
        "instruction": _("%(title)s, %(when)s") % words,
        "prompts": [
            {"title": str(prompt.title), "question": str(prompt.question), "answers": said}
            for prompt in PROMPTS
            if (said := by_prompt.get(prompt.key))
        ],
    }
