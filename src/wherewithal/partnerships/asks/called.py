"""How history calls an ask."""

from django.utils.translation import gettext as _

from wherewithal.partnerships.asks.models import Ask


def called(ask: Ask) -> str:
    """The name that history tells; a person's stays with their row."""
    return str(ask.organization or ask.whom or _("a colleague"))
