"""In which rows of a partnership, and before a yes, somebody's words stand, and what stands there without them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.partnerships.agreements.models import TEXTS, Agreement, Approval
from wherewithal.partnerships.before.models import GoCheck, VettingDone
from wherewithal.partnerships.ending.actions import WORDS
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts

CONTACT = model_slug(PartnershipContact)
CHECK, VETTING = model_slug(GoCheck), model_slug(VettingDone)
# Whose words they are no column says: several write into one row, and the log knows who wrote what.
LINES = {
    model_slug(PartnershipFacts): {"shared_goal": "", "success": ""},
    CONTACT: {"part": ""},
    model_slug(Agreement): dict.fromkeys(TEXTS, ""),
    model_slug(Approval): {"words": ""},
    model_slug(PartnershipFile): {"name": NO_WORDS, "words": ""},
    model_slug(PartnershipEnding): dict.fromkeys(WORDS, ""),
    model_slug(PartnershipThanks): {"whom": NO_WORDS},
    CHECK: {"words": ""},
    VETTING: {"note": ""},
}
# The name of a file goes with the file (files.actions).
COLUMNS = {model: tuple(name for name in said if name != "name") for model, said in LINES.items()}
BEFORE = frozenset({CHECK, VETTING})
ASSET = dict.fromkeys(LINES.keys() - BEFORE, "asset_id") | {
    model_slug(Approval): "agreement__asset_id",
    model_slug(PartnershipThanks): "ending__asset_id",
}
# What a person calls the place where the words stand.
CALLED: dict[str, str | Promise] = {
    model_slug(PartnershipFacts): _("What both want"),
    CONTACT: _("Who keeps it"),
    model_slug(Agreement): _("In the agreement"),
    model_slug(Approval): _("Beside an approval"),
    model_slug(PartnershipFile): _("Beside a file"),
    model_slug(PartnershipEnding): _("At the end"),
    model_slug(PartnershipThanks): _("Whom to thank"),
    CHECK: _("Before a yes"),
    VETTING: _("What our policy wants looked at"),
}
