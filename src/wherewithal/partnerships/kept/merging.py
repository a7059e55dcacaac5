"""Two rows that are both kept as partnerships become one only where no word of either is lost."""

from django.utils.translation import gettext as _

from wherewithal.capacity.models import Asset
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.kept.models import PartnershipFacts

SAID = ("level", "intended_level", "shared_goal", "success", "began_on", "review_on")


def both_are_kept(keep: Asset, other: Asset) -> str | None:
    """Why they stay two: what the row that goes says has no place on the one that stays."""
    if _has_agreement(keep) and _settles_something(other):
        return _(
            "Both have an agreement. Write what counts into that of “%(name)s”, and remove the other."
        ) % {"name": keep.name}
    if _facts(keep) is not None and _says_something(_facts(other)):
        return _(
            "Both say where the partnership stands. Write what counts on the page of “%(name)s”, "
            "and empty it on the other."
        ) % {"name": keep.name}
    return None


def _has_agreement(asset: Asset) -> bool:
    return Agreement.objects.in_library(asset.library_id).filter(asset=asset).exists()


def _settles_something(asset: Asset) -> bool:
    found = Agreement.objects.in_library(asset.library_id).filter(asset=asset).first()
    return found is not None and (not found.is_empty or found.review_on is not None)


def _facts(asset: Asset) -> PartnershipFacts | None:
    return PartnershipFacts.objects.in_library(asset.library_id).filter(asset=asset).first()


def _says_something(facts: PartnershipFacts | None) -> bool:
    return facts is not None and any(getattr(facts, name) for name in SAID)
