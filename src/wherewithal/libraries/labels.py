"""What the columns of the worksheets are called: a library may say it in its own words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.models import Library

USUAL_LABELS: dict[str, str | Promise] = {
    "strength": _("Strengths"),
    "challenge": _("Challenges"),
    "improvement": _("How could it improve?"),
    "question": _("To check"),
}
LONGEST_LABEL = 60


def column_label(library: Library, kind: str) -> str:
    """The heading of the column for notes of this kind, in this library's own words if it has any."""
    own = str(library.labels.get(kind, "")).strip()
    return own or str(USUAL_LABELS[kind])


def own_labels(typed: dict[str, str]) -> dict[str, str]:
    """What is worth keeping of typed labels: neither the empty ones nor those that say the usual."""
    tidy = {kind: text.strip() for kind, text in typed.items() if kind in USUAL_LABELS}
    return {kind: text for kind, text in tidy.items() if text and text != str(USUAL_LABELS[kind])}
