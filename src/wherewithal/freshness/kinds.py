"""Which facts age, and how fast: the kinds with our own guesses, which a library may change."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_WEEKS = 1040


class AgeKind(models.TextChoices):
    """What sort of fact it is: facts of one kind are taken to age alike."""

    AVAILABILITY = "availability", _("when somebody or something is free")
    OFFER = "offer", _("what somebody brings or offers")
    CONTACT = "contact", _("how to reach somebody")
    COUNT = "count", _("how many there are, in which state")
    PLACE = "place", _("what a place is like")


USUAL_WEEKS: dict[str, int] = {
    AgeKind.AVAILABILITY: 16,
    AgeKind.OFFER: 26,
    AgeKind.CONTACT: 52,
    AgeKind.COUNT: 104,
    AgeKind.PLACE: 260,
}
"""Weeks after which we take half of the facts of a kind to be out of date. Guesses, nothing measured."""

KIND_OF: dict[str, dict[str, AgeKind]] = {
    "organization": {
        "brings": AgeKind.OFFER,
        "cannot": AgeKind.AVAILABILITY,
        "reach_by": AgeKind.CONTACT,
        "phone": AgeKind.CONTACT,
        "website": AgeKind.CONTACT,
        "address": AgeKind.PLACE,
    },
    "person": {
        "hours_per_week": AgeKind.AVAILABILITY,
        "email": AgeKind.CONTACT,
        "phone": AgeKind.CONTACT,
    },
    "stafffacts": {
        "hours_per_week": AgeKind.AVAILABILITY,
        "headcount": AgeKind.COUNT,
    },
    "spacefacts": {
        "how_full": AgeKind.AVAILABILITY,
        "who_may_book": AgeKind.OFFER,
        "equipment": AgeKind.COUNT,
        "capacity": AgeKind.PLACE,
        "is_accessible": AgeKind.PLACE,
    },
    "materialfacts": {
        "quantity": AgeKind.COUNT,
        "condition": AgeKind.COUNT,
        "kept_where": AgeKind.COUNT,
        "who_can_use": AgeKind.OFFER,
        "who_can_teach": AgeKind.OFFER,
    },
    "relationshipfacts": {
        "brings": AgeKind.OFFER,
        "how_often": AgeKind.CONTACT,
    },
}
"""The facts that age, by model and field. What is not named here is never asked about again."""

CONTACT_FIELDS = frozenset({"email", "phone"})
"""Of a person: who may read these is said on the person."""


@dataclass(frozen=True, slots=True, order=True)
class FactName:
    """One field of one row, as the change log names it."""

    model: str
    key: int
    field: str

    @property
    def kind(self) -> AgeKind:
        """How it ages."""
        return KIND_OF[self.model][self.field]

    @property
    def code(self) -> str:
        """How an address names it: "spacefacts-12-capacity"."""
        return f"{self.model}-{self.key}-{self.field}"


def read_code(code: str) -> FactName | None:
    """The fact that an address names; None where it names none that ages."""
    model, _dash, rest = code.partition("-")
    key, _dash, field = rest.partition("-")
    if field not in KIND_OF.get(model, {}) or not (key.isascii() and key.isdecimal()):
        return None
    return FactName(model, int(key), field) if len(key) < 16 else None
