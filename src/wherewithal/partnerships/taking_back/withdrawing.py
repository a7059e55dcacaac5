"""In which rows of a partnership somebody's words stand, and what stands there once they are taken back."""

from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.partnerships.agreements.models import TEXTS, Agreement, Approval
from wherewithal.partnerships.ending.models import PartnershipThanks
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts

CONTACT = model_slug(PartnershipContact)
# Whose words they are no column says: several write into one row, and the log knows who wrote what.
LINES = {
    model_slug(PartnershipFacts): {"shared_goal": "", "success": ""},
    CONTACT: {"part": ""},
    model_slug(Agreement): dict.fromkeys(TEXTS, ""),
    model_slug(Approval): {"words": ""},
    model_slug(PartnershipFile): {"name": NO_WORDS, "words": ""},
    model_slug(PartnershipThanks): {"whom": NO_WORDS},
}
# The name of a file goes with the file (files.actions).
COLUMNS = {model: tuple(name for name in said if name != "name") for model, said in LINES.items()}
ASSET = dict.fromkeys(LINES, "asset_id") | {
    model_slug(Approval): "agreement__asset_id",
    model_slug(PartnershipThanks): "ending__asset_id",
}
