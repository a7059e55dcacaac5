"""The pages that look at the library’s own words from the other side, side by side."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Tab:
    """One of these pages."""

    url_name: str
    label: str | Promise


TABS = (
    Tab("never_noticed", _("What we never noticed")),
    Tab("new_here", _("New here, and it could help")),
    Tab("serves_nothing", _("What serves nothing yet")),
)
