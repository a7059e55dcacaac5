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
    helped = [each for each in thanks if not each.is_manager]
    managers = [each for each in thanks if each.is_manager]
    return [
        Item(_("Numbers and stories are collected"), bool(ending.numbers or ending.stories)),
        Item(_("We looked back at what we learned"), bool(ending.learned)),
        Item(_("Everybody who helped is thanked"), _are_thanked(helped)),
        Item(_("Their managers heard of it from us, too"), _are_thanked(managers)),
        Item(_("The results are shared"), ending.shared_on is not None),
        Item(_("The door is left open, with a date"), ending.door_on is not None),
    ]


def _are_thanked(thanks: list[PartnershipThanks]) -> bool:
    """Somebody is, and nobody waits: where nobody is named, nothing is known to be done."""
    return bool(thanks) and all(each.done_on is not None for each in thanks)
