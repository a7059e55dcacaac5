"""Words at the end of a partnership leave with whoever takes them back, and names with whoever leaves."""

from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.ending.actions import WORDS
from wherewithal.partnerships.ending.models import PartnershipEnding

LINES = {model_slug(PartnershipEnding): dict.fromkeys(WORDS, "")}
