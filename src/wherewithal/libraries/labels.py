"""What columns of the worksheets and levels of partnerships are called: a library may say it in its own words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.models import Library

USUAL_LABELS: dict[str, str | Promise] = {
    "strength": _("Strengths"),
    "challenge": _("Challenges"),
    "improvement": _("How could it improve?"),
    "question": _("To check"),
}
# How closely a library and a partner work together, by the slugs of partnerships.kept.models.
LEVEL_LABELS: dict[str, str | Promise] = {
    "networking": _("Networking: we know each other"),
    "coordinating": _("Coordinating: we look at each other’s calendars"),
    "informing": _("Informing: we tell each other’s people"),
    "joint": _("Joint programs: we do things together"),
    "coalition": _("Coalition: with others, for one cause"),
    "embedded": _("Embedded: one works in the other’s house"),
    "collective": _("Collective impact: many share one goal and one plan"),
}
LEVEL = "level-"
ALL_LABELS = {**USUAL_LABELS, **{LEVEL + level: words for level, words in LEVEL_LABELS.items()}}
LONGEST_LABEL = 60


def level_label(library: Library, level: str) -> str:
    """What this library calls a level of working together; empty where nobody has said which."""
    own = str(library.labels.get(LEVEL + level, "")).strip()
    return own or str(LEVEL_LABELS.get(level, ""))


def column_label(library: Library, kind: str) -> str:
    """The heading of the column for notes of this kind, in this library's own words if it has any."""
    own = str(library.labels.get(kind, "")).strip()
    return own or str(USUAL_LABELS[kind])


def own_labels(typed: dict[str, str]) -> dict[str, str]:
    """What is worth keeping of typed labels: neither the empty ones nor those that say the usual."""
    tidy = {kind: text.strip() for kind, text in typed.items() if kind in ALL_LABELS}
    return {kind: text for kind, text in tidy.items() if text and text != str(ALL_LABELS[kind])}
