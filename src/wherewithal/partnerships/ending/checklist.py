"""What is done and what is left of ending well, in words."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do, and whether it is done."""

    words: str | Promise
    is_done: bool


def checklist(ending: PartnershipEnding, thanks: list[PartnershipThanks]) -> list[Item]:
    """Calmly: nothing here is due by a day."""
    thanked = bool(thanks) and all(each.done_on is not None for each in thanks)
    return [
        Item(_("Numbers and stories are collected"), bool(ending.numbers or ending.stories)),
        Item(_("We looked back at what we learned"), bool(ending.learned)),
        Item(_("Everybody who helped is thanked, and so are their managers"), thanked),
        Item(_("The results are shared"), ending.shared_on is not None),
        Item(_("The door is left open, with a date"), ending.door_on is not None),
    ]
