"""How closely two work together, and how closely they would like to, as marks in a row."""

from dataclasses import dataclass

from wherewithal.partnerships.kept.models import PartnershipLevel

FIRST_X, FURTHER = 12, 28


@dataclass(frozen=True, slots=True)
class Rung:
    """One level in the picture. Further along is closer, and not better."""

    x: int
    is_now: bool
    is_intended: bool


def ladder(now: str, intended: str) -> list[Rung]:
    """All levels in their order, the present and the intended one marked."""
    levels = [level for level in PartnershipLevel.values if level]
    return [
        Rung(FIRST_X + place * FURTHER, level == now, level == intended)
        for place, level in enumerate(levels)
    ]
