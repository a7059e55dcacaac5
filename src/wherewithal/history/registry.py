"""The models that history can tell about, registered by their rooms at start-up."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.audit.telling import Telling

# What a reader of history looks for; each model belongs to one.
GROUPS: dict[str, str | Promise] = {
    "rows": _("rows of the worksheets"),
    "lines": _("lines about them"),
    "people": _("people"),
    "organizations": _("organizations"),
    "community": _("the community around us"),
    "priorities": _("priorities, strengths and needs"),
    "library": _("the library, its outlets and teams"),
    "reviews": _("reviews and what we bring"),
    "members": _("members and requests"),
}

_tellings: dict[str, Telling] = {}


def register(tellings: Iterable[Telling]) -> None:
    """Make models known; registering one again replaces it."""
    for telling in tellings:
        _tellings[telling.model] = telling


def telling_for(model: str) -> Telling | None:
    """How a model is told, or None: then it is for admins only, and nobody takes it back."""
    return _tellings.get(model)


def models_of(group: str) -> list[str]:
    """The slugs of the models that belong to a group."""
    return sorted(slug for slug, telling in _tellings.items() if telling.group == group)


def models_in_bin() -> list[str]:
    """The models whose removal is something that people look for in the bin."""
    return sorted(slug for slug, telling in _tellings.items() if telling.is_in_bin)


def registered() -> list[str]:
    """Every slug that is known."""
    return sorted(_tellings)
