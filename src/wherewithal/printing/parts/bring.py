"""What we bring, on paper: the sentences that rest on lines which may be shared, and our own words."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.reviews.queries import statements_visible_to, words_in


def bring_part(member: Member, library: Library) -> dict[str, Any]:
    """The data of the statement and of the word list."""
    words = words_in(member)
    return {
        "kind": "bring",
        "title": _("What we bring"),
        "instruction": library.name,
        "sentences": [said.text for said in statements_visible_to(member, leaving=True)],
        "empty": _("No sentence is written yet that may be shared."),
        "words_title": _("In our own words"),
        "words": [{"word": entry.word, "meaning": entry.meaning} for entry in words],
    }
