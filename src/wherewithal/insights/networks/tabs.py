"""The pages of this room, side by side on top of each of them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of the room."""

    url_name: str
    label: str | Promise


TABS = (
    Tab("people_and_silos", _("People and silos")),
    Tab("network", _("The network")),
    Tab("who_should_meet", _("Who should meet")),
)
