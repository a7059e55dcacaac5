"""What a library can give back: one short list, so that offers of many kinds are found together."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class OfferKind(models.TextChoices):
    """A kind of thing that the library would gladly give."""

    SPACE = "space", _("Space")
    AUDIENCE = "audience", _("Audience and trust")
    EQUIPMENT = "equipment", _("Equipment and staff help")
    OFF_SITE = "off-site", _("Programs at your place")
    PROMOTION = "promotion", _("Spreading the word")
    VOLUNTEERING = "volunteering", _("Places to volunteer")
    DATA = "data", _("Data and reach")


# What each kind may be, for whoever looks for a beginning.
EXAMPLES: dict[str, str | Promise] = {
    OfferKind.SPACE: _("the meeting room on a morning when nobody books it, a wall, the lawn"),
    OfferKind.AUDIENCE: _("families who come every week and take our word for it"),
    OfferKind.EQUIPMENT: _(
        "a projector for an evening, an hour with somebody who knows the database"
    ),
    OfferKind.OFF_SITE: _("a storytime at the clinic, a robot hour in the school gym"),
    OfferKind.PROMOTION: _("a line in the newsletter, the board by the door, a word at the desk"),
    OfferKind.VOLUNTEERING: _("service hours for scouts, a first job for the résumé"),
    OfferKind.DATA: _("how many come, from where, and what they ask for, as counts"),
}
